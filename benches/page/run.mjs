// The page in Chromium with stories of 100, 1,000 and 10,000 claims, beside TimelineJS3 and vis-timeline drawing the
// dated facts of the same stories, in the same run. `cargo xtask bench` builds and serves the page.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { story } from "./story.mjs";

const SIZES = [[10, 10], [100, 10], [100, 100]];
const ROUNDS = 7;
const url = process.env.CLAIMLINE_URL ?? "http://127.0.0.1:8080/";
const others = {
  "timeline.js": ["@knight-lab/timelinejs/dist/js/timeline.js", "text/javascript"],
  "timeline.css": ["@knight-lab/timelinejs/dist/css/timeline.css", "text/css"],
  "vis.js": ["vis-timeline/standalone/umd/vis-timeline-graph2d.min.js", "text/javascript"],
  "vis.css": ["vis-timeline/styles/vis-timeline-graph2d.min.css", "text/css"],
};

const server = createServer((request, response) => {
  const [path, type] = others[request.url.slice(1)] ?? [];
  if (path) {
    const file = readFileSync(fileURLToPath(new URL(`node_modules/${path}`, import.meta.url)));
    response.writeHead(200, { "content-type": type }).end(file);
  } else {
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Others</title>
      <link rel="stylesheet" href="timeline.css"><link rel="stylesheet" href="vis.css">
      <div id="at" style="width:1200px;height:700px"></div><script src="timeline.js"></script><script src="vis.js"></script>`);
  }
});
await new Promise((listening) => { server.listen(0, "127.0.0.1", listening); });
const browser = await chromium.launch({
  executablePath: process.env.CLAIMLINE_BROWSER ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

/** Put into each page: milliseconds of script, and until the next frame is drawn, of something that is done there. */
const stopwatch = () => {
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
  window.timed = async (act) => {
    await new Promise(requestAnimationFrame);
    await turn();
    const start = performance.now();
    await act();
    // What is put off to the end of the task belongs to it.
    await turn();
    const script = performance.now() - start;
    await new Promise(requestAnimationFrame);
    await turn();
    return { script, drawn: performance.now() - start };
  };
  window.scrolled = async () => {
    const gaps = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 120; frame += 1) {
      window.scrollBy(0, 200);
      const now = await new Promise(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return { long: gaps.filter((gap) => gap > 50).length, worst: Math.max(...gaps) };
  };
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const middle = (all) => ({ script: median(all.map((one) => one.script)), drawn: median(all.map((one) => one.drawn)) });
async function rounds(act) {
  const all = [];
  for (let round = 0; round <= ROUNDS; round += 1) all.push(await act(round));
  return middle(all.slice(1));
}

async function openPage() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(240_000);
  await page.addInitScript(stopwatch);
  return page;
}

const settled = (page) => page.evaluate(() => new Promise((done) => { setTimeout(done, 500); }));

/** The page itself: first drawing, an outlet switched, words searched for, views gone to, scrolling. */
async function ours(told, claims) {
  const page = await openPage();
  await page.goto(url);
  await page.getByRole("region", { name: "What happened, and who says so" }).waitFor();
  await page.getByRole("button", { name: /^Your own articles/ }).click();
  await page.getByLabel("Choose files").setInputFiles(
    { name: "story.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(told)) });
  const start = page.getByRole("button", { name: "Start a new story" });
  await start.and(page.locator(":enabled")).waitFor();
  const first = await start.evaluate((button) => window.timed(() => button.click()));
  await page.getByText(new RegExp(`${claims.toLocaleString("en")} claims`)).first().waitFor();
  await settled(page);
  const rows = [["compared and drawn for the first time", first]];
  const click = (locator) => locator.evaluate((element) => window.timed(() => element.click()));
  const outlet = page.getByRole("button", { name: /^Outlet 3 \d/ });
  rows.push(["an outlet off or on", await rounds(() => click(outlet))]);
  const search = page.getByRole("searchbox");
  rows.push(["search", await rounds((round) => search.evaluate((input, words) => window.timed(() => {
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }), round % 2 ? "killed" : "police"))]);
  await search.fill("");
  await settled(page);
  const view = (name) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: new RegExp(`^${name}`) });
  for (const name of ["Matrix", "Differences"]) {
    const there = await rounds(async () => {
      const taken = await click(view(name));
      await click(view("Timeline"));
      return taken;
    });
    rows.push([`to the view ${name.toLowerCase()}`, there]);
  }
  rows.push(["back to the timeline", await rounds(async () => {
    await click(view("Matrix"));
    return click(view("Timeline"));
  })]);
  await settled(page);
  const scroll = await page.evaluate(() => window.scrolled());
  const facts = await page.evaluate(async (told) => {
    const { default: init, compare } = await import("/claimline.js");
    await init();
    const of = Map.groupBy(told.claims, (claim) => claim.article);
    const read = told.articles.map((article) => ({ article, claims: of.get(article.id) ?? [], notices: [] }));
    const whole = JSON.parse(compare(JSON.stringify(told.story), JSON.stringify(read)));
    const outlets = new Map(whole.articles.map((article) => [article.id, article.outlet]));
    const article = new Map(whole.claims.map((claim) => [claim.id, claim.article]));
    return whole.facts.filter((fact) => fact.time).map((fact) => ({
      id: fact.id, label: fact.label, start: fact.time.start, end: fact.time.end,
      outlets: [...new Set(fact.claims.map((claim) => outlets.get(article.get(claim))))],
    }));
  }, told);
  await page.close();
  return { rows, scroll, facts };
}

/** TimelineJS3 has no switch: without an outlet, it is drawn anew with the events that are left. */
async function timelineJs(facts) {
  const page = await openPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const draw = (without) => page.evaluate(([facts, without]) => window.timed(() => new Promise((done) => {
    const date = (text) => {
      const [year, month, day] = text.slice(0, 10).split("-").map(Number);
      return { year, month, day };
    };
    const events = facts.filter((fact) => fact.outlets.some((outlet) => outlet !== without))
      .map((fact) => ({ unique_id: fact.id, start_date: date(fact.start), text: { headline: fact.label } }));
    document.querySelector("#at").replaceChildren();
    new TL.Timeline("at", { events }, { hash_bookmark: false }).on("ready", done);
  })), [facts, without]);
  const first = await draw();
  const toggle = await rounds((round) => draw(round % 2 ? "Outlet 3" : undefined));
  await page.close();
  return [["drawn for the first time", first], ["an outlet off or on: drawn anew", toggle]];
}

/** vis-timeline: a view of the data leaves an outlet's events out. */
async function vis(facts) {
  const page = await openPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const first = await page.evaluate((facts) => window.timed(() => {
    window.without = undefined;
    window.words = "";
    const items = facts.map((fact) => ({ id: fact.id, content: fact.label, start: fact.start, outlets: fact.outlets }));
    const shown = (item) => item.outlets.some((outlet) => outlet !== window.without)
      && item.content.toLowerCase().includes(window.words);
    window.data = new vis.DataView(new vis.DataSet(items), { filter: shown });
    return new Promise((done) => {
      window.drawn = new vis.Timeline(document.querySelector("#at"), window.data, { height: "700px" });
      window.drawn.on("changed", done);
    });
  }), facts);
  const refreshed = (name, value) => page.evaluate(([name, value]) => window.timed(() => {
    window[name] = value;
    window.data.refresh();
    window.drawn.redraw();
  }), [name, value]);
  const toggle = await rounds((round) => refreshed("without", round % 2 ? "Outlet 3" : undefined));
  const search = await rounds((round) => refreshed("words", round % 2 ? "killed" : "police"));
  await page.close();
  return [["drawn for the first time", first], ["an outlet off or on", toggle], ["search", search]];
}

const number = (value) => value.toFixed(value < 10 ? 1 : 0);
try {
  console.log(`### The page in Chromium ${browser.version()}\n`);
  console.log("| claims | program | what | script, ms | until drawn, ms |\n| --- | --- | --- | --- | --- |");
  for (const [articles, each] of SIZES) {
    const claims = articles * each;
    const told = story(articles, each);
    const { rows, scroll, facts } = await ours(told, claims);
    const print = (name, rows) => {
      for (const [what, { script, drawn }] of rows) {
        console.log(`| ${claims.toLocaleString("en")} | ${name} | ${what} | ${number(script)} | ${number(drawn)} |`);
      }
    };
    print("Claimline", rows);
    console.log(`| ${claims.toLocaleString("en")} | Claimline | 120 frames of scrolling: ${scroll.long} over 50 ms | | worst ${number(scroll.worst)} |`);
    for (const [name, draw] of [["TimelineJS3", timelineJs], ["vis-timeline", vis]]) {
      try {
        print(`${name}, ${facts.length.toLocaleString("en")} events`, await draw(facts));
      } catch (error) {
        console.log(`| ${claims.toLocaleString("en")} | ${name} | gave up: ${error.name} | | |`);
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
