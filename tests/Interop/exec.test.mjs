// Sessions of ECS Exec as npm ssm-session, an implementation of the data channel by others, joins them. It sends no response to the
// handshake, pads message types on the left, writes digests of its own, and acknowledges everything.
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import ssmSession from "ssm-session";
import { WebSocket } from "ws";
import { onFargate, networkConfiguration, useEcs } from "./support.mjs";

const { ssm } = ssmSession;
const ecs = await useEcs("100ms");
const { protocol, hostname, port } = await ecs.config.endpoint();
const taskArn = await runTask();

async function control(path, body, method = body ? "POST" : "GET") {
  const response = await fetch(`${protocol}//${hostname}:${port}/_ecs/v1/${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  return response.json();
}

async function runTask() {
  await ecs.createCluster({ clusterName: "exec" });
  await ecs.registerTaskDefinition({ ...onFargate("web"), taskRoleArn: "arn:aws:iam::123456789012:role/web" });
  const { response } = await control("seed", {
    operation: "RunTask",
    request: { cluster: "exec", taskDefinition: "web", launchType: "FARGATE", networkConfiguration, enableExecuteCommand: true },
  });
  return response.tasks[0].taskArn;
}

const execute = async (command) =>
  (await ecs.executeCommand({ cluster: "exec", task: taskArn, container: "app", command, interactive: true })).session;

/** Joins a session as the examples of ssm-session do. */
async function join(session, token = session.tokenValue) {
  const socket = new WebSocket(session.streamUrl);
  const client = { socket, output: "", payloadTypes: [], closed: once(socket, "close") };
  let wake = () => {};
  socket.on("message", (data) => {
    const message = ssm.decode(data);
    ssm.sendACK(socket, message);
    client.payloadTypes.push(message.payloadType);
    if (message.messageType === "channel_closed") {
      client.reason = JSON.parse(Buffer.from(message.payload).toString()).Output;
    } else if (message.messageType === "output_stream_data" && message.payloadType === 1) {
      client.output += Buffer.from(message.payload).toString();
    }

    wake();
  });
  client.until = async (text) => {
    while (!client.output.includes(text)) {
      await new Promise((resolve) => (wake = resolve));
    }

    return client.output;
  };
  await once(socket, "open");
  ssm.init(socket, { token, termOptions: { cols: 197, rows: 34 } });
  return client;
}

const type = (client, text) => ssm.sendText(client.socket, new TextEncoder().encode(text));

test("a shell echoes what is typed, and returns what it writes", async () => {
  const client = await join(await execute("/bin/sh"));

  await client.until("# ");
  type(client, "echo hello\r");
  await client.until("\r\nhello\r\n# ");
  type(client, "exit\r");
  await client.closed;

  assert.equal(client.output, "# echo hello\r\nhello\r\n# exit\r\n");
  assert.equal(client.reason, "");
  assert.ok(client.payloadTypes.includes(5), "the agent asks for a handshake");
  assert.ok(!client.payloadTypes.includes(7), "and does without");
});

test("the size of the terminal arrives, also when it changes", async () => {
  const client = await join(await execute("/bin/sh"));
  type(client, "stty size\r");
  await client.until("34 197\r\n");

  // The library repeats a number for a further size, so this one gets the next.
  const size = Buffer.from(ssm.buildInitMessage({ cols: 80, rows: 25 }));
  size.writeBigInt64BE(2n, 48);
  client.socket.send(size);
  ssm.sendText(client.socket, new TextEncoder().encode("stty size\r"), 3);
  await client.until("25 80\r\n");
  client.socket.close();
  await client.closed;
});

test("Ctrl+C interrupts a command", async () => {
  const client = await join(await execute("/bin/sh"));
  await client.until("# ");
  type(client, "sleep 600\r");
  await client.until("600\r\n");
  type(client, "\u0003");
  await client.until("^C\r\n# ");
  client.socket.close();
  await client.closed;
});

test("a command that was set up writes its output, and ends the session", async () => {
  await control("commands", { type: "respond", container: "app", command: "ls -l", output: "total 0\n", exitCode: 3, count: 2 });

  const direct = await join(await execute("ls -l"));
  await direct.closed;
  const wrapped = await join(await execute('sh -c "ls -l; echo mark:$?"'));
  await wrapped.closed;

  assert.equal(direct.output, "total 0\r\n");
  assert.equal(wrapped.output, "total 0\r\nmark:3\r\n");
});

test("lost, repeated and reordered messages change nothing", async () => {
  const output = Array.from({ length: 2000 }, (_, number) => `${number} `).join("");
  await control("commands", { type: "respond", command: "count", output });
  for (const kind of ["dropMessages", "repeatMessages", "reorderMessages"]) {
    await control("commands", { type: kind, probability: 0.2, direction: "fromContainer", seed: 7 });
  }

  // The library has no order of its own.
  const client = await join(await execute("count"));
  await client.closed;

  assert.equal(client.reason, "");
  assert.ok(client.output.length >= output.length);
});

test("a token is accepted once", async () => {
  const session = await execute("/bin/sh");
  const client = await join(session);
  await client.until("# ");

  const [code, reason] = await (await join(session)).closed;
  client.socket.close();
  await client.closed;

  assert.equal(code, 1008);
  assert.match(reason.toString(), /used before/);
});

test("the session ends with its task", async () => {
  const client = await join(await execute("/bin/sh"));
  await client.until("# ");

  await ecs.stopTask({ cluster: "exec", task: taskArn });
  await client.closed;

  assert.match(client.reason, /has stopped/);
});
