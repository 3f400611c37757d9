import assert from "node:assert/strict";
import { buffer } from "node:stream/consumers";
import { after } from "node:test";
import { ECS, ECSServiceException, waitUntilServicesStable } from "@aws-sdk/client-ecs";
import { startLocalServer } from "./local-server.mjs";

export const account = "arn:aws:ecs:us-east-1:123456789012";
export const networkConfiguration = { awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: ["sg-1"] } };

/** Moves the time of the calling file's server ahead, where it stands still between waits. */
let passTime = () => {};

/**
 * A client of a local server that belongs to the calling file, where everything takes a minute that passes only while a test
 * waits: what a slow machine finds in progress is what a fast one finds.
 */
export async function useSlowEcs() {
  const ecs = await useEcs("1m");
  const { protocol, hostname, port } = await ecs.config.endpoint();
  passTime = () =>
    fetch(`${protocol}//${hostname}:${port}/_ecs/v1/time`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ advance: "1m" }),
    });
  return ecs;
}

/** Awaits an official waiter while time passes. */
export async function eventually(waiter) {
  const timer = setInterval(passTime, 100);
  try {
    return await waiter;
  } finally {
    clearInterval(timer);
  }
}

/** A client of a local server that belongs to the calling file; both end after its tests. */
export async function useEcs(deploymentDuration = "200ms") {
  const server = await startLocalServer(deploymentDuration);
  const ecs = new ECS({
    endpoint: server.url,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "interop" },
    maxAttempts: 1,
  });
  ecs.middlewareStack.add(keepBody, { step: "deserialize", priority: "low" });
  ecs.middlewareStack.add(expectNothingLost, { step: "initialize" });
  after(async () => {
    ecs.destroy();
    assert.equal(await server.stop(), 0, "the local server stops gracefully");
  });
  return ecs;
}

const keepBody = (next, context) => async (args) => {
  const result = await next(args);
  context.body = await buffer(result.response.body);
  result.response.body = new Uint8Array(context.body);
  return result;
};

/** The client passes over what its model does not know, so nothing of an answer may be missing in what it made of it. */
const expectNothingLost = (next, context) => async (args) => {
  const result = await next(args);
  expectKept(JSON.parse(context.body), result.output, context.commandName);
  return result;
};

function expectKept(sent, read, path) {
  assert.notEqual(read ?? undefined, undefined, `${path}: ${JSON.stringify(sent)} is not in the client's model`);
  if (read instanceof Date) {
    assert.equal(typeof sent, "number", `${path} is a time`);
  } else if (typeof sent === "object" && sent !== null) {
    Object.keys(sent).forEach((key) => expectKept(sent[key], read[key], `${path}.${key}`));
  } else {
    assert.equal(read, sent, path);
  }
}

/** What the official waiters take, with delays that fit a local server. */
export const waiting = (client) => ({ client, maxWaitTime: 30, minDelay: 0.1, maxDelay: 0.2 });

/** Waits for what no official waiter knows, for 30 s at most, and gives what was seen then. */
export async function until(look, isThere) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) {
      return seen;
    }

    assert.ok(Date.now() < deadline, `Not there after 30 s: ${JSON.stringify(seen)}`);
    await passTime();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The services once they are stable for the official waiter and their roll-outs are completed, which may be a moment later. */
export async function stable(client, cluster, ...services) {
  const { state } = await eventually(waitUntilServicesStable(waiting(client), { cluster, services }));
  assert.equal(state, "SUCCESS");
  const settled = await until(
    () => client.describeServices({ cluster, services }),
    (answer) => answer.services.every((service) => service.deployments[0].rolloutState === "COMPLETED"),
  );
  return settled.services;
}

/** The call is refused with an error of this class, name and status; gives the error. */
export async function refused(call, ErrorClass, message = /./) {
  const error = await call.then(() => assert.fail(`Not refused; expected ${ErrorClass.name}.`), (reason) => reason);
  assert.ok(error instanceof ErrorClass && error instanceof ECSServiceException, `${error.stack ?? error} is no ${ErrorClass.name}`);
  assert.equal(error.name, ErrorClass.name);
  assert.equal(error.$fault, "client");
  assert.equal(error.$metadata.httpStatusCode, 400);
  assert.ok(error.$metadata.requestId);
  assert.match(error.message, message);
  return error;
}

/** The named list of every page. */
export async function pagesOf(paginator, member) {
  const pages = [];
  for await (const page of paginator) {
    pages.push(page[member]);
  }

  return pages;
}

export const nameOf = (arn) => arn.split("/").at(-1);

/** A definition that fits Fargate, with one container and a named port. */
export const onFargate = (family, more = {}) => ({
  family,
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  containerDefinitions: [
    {
      name: "app",
      image: `registry.example/${family}:1`,
      portMappings: [{ name: "http", containerPort: 8080, appProtocol: "http" }],
    },
  ],
  ...more,
});

/** A definition that fits container instances. */
export const onInstances = (family, container = {}) => ({
  family,
  containerDefinitions: [{ name: "app", image: `registry.example/${family}:1`, cpu: 256, memory: 512, ...container }],
});

/** What the agent of a machine with two processors and 4 GiB sends. */
export const machine = (cluster, instanceId, more = {}) => ({
  cluster,
  instanceIdentityDocument: JSON.stringify({ instanceId, instanceType: "t3.medium", availabilityZone: "us-east-1a", region: "us-east-1" }),
  instanceIdentityDocumentSignature: "signature",
  totalResources: [
    { name: "CPU", type: "INTEGER", integerValue: 2048 },
    { name: "MEMORY", type: "INTEGER", integerValue: 3904 },
    { name: "PORTS", type: "STRINGSET", stringSetValue: ["22", "2375", "2376", "51678", "51679"] },
    { name: "PORTS_UDP", type: "STRINGSET", stringSetValue: [] },
  ],
  versionInfo: { agentVersion: "1.90.0", agentHash: "0a1b2c3d", dockerVersion: "DockerVersion: 25.0.3" },
  ...more,
});
