// What a reader takes away from the page, and the page without a network.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { dist, fileUrl, host, open, serve, shutDown, TIMELINE } from "./embed.mjs";

after(shutDown);

const take = (page) => page.getByRole("region", { name: "Take it with you" });
const button = (page, name) => take(page).getByRole("button", { name });

async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

for (const [where, start] of [
  ["the page", async () => { const server = await serve({}); return { address: server.url, stop: server.close }; }],
  ["the one file", async () => ({ address: fileUrl("claimline.html"), stop: () => {} })],
]) {
  test(`${where} gives files for other programs, of what is switched on`, async () => {
    const { address, stop } = await start();
    const { page, log, close } = await open(address);
    await page.getByRole("region", TIMELINE).waitFor();
    await take(page).getByText("Files for other programs").click();
    const file = async (name) => {
      const { name: called, path } = await downloaded(page, () => button(page, name).click());
      return { called, text: await readFile(path, "utf8") };
    };
    const story = await file("Story (JSON)");
    assert.equal(story.called, "armenia-azerbaijan.json");
    const { claims, facts, articles } = JSON.parse(story.text);
    assert.equal(articles.length, 5);
    const claimTable = await file("Table of claims (CSV)");
    assert.ok(claimTable.text.startsWith("\ufeffid,fact,"), "a spreadsheet takes it for Unicode");
    for (const claim of claims) assert.ok(claimTable.text.includes(`\n${claim.id},`), claim.id);
    assert.ok((await file("Table of facts (CSV)")).text.includes(`\n${facts[0].id},`));
    assert.ok(JSON.parse((await file("TimelineJS (JSON)")).text).events.length > 0);
    assert.equal(JSON.parse((await file("schema.org (JSON-LD)")).text)["@context"], "https://schema.org");
    assert.equal(JSON.parse((await file("Web Annotations (JSON-LD)")).text).total, claims.length);
    const outlets = page.getByRole("region", { name: "Outlets" });
    await outlets.getByRole("button", { name: /^Press TV \d/ }).click();
    await outlets.getByRole("button", { name: /^Press TV \d/, pressed: false }).waitFor();
    const without = JSON.parse((await file("Story (JSON)")).text).articles.map((article) => article.outlet);
    assert.deepEqual(without, articles.map((article) => article.outlet).filter((outlet) => outlet !== "Press TV"));
    assert.ok(without.length < articles.length);
    assert.deepEqual(log, []);
    await close();
    await stop();
  });

  test(`${where} can be saved as one file, and that one again`, async () => {
    const { address, stop } = await start();
    const folder = await mkdtemp(path.join(os.tmpdir(), "claimline-"));
    let { page, log, close } = await open(address);
    const seen = [];
    for (let round = 0; round < 3; round++) {
      await page.getByRole("region", TIMELINE).waitFor();
      seen.push(await page.getByRole("region", TIMELINE).textContent());
      assert.deepEqual(log, []);
      if (round === 2) break;
      const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save this page as one file").click()]);
      assert.equal(download.suggestedFilename(), "armenia-azerbaijan.html");
      const saved = path.join(folder, `${round}.html`);
      await download.saveAs(saved);
      await close();
      ({ page, log, close } = await open(pathToFileURL(saved).href));
    }
    assert.equal(seen[1], seen[0]);
    assert.equal(seen[2], seen[0]);
    await close();
    await rm(folder, { recursive: true });
    await stop();
  });
}

test("a saved page can be read without JavaScript", async () => {
  const { page, close } = await open(fileUrl("claimline.html"));
  await page.getByRole("region", TIMELINE).waitFor();
  const { path: saved } = await downloaded(page, () => button(page, "Save this page as one file").click());
  const html = await readFile(saved, "utf8");
  await close();
  const reader = await open("about:blank", { javaScriptEnabled: false });
  await reader.page.setContent(html);
  assert.equal(await reader.page.getByRole("article").count(), 5);
  assert.ok(await reader.page.getByText(/needs JavaScript and WebAssembly/).isVisible());
  await reader.close();
});

