import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ClientException,
  ClusterNotFoundException,
  GatewayNotFoundException,
  InvalidParameterException,
  paginateListGatewayClusterAssociations,
  paginateListGatewayRoutes,
  paginateListGateways,
  ResourceNotFoundException,
} from "@aws-sdk/client-ecs";
import { account, nameOf, pagesOf, refused, until, useEcs } from "./support.mjs";

const ecs = await useEcs();
const infrastructureRoleArn = "arn:aws:iam::123456789012:role/gateways";
const configuration = { hostSharedAlb: { scheme: "internet-facing", networkConfiguration: { subnets: ["subnet-1", "subnet-2"] } } };
const create = (name, more = {}) => ecs.createGateway({ name, infrastructureRoleArn, configuration, ...more });
await ecs.createCluster({ clusterName: "shop" });
await ecs.createCluster({ clusterName: "edge" });

test("a gateway is created once for a client token", async () => {
  const created = await create("front", { clientToken: "once", deletionProtection: true, tags: [{ key: "team", value: "web" }] });
  const again = await create("front", { clientToken: "once", deletionProtection: true, tags: [{ key: "team", value: "web" }] });

  assert.equal(created.gatewayArn, `${account}:gateway/front`);
  assert.equal(created.status, "ACTIVE");
  assert.equal(again.gatewayArn, created.gatewayArn);
  await refused(create("other", { clientToken: "once" }), InvalidParameterException, /clientToken/);
});

test("it is described with its configuration", async () => {
  const { gateway } = await ecs.describeGateway({ gateway: "front" });

  assert.equal(gateway.infrastructureRoleArn, infrastructureRoleArn);
  assert.equal(gateway.deletionProtection, true);
  assert.equal(gateway.configuration.hostSharedAlb.scheme, "internet-facing");
  assert.deepEqual(gateway.configuration.hostSharedAlb.networkConfiguration.subnets, ["subnet-1", "subnet-2"]);
  assert.ok(gateway.createdAt instanceof Date);
});

test("an update is complete after a while", async () => {
  const { status } = await ecs.updateGateway({ gateway: "front", configuration: { hostSharedAlb: { maxAlbCount: 3 } }, deletionProtection: false });
  const { gateway } = await until(() => ecs.describeGateway({ gateway: "front" }), (answer) => answer.gateway.status === "UPDATE_COMPLETE");

  assert.equal(status, "UPDATE_IN_PROGRESS");
  assert.equal(gateway.configuration.hostSharedAlb.maxAlbCount, 3);
});

test("gateways are listed page by page", async () => {
  await create("back");
  await create("side");
  const pages = await pagesOf(paginateListGateways({ client: ecs, pageSize: 2 }, {}), "gateways");
  const { gateways } = await ecs.listGateways({ names: ["side"], status: ["ACTIVE"] });

  assert.deepEqual(pages.map((page) => page.map((g) => g.name)), [["front", "back"], ["side"]]);
  assert.deepEqual(gateways.map((g) => g.name), ["side"]);
});

test("associations with clusters are made, listed and ended", async () => {
  const { status } = await ecs.associateGatewayWithCluster({ gateway: "front", cluster: "shop" });
  await ecs.associateGatewayWithCluster({ gateway: "front", cluster: "edge" });
  const list = () =>
    pagesOf(paginateListGatewayClusterAssociations({ client: ecs, pageSize: 1 }, { gateway: "front" }), "gatewayClusterAssociations");
  const pages = await list();
  assert.equal(status, "ACTIVE");
  assert.deepEqual(pages.map((page) => page.map((a) => nameOf(a.clusterArn))), [["shop"], ["edge"]]);

  await refused(ecs.deleteGateway({ gateway: "front" }), ClientException, /shop/);
  for (const cluster of ["shop", "edge"]) {
    const ending = await ecs.disassociateGatewayFromCluster({ gateway: "front", cluster });
    assert.equal(ending.status, "DISASSOCIATING");
  }
  await until(list, (left) => left.flat().length === 0);
});

test("a gateway that no service uses has neither routes nor resources", async () => {
  const routes = await pagesOf(paginateListGatewayRoutes({ client: ecs }, { gateway: "front" }), "gatewayRoutes");
  const resources = await ecs.describeGatewayResources({ gateway: "front" });

  assert.deepEqual(routes, [[]]);
  assert.equal(resources.nextToken, undefined);
});

test("a deleted gateway is gone", async () => {
  const { status } = await ecs.deleteGateway({ gateway: "front" });

  assert.equal(status, "DELETED");
  await refused(ecs.describeGateway({ gateway: "front" }), GatewayNotFoundException);
});

test("errors have the class of their name", async () => {
  await refused(create("back"), ClientException, /back/);
  await refused(create("one subnet"), InvalidParameterException, /name/);
  await refused(ecs.associateGatewayWithCluster({ gateway: "back", cluster: "nowhere" }), ClusterNotFoundException);
  await refused(ecs.disassociateGatewayFromCluster({ gateway: "back", cluster: "shop" }), ResourceNotFoundException);
  await refused(ecs.describeGatewayRoute({ gatewayRouteArn: `${account}:gateway-route/back/1` }), ResourceNotFoundException);
});
