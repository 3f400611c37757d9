import assert from "node:assert/strict";
import { test } from "node:test";
import { ClientException, InvalidParameterException } from "@aws-sdk/client-ecs";
import { machine, onInstances, refused, useEcs } from "./support.mjs";

// Nothing moves by itself for a while: the agent is faster.
const ecs = await useEcs("20s");
const cluster = "farm";
let instance;
let task;

const look = async () => (await ecs.describeTasks({ cluster, tasks: [task] })).tasks[0];

test("an agent finds its endpoints", async () => {
  await ecs.createCluster({ clusterName: cluster });
  instance = (await ecs.registerContainerInstance(machine(cluster, "i-0a"))).containerInstance.containerInstanceArn;
  const answer = await ecs.discoverPollEndpoint({ cluster, containerInstance: instance });

  assert.match(answer.endpoint, /^https:/);
  assert.match(answer.telemetryEndpoint, /^https:/);
  assert.match(answer.serviceConnectEndpoint, /^https:/);
});

test("its reports move a task", async () => {
  await ecs.registerTaskDefinition(onInstances("worker"));
  task = (await ecs.runTask({ cluster, taskDefinition: "worker" })).tasks[0].taskArn;
  const report = (status, more) => ecs.submitTaskStateChange({ cluster, task, status, ...more });

  const running = await report("RUNNING", {
    containers: [{ containerName: "app", status: "RUNNING", runtimeId: "0123abcd", networkBindings: [] }],
    pullStartedAt: new Date(),
    pullStoppedAt: new Date(),
  });
  const started = await look();
  assert.equal(running.acknowledgment, "ACK");
  assert.equal(started.lastStatus, "RUNNING");
  assert.equal(started.containers[0].runtimeId, "0123abcd");

  await report("STOPPED", {
    reason: "Essential container in task exited",
    containers: [{ containerName: "app", status: "STOPPED", exitCode: 3, reason: "bad luck" }],
    executionStoppedAt: new Date(),
  });
  const stopped = await look();
  assert.equal(stopped.lastStatus, "STOPPED");
  assert.equal(stopped.stopCode, "EssentialContainerExited");
  assert.deepEqual([stopped.containers[0].exitCode, stopped.containers[0].reason], [3, "bad luck"]);
});

test("its reports on containers and attachments are taken", async () => {
  const container = await ecs.submitContainerStateChange({ cluster, task, containerName: "app", status: "STOPPED", exitCode: 0 });
  const attachment = await ecs.submitAttachmentStateChanges({
    cluster,
    attachments: [{ attachmentArn: "arn:aws:ecs:us-east-1:123456789012:attachment/0a", status: "ATTACHED" }],
  });

  assert.equal(container.acknowledgment, "ACK");
  assert.equal(attachment.acknowledgment, "ACK");
});

test("reports on nothing are refused", async () => {
  await refused(ecs.submitTaskStateChange({ cluster, task: "nobody", status: "RUNNING" }), InvalidParameterException);
  await refused(ecs.submitTaskStateChange({ cluster, task, status: "SLEEPING" }), InvalidParameterException, /status/);
  await refused(ecs.discoverPollEndpoint({ cluster, containerInstance: "nobody" }), ClientException);
});
