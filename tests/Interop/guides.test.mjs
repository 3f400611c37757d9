// The test that docs/guides/ecs-local-with-javascript.md shows, as it stands there.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { after } from "node:test";
import { startLocalServer } from "./local-server.mjs";

const guide = await readFile(new URL("../../docs/guides/ecs-local-with-javascript.md", import.meta.url), "utf8");
const [, code] = /```js\n(.*?)```/s.exec(guide);

// Beside the packages that it imports, where Git ignores it.
const folder = new URL("./node_modules/.cache/", import.meta.url);
const file = new URL("orders.mjs", folder);
await mkdir(folder, { recursive: true });
await writeFile(file, code);

const server = await startLocalServer("1m");
after(async () => assert.equal(await server.stop(), 0, "the local server stops gracefully"));
process.env.AWS_ENDPOINT_URL_ECS = server.url;
await import(file);
