import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ClientException,
  ClusterNotFoundException,
  InvalidParameterException,
  ResourceInUseException,
  UpdateInProgressException,
} from "@aws-sdk/client-ecs";
import { account, machine, networkConfiguration, onFargate, onInstances, refused, stable, until, useSlowEcs } from "./support.mjs";

const ecs = await useSlowEcs();
const cluster = "farm";
const group = (name) =>
  `arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:01234567-89ab-cdef-0123-456789abcdef:autoScalingGroupName/${name}`;
const look = async (...capacityProviders) => (await ecs.describeCapacityProviders({ capacityProviders })).capacityProviders;
await ecs.createCluster({ clusterName: cluster });

test("a provider of an Auto Scaling group is created, with what was left open filled in", async () => {
  const { capacityProvider } = await ecs.createCapacityProvider({
    name: "spare",
    autoScalingGroupProvider: { autoScalingGroupArn: group("spare"), managedScaling: { status: "ENABLED", targetCapacity: 80 } },
    tags: [{ key: "team", value: "farm" }],
  });

  assert.equal(capacityProvider.capacityProviderArn, `${account}:capacity-provider/spare`);
  assert.equal(capacityProvider.status, "ACTIVE");
  assert.equal(capacityProvider.autoScalingGroupProvider.autoScalingGroupArn, group("spare"));
  assert.equal(capacityProvider.autoScalingGroupProvider.managedScaling.targetCapacity, 80);
  assert.equal(capacityProvider.autoScalingGroupProvider.managedScaling.minimumScalingStepSize, 1);
  assert.equal(capacityProvider.autoScalingGroupProvider.managedTerminationProtection, "DISABLED");
  assert.deepEqual(capacityProvider.tags, [{ key: "team", value: "farm" }]);
});

test("those of Fargate are always there; what is missing comes as a failure", async () => {
  const all = await ecs.describeCapacityProviders({ include: ["TAGS"] });
  const some = await ecs.describeCapacityProviders({ capacityProviders: ["spare", "nobody"] });

  assert.deepEqual(all.capacityProviders.map((p) => p.name).sort(), ["FARGATE", "FARGATE_SPOT", "spare"]);
  assert.deepEqual(some.failures, [{ arn: `${account}:capacity-provider/nobody`, reason: "MISSING" }]);
});

test("they are described page by page", async () => {
  const names = [];
  let nextToken;
  do {
    const page = await ecs.describeCapacityProviders({ maxResults: 2, nextToken });
    names.push(page.capacityProviders.map((p) => p.name));
    nextToken = page.nextToken;
  } while (nextToken);

  assert.deepEqual(names, [["FARGATE", "FARGATE_SPOT"], ["spare"]]);
});

test("a provider is updated", async () => {
  const { capacityProvider } = await ecs.updateCapacityProvider({
    name: "spare",
    autoScalingGroupProvider: { managedScaling: { targetCapacity: 100 }, managedDraining: "DISABLED" },
  });
  assert.equal(capacityProvider.updateStatus, "UPDATE_IN_PROGRESS");
  await refused(ecs.deleteCapacityProvider({ capacityProvider: "spare" }), UpdateInProgressException);

  const [updated] = await until(() => look("spare"), ([provider]) => provider.updateStatus === "UPDATE_COMPLETE");
  assert.equal(updated.autoScalingGroupProvider.managedScaling.targetCapacity, 100);
  assert.equal(updated.autoScalingGroupProvider.managedDraining, "DISABLED");
});

test("a cluster's default strategy spreads the tasks of a service", async () => {
  const strategy = [
    { capacityProvider: "FARGATE", base: 1, weight: 1 },
    { capacityProvider: "FARGATE_SPOT", base: 0, weight: 1 },
  ];
  const put = await ecs.putClusterCapacityProviders({
    cluster,
    capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    defaultCapacityProviderStrategy: strategy,
  });
  assert.deepEqual(put.cluster.defaultCapacityProviderStrategy, strategy);

  await ecs.registerTaskDefinition(onFargate("web"));
  await ecs.createService({ cluster, serviceName: "web", taskDefinition: "web", desiredCount: 3, networkConfiguration });
  await stable(ecs, cluster, "web");
  const { taskArns } = await ecs.listTasks({ cluster, serviceName: "web" });
  const { tasks } = await ecs.describeTasks({ cluster, tasks: taskArns });
  assert.deepEqual(tasks.map((t) => t.capacityProviderName).sort(), ["FARGATE", "FARGATE", "FARGATE_SPOT"]);

  await refused(
    ecs.putClusterCapacityProviders({ cluster, capacityProviders: ["FARGATE"], defaultCapacityProviderStrategy: [] }),
    ResourceInUseException,
  );
});

test("tasks of a provider with managed scaling wait for an instance", async () => {
  await ecs.putClusterCapacityProviders({
    cluster,
    capacityProviders: ["FARGATE", "FARGATE_SPOT", "spare"],
    defaultCapacityProviderStrategy: [],
  });
  await ecs.registerTaskDefinition(onInstances("worker"));
  const run = await ecs.runTask({ cluster, taskDefinition: "worker", capacityProviderStrategy: [{ capacityProvider: "spare", weight: 1 }] });
  assert.deepEqual(run.tasks.map((t) => [t.lastStatus, t.capacityProviderName]), [["PROVISIONING", "spare"]]);

  const { containerInstance } = await ecs.registerContainerInstance(machine(cluster, "i-0a"));
  const tasks = [run.tasks[0].taskArn];
  const running = await until(() => ecs.describeTasks({ cluster, tasks }), (answer) => answer.tasks[0].lastStatus === "RUNNING");
  assert.equal(running.tasks[0].containerInstanceArn, containerInstance.containerInstanceArn);
  await ecs.stopTask({ cluster, task: tasks[0] });
});

test("a provider that a cluster has is not deleted; a free one is", async () => {
  const { capacityProvider: used } = await ecs.deleteCapacityProvider({ capacityProvider: "spare" });
  assert.equal(used.updateStatus, "DELETE_FAILED");

  await ecs.createCapacityProvider({ name: "free", autoScalingGroupProvider: { autoScalingGroupArn: group("free") } });
  const { capacityProvider: free } = await ecs.deleteCapacityProvider({ capacityProvider: `${account}:capacity-provider/free` });
  assert.equal(free.updateStatus, "DELETE_IN_PROGRESS");
  await until(() => look("free"), ([provider]) => provider?.status !== "ACTIVE");
});

test("errors have the class of their name", async () => {
  const create = (name, autoScalingGroupArn) => ecs.createCapacityProvider({ name, autoScalingGroupProvider: { autoScalingGroupArn } });

  await refused(create("fargate-mine", group("mine")), InvalidParameterException, /name/);
  await refused(create("mine", group("spare")), ClientException);
  await refused(create("spare", group("other")), ClientException);
  await refused(ecs.deleteCapacityProvider({ capacityProvider: "FARGATE" }), InvalidParameterException);
  await refused(
    ecs.putClusterCapacityProviders({ cluster: "nowhere", capacityProviders: [], defaultCapacityProviderStrategy: [] }),
    ClusterNotFoundException,
  );
});
