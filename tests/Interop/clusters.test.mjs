import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ClusterContainsContainerInstancesException,
  ClusterContainsServicesException,
  ClusterContainsTasksException,
  ClusterNotFoundException,
  InvalidParameterException,
  NamespaceNotFoundException,
  paginateListClusters,
} from "@aws-sdk/client-ecs";
import { account, machine, nameOf, networkConfiguration, onFargate, pagesOf, refused, useEcs } from "./support.mjs";

const ecs = await useEcs();

test("a cluster is created with everything that it was given", async () => {
  const { cluster } = await ecs.createCluster({
    clusterName: "shop",
    settings: [{ name: "containerInsights", value: "enabled" }],
    capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1, base: 1 }],
    serviceConnectDefaults: { namespace: "shop" },
    tags: [{ key: "team", value: "orders" }],
  });

  assert.equal(cluster.clusterArn, `${account}:cluster/shop`);
  assert.equal(cluster.status, "PROVISIONING");
  assert.deepEqual(cluster.settings, [{ name: "containerInsights", value: "enabled" }]);
  assert.deepEqual(cluster.capacityProviders, ["FARGATE", "FARGATE_SPOT"]);
  assert.deepEqual(cluster.defaultCapacityProviderStrategy, [{ capacityProvider: "FARGATE", weight: 1, base: 1 }]);
  assert.match(cluster.serviceConnectDefaults.namespace, /:namespace\/ns-/);
  assert.deepEqual(cluster.tags, [{ key: "team", value: "orders" }]);
});

test("creating it again answers the one that is there", async () => {
  const { cluster } = await ecs.createCluster({ clusterName: "shop" });

  assert.deepEqual(cluster.capacityProviders, ["FARGATE", "FARGATE_SPOT"]);
});

test("describing tells tags and settings on demand only, and what is missing as a failure", async () => {
  const bare = await ecs.describeClusters({ clusters: ["shop"] });
  const full = await ecs.describeClusters({ clusters: [`${account}:cluster/shop`, "nowhere"], include: ["TAGS", "SETTINGS", "STATISTICS"] });

  assert.deepEqual(bare.clusters[0].tags, []);
  assert.deepEqual(bare.clusters[0].settings, []);
  assert.deepEqual(full.clusters[0].tags, [{ key: "team", value: "orders" }]);
  assert.equal(full.clusters[0].settings.length, 1);
  assert.ok(full.clusters[0].statistics.some((s) => s.name === "runningFargateTasksCount" && s.value === "0"));
  assert.deepEqual(full.failures, [{ arn: `${account}:cluster/nowhere`, reason: "MISSING" }]);
});

test("clusters are listed page by page", async () => {
  for (const clusterName of ["a", "b", "c", "d"]) {
    await ecs.createCluster({ clusterName });
  }

  const pages = await pagesOf(paginateListClusters({ client: ecs, pageSize: 2 }, {}), "clusterArns");

  assert.deepEqual(pages.map((page) => page.map(nameOf)), [["shop", "a"], ["b", "c"], ["d"]]);
});

test("settings and defaults are updated", async () => {
  const updated = await ecs.updateCluster({ cluster: "a", serviceConnectDefaults: { namespace: "shop" } });
  const settings = await ecs.updateClusterSettings({ cluster: "a", settings: [{ name: "containerInsights", value: "enhanced" }] });

  assert.match(updated.cluster.serviceConnectDefaults.namespace, /:namespace\/ns-/);
  assert.deepEqual(settings.cluster.settings, [{ name: "containerInsights", value: "enhanced" }]);
});

test("errors have the class of their name", async () => {
  await refused(ecs.updateCluster({ cluster: "nowhere" }), ClusterNotFoundException);
  await refused(ecs.listServices({ cluster: "nowhere" }), ClusterNotFoundException);
  await refused(ecs.createCluster({ clusterName: "not a name" }), InvalidParameterException, /cluster name/);
  await refused(ecs.createCluster({ clusterName: "x", capacityProviders: ["nobody"] }), InvalidParameterException);
  await refused(
    ecs.updateCluster({ cluster: "a", serviceConnectDefaults: { namespace: "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-x" } }),
    NamespaceNotFoundException,
  );
});

test("a cluster in use cannot be deleted, and the error says by what", async () => {
  await ecs.registerTaskDefinition(onFargate("app"));
  await ecs.createService({ cluster: "a", serviceName: "app", taskDefinition: "app", desiredCount: 0, launchType: "FARGATE", networkConfiguration });
  await ecs.runTask({ cluster: "b", taskDefinition: "app", launchType: "FARGATE", networkConfiguration });
  await ecs.registerContainerInstance(machine("c", "i-0123456789abcdef0"));

  await refused(ecs.deleteCluster({ cluster: "a" }), ClusterContainsServicesException);
  await refused(ecs.deleteCluster({ cluster: "b" }), ClusterContainsTasksException);
  await refused(ecs.deleteCluster({ cluster: "c" }), ClusterContainsContainerInstancesException);
});

test("a deleted cluster is inactive, described and not listed", async () => {
  const { cluster } = await ecs.deleteCluster({ cluster: "d" });
  const described = await ecs.describeClusters({ clusters: ["d"] });
  const { clusterArns } = await ecs.listClusters();

  assert.equal(cluster.status, "INACTIVE");
  assert.equal(described.clusters[0].status, "INACTIVE");
  assert.deepEqual(clusterArns.map(nameOf), ["shop", "a", "b", "c"]);
  await refused(ecs.deleteCluster({ cluster: "nowhere" }), ClusterNotFoundException);
});
