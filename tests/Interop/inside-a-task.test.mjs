// What a program asks the agent of its own task: the task metadata and the task protection endpoint, as plain HTTP and by OpenTelemetry.
import assert from "node:assert/strict";
import { test } from "node:test";
import { awsEcsDetector } from "@opentelemetry/resource-detector-aws";
import { machine, nameOf, onFargate, onInstances, stable, useEcs, networkConfiguration } from "./support.mjs";

const ecs = await useEcs();
const { protocol, hostname, port } = await ecs.config.endpoint();
const url = `${protocol}//${hostname}:${port}`;
const cluster = "inside";
const logConfiguration = {
  logDriver: "awslogs",
  options: { "awslogs-group": "/inside/web", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "ecs" },
};
const web = onFargate("web");
const definition = {
  ...web,
  taskRoleArn: "arn:aws:iam::123456789012:role/web",
  executionRoleArn: "arn:aws:iam::123456789012:role/execution",
  containerDefinitions: [{ ...web.containerDefinitions[0], logConfiguration }],
};
let task;

const get = async (path) => {
  const response = await fetch(`${url}${path}`);
  return [response.status, await response.json()];
};

const protect = async (body) => {
  const response = await fetch(`${url}/api/${nameOf(task)}-app/task-protection/v1/state`, { method: "PUT", body: JSON.stringify(body) });
  return [response.status, await response.json()];
};

/** What the detector finds: each attribute comes on its own. */
const detect = async (endpoint) => {
  process.env.ECS_CONTAINER_METADATA_URI_V4 = endpoint;
  const { attributes } = awsEcsDetector.detect();
  const entries = Object.entries(attributes).map(async ([name, value]) => [name, await value]);
  return Object.fromEntries(await Promise.all(entries));
};

test("a container reads where it runs", async () => {
  await ecs.createCluster({ clusterName: cluster });
  await ecs.registerTaskDefinition(definition);
  await ecs.createService({
    cluster, serviceName: "web", taskDefinition: "web", desiredCount: 1, launchType: "FARGATE", networkConfiguration,
  });
  await stable(ecs, cluster, "web");
  [task] = (await ecs.listTasks({ cluster, serviceName: "web" })).taskArns;
  const described = (await ecs.describeTasks({ cluster, tasks: [task] })).tasks[0];

  const [, container] = await get(`/v4/${nameOf(task)}-app`);
  assert.equal(container.Name, "app");
  assert.equal(container.DockerId, described.containers[0].runtimeId);
  assert.equal(container.ContainerARN, described.containers[0].containerArn);
  assert.deepEqual(container.Networks[0].IPv4Addresses, [described.containers[0].networkInterfaces[0].privateIpv4Address]);

  const [, metadata] = await get(`/v4/${nameOf(task)}-app/task`);
  assert.deepEqual(
    [metadata.TaskARN, metadata.Family, metadata.Revision, metadata.LaunchType, metadata.KnownStatus, metadata.ServiceName],
    [task, "web", "1", "FARGATE", "RUNNING", "web"],
  );
  assert.deepEqual(metadata.Limits, { CPU: 0.25, Memory: 512 });
  assert.equal(metadata.Cluster, described.clusterArn);
  assert.deepEqual(metadata.Containers, [container]);
});

test("its readings are by the ids of the containers", async () => {
  const [, container] = await get(`/v4/${nameOf(task)}-app`);
  const [status, stats] = await get(`/v4/${nameOf(task)}-app/task/stats`);

  assert.equal(status, 200);
  assert.deepEqual(Object.keys(stats), [container.DockerId]);
});

test("a container that nobody knows is not found", async () => {
  const [status, text] = await get("/v4/unknown-app/task");

  assert.equal(status, 404);
  assert.match(text, /^V4 task metadata handler: /);
});

