import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ClusterNotFoundException,
  InvalidParameterException,
  MissingVersionException,
  NoUpdateAvailableException,
  paginateListContainerInstances,
  UpdateInProgressException,
  waitUntilTasksRunning,
  waitUntilTasksStopped,
} from "@aws-sdk/client-ecs";
import { account, eventually, machine, onInstances, pagesOf, refused, stable, until, useSlowEcs, waiting } from "./support.mjs";

const ecs = await useSlowEcs();
const cluster = "farm";
await ecs.createCluster({ clusterName: cluster });
await ecs.registerTaskDefinition(onInstances("worker"));
await ecs.registerTaskDefinition(onInstances("big", { memory: 100_000 }));

const instances = [];
const remaining = (instance, name) => instance.remainingResources.find((r) => r.name === name).integerValue;
const describe = async (...containerInstances) => (await ecs.describeContainerInstances({ cluster, containerInstances })).containerInstances;

test("a task that nothing can run is refused while there is no instance", async () => {
  await refused(ecs.runTask({ cluster, taskDefinition: "worker" }), InvalidParameterException, /No Container Instances were found/);
});

test("machines are registered as an agent does it", async () => {
  for (const id of ["i-0a", "i-0b", "i-0c"]) {
    const { containerInstance } = await ecs.registerContainerInstance(
      machine(cluster, id, { attributes: [{ name: "rack", value: id.at(-1) }], tags: [{ key: "team", value: "farm" }] }),
    );
    instances.push(containerInstance.containerInstanceArn);
    assert.match(containerInstance.containerInstanceArn, new RegExp(`^${account}:container-instance/farm/[0-9a-f]{32}$`));
    assert.equal(containerInstance.ec2InstanceId, id);
    assert.equal(containerInstance.status, "ACTIVE");
    assert.equal(containerInstance.agentConnected, true);
    assert.equal(remaining(containerInstance, "MEMORY"), 3904);
    assert.ok(containerInstance.attributes.some((a) => a.name === "ecs.instance-type" && a.value === "t3.medium"));
  }
});

test("the same machine registers again under its ARN", async () => {
  const { containerInstance } = await ecs.registerContainerInstance(machine(cluster, "i-0a", { containerInstanceArn: instances[0] }));

  assert.equal(containerInstance.containerInstanceArn, instances[0]);
});

test("instances are listed page by page, and by a query", async () => {
  const pages = await pagesOf(paginateListContainerInstances({ client: ecs, pageSize: 2 }, { cluster }), "containerInstanceArns");
  const { containerInstanceArns } = await ecs.listContainerInstances({ cluster, filter: "attribute:rack in [a, c] and runningTasksCount == 0" });

  assert.deepEqual(pages, [instances.slice(0, 2), instances.slice(2)]);
  assert.deepEqual(containerInstanceArns, [instances[0], instances[2]]);
});

test("missing instances come as failures", async () => {
  const missing = `${account}:container-instance/farm/${"0".repeat(32)}`;
  const { containerInstances, failures } = await ecs.describeContainerInstances({
    cluster,
    containerInstances: [instances[1], missing],
    include: ["TAGS", "CONTAINER_INSTANCE_HEALTH"],
  });

  assert.deepEqual(containerInstances[0].tags, [{ key: "team", value: "farm" }]);
  assert.equal(containerInstances[0].healthStatus.overallStatus, "OK");
  assert.ok(containerInstances[0].registeredAt instanceof Date);
  assert.deepEqual(failures, [{ arn: missing, reason: "MISSING" }]);
});

test("tasks take the place that constraints and strategies say, and its resources", async () => {
  const { tasks } = await ecs.runTask({
    cluster,
    taskDefinition: "worker",
    count: 2,
    placementConstraints: [{ type: "memberOf", expression: "attribute:rack == b" }],
    placementStrategy: [{ type: "binpack", field: "memory" }],
  });
  const taskArns = tasks.map((task) => task.taskArn);
  await eventually(waitUntilTasksRunning(waiting(ecs), { cluster, tasks: taskArns }));
  const [busy] = await describe(instances[1]);

  assert.deepEqual(tasks.map((task) => task.containerInstanceArn), [instances[1], instances[1]]);
  assert.equal(busy.runningTasksCount, 2);
  assert.equal(remaining(busy, "MEMORY"), 3904 - 2 * 512);
  assert.equal(remaining(busy, "CPU"), 2048 - 2 * 256);

  for (const task of taskArns) {
    await ecs.stopTask({ cluster, task });
  }

  await eventually(waitUntilTasksStopped(waiting(ecs), { cluster, tasks: taskArns }));
  assert.equal(remaining((await describe(instances[1]))[0], "MEMORY"), 3904);
});

