// The events of the local server, read as server-sent events while the official client deploys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { networkConfiguration, useEcs } from "./support.mjs";

const ecs = await useEcs();
const { protocol, hostname, port } = await ecs.config.endpoint();

/** The number of the first event. */
let first;

/** Yields the events of the stream, each with its number in the stream, and an empty object for a comment. */
async function* readEvents(signal, lastEventId) {
  const headers = lastEventId ? { "Last-Event-ID": lastEventId } : {};
  const response = await fetch(`${protocol}//${hostname}:${port}/_ecs/v1/events`, { headers, signal });
  assert.equal(response.headers.get("content-type"), "text/event-stream; charset=utf-8");
  let text = "";
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const fields = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const data = fields.find((field) => field.startsWith("data: "));
      yield data ? { number: Number(fields[0].slice("id: ".length)), ...JSON.parse(data.slice("data: ".length)) } : {};
    }
  }
}

test("a deployment is seen by its events, without a call", async () => {
  await ecs.createCluster({ clusterName: "prod" });
  await ecs.registerTaskDefinition({
    family: "web",
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    cpu: "256",
    memory: "512",
    containerDefinitions: [{ name: "web", image: "example/web:1" }],
  });
  const abort = new AbortController();
  const events = [];
  const stream = readEvents(abort.signal);
  await stream.next();
  await ecs.createService({
    cluster: "prod", serviceName: "web", taskDefinition: "web", desiredCount: 1, launchType: "FARGATE", networkConfiguration,
  });
  for await (const event of stream) {
    events.push(event);
    if (event.detail?.eventName === "SERVICE_STEADY_STATE") {
      break;
    }
  }

  abort.abort();
  const tasks = events.filter((event) => event["detail-type"] === "ECS Task State Change");
  assert.deepEqual(tasks.map((event) => event.detail.lastStatus), ["PROVISIONING", "PENDING", "RUNNING"]);
  assert.deepEqual(tasks.map((event) => event.detail.version), [1, 2, 3]);
  assert.match(tasks[2].detail.startedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  assert.deepEqual(
    events.filter((event) => event["detail-type"] === "ECS Deployment State Change").map((event) => event.detail.eventName),
    ["SERVICE_DEPLOYMENT_IN_PROGRESS", "SERVICE_DEPLOYMENT_COMPLETED"],
  );
  first = events[0].number;
  assert.deepEqual(events.map((event) => event.number), events.map((_, i) => first + i));
});

test("a reader that comes back goes on after its last event", async () => {
  const abort = new AbortController();
  const stream = readEvents(abort.signal, String(first + 1));
  await stream.next();
  const { value } = await stream.next();
  abort.abort();
  assert.equal(value.number, first + 2);
});
