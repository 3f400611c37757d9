import assert from "node:assert/strict";
import { test } from "node:test";
import {
  AttributeLimitExceededException,
  ClusterNotFoundException,
  InvalidParameterException,
  paginateListAttributes,
  TargetNotFoundException,
} from "@aws-sdk/client-ecs";
import { machine, nameOf, pagesOf, refused, useEcs } from "./support.mjs";

const ecs = await useEcs();
const cluster = "farm";
const targetType = "container-instance";
await ecs.createCluster({ clusterName: cluster });
const instances = [];
for (const id of ["i-0a", "i-0b"]) {
  instances.push((await ecs.registerContainerInstance(machine(cluster, id))).containerInstance.containerInstanceArn);
}

test("attributes are put by the short id and by the ARN of an instance", async () => {
  const { attributes } = await ecs.putAttributes({
    cluster,
    attributes: [
      { name: "rack", value: "a", targetType, targetId: nameOf(instances[0]) },
      { name: "rack", value: "b", targetId: instances[1] },
      { name: "ssd", targetId: instances[1] },
    ],
  });

  assert.deepEqual(attributes, [
    { name: "rack", value: "a", targetId: instances[0] },
    { name: "rack", value: "b", targetId: instances[1] },
    { name: "ssd", targetId: instances[1] },
  ]);
});

test("they are listed page by page, by name and by value", async () => {
  const pages = await pagesOf(paginateListAttributes({ client: ecs, pageSize: 1 }, { cluster, targetType, attributeName: "rack" }), "attributes");
  const { attributes } = await ecs.listAttributes({ cluster, targetType, attributeName: "rack", attributeValue: "b" });

  assert.deepEqual(pages.map((page) => page.map((a) => a.value)), [["a"], ["b"]]);
  assert.deepEqual(attributes, [{ name: "rack", value: "b", targetId: instances[1] }]);
});

test("an instance is described with them", async () => {
  const { containerInstances } = await ecs.describeContainerInstances({ cluster, containerInstances: [instances[1]] });

  assert.deepEqual(containerInstances[0].attributes.filter((a) => !a.name.startsWith("ecs.")), [{ name: "rack", value: "b" }, { name: "ssd" }]);
});

test("deleted attributes are gone", async () => {
  const { attributes } = await ecs.deleteAttributes({ cluster, attributes: [{ name: "rack", targetId: instances[0] }] });
  const left = await ecs.listAttributes({ cluster, targetType, attributeName: "rack" });

  assert.deepEqual(attributes.map((a) => a.name), ["rack"]);
  assert.deepEqual(left.attributes.map((a) => a.targetId), [instances[1]]);
});

test("errors have the class of their name", async () => {
  const put = (attribute) => ecs.putAttributes({ cluster, attributes: [{ targetId: instances[0], ...attribute }] });
  const many = Array.from({ length: 10 }, (_, i) => ({ name: `n${i}`, targetId: instances[1] }));

  await refused(put({ name: "rack", targetId: "0".repeat(32), targetType }), TargetNotFoundException);
  await refused(put({ name: "no spaces" }), InvalidParameterException, /name/);
  await refused(ecs.putAttributes({ cluster, attributes: many }), AttributeLimitExceededException);
  await refused(ecs.putAttributes({ cluster: "nowhere", attributes: many }), ClusterNotFoundException);
  await refused(ecs.listAttributes({ cluster, targetType: "task" }), InvalidParameterException, /targetType/);
});
