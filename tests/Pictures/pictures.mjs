// Draws docs/pictures again, from programs of this repository: run `node tests/Pictures/pictures.mjs` after a Release build. It needs
// Node.js 20, Chromium and the command script of util-linux. An argument draws only the pictures whose names begin with it.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startLocalServer } from "../Interop/local-server.mjs";
import { Browser } from "./browser.mjs";
import { drawScreen, readScreen, runInTerminal } from "./terminal.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const pictures = join(root, "docs/pictures");
const sample = (name) => `dotnet ${join(root, "samples", name, "bin/Release/net10.0", `${name}.dll`)}`;
const chromium = ["chromium", "chromium-browser", "google-chrome"].find((name) => {
  try {
    return execFileSync("which", [name]);
  } catch {
    return false;
  }
});
const isWanted = (name) => name.startsWith(process.argv[2] ?? "");

function write(name, content) {
  writeFileSync(join(pictures, name), content);
  console.log(`${name}: ${Buffer.byteLength(content)} bytes`);
}

/** A command and what it left on a terminal. */
async function drawTerminal(name, title, command, columns) {
  if (isWanted(name)) {
    const output = await runInTerminal(sample(command), columns, 50);
    write(name, drawScreen(readScreen(`\x1b[90m$\x1b[0m dotnet run --project samples/${command}\r\n${output}`), title));
  }
}

/** The API behind ecs-local, which asks for a signature of any key. */
async function call(url, operation, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AmazonEC2ContainerServiceV20141113.${operation}`,
      "x-amz-date": new Date().toISOString().replace(/[-:]|\.\d+/g, ""),
      authorization: "AWS4-HMAC-SHA256 Credential=local/20261130/us-east-1/ecs/aws4_request, SignedHeaders=host;x-amz-date, "
        + `Signature=${"0".repeat(64)}`,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${operation}: ${response.status} ${text}`);
  }

  return JSON.parse(text);
}

/** A shop in two clusters, whose storefront was given an image that cannot be pulled. */
async function deployShop(url) {
  await runInTerminal(`${sample("QuickStart")} --endpoint ${url}`, 100, 50);
  const { taskDefinition } = await call(url, "DescribeTaskDefinition", { taskDefinition: "storefront" });
  const containerDefinitions = taskDefinition.containerDefinitions.map((container, index) =>
    index === 0 ? { ...container, image: "example/storefront:broken" } : container);
  const { taskDefinitionArn, revision, status, requiresAttributes, compatibilities, registeredAt, registeredBy, ...settings } = taskDefinition;
  const registered = await call(url, "RegisterTaskDefinition", { ...settings, containerDefinitions });
  await call(url, "UpdateService", {
    cluster: "shop-edge",
    service: "storefront",
    taskDefinition: registered.taskDefinition.taskDefinitionArn,
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
  });
}

async function drawPages(browser) {
  process.env.ECS_LOCAL_SERVER = join(root, "src/EcsServiceConnect.LocalServer/bin/Release/net10.0/EcsServiceConnect.LocalServer.dll");
  const server = await startLocalServer("1s", "--fail-image", "example/storefront:broken");
  try {
    await deployShop(server.url);
    for (const theme of ["light", "dark"]) {
      const isLive = "document.getElementById('link').dataset.state === 'live'";
      const isRolledBack = "[...document.querySelectorAll('td')].some((cell) => cell.innerText.trim().startsWith('rolled back'))";
      await browser.open(server.url, { width: 1280, height: 790, dark: theme === "dark", until: `${isLive} && ${isRolledBack}` });

      // What has just changed is marked for a moment.
      await browser.waitFor("document.getAnimations().length === 0");
      write(`page-${theme}.png`, await browser.screenshot());
    }

    write("map.svg", `${await browser.evaluate("document.querySelector('[id=\"map:shop\"] svg, svg').outerHTML")}\n`);
  } finally {
    await server.stop();
  }
}

await drawTerminal("quickstart.svg", "The first command deploys a small shop to two clusters", "QuickStart", 100);
await drawTerminal("deployment.svg", "A deployment that succeeds, and one that is rolled back", "DeployWatch", 100);
const browser = await Browser.start(chromium);
try {
  if (isWanted("icon")) {
    await browser.open(pathToFileURL(join(pictures, "icon.svg")).href, { width: 128, height: 128 });
    write("icon.png", await browser.screenshot());
  }

  if (isWanted("page") || isWanted("map")) {
    await drawPages(browser);
  }
} finally {
  await browser.stop();
}
