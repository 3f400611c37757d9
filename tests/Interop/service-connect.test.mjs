import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  ListServicesByNamespaceCommand,
  NamespaceNotFoundException,
  paginateListServicesByNamespace,
  RegisterTaskDefinitionCommand,
  waitUntilServicesStable,
} from "@aws-sdk/client-ecs";
import { startLocalServer } from "./local-server.mjs";

const cluster = "interop";
const networkConfiguration = { awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: ["sg-1"] } };
let server;
let ecs;

before(async () => {
  server = await startLocalServer();
  ecs = new ECSClient({
    endpoint: server.url,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "interop" },
  });
});

after(async () => {
  ecs?.destroy();
  const code = await server?.stop();
  assert.equal(code, 0, "the local server stops gracefully");
});

test("a cluster's Service Connect default is answered as the ARN of its namespace", async () => {
  const answer = await ecs.send(new CreateClusterCommand({ clusterName: cluster, serviceConnectDefaults: { namespace: "shop" } }));

  assert.equal(answer.cluster.status, "ACTIVE");
  assert.match(answer.cluster.serviceConnectDefaults.namespace, /^arn:aws:servicediscovery:us-east-1:123456789012:namespace\/ns-/);
  assert.ok(answer.$metadata.requestId);
});

test("a definition is registered with its revision and its named port", async () => {
  const { taskDefinition } = await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: "orders",
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      cpu: "256",
      memory: "512",
      containerDefinitions: [
        { name: "app", image: "registry.example/orders:1", portMappings: [{ name: "http", containerPort: 8080, appProtocol: "http" }] },
      ],
    }),
  );

  assert.equal(taskDefinition.revision, 1);
  assert.equal(taskDefinition.status, "ACTIVE");
  assert.equal(taskDefinition.containerDefinitions[0].portMappings[0].name, "http");
  assert.ok(taskDefinition.registeredAt instanceof Date);
});

test("services become stable for the official waiter", async () => {
  for (const serviceName of ["orders", "orders-canary", "orders-client"]) {
    const { service } = await ecs.send(
      new CreateServiceCommand({
        cluster,
        serviceName,
        taskDefinition: "orders",
        desiredCount: 2,
        launchType: "FARGATE",
        networkConfiguration,
        serviceConnectConfiguration: {
          enabled: true,
          services: serviceName.endsWith("client")
            ? undefined
            : [{ portName: "http", discoveryName: serviceName, clientAliases: [{ port: 80, dnsName: serviceName }] }],
        },
      }),
    );
    assert.equal(service.deployments[0].rolloutState, "IN_PROGRESS");
  }

  const services = ["orders", "orders-canary", "orders-client"];
  const result = await waitUntilServicesStable({ client: ecs, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { cluster, services });
  const described = await ecs.send(new DescribeServicesCommand({ cluster, services: [...services, "missing"] }));

  assert.equal(result.state, "SUCCESS");
  assert.deepEqual(described.services.map((s) => s.runningCount), [2, 2, 2]);
  assert.deepEqual(described.services.map((s) => s.deployments[0].rolloutState), ["COMPLETED", "COMPLETED", "COMPLETED"]);
  assert.deepEqual(described.failures.map((f) => f.reason), ["MISSING"]);
});

test("the namespace is listed page by page", async () => {
  const pages = [];
  for await (const page of paginateListServicesByNamespace({ client: ecs, pageSize: 2 }, { namespace: "shop" })) {
    pages.push(page.serviceArns.map((arn) => arn.split("/").at(-1)));
  }

  assert.deepEqual(pages.map((p) => p.length), [2, 1]);
  assert.deepEqual(pages.flat().sort(), ["orders", "orders-canary", "orders-client"]);
});

test("an unknown namespace is refused by the error's own name", async () => {
  await assert.rejects(ecs.send(new ListServicesByNamespaceCommand({ namespace: "nowhere" })), (error) => {
    assert.ok(error instanceof NamespaceNotFoundException);
    assert.equal(error.$metadata.httpStatusCode, 400);
    return true;
  });
});
