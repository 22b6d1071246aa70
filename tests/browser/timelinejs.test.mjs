// TimelineJS3, as its makers publish it, draws our timelines; and theirs open here.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { host, open, serve, shutDown, TIMELINE } from "./embed.mjs";
import { timeline, withTimeline } from "./page.mjs";

after(shutDown);

const native = process.env.CLAIMLINE_NATIVE ?? "../../target/debug/claimline";
const seeds = process.env.CLAIMLINE_SEEDS ?? "../../seeds";
const theirs = path.join(path.dirname(createRequire(import.meta.url).resolve("@knight-lab/timelinejs/package.json")), "dist");
const run = (args, input) => execFileSync(native, args, { encoding: "utf8", input, maxBuffer: 1 << 28 });

test("TimelineJS3 draws the bundled story: every slide, each with its date", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "claimline-timelinejs-"));
  const story = path.join(folder, "story.json");
  writeFileSync(story, run(["extract", seeds]));
  const made = JSON.parse(run(["export", "--format", "timelinejs", story]));
  rmSync(folder, { recursive: true });
  assert.ok(made.events.length > 20);
  const server = await serve({
    "timeline.js": readFileSync(path.join(theirs, "js/timeline.js")),
    ...Object.fromEntries(["css/timeline.css", ...["eot", "svg", "ttf", "woff", "woff2"].map((ending) => `css/icons/tl-icons.${ending}`)]
      .map((name) => [name, readFileSync(path.join(theirs, name))])),
    "made.json": JSON.stringify(made),
    "host.html": host(
      `<div id="them" style="width: 900px; height: 600px"></div><script src="timeline.js"></script>
       <script>fetch("made.json").then((made) => made.json()).then((made) => {
         window.drawn = new TL.Timeline("them", made, { script_path: "/", font: null, ga_measurement_id: null });
       });</script>`,
      `<link rel="stylesheet" href="css/timeline.css">`,
    ),
  });
  const { page, log, close } = await open(`${server.url}host.html`);
  await page.waitForFunction(() => window.drawn?.ready);
  const slides = await page.evaluate(async () => {
    const found = [];
    for (const { unique_id: id } of drawn.config.events) {
      drawn.goToId(id);
      await new Promise((soon) => setTimeout(soon, 30));
      const slide = document.getElementById(id);
      found.push([id, slide?.querySelector(".tl-headline")?.textContent, slide?.querySelector(".tl-headline-date")?.textContent]);
    }
    return found;
  });
  const words = await page.evaluate((events) => events.map(({ unique_id, text, display_date }) => {
    const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
    return [unique_id, plain(text.headline), plain(display_date)];
  }), made.events);
  const byId = (all) => all.map((one) => one.map((words) => words?.replace(/\s+/g, " ").trim())).sort();
  assert.deepEqual(byId(slides), byId(words));
  assert.equal(await page.locator(".tl-slide").count(), made.events.length + 1);
  assert.equal(await page.locator(".tl-timemarker").count(), made.events.length);
  assert.equal(await page.locator(".tl-message-content:visible, .tl-error").count(), 0);
  assert.deepEqual(log, []);
  await close();
  await server.close();
});

const THEIRS = {
  title: { text: { headline: "Harbour <em>blast</em>", text: "<p>What is known.</p>" } },
  events: [
    { start_date: { year: "2019", month: "5", day: "7" }, text: { headline: "The blast", text: "<p>A blast killed 12 workers.</p>" } },
    { start_date: { year: 2019, month: 5, day: 9 }, text: { headline: "Arrest", text: "Police arrested the <a href='javascript:alert(1)'>owner</a>.<script>alert(1)</script>" }, media: { url: "https://nowhere.invalid/x.jpg" } },
    { start_date: { year: 2019 }, media: { url: "https://nowhere.invalid/y.jpg" } },
  ],
  eras: [{ start_date: { year: 2019 }, end_date: { year: 2020 } }],
};

test("a timeline of TimelineJS opens as an article with its dates, brought by a reader", () =>
  withTimeline(async (page) => {
    await page.getByRole("button", { name: /^Your own articles/ }).click();
    const panel = page.getByRole("region", { name: "Your own articles" });
    await panel.getByLabel("Choose files").setInputFiles([
      { name: "harbour.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(THEIRS)) },
    ]);
    await page.getByRole("status").filter({ hasText: "1 article is ready." }).waitFor();
    assert.deepEqual(await panel.getByRole("list", { name: "Not used as it stands" }).getByRole("listitem").allTextContents(), [
      "harbour.json: number 3: this event of the timeline has no words, and was left out.",
    ]);
    await panel.getByRole("button", { name: "Start a new story" }).click();
    const dates = await timeline(page).locator("time").evaluateAll((all) => all.map((time) => time.dateTime.slice(0, 10)));
    assert.ok(dates.includes("2019-05-07") && dates.includes("2019-05-09"), String(dates));
  }));

/** The same as TimelineJS 2 had it. */
const OLDER = {
  timeline: {
    headline: "Harbour <em>blast</em>", type: "default", text: "<p>What is known.</p>",
    date: [
      { startDate: "2019,5,7", headline: "The blast", text: "<p>A blast killed 12 workers.</p>", asset: { media: "https://nowhere.invalid/x.jpg" } },
      { startDate: "5/9/2019", headline: "Arrest", text: "Police arrested the <a href='javascript:alert(1)'>owner</a>.<script>alert(1)</script>" },
      { startDate: "2019", asset: { media: "https://nowhere.invalid/y.jpg" } },
    ],
  },
};

for (const [form, content] of [["3", THEIRS], ["2", OLDER]]) test(`one of TimelineJS ${form} in an element, beside nothing else`, async () => {
  const server = await serve({
    "theirs.json": JSON.stringify(content),
    "host.html": host(`<claim-line id="a" src="theirs.json"></claim-line>`, `<script src="claim-line.js" defer></script>`),
  });
  const { page, log, requests, close } = await open(`${server.url}host.html`);
  await page.locator("#a").getByRole("region", TIMELINE).waitFor();
  await page.locator("#a").getByRole("heading", { name: "Harbour blast" }).waitFor();
  await page.locator("#a").getByText("number 3: this event of the timeline has no words").waitFor();
  assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")).map((url) => new URL(url).pathname), ["/host.html", "/claim-line.js", "/theirs.json"]);
  assert.deepEqual(log, []);
  await close();
  await server.close();
});