test("OpenTelemetry detects a task on Fargate", async () => {
  const attributes = await detect(`${url}/v4/${nameOf(task)}-app`);

  const [, container] = await get(`/v4/${nameOf(task)}-app`);
  const id = nameOf(task);
  assert.deepEqual(
    [attributes["cloud.provider"], attributes["cloud.platform"], attributes["cloud.account.id"], attributes["cloud.region"]],
    ["aws", "aws_ecs", "123456789012", "us-east-1"],
  );
  assert.match(attributes["cloud.availability_zone"], /^us-east-1[a-z]$/);
  assert.equal(attributes["cloud.resource_id"], container.ContainerARN);
  assert.equal(attributes["aws.ecs.cluster.arn"], `arn:aws:ecs:us-east-1:123456789012:cluster/${cluster}`);
  assert.equal(attributes["aws.ecs.container.arn"], container.ContainerARN);
  assert.equal(attributes["aws.ecs.launchtype"], "fargate");
  assert.equal(attributes["aws.ecs.task.arn"], task);
  assert.deepEqual([attributes["aws.ecs.task.family"], attributes["aws.ecs.task.revision"]], ["web", "1"]);
  assert.deepEqual(attributes["aws.log.group.names"], ["/inside/web"]);
  assert.deepEqual(attributes["aws.log.stream.names"], [`ecs/app/${id}`]);
  assert.deepEqual(attributes["aws.log.stream.arns"], [
    `arn:aws:logs:us-east-1:123456789012:log-group:/inside/web:log-stream:ecs/app/${id}`,
  ]);
});

test("OpenTelemetry detects a task on a container instance", async () => {
  await ecs.registerContainerInstance(machine(cluster, "i-0a"));
  await ecs.registerTaskDefinition(onInstances("worker"));
  const worker = (await ecs.runTask({ cluster, taskDefinition: "worker", launchType: "EC2" })).tasks[0].taskArn;

  const attributes = await detect(`${url}/v4/${nameOf(worker)}-app`);

  assert.equal(attributes["aws.ecs.cluster.arn"], `arn:aws:ecs:us-east-1:123456789012:cluster/${cluster}`);
  assert.deepEqual([attributes["aws.ecs.launchtype"], attributes["aws.ecs.task.arn"]], ["ec2", worker]);
  assert.equal(attributes["aws.log.group.names"], undefined);
});

test("a task protects itself", async () => {
  const [status, { protection }] = await protect({ ProtectionEnabled: true, ExpiresInMinutes: 60 });
  assert.equal(status, 200);
  assert.deepEqual([protection.ProtectionEnabled, protection.TaskArn], [true, task]);
  const minutes = (new Date(protection.ExpirationDate) - Date.now()) / 60_000;
  assert.ok(minutes > 58 && minutes <= 60, `expires in ${minutes} minutes`);

  const { protectedTasks } = await ecs.getTaskProtection({ cluster, tasks: [task] });
  assert.deepEqual([protectedTasks[0].protectionEnabled, protectedTasks[0].taskArn], [true, task]);

  const [, lifted] = await protect({ ProtectionEnabled: false });
  assert.deepEqual([lifted.protection.ProtectionEnabled, lifted.protection.ExpirationDate], [false, null]);
  assert.deepEqual(await get(`/api/${nameOf(task)}-app/task-protection/v1/state`), [200, lifted]);
});

test("what is no protection is refused", async () => {
  for (const [body, code] of [
    [{ ExpiresInMinutes: 60 }, "InvalidParameterException"],
    [{ ProtectionEnabled: true, Minutes: 60 }, "InvalidParameterException"],
    [{ ProtectionEnabled: true, ExpiresInMinutes: 2881 }, "InvalidParameterException"],
    [{ ProtectionEnabled: true, ExpiresInMinutes: 0 }, "InvalidParameterException"],
  ]) {
    const [status, { error }] = await protect(body);
    assert.deepEqual([status, error.Code], [400, code], JSON.stringify(body));
  }
});
