import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Starts the built local server (ECS_LOCAL_SERVER names its dll) on a free port, with more options if you want; resolves to its URL and a stop function. */
export async function startLocalServer(deploymentDuration, ...options) {
  const dll = process.env.ECS_LOCAL_SERVER;
  if (!dll) {
    throw new Error("ECS_LOCAL_SERVER must name the built EcsServiceConnect.LocalServer.dll.");
  }

  const server = spawn("dotnet", [dll, "--port", "0", "--deployment-duration", deploymentDuration, ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = new Promise((resolve) => server.once("exit", resolve));

  // Nothing is left behind by a file that breaks off or takes too long.
  process.once("exit", () => server.kill());
  process.once("SIGTERM", () => process.exit(1));
  const url = await new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("The local server did not say where it listens.")), 30_000);
    exited.then((code) => reject(new Error(`The local server ended with ${code}.`)));
    createInterface({ input: server.stdout }).on("line", (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (found) {
        clearTimeout(deadline);
        resolve(found[0]);
      }
    });
  });

  return {
    url,
    stop: async () => {
      server.kill("SIGTERM");
      return await exited;
    },
  };
}
