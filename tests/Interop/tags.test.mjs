import assert from "node:assert/strict";
import { test } from "node:test";
import { ClusterNotFoundException, InvalidParameterException, ResourceNotFoundException } from "@aws-sdk/client-ecs";
import { account, machine, networkConfiguration, onFargate, refused, useEcs } from "./support.mjs";

const ecs = await useEcs();
const cluster = "shop";
await ecs.createCluster({ clusterName: cluster });
await ecs.registerTaskDefinition(onFargate("web"));
const launch = { cluster, taskDefinition: "web", launchType: "FARGATE", networkConfiguration };
const own = [{ key: "team", value: "web" }];

async function arns() {
  const { service } = await ecs.createService({ ...launch, serviceName: "web", desiredCount: 0 });
  const { tasks } = await ecs.runTask(launch);
  const { containerInstance } = await ecs.registerContainerInstance(machine(cluster, "i-0a"));
  return {
    cluster: `${account}:cluster/shop`,
    "task definition": `${account}:task-definition/web:1`,
    service: service.serviceArn,
    task: tasks[0].taskArn,
    "container instance": containerInstance.containerInstanceArn,
  };
}

for (const [kind, resourceArn] of Object.entries(await arns())) {
  test(`the tags of a ${kind} are added, replaced and removed`, async () => {
    await ecs.tagResource({ resourceArn, tags: [{ key: "team", value: "web" }, { key: "color", value: "Grün + blau: 1/2" }] });
    await ecs.tagResource({ resourceArn, tags: [{ key: "color", value: "" }] });
    const both = await ecs.listTagsForResource({ resourceArn });
    await ecs.untagResource({ resourceArn, tagKeys: ["color", "unknown"] });
    const one = await ecs.listTagsForResource({ resourceArn });

    assert.deepEqual(both.tags, [{ key: "team", value: "web" }, { key: "color", value: "" }]);
    assert.deepEqual(one.tags, own);
  });
}

test("tags go from a service to its tasks", async () => {
  const { service } = await ecs.createService({
    ...launch, serviceName: "tagged", desiredCount: 1, propagateTags: "SERVICE", enableECSManagedTags: true, tags: own,
  });
  const { taskArns } = await ecs.listTasks({ cluster, serviceName: "tagged" });
  const { tags } = await ecs.listTagsForResource({ resourceArn: taskArns[0] });

  assert.equal(service.propagateTags, "SERVICE");
  assert.deepEqual(Object.fromEntries(tags.map((t) => [t.key, t.value])), {
    team: "web",
    "aws:ecs:clusterName": "shop",
    "aws:ecs:serviceName": "tagged",
  });
});

test("errors have the class of their name", async () => {
  const tag = (resourceArn, key = "team") => ecs.tagResource({ resourceArn, tags: [{ key, value: "x" }] });

  await refused(tag(`${account}:service/shop/nobody`), ResourceNotFoundException);
  await refused(tag(`${account}:service/nowhere/web`), ClusterNotFoundException);
  await refused(tag("web"), InvalidParameterException, /resourceArn/);
  await refused(tag(`${account}:cluster/shop`, "aws:reserved"), InvalidParameterException);
  await refused(ecs.listTagsForResource({ resourceArn: `${account}:task-definition/web:7` }), InvalidParameterException);
});
