import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ClusterNotFoundException,
  ConflictException,
  InvalidParameterException,
  ServiceDeploymentNotFoundException,
  ServiceNotFoundException,
} from "@aws-sdk/client-ecs";
import { account, nameOf, networkConfiguration, onFargate, refused, stable, until, useEcs } from "./support.mjs";

// Long enough for a roll-out to be stopped half-way.
const ecs = await useEcs("1s");
const cluster = "shop";
const service = "web";
await ecs.createCluster({ clusterName: cluster });
for (let revision = 1; revision <= 3; revision++) {
  await ecs.registerTaskDefinition(onFargate("web"));
}

const describe = async (...serviceDeploymentArns) => (await ecs.describeServiceDeployments({ serviceDeploymentArns })).serviceDeployments;
const ended = (arn, status) => until(() => describe(arn), ([deployment]) => deployment.status === status);
let first;

test("a new service has a deployment that succeeds", async () => {
  const answer = await ecs.createService({
    cluster, serviceName: service, taskDefinition: "web:1", desiredCount: 2, launchType: "FARGATE", networkConfiguration,
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
  });
  first = answer.service.currentServiceDeployment;
  assert.match(first, new RegExp(`^${account}:service-deployment/shop/web/[A-Za-z0-9_-]{21,22}$`));

  const [deployment] = await ended(first, "SUCCESSFUL");
  assert.equal(deployment.serviceArn, answer.service.serviceArn);
  assert.deepEqual(deployment.sourceServiceRevisions, []);
  assert.equal(deployment.targetServiceRevision.runningTaskCount, 2);
  assert.equal(deployment.deploymentConfiguration.deploymentCircuitBreaker.rollback, true);
  assert.equal(deployment.deploymentCircuitBreaker.status, "MONITORING_COMPLETE");
  assert.ok(deployment.finishedAt >= deployment.startedAt && deployment.startedAt >= deployment.createdAt);
});

test("a revision tells what runs", async () => {
  const [{ targetServiceRevision }] = await describe(first);
  const { serviceRevisions } = await ecs.describeServiceRevisions({ serviceRevisionArns: [targetServiceRevision.arn] });
  const [revision] = serviceRevisions;

  assert.match(revision.serviceRevisionArn, new RegExp(`^${account}:service-revision/shop/web/\\d+$`));
  assert.equal(nameOf(revision.taskDefinition), "web:1");
  assert.equal(revision.launchType, "FARGATE");
  assert.deepEqual(revision.networkConfiguration.awsvpcConfiguration.subnets, ["subnet-1"]);
  assert.deepEqual(revision.containerImages.map((i) => i.containerName), ["app"]);
});

test("a deployment that is stopped rolls back to the revision before", async () => {
  const answer = await ecs.updateService({ cluster, service, taskDefinition: "web:2" });
  const arn = answer.service.currentServiceDeployment;
  const stopped = await ecs.stopServiceDeployment({ serviceDeploymentArn: arn, stopType: "ROLLBACK" });
  assert.equal(stopped.serviceDeploymentArn, arn);

  const [deployment] = await ended(arn, "ROLLBACK_SUCCESSFUL");
  const [rolledBack] = await stable(ecs, cluster, service);
  assert.ok(deployment.rollback.serviceRevisionArn);
  assert.equal(nameOf(rolledBack.taskDefinition), "web:1");
});

test("one that is aborted stops", async () => {
  const answer = await ecs.updateService({ cluster, service, taskDefinition: "web:3" });
  const arn = answer.service.currentServiceDeployment;
  await ecs.stopServiceDeployment({ serviceDeploymentArn: arn, stopType: "ABORT" });

  const [deployment] = await ended(arn, "STOPPED");
  assert.ok(deployment.stoppedAt instanceof Date);
  await refused(ecs.stopServiceDeployment({ serviceDeploymentArn: arn }), ConflictException);
});

test("deployments are listed, the newest first, by status and time, page by page", async () => {
  const page = await ecs.listServiceDeployments({ cluster, service, maxResults: 2 });
  const rest = await ecs.listServiceDeployments({ cluster, service, maxResults: 2, nextToken: page.nextToken });
  const good = await ecs.listServiceDeployments({ cluster, service, status: ["SUCCESSFUL"] });
  const none = await ecs.listServiceDeployments({ cluster, service, createdAt: { before: new Date(Date.now() - 86_400_000) } });

  assert.deepEqual(page.serviceDeployments.map((d) => d.status), ["STOPPED", "ROLLBACK_SUCCESSFUL"]);
  assert.equal(rest.serviceDeployments.at(-1).serviceDeploymentArn, first);
  assert.equal(rest.nextToken, undefined);
  assert.deepEqual(good.serviceDeployments.map((d) => d.serviceDeploymentArn), [first]);
  assert.deepEqual(none.serviceDeployments, []);
});

test("a time that was answered is the same when it comes back as a filter", async () => {
  const all = await ecs.listServiceDeployments({ cluster, service });
  const { createdAt } = all.serviceDeployments.at(-1);
  const later = await ecs.listServiceDeployments({ cluster, service, createdAt: { after: createdAt } });
  const earlier = await ecs.listServiceDeployments({ cluster, service, createdAt: { before: createdAt } });

  assert.equal(later.serviceDeployments.length, all.serviceDeployments.length - 1);
  assert.deepEqual(earlier.serviceDeployments, []);
});

test("missing ones come as failures", async () => {
  const arn = `${account}:service-deployment/shop/web/${"0".repeat(21)}`;
  const revision = `${account}:service-revision/shop/web/1`;
  const deployments = await ecs.describeServiceDeployments({ serviceDeploymentArns: [arn] });
  const revisions = await ecs.describeServiceRevisions({ serviceRevisionArns: [revision] });

  assert.deepEqual(deployments.failures, [{ arn, reason: "MISSING" }]);
  assert.deepEqual(revisions.failures, [{ arn: revision, reason: "MISSING" }]);
});

test("errors have the class of their name", async () => {
  const missing = `${account}:service-deployment/shop/web/${"0".repeat(21)}`;

  await refused(ecs.stopServiceDeployment({ serviceDeploymentArn: missing }), ServiceDeploymentNotFoundException);
  await refused(
    ecs.continueServiceDeployment({ serviceDeploymentArn: missing, hookId: "hook", action: "CONTINUE" }),
    ServiceDeploymentNotFoundException,
  );
  await refused(ecs.continueServiceDeployment({ serviceDeploymentArn: first, hookId: "hook", action: "CONTINUE" }), InvalidParameterException);
  await refused(ecs.listServiceDeployments({ cluster, service: "nobody" }), ServiceNotFoundException);
  await refused(ecs.listServiceDeployments({ cluster: "nowhere", service }), ClusterNotFoundException);
  await refused(ecs.describeServiceDeployments({ serviceDeploymentArns: [] }), InvalidParameterException);
});
