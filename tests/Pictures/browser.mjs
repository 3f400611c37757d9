import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Chromium without a window, driven over the pipes of its DevTools protocol. */
export class Browser {
  #folder = mkdtempSync(join(tmpdir(), "pictures-"));
  #pending = new Map();
  #lastId = 0;
  #received = "";

  static async start(program) {
    const browser = new Browser();
    browser.process = spawn(
      program,
      ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
        `--user-data-dir=${browser.#folder}`, "--remote-debugging-pipe", "about:blank"],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    browser.process.stdio[4].setEncoding("utf8").on("data", (text) => browser.#receive(text));
    const { targetId } = await browser.#call("Target.createTarget", { url: "about:blank" });
    browser.session = (await browser.#call("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    await browser.#call("Page.enable");
    return browser;
  }

  /** Opens a page and waits until an expression in it is true. */
  async open(url, { width, height, dark = false, until = "true" }) {
    await this.#call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    await this.#call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }] });
    await this.#call("Page.navigate", { url });
    await this.waitFor(`document.readyState === "complete" && (${until})`);
  }

  async waitFor(expression, timeout = 60_000) {
    for (const end = Date.now() + timeout; !(await this.evaluate(expression)); await new Promise((resolve) => setTimeout(resolve, 100))) {
      if (Date.now() > end) {
        throw new Error(`Not true within ${timeout} ms: ${expression}\n${await this.evaluate("document.body.innerText")}`);
      }
    }
  }

  async evaluate(expression) {
    return (await this.#call("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true })).result.value;
  }

  /** The window as a PNG. Where the page draws nothing, the picture is transparent. */
  async screenshot() {
    await this.#call("Emulation.setDefaultBackgroundColorOverride", { color: { r: 0, g: 0, b: 0, a: 0 } });
    return Buffer.from((await this.#call("Page.captureScreenshot", { format: "png" })).data, "base64");
  }

  async stop() {
    const exited = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.stdio[3].write(`${JSON.stringify({ id: ++this.#lastId, method: "Browser.close" })}\0`);
    await exited;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  #receive(text) {
    const messages = (this.#received + text).split("\0");
    this.#received = messages.pop();
    for (const message of messages.map((json) => JSON.parse(json))) {
      this.#pending.get(message.id)?.(message);
      this.#pending.delete(message.id);
    }
  }

  async #call(method, params = {}) {
    const id = ++this.#lastId;
    const response = await new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`);
    });
    if (response.error || response.result.exceptionDetails) {
      throw new Error(`${method}: ${JSON.stringify(response.error ?? response.result.exceptionDetails)}`);
    }

    return response.result;
  }
}
