import assert from "node:assert/strict";
import { test } from "node:test";
import {
  InvalidParameterException,
  ServiceNotActiveException,
  ServiceNotFoundException,
  TaskSetNotFoundException,
} from "@aws-sdk/client-ecs";
import { account, networkConfiguration, onFargate, refused, until, useEcs } from "./support.mjs";

const ecs = await useEcs();
const cluster = "shop";
const service = "web";
const set = { cluster, service, taskDefinition: "web", launchType: "FARGATE", networkConfiguration };
let blue;
let green;

const steady = (taskSet) =>
  until(() => ecs.describeTaskSets({ cluster, service, taskSets: [taskSet] }), ({ taskSets }) => taskSets[0].stabilityStatus === "STEADY_STATE");

test("a service with an external controller begins without tasks", async () => {
  await ecs.createCluster({ clusterName: cluster });
  await ecs.registerTaskDefinition(onFargate("web"));
  const answer = await ecs.createService({ cluster, serviceName: service, desiredCount: 4, deploymentController: { type: "EXTERNAL" } });

  assert.equal(answer.service.deploymentController.type, "EXTERNAL");
  assert.deepEqual(answer.service.taskSets, []);
});

test("a task set takes its share of the desired count", async () => {
  const { taskSet } = await ecs.createTaskSet({
    ...set,
    externalId: "blue",
    scale: { value: 50, unit: "PERCENT" },
    clientToken: "once",
    tags: [{ key: "color", value: "blue" }],
  });
  blue = taskSet.taskSetArn;
  const { taskSets } = await steady(blue);

  assert.match(blue, new RegExp(`^${account}:task-set/shop/web/ecs-svc/\\d+$`));
  assert.equal(taskSet.status, "ACTIVE");
  assert.equal(taskSet.stabilityStatus, "STABILIZING");
  assert.equal(taskSets[0].externalId, "blue");
  assert.equal(taskSets[0].computedDesiredCount, 2);
  assert.equal(taskSets[0].runningCount, 2);
  assert.ok(taskSets[0].stabilityStatusAt instanceof Date);
});

test("the same client token makes no second one", async () => {
  const same = { ...set, externalId: "blue", scale: { value: 50, unit: "PERCENT" }, tags: [{ key: "color", value: "blue" }] };
  const { taskSet } = await ecs.createTaskSet({ ...same, clientToken: "once" });

  assert.equal(taskSet.taskSetArn, blue);
  await refused(ecs.createTaskSet({ ...same, clientToken: "once", externalId: "red" }), InvalidParameterException, /clientToken/);
});

test("another one becomes the primary and is scaled up", async () => {
  green = (await ecs.createTaskSet({ ...set, externalId: "green", scale: { value: 0 } })).taskSet.id;
  await ecs.updateServicePrimaryTaskSet({ cluster, service, primaryTaskSet: blue });
  const primary = await ecs.updateServicePrimaryTaskSet({ cluster, service, primaryTaskSet: green });
  const scaled = await ecs.updateTaskSet({ cluster, service, taskSet: green, scale: { value: 100, unit: "PERCENT" } });
  await steady(green);
  const { services } = await ecs.describeServices({ cluster, services: [service] });

  assert.equal(primary.taskSet.status, "PRIMARY");
  assert.equal(scaled.taskSet.computedDesiredCount, 4);
  assert.deepEqual(services[0].taskSets.map((s) => [s.externalId, s.status, s.runningCount]), [["blue", "ACTIVE", 2], ["green", "PRIMARY", 4]]);
});

test("all are described, with tags on demand; missing ones come as failures", async () => {
  const all = await ecs.describeTaskSets({ cluster, service, include: ["TAGS"] });
  const { failures } = await ecs.describeTaskSets({ cluster, service, taskSets: ["ecs-svc/0"] });

  assert.deepEqual(all.taskSets[0].tags, [{ key: "color", value: "blue" }]);
  assert.deepEqual(failures, [{ arn: `${account}:task-set/shop/web/ecs-svc/0`, reason: "MISSING" }]);
});

test("a scaled task set is deleted by force, and then gone", async () => {
  await refused(ecs.deleteTaskSet({ cluster, service, taskSet: blue }), InvalidParameterException, /force/);
  const { taskSet } = await ecs.deleteTaskSet({ cluster, service, taskSet: blue, force: true });
  assert.equal(taskSet.status, "DRAINING");

  await until(() => ecs.describeTaskSets({ cluster, service }), ({ taskSets }) => taskSets.length === 1);
});

test("errors have the class of their name", async () => {
  await refused(ecs.updateTaskSet({ cluster, service, taskSet: "ecs-svc/0", scale: { value: 1 } }), TaskSetNotFoundException);
  await refused(ecs.createTaskSet({ ...set, service: "nobody" }), ServiceNotFoundException);
  await refused(ecs.updateTaskSet({ cluster, service, taskSet: green, scale: { value: 101 } }), InvalidParameterException, /scale/);
  await ecs.deleteService({ cluster, service, force: true });
  await refused(ecs.createTaskSet(set), ServiceNotActiveException);
});
