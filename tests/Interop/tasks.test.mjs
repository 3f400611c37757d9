import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ClientException,
  ClusterNotFoundException,
  ConflictException,
  InvalidParameterException,
  paginateListTasks,
  PlatformUnknownException,
  ServiceNotFoundException,
  TargetNotConnectedException,
  waitUntilTasksRunning,
  waitUntilTasksStopped,
} from "@aws-sdk/client-ecs";
import { account, networkConfiguration, onFargate, pagesOf, refused, stable, useEcs, waiting } from "./support.mjs";

const ecs = await useEcs();
const cluster = "jobs";
await ecs.createCluster({ clusterName: cluster });
await ecs.registerTaskDefinition(onFargate("job", { taskRoleArn: "arn:aws:iam::123456789012:role/job" }));

const job = { cluster, taskDefinition: "job", launchType: "FARGATE", networkConfiguration, enableExecuteCommand: true };
let tasks;

test("tasks are run with overrides and tags", async () => {
  const answer = await ecs.runTask({
    ...job,
    count: 3,
    startedBy: "interop",
    overrides: { containerOverrides: [{ name: "app", command: ["once"], environment: [{ name: "MODE", value: "once" }] }] },
    tags: [{ key: "team", value: "jobs" }],
  });

  tasks = answer.tasks.map((task) => task.taskArn);
  assert.deepEqual(answer.failures, []);
  assert.match(tasks[0], new RegExp(`^${account}:task/jobs/[0-9a-f]{32}$`));
  assert.equal(answer.tasks[0].lastStatus, "PROVISIONING");
  assert.equal(answer.tasks[0].desiredStatus, "RUNNING");
  assert.equal(answer.tasks[0].group, "family:job");
  assert.deepEqual(answer.tasks[0].overrides.containerOverrides[0].command, ["once"]);
  assert.deepEqual(answer.tasks[0].tags, [{ key: "team", value: "jobs" }]);
  assert.ok(answer.tasks[0].createdAt instanceof Date);
});

test("they run for the official waiter, with an address each", async () => {
  const { state, reason } = await waitUntilTasksRunning(waiting(ecs), { cluster, tasks });
  const [task] = reason.tasks;

  assert.equal(state, "SUCCESS");
  assert.deepEqual(reason.tasks.map((t) => [t.lastStatus, t.connectivity]), Array(3).fill(["RUNNING", "CONNECTED"]));
  assert.equal(task.attachments[0].type, "ElasticNetworkInterface");
  assert.ok(task.attachments[0].details.some((d) => d.name === "privateIPv4Address"));
  assert.equal(task.containers[0].lastStatus, "RUNNING");
  assert.match(task.containers[0].imageDigest, /^sha256:[0-9a-f]{64}$/);
  assert.ok(task.startedAt >= task.createdAt);
});

test("they are listed page by page", async () => {
  const pages = await pagesOf(paginateListTasks({ client: ecs, pageSize: 2 }, { cluster, startedBy: "interop" }), "taskArns");

  assert.deepEqual(pages, [tasks.slice(0, 2), tasks.slice(2)]);
});

test("a stopped task says why, and is stopped for the official waiter", async () => {
  const { task } = await ecs.stopTask({ cluster, task: tasks[0], reason: "done" });
  const { state, reason } = await waitUntilTasksStopped(waiting(ecs), { cluster, tasks: [tasks[0]] });
  const { taskArns } = await ecs.listTasks({ cluster, desiredStatus: "STOPPED" });

  assert.equal(task.desiredStatus, "STOPPED");
  assert.equal(state, "SUCCESS");
  assert.equal(reason.tasks[0].stopCode, "UserInitiated");
  assert.equal(reason.tasks[0].stoppedReason, "done");
  assert.equal(typeof reason.tasks[0].containers[0].exitCode, "number");
  assert.ok(reason.tasks[0].stoppedAt instanceof Date);
  assert.deepEqual(taskArns, [tasks[0]]);
});

