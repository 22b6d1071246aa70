// The one file: opened by a double click, asking for nothing, in a frame, saved again.
import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { dist, fileUrl, host, open, serve, shutDown, TIMELINE } from "./embed.mjs";

after(shutDown);

const workersOf = (page) => new Promise((resolve) => page.once("worker", resolve));

test("a double click draws the timeline, in a worker, and asks for nothing", async () => {
  const { page, log, requests, close } = await open("about:blank");
  const worker = workersOf(page);
  await page.goto(fileUrl("claimline.html"));
  await page.getByRole("region", TIMELINE).waitFor();
  assert.match((await worker).url(), /^blob:/);
  assert.deepEqual(log, []);
  assert.deepEqual(requests.filter((url) => !/^(about|file|blob):/.test(url)), []);
  assert.equal(requests.filter((url) => url.startsWith("file:")).length, 1);
  await close();
});

test("it works alone in a folder, as from a mail", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "claimline-"));
  const alone = path.join(folder, "the attachment (1).html");
  await copyFile(path.join(dist, "claimline.html"), alone);
  const { page, log, close } = await open(pathToFileURL(alone).href);
  await page.getByRole("region", TIMELINE).waitFor();
  await page.getByRole("region", { name: "Outlets" }).getByRole("button", { pressed: true }).first().click();
  await page.getByRole("region", { name: "Outlets" }).getByRole("button", { pressed: false }).first().waitFor();
  assert.deepEqual(log, []);
  await close();
  await rm(folder, { recursive: true });
});

test("its own policy forbids every request", async () => {
  const server = await serve({ "leak": "leaked" }, { "access-control-allow-origin": "*" });
  const { page, close } = await open(fileUrl("claimline.html"));
  await page.getByRole("region", TIMELINE).waitFor();
  const blocked = await page.evaluate(async (url) => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    await fetch(url).catch(() => {});
    await new Promise((resolve) => { const image = new Image(); image.onerror = resolve; image.src = url; });
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { seen, ran: window.ran === true };
  }, `${server.url}leak`);
  assert.deepEqual(blocked.seen.sort(), ["connect-src", "img-src", "script-src-elem"]);
  assert.equal(blocked.ran, false);
  assert.deepEqual(server.asked, []);
  await close();
  await server.close();
});

test("without JavaScript its articles can be read", async () => {
  const { page, close } = await open(fileUrl("claimline.html"), { javaScriptEnabled: false });
  assert.equal(await page.getByRole("article").count(), 5);
  assert.ok(await page.getByText(/needs JavaScript and WebAssembly/).isVisible());
  await close();
});

test("in a sandboxed frame it draws, and tells its height in both forms", async () => {
  const server = await serve({
    "host.html": host(`<iframe sandbox="allow-scripts" title="Timeline" src="claimline.html" style="width:100%;height:120px;border:0"></iframe>
      <script>window.told = [];
      addEventListener("message", (event) => {
        if (event.source !== document.querySelector("iframe").contentWindow) return;
        told.push(event.data);
        if (event.data.type === "claimline-height") document.querySelector("iframe").style.height = event.data.height + "px";
      });</script>`),
  });
  const { page, log, close } = await open(`${server.url}host.html`);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("region", TIMELINE).waitFor();
  await page.waitForFunction(() => told.length > 3);
  const told = await page.evaluate(() => told);
  const ours = told.filter((one) => one.type === "claimline-height").map((one) => one.height);
  const datawrappers = told.filter((one) => one["datawrapper-height"]).flatMap((one) => Object.values(one["datawrapper-height"]));
  assert.ok(ours.at(-1) > 400);
  assert.deepEqual(datawrappers, ours);
  const { scroll, inner } = await frame.locator(":root").evaluate((root) => ({ scroll: root.scrollHeight, inner: root.ownerDocument.defaultView.innerHeight }));
  assert.ok(scroll <= inner, `nothing scrolls within the frame: ${scroll} in ${inner}`);
  assert.deepEqual(log, []);
  await close();
  await server.close();
});

test("it is one file of text, with nothing of this machine in its markup", async () => {
  const html = await readFile(path.join(dist, "claimline.html"), "utf8");
  assert.equal(html.match(/<script/g).length, 3, "story, program, script");
  assert.doesNotMatch(html, /<link rel="(stylesheet|preload|modulepreload)"|src="/);
});
