// What each way in asks for, from the first byte until everything in it has been opened; and that is all.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { fileUrl, host, INLINE, open, serve, shutDown, TIMELINE } from "./embed.mjs";

after(shutDown);

const SCRIPT = `<script src="claim-line.js" defer></script>`;
const FRAME = `<iframe title="Timeline" src="claimline.html" sandbox="allow-scripts allow-downloads allow-popups" style="width:100%;height:600px;border:0"></iframe>`;
const PAGE = ["/", "claimline.js", "claimline_bg.wasm", "page.js", "style.css", "worker.js"];

/** Uses it as a reader does: switches an outlet, opens rows, looks at each view. */
async function use(root) {
  await root.getByRole("region", TIMELINE).waitFor();
  const outlet = root.getByRole("region", { name: "Outlets" }).getByRole("button", { pressed: true }).first();
  await outlet.click();
  await root.getByRole("region", TIMELINE).waitFor();
  await root.getByRole("button", { name: "Show all" }).click();
  await root.getByRole("region", TIMELINE).locator("button.opens:visible").first().click();
  await root.getByRole("region", TIMELINE).locator("blockquote mark").first().waitFor();
  for (const name of [/^Matrix/, /^Articles/, /^Differences/, /^Timeline/]) {
    const link = root.getByRole("navigation", { name: "Views" }).getByRole("link", { name });
    if (await link.count() > 0) await link.first().click();
  }
}

/** The names of what was asked for over the network, in order, each once for each time; a file of a disk is none. */
const names = (requests, base) => requests
  .filter((one) => /^https?:/.test(one))
  .map((one) => one.replace(base, "") || "/")
  .sort();

/** One way in: where it is opened, what stands there, and what it may ask for. */
async function check(t, { pages = {}, address, root = (page) => page, expect }) {
  const server = await serve(pages);
  const { page, log, requests, close } = await open(address?.(server.url) ?? server.url, { serviceWorkers: "block" });
  try {
    await use(root(page));
    const asked = names(requests, server.url);
    t.diagnostic(`| ${t.name} | ${asked.length} | ${asked.map((name) => `\`${name}\``).join(", ") || "nothing"} |`);
    assert.deepEqual([...new Set(asked)], expect);
    assert.deepEqual(log.filter((line) => !line.startsWith("Service Worker registration blocked")), []);
  } finally {
    await close();
    await server.close();
  }
}

test("the page", (t) => check(t, { expect: PAGE }));

test("the one file, opened from a disk", (t) => check(t, { address: () => fileUrl("claimline.html"), expect: [] }));

test("the one file, in a frame of an article", (t) =>
  check(t, {
    pages: { "host.html": host(FRAME) },
    address: (base) => `${base}host.html`,
    root: (page) => page.frameLocator("iframe"),
    expect: ["claimline.html", "host.html"],
  }));

test("the element, with its articles inside", (t) =>
  check(t, {
    pages: { "host.html": host(`<claim-line id="a">${INLINE}</claim-line>`, SCRIPT) },
    address: (base) => `${base}host.html`,
    root: (page) => page.locator("#a"),
    expect: ["claim-line.js", "host.html"],
  }));

test("the element, with a story", (t) =>
  check(t, {
    pages: { "host.html": host(`<claim-line id="a" src="story.json"></claim-line>`, SCRIPT) },
    address: (base) => `${base}host.html`,
    root: (page) => page.locator("#a"),
    expect: ["claim-line.js", "host.html", "story.json"],
  }));

test("a saved page", async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "claimline-"));
  const saved = path.join(folder, "saved.html");
  const { page, close } = await open(fileUrl("claimline.html"));
  await page.getByRole("region", TIMELINE).waitFor();
  const save = page.getByRole("region", { name: "Take it with you" }).getByRole("button", { name: "Save this page as one file" });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  await download.saveAs(saved);
  await close();
  await check(t, { address: () => pathToFileURL(saved).href, expect: [] });
  await rm(folder, { recursive: true });
});
