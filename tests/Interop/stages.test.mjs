// Deployments by blue/green, canary and with a pause, as a deploy tool with the official client follows them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { waitUntilServicesStable } from "@aws-sdk/client-ecs";
import { nameOf, networkConfiguration, onFargate, until, useSlowEcs, waiting } from "./support.mjs";

const ecs = await useSlowEcs();
const { protocol, hostname, port } = await ecs.config.endpoint();
const cluster = "shop";
const balancing = "arn:aws:elasticloadbalancing:us-east-1:123456789012";
const loadBalancers = [
  {
    targetGroupArn: `${balancing}:targetgroup/blue/0123456789abcdef`,
    containerName: "app",
    containerPort: 8080,
    advancedConfiguration: {
      alternateTargetGroupArn: `${balancing}:targetgroup/green/0123456789abcdef`,
      productionListenerRule: `${balancing}:listener-rule/app/shop/0123456789abcdef/0123456789abcdef/0123456789abcdef`,
      testListenerRule: `${balancing}:listener-rule/app/shop/0123456789abcdef/0123456789abcdef/fedcba9876543210`,
      roleArn: "arn:aws:iam::123456789012:role/load-balancers",
    },
  },
];
await ecs.createCluster({ clusterName: cluster });
await ecs.registerTaskDefinition(onFargate("web"));
await ecs.registerTaskDefinition(onFargate("web"));

const control = async (path, body) => {
  const response = await fetch(`${protocol}//${hostname}:${port}/_ecs/v1/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  assert.ok(response.ok, await response.text());
};

/** Creates a steady service, deploys its second revision, and gives the ARN of that deployment. */
async function deploy(service, deploymentConfiguration) {
  await control("seed", {
    operation: "CreateService",
    request: {
      cluster, serviceName: service, taskDefinition: "web:1", desiredCount: 2, launchType: "FARGATE",
      networkConfiguration, loadBalancers, deploymentConfiguration,
    },
  });
  const response = await ecs.updateService({ cluster, service, taskDefinition: "web:2" });
  return response.service.currentServiceDeployment;
}

const describe = async (arn) => (await ecs.describeServiceDeployments({ serviceDeploymentArns: [arn] })).serviceDeployments[0];
const deploymentsOf = async (service) => (await ecs.describeServices({ cluster, services: [service] })).services[0].deployments;

test("a blue/green deployment keeps both revisions for its bake time", async () => {
  const arn = await deploy("blue-green", { strategy: "BLUE_GREEN", bakeTimeInMinutes: 30 });

  const baking = await until(() => describe(arn), (deployment) => deployment.lifecycleStage === "BAKE_TIME");
  assert.equal(baking.status, "IN_PROGRESS");
  assert.equal(baking.targetServiceRevision.requestedProductionTrafficWeight, 100);
  assert.equal(baking.sourceServiceRevisions[0].requestedProductionTrafficWeight, 0);
  assert.deepEqual(
    (await deploymentsOf("blue-green")).map((deployment) => [deployment.status, nameOf(deployment.taskDefinition), deployment.rolloutState]),
    [["PRIMARY", "web:2", "IN_PROGRESS"], ["ACTIVE", "web:1", "COMPLETED"]],
  );

  const done = await until(() => describe(arn), (deployment) => deployment.finishedAt);
  assert.equal(done.status, "SUCCESSFUL");
  assert.equal((await deploymentsOf("blue-green")).length, 1);
  const { state } = await waitUntilServicesStable(waiting(ecs), { cluster, services: ["blue-green"] });
  assert.equal(state, "SUCCESS");
});

test("a canary deployment shifts a share of the traffic first, and an alarm rolls it back", async () => {
  const arn = await deploy("canary", {
    strategy: "CANARY",
    canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 60 },
    alarms: { alarmNames: ["errors"], enable: true, rollback: true },
  });

  const shifted = await until(() => describe(arn), (deployment) => deployment.lifecycleStage === "PRODUCTION_TRAFFIC_SHIFT");
  assert.equal(shifted.targetServiceRevision.requestedProductionTrafficWeight, 10);
  assert.equal(shifted.alarms.status, "MONITORING");
  await control("alarms", { name: "errors" });

  const done = await until(() => describe(arn), (deployment) => deployment.finishedAt);
  assert.equal(done.status, "ROLLBACK_SUCCESSFUL");
  assert.deepEqual([done.alarms.status, done.alarms.triggeredAlarmNames], ["TRIGGERED", ["errors"]]);
  assert.equal(nameOf((await deploymentsOf("canary"))[0].taskDefinition), "web:1");
});

test("a paused deployment waits for ContinueServiceDeployment", async () => {
  const arn = await deploy("paused", {
    strategy: "BLUE_GREEN",
    lifecycleHooks: [{ targetType: "PAUSE", lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT"] }],
  });

  const paused = await until(() => describe(arn), (deployment) => deployment.lifecycleHookDetails.length > 0);
  const [hook] = paused.lifecycleHookDetails;
  assert.deepEqual([paused.lifecycleStage, hook.status, hook.timeoutAction], ["POST_TEST_TRAFFIC_SHIFT", "AWAITING_ACTION", "ROLLBACK"]);
  assert.ok(hook.expiresAt > paused.updatedAt);
  await ecs.continueServiceDeployment({ serviceDeploymentArn: arn, hookId: hook.hookId, action: "CONTINUE" });

  const done = await until(() => describe(arn), (deployment) => deployment.finishedAt);
  assert.equal(done.status, "SUCCESSFUL");
});
