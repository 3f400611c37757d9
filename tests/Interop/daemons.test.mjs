import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ClientException,
  ClusterNotFoundException,
  DaemonNotActiveException,
  DaemonNotFoundException,
  InvalidParameterException,
  waitUntilDaemonActive,
  waitUntilDaemonDeploymentStopped,
  waitUntilDaemonDeploymentSuccessful,
  waitUntilDaemonTaskDefinitionActive,
  waitUntilDaemonTaskDefinitionDeleted,
} from "@aws-sdk/client-ecs";
import { account, eventually, nameOf, refused, until, useSlowEcs, waiting } from "./support.mjs";

const ecs = await useSlowEcs();
const clusterArn = `${account}:cluster/farm`;
const capacityProviderArns = [`${account}:capacity-provider/managed`];
const definitions = [];
let daemonArn;
let deploymentArn;
await ecs.createCluster({ clusterName: "farm" });

test("daemon task definitions are registered, and active for the official waiter", async () => {
  for (let revision = 1; revision <= 3; revision++) {
    const { daemonTaskDefinitionArn } = await ecs.registerDaemonTaskDefinition({
      family: "probe",
      cpu: "128",
      memory: "256",
      containerDefinitions: [{ name: "probe", image: `registry.example/probe:${revision}` }],
    });
    definitions.push(daemonTaskDefinitionArn);
  }

  const { reason } = await eventually(waitUntilDaemonTaskDefinitionActive(waiting(ecs), { daemonTaskDefinition: "probe" }));
  assert.equal(definitions[0], `${account}:daemon-task-definition/probe:1`);
  assert.equal(reason.daemonTaskDefinition.revision, 3);
  assert.equal(reason.daemonTaskDefinition.containerDefinitions[0].image, "registry.example/probe:3");
});

test("they are listed page by page", async () => {
  const page = await ecs.listDaemonTaskDefinitions({ family: "probe", sort: "DESC", maxResults: 2 });
  const rest = await ecs.listDaemonTaskDefinitions({ family: "probe", sort: "DESC", maxResults: 2, nextToken: page.nextToken });

  assert.deepEqual([page, rest].map((p) => p.daemonTaskDefinitions.map((d) => nameOf(d.arn))), [["probe:3", "probe:2"], ["probe:1"]]);
  assert.equal(rest.nextToken, undefined);
});

test("a daemon is created and rolled out", async () => {
  const create = { clusterArn, daemonName: "probe", daemonTaskDefinitionArn: definitions[0], capacityProviderArns, clientToken: "once" };
  const created = await ecs.createDaemon(create);
  const again = await ecs.createDaemon(create);
  ({ daemonArn, deploymentArn } = created);
  assert.equal(daemonArn, `${account}:daemon/farm/probe`);
  assert.equal(again.deploymentArn, deploymentArn);
  await refused(ecs.createDaemon({ ...create, critical: false }), InvalidParameterException, /clientToken/);

  const active = await eventually(waitUntilDaemonActive(waiting(ecs), { daemonArn }));
  const { reason } = await eventually(waitUntilDaemonDeploymentSuccessful(waiting(ecs), { daemonDeploymentArns: [deploymentArn] }));
  assert.equal(active.reason.daemon.status, "ACTIVE");
  assert.equal(reason.daemonDeployments[0].status, "SUCCESSFUL");
  assert.ok(reason.daemonDeployments[0].finishedAt instanceof Date);
});

test("a revision tells what is to run", async () => {
  const { daemon } = await ecs.describeDaemon({ daemonArn });
  const { daemonRevisions, failures } = await ecs.describeDaemonRevisions({
    daemonRevisionArns: [daemon.currentRevisions[0].arn, `${account}:daemon-revision/farm/probe/1`],
  });

  assert.equal(daemonRevisions[0].daemonTaskDefinitionArn, definitions[0]);
  assert.deepEqual(daemonRevisions[0].containerImages, [{ containerName: "probe", image: "registry.example/probe:1" }]);
  assert.deepEqual(failures.map((f) => f.reason), ["MISSING"]);
});

test("a newer update stops the one before it", async () => {
  const update = (daemonTaskDefinitionArn) => ecs.updateDaemon({ daemonArn, daemonTaskDefinitionArn, capacityProviderArns });
  const second = await update(definitions[1]);
  const third = await update(definitions[2]);
  await eventually(waitUntilDaemonDeploymentStopped(waiting(ecs), { daemonDeploymentArns: [second.deploymentArn] }));
  await eventually(waitUntilDaemonDeploymentSuccessful(waiting(ecs), { daemonDeploymentArns: [third.deploymentArn] }));

  const { daemonDeployments } = await ecs.listDaemonDeployments({ daemonArn });
  assert.deepEqual(daemonDeployments.map((d) => d.status), ["SUCCESSFUL", "STOPPED", "SUCCESSFUL"]);
  const stopped = await ecs.listDaemonDeployments({ daemonArn, status: ["STOPPED"], maxResults: 1 });
  assert.deepEqual(stopped.daemonDeployments.map((d) => d.daemonDeploymentArn), [second.deploymentArn]);
});

test("a cluster's daemons are listed", async () => {
  const { daemonSummariesList } = await ecs.listDaemons({ clusterArn, capacityProviderArns });

  assert.deepEqual(daemonSummariesList.map((d) => [d.daemonArn, d.status]), [[daemonArn, "ACTIVE"]]);
});

test("a daemon is deleted, and its definition after it", async () => {
  const { status } = await ecs.deleteDaemon({ daemonArn });
  assert.equal(status, "DELETE_IN_PROGRESS");
  await refused(ecs.updateDaemon({ daemonArn, daemonTaskDefinitionArn: definitions[2], capacityProviderArns }), DaemonNotActiveException);
  await assert.rejects(waitUntilDaemonActive(waiting(ecs), { daemonArn }), /DELETE_IN_PROGRESS/);
  await until(() => ecs.listDaemons({ clusterArn }), (answer) => answer.daemonSummariesList.length === 0);

  const daemonTaskDefinition = definitions[2];
  await ecs.deleteDaemonTaskDefinition({ daemonTaskDefinition });
  const { state } = await eventually(waitUntilDaemonTaskDefinitionDeleted(waiting(ecs), { daemonTaskDefinition }));
  assert.equal(state, "SUCCESS");
});

test("errors have the class of their name", async () => {
  await refused(ecs.describeDaemon({ daemonArn }), DaemonNotFoundException);
  await refused(ecs.listDaemons({ clusterArn: `${account}:cluster/nowhere` }), ClusterNotFoundException);
  await refused(ecs.describeDaemonTaskDefinition({ daemonTaskDefinition: "nobody" }), ClientException);
  await refused(
    ecs.createDaemon({ clusterArn, daemonName: "x", daemonTaskDefinitionArn: definitions[0], capacityProviderArns: ["FARGATE"] }),
    InvalidParameterException,
    /capacityProviderArns/,
  );
});
