import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ClientException,
  ClusterNotFoundException,
  InvalidParameterException,
  paginateListServices,
  ServiceNotActiveException,
  ServiceNotFoundException,
  waitUntilServicesInactive,
  waitUntilServicesStable,
} from "@aws-sdk/client-ecs";
import { account, nameOf, networkConfiguration, onFargate, pagesOf, refused, stable, useEcs, waiting } from "./support.mjs";

const ecs = await useEcs();
const cluster = "shop";
await ecs.createCluster({ clusterName: cluster });
await ecs.registerTaskDefinition(onFargate("web"));
await ecs.registerTaskDefinition(onFargate("web"));

const web = { cluster, serviceName: "web", taskDefinition: "web:1", desiredCount: 2, launchType: "FARGATE", networkConfiguration };

test("a service is created and begins its first deployment", async () => {
  const { service } = await ecs.createService({ ...web, clientToken: "once", tags: [{ key: "team", value: "web" }] });

  assert.equal(service.serviceArn, `${account}:service/shop/web`);
  assert.equal(service.status, "ACTIVE");
  assert.equal(service.desiredCount, 2);
  assert.equal(service.schedulingStrategy, "REPLICA");
  assert.equal(service.taskDefinition, `${account}:task-definition/web:1`);
  assert.equal(service.platformFamily, "Linux");
  assert.deepEqual(service.deployments.map((d) => [d.status, d.rolloutState, d.desiredCount]), [["PRIMARY", "IN_PROGRESS", 2]]);
  assert.equal(service.deploymentConfiguration.maximumPercent, 200);
  assert.equal(service.deploymentConfiguration.minimumHealthyPercent, 100);
  assert.deepEqual(service.tags, [{ key: "team", value: "web" }]);
  assert.ok(service.createdAt instanceof Date);
});

test("the same client token makes no second service, and no other one", async () => {
  const again = await ecs.createService({ ...web, clientToken: "once", tags: [{ key: "team", value: "web" }] });

  assert.equal(again.service.serviceArn, `${account}:service/shop/web`);
  await refused(ecs.createService({ ...web, clientToken: "once", desiredCount: 3 }), InvalidParameterException, /idempotent/);
  await refused(ecs.createService({ ...web, clientToken: "twice" }), InvalidParameterException, /idempotent/);
});

test("it becomes stable for the official waiter, which reads its deployments", async () => {
  const [service] = await stable(ecs, cluster, "web");

  assert.equal(service.runningCount, 2);
  assert.match(service.events[0].message, /\(service web\) has reached a steady state\./);
  assert.ok(service.events[0].createdAt instanceof Date);
});

test("an update with another definition replaces the tasks", async () => {
  const { service } = await ecs.updateService({ cluster, service: "web", taskDefinition: "web:2", desiredCount: 3 });
  const [updated] = await stable(ecs, cluster, "web");

  assert.deepEqual(service.deployments.map((d) => d.status), ["PRIMARY", "ACTIVE"]);
  assert.deepEqual(updated.deployments.map((d) => [nameOf(d.taskDefinition), d.runningCount]), [["web:2", 3]]);
});

test("a new deployment can be forced", async () => {
  const { service } = await ecs.updateService({ cluster, service: "web", forceNewDeployment: true });
  const [deployed] = await stable(ecs, cluster, "web");

  assert.equal(service.deployments.length, 2);
  assert.equal(deployed.deployments[0].id, service.deployments[0].id);
});

test("a service that is missing comes as a failure, and fails the waiter", async () => {
  const { services, failures } = await ecs.describeServices({ cluster, services: ["web", "nobody"], include: ["TAGS"] });

  assert.deepEqual(services[0].tags, [{ key: "team", value: "web" }]);
  assert.deepEqual(failures, [{ arn: `${account}:service/shop/nobody`, reason: "MISSING" }]);
  await assert.rejects(waitUntilServicesStable(waiting(ecs), { cluster, services: ["nobody"] }), /MISSING/);
});

test("services are listed page by page", async () => {
  for (const serviceName of ["a", "b", "c", "d"]) {
    await ecs.createService({ ...web, serviceName, desiredCount: 0 });
  }

  const pages = await pagesOf(paginateListServices({ client: ecs, pageSize: 2 }, { cluster, launchType: "FARGATE" }), "serviceArns");

  assert.deepEqual(pages.map((page) => page.map(nameOf)), [["web", "a"], ["b", "c"], ["d"]]);
});

test("a page token of another question is refused", async () => {
  const { nextToken } = await ecs.listServices({ cluster, maxResults: 1 });

  await refused(ecs.listServices({ cluster, maxResults: 1, launchType: "EC2", nextToken }), InvalidParameterException, /nextToken/);
  await refused(ecs.listServices({ cluster, nextToken: "made-up" }), InvalidParameterException, /nextToken/);
});

test("errors have the class of their name", async () => {
  await refused(ecs.updateService({ cluster, service: "nobody" }), ServiceNotFoundException);
  await refused(ecs.describeServices({ cluster: "nowhere", services: ["web"] }), ClusterNotFoundException);
  await refused(ecs.createService({ ...web, serviceName: "new", taskDefinition: "nobody" }), ClientException);
  await refused(ecs.createService({ ...web, serviceName: "new", networkConfiguration: undefined }), InvalidParameterException);
  await refused(ecs.describeServices({ cluster, services: Array.from({ length: 11 }, (_, i) => `s${i}`) }), InvalidParameterException, /at most 10 items/);
});

test("a scaled service is deleted by force, and then inactive for the official waiter", async () => {
  await refused(ecs.deleteService({ cluster, service: "web" }), InvalidParameterException, /scaled above 0/);
  const { service } = await ecs.deleteService({ cluster, service: "web", force: true });
  const { state, reason } = await waitUntilServicesInactive(waiting(ecs), { cluster, services: ["web"] });

  assert.equal(service.status, "DRAINING");
  assert.equal(state, "SUCCESS");
  assert.equal(reason.services[0].status, "INACTIVE");
  await refused(ecs.updateService({ cluster, service: "web", desiredCount: 1 }), ServiceNotActiveException);
});

test("its name is free again", async () => {
  const { service } = await ecs.createService({ ...web, desiredCount: 0 });

  assert.equal(service.status, "ACTIVE");
});