test("waiting for a stopped task to run fails", async () => {
  await assert.rejects(waitUntilTasksRunning(waiting(ecs), { cluster, tasks: [tasks[0]] }), /STOPPED/);
});

test("missing tasks come as failures", async () => {
  const missing = `${account}:task/jobs/${"0".repeat(32)}`;
  const { tasks: described, failures } = await ecs.describeTasks({ cluster, tasks: [tasks[1], missing], include: ["TAGS"] });

  assert.deepEqual(described[0].tags, [{ key: "team", value: "jobs" }]);
  assert.deepEqual(failures, [{ arn: missing, reason: "MISSING" }]);
});

test("the same client token runs nothing twice; with other parameters it is a conflict that names the tasks", async () => {
  const first = await ecs.runTask({ ...job, clientToken: "once" });
  const second = await ecs.runTask({ ...job, clientToken: "once" });
  const conflict = await refused(ecs.runTask({ ...job, clientToken: "once", count: 2 }), ConflictException);

  assert.equal(second.tasks[0].taskArn, first.tasks[0].taskArn);
  assert.deepEqual(conflict.resourceIds, [first.tasks[0].taskArn]);
});

test("a command is executed in a running task only", async () => {
  const command = { cluster, command: "sh", interactive: true };
  const { session, containerName } = await ecs.executeCommand({ ...command, task: tasks[1] });

  assert.equal(containerName, "app");
  assert.match(session.streamUrl, /^ws:\/\/127\.0\.0\.1:\d+\/v1\/data-channel\//);
  assert.ok(session.sessionId && session.tokenValue);
  await refused(ecs.executeCommand({ ...command, task: tasks[0] }), InvalidParameterException);
  await ecs.stopTask({ cluster, task: tasks[1] });
  await refused(ecs.executeCommand({ ...command, task: tasks[1] }), TargetNotConnectedException);
});

test("tasks of services are protected, others are failures", async () => {
  await ecs.createService({ cluster, serviceName: "web", taskDefinition: "job", desiredCount: 1, launchType: "FARGATE", networkConfiguration });
  await stable(ecs, cluster, "web");
  const { taskArns } = await ecs.listTasks({ cluster, serviceName: "web" });
  const put = await ecs.updateTaskProtection({ cluster, tasks: [...taskArns, tasks[2]], protectionEnabled: true, expiresInMinutes: 5 });
  const got = await ecs.getTaskProtection({ cluster, tasks: taskArns });

  assert.deepEqual(put.protectedTasks.map((t) => [t.taskArn, t.protectionEnabled]), [[taskArns[0], true]]);
  assert.deepEqual(put.failures.map((f) => [f.arn, f.reason]), [[tasks[2], "TASK_NOT_VALID"]]);
  assert.deepEqual(got.protectedTasks[0].expirationDate, put.protectedTasks[0].expirationDate);
  assert.ok(put.protectedTasks[0].expirationDate > new Date());
});

test("filters that exclude each other are refused", async () => {
  await refused(ecs.listTasks({ cluster, startedBy: "interop", family: "job" }), InvalidParameterException, /startedBy/);
  await refused(ecs.listTasks({ cluster, serviceName: "web", family: "job" }), InvalidParameterException, /serviceName/);
});

test("errors have the class of their name", async () => {
  await refused(ecs.runTask({ ...job, cluster: "nowhere" }), ClusterNotFoundException);
  await refused(ecs.runTask({ ...job, taskDefinition: "nobody" }), ClientException);
  await refused(ecs.runTask({ ...job, count: 11 }), InvalidParameterException, /count/);
  await refused(ecs.runTask({ ...job, launchType: "EC2" }), InvalidParameterException);
  await refused(ecs.runTask({ ...job, platformVersion: "9.9.9" }), PlatformUnknownException);
  await refused(ecs.stopTask({ cluster, task: "nobody" }), InvalidParameterException);
  await refused(ecs.listTasks({ cluster, serviceName: "nobody" }), ServiceNotFoundException);
});
