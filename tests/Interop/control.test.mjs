// What the control endpoint of the local server does to the official client.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ECSClient, ListClustersCommand, ServerException } from "@aws-sdk/client-ecs";
import { useEcs } from "./support.mjs";

const ecs = await useEcs();
const { protocol, hostname, port } = await ecs.config.endpoint();
const base = `${protocol}//${hostname}:${port}/_ecs/v1`;

async function control(path, body, method = body ? "POST" : "GET") {
  const response = await fetch(`${base}/${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
}

const withAttempts = (maxAttempts) =>
  new ECSClient({
    endpoint: `${protocol}//${hostname}:${port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "interop" },
    maxAttempts,
  });

test("a call whose response is lost is repeated", async () => {
  await control("faults", { type: "dropResponse", operation: "ListClusters" });
  const client = withAttempts(2);

  const { $metadata } = await client.send(new ListClustersCommand({}));
  client.destroy();

  assert.equal($metadata.attempts, 2);
  const { calls } = await control("calls?operation=ListClusters");
  assert.deepEqual(calls.map((call) => call.statusCode), [undefined, 200]);
  assert.equal(new Set(calls.map((call) => call.invocationId)).size, 1);
});

test("an error that was set up is the client's own class", async () => {
  await control("faults", { type: "fail", errorCode: "ServerException", statusCode: 500, message: "It broke." });
  const client = withAttempts(1);

  await assert.rejects(client.send(new ListClustersCommand({})), (error) => error instanceof ServerException && error.message === "It broke.");
  client.destroy();
});

test("what is wrong with a request to the control endpoint is named", async () => {
  const error = await control("faults", { type: "throttle", operation: "RunTasks" });

  assert.equal(error.status, 400);
  assert.equal(error.member, "operation");
  assert.match(error.message, /did you mean 'RunTask'\?/);
});

test("a reset empties the server", async () => {
  await ecs.createCluster({ clusterName: "prod" });
  await control("reset", {});

  assert.deepEqual((await ecs.listClusters({})).clusterArns, []);
});