test("the code to embed works as it is copied", async () => {
  const server = await serve({});
  const { page, context, close } = await open(server.url);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("region", TIMELINE).waitFor();
  await take(page).getByText("Put it into your own page").click();
  const codes = [];
  for (const copy of await button(page, "Copy").all()) {
    await copy.click();
    await take(page).getByRole("status").filter({ hasText: "Copied." }).waitFor();
    codes.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  assert.equal(codes.length, 2);
  await close();
  const other = await serve({ "frame.html": host(codes[0]), "element.html": host(codes[1]) });
  const framed = await open(`${other.url}frame.html`);
  await framed.page.frameLocator("iframe").getByRole("region", TIMELINE).waitFor();
  await framed.page.waitForFunction(() => document.querySelector("iframe").offsetHeight > 700);
  await framed.close();
  const element = await open(`${other.url}element.html`);
  // The story is of another site, which has to allow that it is read.
  await element.page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
  await element.close();
  const open_ = await serve({ "element.html": host(codes[1].replaceAll(server.url, "")) });
  const same = await open(`${open_.url}element.html`);
  await same.page.getByRole("region", TIMELINE).waitFor();
  await same.close();
  for (const one of [server, other, open_]) await one.close();
});

test("the frame is shown below its code once that part is opened", async () => {
  const server = await serve({});
  const { page, log, requests, close } = await open(server.url);
  await page.getByRole("region", TIMELINE).waitFor();
  assert.equal(await page.locator("iframe").count(), 0);
  const before = requests.length;
  const part = take(page).getByText("Put it into your own page");
  await part.click();
  await page.frameLocator("iframe").getByRole("region", TIMELINE).waitFor();
  assert.equal(await page.locator("iframe").getAttribute("sandbox"), "allow-scripts allow-downloads allow-popups");
  assert.ok(await page.locator("iframe").getAttribute("title"));
  assert.deepEqual(requests.slice(before).filter((one) => one.includes("claimline.html")).length, 1);
  await part.click();
  await part.click();
  assert.equal(await page.locator("iframe").count(), 1);
  assert.deepEqual(log, []);
  await close();
  await server.close();
});

const kept = (page) => until(page, "active", "activated");

/** Waits for a worker in that state. (`waitForFunction` takes a promise for true.) */
const until = (page, place, state) => page.evaluate(async ([place, state]) => {
  const registration = await navigator.serviceWorker.ready;
  while (registration[place]?.state !== state) await new Promise((soon) => setTimeout(soon, 50));
}, [place, state]);

test("after one visit the page works without a network", async () => {
  const server = await serve({});
  const { page, context, log, close } = await open(server.url);
  await page.getByRole("region", TIMELINE).waitFor();
  await kept(page);
  await server.close();
  await context.setOffline(true);
  await page.goto(server.url);
  await page.getByRole("region", TIMELINE).waitFor();
  await page.goto(`${server.url}index.html?from=mail#x`);
  await page.getByRole("region", TIMELINE).waitFor();
  assert.deepEqual(log, []);
  await close();
});

test("a new version takes the old one's place, whole", async () => {
  const pages = {};
  const server = await serve(pages);
  const { page, close } = await open(server.url);
  await page.getByRole("region", TIMELINE).waitFor();
  await kept(page);
  pages["index.html"] = (await readFile(path.join(dist, "index.html"), "utf8")).replace(/<title>.*?<\/title>/, "<title>A newer page</title>");
  pages["sw.js"] = (await readFile(path.join(dist, "sw.js"), "utf8")).replace(/VERSION = "\w+"/, 'VERSION = "newer"');
  // This visit finds the newer one and keeps it; it is itself still the old one, whole.
  await page.goto(server.url);
  await page.getByRole("region", TIMELINE).waitFor();
  assert.notEqual(await page.title(), "A newer page");
  await until(page, "waiting", "installed");
  // The next visit is put off, and loads itself again until the newer one is there.
  await page.goto(server.url);
  await page.waitForFunction(() => document.title === "A newer page");
  await page.getByRole("region", TIMELINE).waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), ["claimline-newer"]);
  await close();
  await server.close();
});
