import assert from "node:assert/strict";
import { test } from "node:test";
import { ClientException, paginateListTaskDefinitionFamilies, paginateListTaskDefinitions } from "@aws-sdk/client-ecs";
import { account, nameOf, onFargate, onInstances, pagesOf, refused, useEcs } from "./support.mjs";

const ecs = await useEcs();

test("a definition is registered with its revision and its named port", async () => {
  const { taskDefinition } = await ecs.registerTaskDefinition(onFargate("orders"));

  assert.equal(taskDefinition.taskDefinitionArn, `${account}:task-definition/orders:1`);
  assert.equal(taskDefinition.revision, 1);
  assert.equal(taskDefinition.status, "ACTIVE");
  assert.deepEqual(taskDefinition.compatibilities, ["EC2", "MANAGED_INSTANCES", "FARGATE"]);
  assert.equal(taskDefinition.containerDefinitions[0].portMappings[0].name, "http");
  assert.ok(taskDefinition.registeredAt instanceof Date);
});

test("what a container says comes back as it was sent", async () => {
  const container = {
    name: "app",
    image: "registry.example/full:1",
    cpu: 10,
    memory: 128,
    memoryReservation: 64,
    essential: true,
    command: ["serve", "--größe", "\"1\""],
    environment: [{ name: "GREETING", value: "Grüße, 世界 🚀" }],
    secrets: [{ name: "KEY", valueFrom: "arn:aws:ssm:us-east-1:123456789012:parameter/key" }],
    mountPoints: [{ sourceVolume: "data", containerPath: "/data", readOnly: false }],
    dockerLabels: { "com.example/Key": "value", clusterArn: "kept" },
    healthCheck: { command: ["CMD-SHELL", "true"], interval: 5, timeout: 2, retries: 1, startPeriod: 0 },
    logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/full", "awslogs-region": "us-east-1" } },
    ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }],
    portMappings: [{ name: "http", containerPort: 8080, hostPort: 0, protocol: "tcp", appProtocol: "http2" }],
    systemControls: [],
    volumesFrom: [],
  };

  await ecs.registerTaskDefinition({
    family: "full",
    executionRoleArn: "arn:aws:iam::123456789012:role/execution",
    containerDefinitions: [container],
    volumes: [{ name: "data", host: { sourcePath: "/srv/data" } }],
    placementConstraints: [{ type: "memberOf", expression: "attribute:ecs.os-type == linux" }],
    tags: [{ key: "team", value: "orders" }],
  });
  const { taskDefinition, tags } = await ecs.describeTaskDefinition({ taskDefinition: "full", include: ["TAGS"] });

  assert.deepEqual(taskDefinition.containerDefinitions, [container]);
  assert.deepEqual(taskDefinition.volumes, [{ name: "data", host: { sourcePath: "/srv/data" } }]);
  assert.deepEqual(taskDefinition.placementConstraints, [{ type: "memberOf", expression: "attribute:ecs.os-type == linux" }]);
  assert.deepEqual(tags, [{ key: "team", value: "orders" }]);
});

test("a family is described by its newest active revision", async () => {
  await ecs.registerTaskDefinition(onFargate("orders"));
  await ecs.registerTaskDefinition(onFargate("orders"));
  const { taskDefinition } = await ecs.deregisterTaskDefinition({ taskDefinition: "orders:3" });
  const newest = await ecs.describeTaskDefinition({ taskDefinition: "orders" });

  assert.equal(taskDefinition.status, "INACTIVE");
  assert.ok(taskDefinition.deregisteredAt instanceof Date);
  assert.equal(newest.taskDefinition.revision, 2);
});

test("revisions and families are listed page by page", async () => {
  await ecs.registerTaskDefinition(onInstances("orders-agent"));
  const revisions = await pagesOf(paginateListTaskDefinitions({ client: ecs, pageSize: 2 }, { sort: "DESC" }), "taskDefinitionArns");
  const inactive = await pagesOf(paginateListTaskDefinitions({ client: ecs }, { status: "INACTIVE" }), "taskDefinitionArns");
  const families = await pagesOf(paginateListTaskDefinitionFamilies({ client: ecs, pageSize: 1 }, { familyPrefix: "orders" }), "families");

  assert.deepEqual(revisions.map((page) => page.map(nameOf)), [["orders-agent:1", "orders:2"], ["orders:1", "full:1"]]);
  assert.deepEqual(inactive.flat().map(nameOf), ["orders:3"]);
  assert.deepEqual(families, [["orders"], ["orders-agent"]]);
});

test("only inactive revisions are deleted, the others come as failures", async () => {
  const { taskDefinitions, failures } = await ecs.deleteTaskDefinitions({ taskDefinitions: ["orders:3", "orders:1", "orders:77"] });

  assert.deepEqual(taskDefinitions.map((d) => [d.revision, d.status]), [[3, "DELETE_IN_PROGRESS"]]);
  assert.ok(taskDefinitions[0].deleteRequestedAt instanceof Date);
  assert.deepEqual(failures.map((f) => nameOf(f.arn)), ["orders:1", "orders:77"]);
});

test("definitions that cannot be are refused", async () => {
  await refused(ecs.describeTaskDefinition({ taskDefinition: "nobody" }), ClientException);
  await refused(ecs.registerTaskDefinition(onFargate("odd", { cpu: "300" })), ClientException);
  await refused(ecs.registerTaskDefinition({ family: "odd", containerDefinitions: [{ name: "app", image: "x" }] }), ClientException, /memory/i);
  await refused(ecs.deregisterTaskDefinition({ taskDefinition: "orders" }), ClientException, /revision/);
});