test("tasks are spread over the instances", async () => {
  const { tasks } = await ecs.runTask({ cluster, taskDefinition: "worker", count: 3, placementStrategy: [{ type: "spread", field: "instanceId" }] });

  assert.deepEqual(tasks.map((task) => task.containerInstanceArn).sort(), instances.toSorted());
  for (const task of tasks) {
    await ecs.stopTask({ cluster, task: task.taskArn });
  }
});

test("a task without room comes as a failure for each instance", async () => {
  const { tasks, failures } = await ecs.runTask({ cluster, taskDefinition: "big" });

  assert.deepEqual(tasks, []);
  assert.deepEqual(failures.map((f) => [f.arn, f.reason]).sort(), instances.map((arn) => [arn, "RESOURCE:MEMORY"]).sort());
});

test("a task starts on the instances that are named", async () => {
  const { tasks, failures } = await ecs.startTask({ cluster, taskDefinition: "worker", containerInstances: [instances[2], "0".repeat(32)] });

  assert.deepEqual(tasks.map((t) => [t.containerInstanceArn, t.launchType]), [[instances[2], "EC2"]]);
  assert.deepEqual(failures.map((f) => f.reason), ["MISSING"]);
  await ecs.stopTask({ cluster, task: tasks[0].taskArn });
});

test("a service runs one task on each instance as a daemon, and draining moves tasks away", async () => {
  await ecs.createService({ cluster, serviceName: "probe", taskDefinition: "worker", schedulingStrategy: "DAEMON" });
  await ecs.createService({ cluster, serviceName: "pool", taskDefinition: "worker", desiredCount: 3 });
  await stable(ecs, cluster, "probe", "pool");
  const probes = await ecs.listTasks({ cluster, serviceName: "probe" });
  assert.equal(probes.taskArns.length, 3);

  const { containerInstances, failures } = await ecs.updateContainerInstancesState({
    cluster,
    containerInstances: [instances[0], "0".repeat(32)],
    status: "DRAINING",
  });
  assert.deepEqual(containerInstances.map((i) => i.status), ["DRAINING"]);
  assert.deepEqual(failures.map((f) => f.reason), ["MISSING"]);

  await until(() => ecs.listTasks({ cluster, containerInstance: instances[0] }), (answer) => answer.taskArns.length === 0);
  const [pool] = await stable(ecs, cluster, "pool");
  const { containerInstanceArns } = await ecs.listContainerInstances({ cluster, status: "DRAINING" });
  assert.equal(pool.runningCount, 3);
  assert.deepEqual(containerInstanceArns, [instances[0]]);

  for (const service of ["probe", "pool"]) {
    await ecs.deleteService({ cluster, service, force: true });
  }
});

test("an agent is updated step by step, and only once at a time", async () => {
  const containerInstance = instances[1];
  const begun = await ecs.updateContainerAgent({ cluster, containerInstance });
  assert.equal(begun.containerInstance.agentUpdateStatus, "PENDING");
  await refused(ecs.updateContainerAgent({ cluster, containerInstance }), UpdateInProgressException);

  await until(() => describe(containerInstance), ([instance]) => instance.agentUpdateStatus === "UPDATED" && instance.agentConnected);
  await refused(ecs.updateContainerAgent({ cluster, containerInstance }), NoUpdateAvailableException);
});

test("an agent without a version cannot be updated", async () => {
  const { containerInstance } = await ecs.registerContainerInstance(machine(cluster, "i-0d", { versionInfo: undefined }));

  await refused(ecs.updateContainerAgent({ cluster, containerInstance: containerInstance.containerInstanceArn }), MissingVersionException);
});

test("an instance with tasks is deregistered by force only, and is inactive then", async () => {
  const { tasks } = await ecs.startTask({ cluster, taskDefinition: "worker", containerInstances: [instances[2]] });
  await refused(ecs.deregisterContainerInstance({ cluster, containerInstance: instances[2] }), InvalidParameterException, /running tasks/);
  const { containerInstance } = await ecs.deregisterContainerInstance({ cluster, containerInstance: instances[2], force: true });
  const { reason } = await eventually(waitUntilTasksStopped(waiting(ecs), { cluster, tasks: [tasks[0].taskArn] }));
  const listed = await ecs.listContainerInstances({ cluster });

  assert.equal(containerInstance.status, "INACTIVE");
  assert.equal(reason.tasks[0].lastStatus, "STOPPED");
  assert.ok(!listed.containerInstanceArns.includes(instances[2]));
});

test("errors have the class of their name", async () => {
  await refused(ecs.listContainerInstances({ cluster: "nowhere" }), ClusterNotFoundException);
  await refused(ecs.listContainerInstances({ cluster, filter: "attribute:rack =" }), InvalidParameterException, /filter/);
  await refused(ecs.deregisterContainerInstance({ cluster, containerInstance: "0".repeat(32) }), InvalidParameterException);
});
