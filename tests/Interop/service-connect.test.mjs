import assert from "node:assert/strict";
import { test } from "node:test";
import {
  InvalidParameterException,
  NamespaceNotFoundException,
  paginateListServicesByNamespace,
} from "@aws-sdk/client-ecs";
import { account, nameOf, networkConfiguration, onFargate, pagesOf, refused, stable, useEcs } from "./support.mjs";

const ecs = await useEcs();
const cluster = "interop";
let namespaceArn;

const create = (serviceName, serviceConnectConfiguration, more = {}) =>
  ecs.createService({
    cluster,
    serviceName,
    taskDefinition: "orders",
    desiredCount: 2,
    launchType: "FARGATE",
    networkConfiguration,
    serviceConnectConfiguration,
    ...more,
  });

const exposed = (name) => ({
  enabled: true,
  services: [{ portName: "http", discoveryName: name, clientAliases: [{ port: 80, dnsName: name }] }],
});

test("a cluster's Service Connect default is answered as the ARN of its namespace", async () => {
  const answer = await ecs.createCluster({ clusterName: cluster, serviceConnectDefaults: { namespace: "shop" } });

  namespaceArn = answer.cluster.serviceConnectDefaults.namespace;
  assert.match(namespaceArn, /^arn:aws:servicediscovery:us-east-1:123456789012:namespace\/ns-/);
  assert.ok(answer.$metadata.requestId);
});

test("services become stable for the official waiter", async () => {
  await ecs.registerTaskDefinition(onFargate("orders"));
  for (const name of ["orders", "orders-canary"]) {
    const { service } = await create(name, exposed(name));
    assert.equal(service.deployments[0].rolloutState, "IN_PROGRESS");
  }

  await create("orders-client", { enabled: true });
  const services = await stable(ecs, cluster, "orders", "orders-canary", "orders-client");

  assert.deepEqual(services.map((s) => s.runningCount), [2, 2, 2]);
});

test("a deployment tells its configuration and what it registered", async () => {
  const { services } = await ecs.describeServices({ cluster, services: ["orders", "orders-client"] });
  const [deployment] = services[0].deployments;

  assert.deepEqual(deployment.serviceConnectConfiguration.services, exposed("orders").services);
  assert.deepEqual(deployment.serviceConnectResources.map((r) => r.discoveryName), ["orders"]);
  assert.match(deployment.serviceConnectResources[0].discoveryArn, /^arn:aws:servicediscovery:us-east-1:123456789012:service\/srv-/);
  assert.equal(services[1].deployments[0].serviceConnectConfiguration.enabled, true);
});

test("the namespace is listed page by page, by its name and by its ARN", async () => {
  const byName = await pagesOf(paginateListServicesByNamespace({ client: ecs, pageSize: 2 }, { namespace: "shop" }), "serviceArns");
  const byArn = await pagesOf(paginateListServicesByNamespace({ client: ecs }, { namespace: namespaceArn }), "serviceArns");

  assert.deepEqual(byName.map((page) => page.length), [2, 1]);
  assert.deepEqual(byName.flat().map(nameOf).sort(), ["orders", "orders-canary", "orders-client"]);
  assert.deepEqual(byArn.flat(), byName.flat());
});

test("services of other clusters of the namespace are listed too", async () => {
  await ecs.createCluster({ clusterName: "edge" });
  await create("edge-client", { enabled: true, namespace: namespaceArn }, { cluster: "edge" });
  const { serviceArns } = await ecs.listServicesByNamespace({ namespace: "shop" });

  assert.ok(serviceArns.includes(`${account}:service/edge/edge-client`));
});

test("an update takes a service out of the namespace", async () => {
  await ecs.updateService({ cluster, service: "orders-canary", serviceConnectConfiguration: { enabled: false } });
  await stable(ecs, cluster, "orders-canary");
  const { serviceArns } = await ecs.listServicesByNamespace({ namespace: "shop" });

  assert.ok(!serviceArns.map(nameOf).includes("orders-canary"));
});

test("what Service Connect does not allow is refused", async () => {
  await refused(create("x", { enabled: true, services: [{ portName: "nobody" }] }), InvalidParameterException, /nobody/);
  await refused(create("x", exposed("orders")), InvalidParameterException, /orders/);
  await refused(
    create("x", { enabled: true, services: [{ portName: "http", clientAliases: [{ port: 80 }, { port: 81 }] }] }),
    InvalidParameterException,
    /clientAliases/,
  );
});

test("an unknown namespace is refused by the error's own name", async () => {
  await refused(ecs.listServicesByNamespace({ namespace: "nowhere" }), NamespaceNotFoundException);
  await refused(create("x", { enabled: true, namespace: "nowhere" }), NamespaceNotFoundException);
});
