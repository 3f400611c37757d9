import assert from "node:assert/strict";
import { test } from "node:test";
import {
  InvalidParameterException,
  ResourceNotFoundException,
  ServiceNotActiveException,
  ServiceNotFoundException,
  waitUntilServicesInactive,
} from "@aws-sdk/client-ecs";
import { account, nameOf, refused, stable, until, useEcs, waiting } from "./support.mjs";

const ecs = await useEcs();
const role = (name) => `arn:aws:iam::123456789012:role/${name}`;
const create = (more) =>
  ecs.createExpressGatewayService({
    serviceName: "hello",
    executionRoleArn: role("execution"),
    infrastructureRoleArn: role("infrastructure"),
    primaryContainer: { image: "registry.example/hello:1", containerPort: 8080 },
    ...more,
  });
let serviceArn;

test("a service is made with a definition and the default cluster", async () => {
  const { service } = await create({ scalingTarget: { minTaskCount: 2, maxTaskCount: 4 }, tags: [{ key: "team", value: "web" }] });
  serviceArn = service.serviceArn;
  const [configuration] = service.activeConfigurations;

  assert.equal(serviceArn, `${account}:service/default/hello`);
  assert.equal(service.status.statusCode, "ACTIVE");
  assert.equal(configuration.healthCheckPath, "/ping");
  assert.equal(configuration.primaryContainer.image, "registry.example/hello:1");
  assert.deepEqual(service.tags, [{ key: "team", value: "web" }]);
});

test("it is a service like others, which becomes stable and has an address", async () => {
  await stable(ecs, undefined, "hello");
  const { service } = await until(
    () => ecs.describeExpressGatewayService({ serviceArn, include: ["TAGS"] }),
    (answer) => answer.service.activeConfigurations[0].ingressPaths.length > 0,
  );
  const listed = await ecs.listServices({ resourceManagementType: "ECS" });

  assert.equal(service.activeConfigurations[0].ingressPaths[0].accessType, "PUBLIC");
  assert.match(service.activeConfigurations[0].ingressPaths[0].endpoint, /^hello-.*\.us-east-1\.on\.aws$/);
  assert.deepEqual(service.tags, [{ key: "team", value: "web" }]);
  assert.deepEqual(listed.serviceArns.map(nameOf), ["hello"]);
});

test("an update makes a new revision", async () => {
  const { service } = await ecs.updateExpressGatewayService({ serviceArn, primaryContainer: { image: "registry.example/hello:2" } });
  await stable(ecs, undefined, "hello");
  const described = await ecs.describeExpressGatewayService({ serviceArn });
  const images = described.service.activeConfigurations.map((c) => [c.primaryContainer.image, c.primaryContainer.containerPort]);

  assert.equal(service.targetConfiguration.primaryContainer.image, "registry.example/hello:2");
  assert.deepEqual(images, [["registry.example/hello:2", 8080]]);
});

test("a deleted service drains", async () => {
  const { service } = await ecs.deleteExpressGatewayService({ serviceArn });
  await waitUntilServicesInactive(waiting(ecs), { services: ["hello"] });
  const described = await ecs.describeExpressGatewayService({ serviceArn });

  assert.equal(service.status.statusCode, "DRAINING");
  assert.equal(described.service.status.statusCode, "INACTIVE");
  await refused(ecs.updateExpressGatewayService({ serviceArn }), ServiceNotActiveException);
});

test("errors have the class of their name", async () => {
  const missing = `${account}:service/default/nobody`;

  await refused(ecs.describeExpressGatewayService({ serviceArn: missing }), ResourceNotFoundException);
  await refused(ecs.deleteExpressGatewayService({ serviceArn: missing }), ServiceNotFoundException);
  await refused(create({ healthCheckPath: "no-slash" }), InvalidParameterException, /healthCheckPath/);
  await refused(create({ scalingTarget: { minTaskCount: 4, maxTaskCount: 2 } }), InvalidParameterException, /scalingTarget/);
});
