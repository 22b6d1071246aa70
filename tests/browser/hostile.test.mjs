// A public list of attacks through every way in. The page's own policy is switched off, so that what could run would.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { host, INLINE, open, serve, shutDown, TIMELINE } from "./embed.mjs";
import { article, grown, NEWER, PAYLOADS, spilt, watch, webPage } from "./payloads.mjs";
import { openPage, timeline, unfold, url, view } from "./page.mjs";

after(shutDown);

const native = process.env.CLAIMLINE_NATIVE ?? "../../target/debug/claimline";
const GOOD = { name: "good.txt", text: "Nine die in Quito\n\nNine men died in Quito on 3 May 2021, the mayor said.\n" };

/** As many articles at once: 300 is the most that a story may have. */
const HALF = Math.min(290, Math.ceil(PAYLOADS.length / 2));

const opener = (page) => page.getByRole("button", { name: /^Your own articles/ });
const panel = (page) => page.getByRole("region", { name: "Your own articles" });
const faults = (page) => panel(page).getByRole("list", { name: "Not used as it stands" }).getByRole("listitem").allTextContents();
const said = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 120_000 });
const file = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
const choose = (page, files) => panel(page).getByLabel("Choose files").setInputFiles([...files, file(GOOD.name, GOOD.text)]);
const lines = (values) => values.map((value) => JSON.stringify(value)).join("\n");
/** In parts of so many. */
const parts = (all, size) => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** A line of the table in docs/security.md. */
const tell = (t, attacks, ran, requests) => t.diagnostic(`| ${t.name} | ${attacks.toLocaleString("en")} | ${ran} | ${requests} |`);

/** Opens the page with a policy that allows everything, and a watch on all that could happen. */
async function attacked(t, attacks, act) {
  const dialogs = [];
  const prepare = async (page) => {
    await watch(page);
    page.on("dialog", (dialog) => { dialogs.push(dialog.message()); return dialog.dismiss(); });
  };
  const opened = await openPage({ prepare, bypassCSP: true, serviceWorkers: "block" });
  try {
    await timeline(opened.page).waitFor();
    const mark = opened.requests.length;
    await act(opened.page, opened);
    const wrong = opened.requests.slice(mark).filter((one) =>
      !/^\/(worker|claimline|claimline_html)(_bg)?\.(js|wasm|html)$/.test(new URL(one).pathname) || new URL(one).origin !== new URL(url).origin);
    const asked = wrong.filter((one) => !one.startsWith("blob:"));
    const ran = await opened.page.evaluate(() => window.ran ?? []);
    tell(t, attacks, ran.length + dialogs.length, asked.length);
    assert.deepEqual(asked, [], "no request is made");
    assert.deepEqual(dialogs, []);
    assert.deepEqual(ran, [], "nothing runs");
    assert.deepEqual(opened.log.filter((line) => !line.startsWith("Service Worker registration blocked")), [], "the console has no errors");
  } finally {
    await opened.close();
  }
}

/** Looks at everything that the page shows of a story, and clicks on it. */
async function lookAround(page) {
  const root = page.locator("#claimline");
  const clean = async () => {
    assert.deepEqual(await grown(root), []);
    assert.deepEqual(await spilt(root), []);
  };
  await clean();
  await unfold(page);
  await page.evaluate(() => document.querySelectorAll("#claimline button.opens[aria-expanded=false]").forEach((row) => row.click()));
  await page.evaluate(() => document.querySelectorAll("#claimline details:not(.codes)").forEach((fold) => { fold.open = true; }));
  await clean();
  for (const name of ["Matrix", "Articles", "Differences"]) {
    if (await view(page, name).count() === 0) continue;
    await view(page, name).first().click();
    await clean();
  }
}

/** The good article of the batch is there, as if it had come alone. */
async function goodIsThere(page) {
  await opener(page).click();
  assert.ok(await panel(page).getByRole("group", { name: GOOD.name }).count() === 1, "the good article is there");
  assert.deepEqual(await grown(page.locator("#claimline")), []);
}

async function start(page) {
  await panel(page).getByRole("button", { name: "Start a new story" }).click();
  await said(page, "The story shown now compares");
}

/** Those that a file can have for its name. */
const SHORT = NEWER.filter((name) => name.length < 200);

/** How many attacks each carries, each in each place counted, and how. */
const WAYS = {
  "pasted text": [PAYLOADS.length, async (page) => {
    await choose(page, []);
    await said(page, "1 article is ready.");
    await panel(page).getByLabel("Paste the text of an article").fill(article(PAYLOADS));
    await panel(page).getByRole("button", { name: "Read this text" }).click();
    await said(page, "2 articles are ready.");
  }],
  ".txt and .md files, under such names": [PAYLOADS.length + SHORT.length * 2, async (page) => {
    const names = SHORT.map((name, nth) => file(`${name.replaceAll("/", "∕")}.${nth % 2 ? "txt" : "md"}`, article([name])));
    await choose(page, [file("a.txt", article(PAYLOADS)), ...names]);
    await said(page, `${names.length + 2} articles are ready.`);
  }],
  "web pages": [PAYLOADS.length + 80, async (page) => {
    const pages = parts(PAYLOADS, 6).map((some, nth) => file(`${nth}.html`, webPage(some)));
    const heads = NEWER.slice(0, 80).map((one, nth) => file(`h${nth}.html`, webPage([], one)));
    await choose(page, [...pages, ...heads]);
    await said(page, /articles are ready/);
    const there = await panel(page).getByRole("list", { name: "Read, not shown yet" }).getByRole("group").count();
    const told = await faults(page);
    assert.equal(there + told.length, pages.length + heads.length + 1, "each is there or told of");
    assert.ok(told.length < 20, String(told));
  }],
  "articles in JSON, each field": [HALF * 8, async (page) => {
    const all = PAYLOADS.map((one, nth) => ({ id: `a${nth}${one}`, text: article([one]), outlet: one, title: one, url: one, published: one, zone: one, file: one }));
    await choose(page, [file("a.jsonl", lines(all.slice(0, HALF)))]);
    await said(page, `${HALF + 1} articles are ready.`);
  }],
  "the rest of them as a story": [Math.min(PAYLOADS.length - HALF, 290) * 5 + 2, async (page) => {
    const all = PAYLOADS.slice(HALF).map((one, nth) => ({ id: `a${nth}`, text: article([one]), outlet: one, title: one, url: one, published: one }));
    await choose(page, [file("a.json", JSON.stringify({ story: { id: NEWER[0], title: NEWER[1] }, articles: all.slice(0, 290) }))]);
    await said(page, `${Math.min(all.length, 290) + 1} articles are ready.`);
  }],
  "articles read elsewhere, with attacks in their claims": [HALF * 8, async (page) => {
    const [read] = execFileSync(native, ["extract", "--lines"], {
      encoding: "utf8", input: lines([{ id: "read", text: GOOD.text, published: "2021-05-04" }]),
    }).trim().split("\n").map((line) => JSON.parse(line));
    assert.ok(read.claims.length > 0);
    const spoilt = PAYLOADS.slice(-HALF).map((one, nth) => {
      const copy = JSON.parse(JSON.stringify(read).replaceAll("read", `r${nth}`));
      copy.article.url = one;
      const mention = { start: 0, end: 0, exact: "" };
      Object.assign(copy.claims[0], { actor: one, target: one, places: [one], why: [one], source: { name: one, mention }, via: { name: one, mention } });
      copy.notices = [{ article: copy.article.id, level: "warning", text: one }];
      return copy;
    });
    await choose(page, [file("read.jsonl", lines(spoilt))]);
    await said(page, `${HALF + 1} articles are ready.`);
  }],
  "a timeline of TimelineJS": [PAYLOADS.length * 6 + 2, async (page) => {
    const events = PAYLOADS.map((one) => ({ start_date: { year: "2021", month: "5", day: "3" }, text: { headline: one, text: `<p>${one}</p>` }, media: { caption: one, url: one }, group: one, unique_id: one }));
    await choose(page, [file("theirs.json", JSON.stringify({ title: { text: { headline: NEWER[0], text: NEWER[1] } }, events }))]);
    await said(page, "2 articles are ready.");
  }],
};

for (const [way, [attacks, bring]] of Object.entries(WAYS)) {
  test(`attacks as ${way} stay words`, (t) =>
    attacked(t, attacks, async (page) => {
      await opener(page).click();
      await bring(page);
      assert.deepEqual(await grown(page.locator("#claimline")), []);
      await start(page);
      await lookAround(page);
      await goodIsThere(page);
    }));
}

test("a saved page with attacks in it stays words when it is opened again", (t) =>
  attacked(t, PAYLOADS.length + NEWER.length * 4 + 1, async (page, { context }) => {
    await opener(page).click();
    await choose(page, [
      file("a.txt", article(PAYLOADS)),
      file("b.jsonl", lines(NEWER.map((one, nth) => ({ id: `a${nth}`, text: article([one]), outlet: one, title: one, url: one })))),
    ]);
    await said(page, "articles are ready");
    await panel(page).getByLabel("Title of a new story").fill("</title><script>alert(1)</script><img src=x onerror=alert(1)>");
    await start(page);
    const waiting = page.waitForEvent("download");
    await page.getByRole("region", { name: "Take it with you" }).getByRole("button", { name: /^Save/ }).first().click();
    const saved = await (await waiting).path();
    const again = await context.newPage();
    const log = [];
    again.on("console", (message) => { if (message.type() === "error") log.push(message.text()); });
    await watch(again);
    await again.setContent(await readFile(saved, "utf8"), { waitUntil: "commit" });
    await again.getByRole("region", TIMELINE).waitFor();
    assert.equal(await again.evaluate(() => window.ran), undefined);
    assert.deepEqual(await grown(again.locator("#claimline")), []);
    assert.deepEqual(log, []);
    await again.close();
  }));

/** A host's page with no policy, and a watch on it. */
async function inElement(t, attacks, body, act, pages = {}) {
  const server = await serve({ "host.html": host(body, `<script src="claim-line.js" defer></script>`), ...pages });
  const opened = await open("about:blank");
  await watch(opened.page);
  await opened.page.goto(`${server.url}host.html`);
  try {
    await opened.page.waitForFunction(() => customElements.get("claim-line"));
    await act(opened.page, server);
    const ran = await opened.page.evaluate(() => window.ran ?? []);
    const known = new Set(["host.html", "claim-line.js", "favicon.ico", ...Object.keys(pages)]);
    const wrong = opened.requests.filter((one) => !/^(blob|data|about):/.test(one) && !(one.startsWith(server.url) && known.has(new URL(one).pathname.slice(1))));
    tell(t, attacks, ran.length, wrong.length);
    assert.deepEqual(ran, [], "nothing runs");
    assert.deepEqual(wrong, [], "no request is made");
  } finally {
    await opened.close();
    await server.close();
  }
}

const ready = (page, id) => page.locator(`#${id}`).getByRole("region", TIMELINE).waitFor({ timeout: 120_000 });

/** Opens all rows of an element, and looks for more than words in it. */
async function cleanElement(page, id) {
  const element = page.locator(`#${id}`);
  await element.evaluate((one) => one.shadowRoot.querySelectorAll("button.fold, button.opens[aria-expanded=false], details > summary").forEach((button) => button.click()));
  assert.deepEqual(await grown(element), []);
  assert.deepEqual(await spilt(element), []);
}

test("attacks in the attributes and texts of articles in an element", (t) =>
  inElement(t, HALF * 7 + 1, `<div id="box"></div>`, async (page) => {
    await page.evaluate(([payloads, long]) => {
      const element = document.createElement("claim-line");
      element.id = "a";
      element.setAttribute("heading", payloads.at(0));
      for (const [nth, one] of payloads.entries()) {
        const article = document.createElement("article");
        article.id = `x${nth}${one}`;
        for (const name of ["outlet", "published", "zone", "url"]) article.dataset[name] = one;
        article.append(Object.assign(document.createElement("h3"), { textContent: one }));
        article.append(Object.assign(document.createElement("p"), { textContent: `Police killed 3 men in Lima on Monday, ${one} said.` }));
        element.append(article);
      }
      element.append(Object.assign(document.createElement("article"), { textContent: long }));
      document.getElementById("box").append(element);
    }, [PAYLOADS.slice(-HALF), GOOD.text]);
    await ready(page, "a");
    await cleanElement(page, "a");
  }));

test("attacks in a story and in the web pages that an element names", (t) => {
  const stories = { "pages.html": webPage(NEWER), "text.txt": article(PAYLOADS), "good.txt": GOOD.text };
  stories["story.json"] = JSON.stringify({
    story: { id: NEWER[3], title: NEWER[0] },
    articles: [{ id: "good", text: GOOD.text }, ...PAYLOADS.slice(0, HALF).map((one, nth) => ({ id: `a${nth}`, text: article([one]), outlet: one, title: one, url: one, published: one, zone: one }))],
  });
  for (const [nth, some] of parts(NEWER, 6).entries()) stories[`p${nth}.html`] = webPage(some);
  const files = Object.keys(stories).filter((name) => !name.endsWith(".json"));
  return inElement(t, HALF * 6 + PAYLOADS.length + NEWER.length + 2, `<claim-line id="json" src="story.json"></claim-line><claim-line id="files" src="${files.join(" ")}"></claim-line>`, async (page) => {
    for (const id of ["json", "files"]) {
      await ready(page, id);
      await cleanElement(page, id);
    }
  }, stories);
});

test("an address that is a program is no story and no link", (t) =>
  inElement(
    t,
    14,
    `<claim-line id="js" src="javascript:alert(1)"></claim-line><claim-line id="data" src="data:text/html,<script>alert(1)</script>"></claim-line><claim-line id="a"></claim-line>`,
    async (page) => {
      await page.locator("#js").getByRole("alert").waitFor();
      const urls = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "//nowhere.invalid/x", "blob:x", "https://ok.example/\" onmouseover=\"alert(1)", "https://ok.example/a"];
      await page.evaluate(([urls, text]) => {
        document.getElementById("a").story = { articles: urls.map((url, nth) => ({ id: `a${nth}`, outlet: `Outlet ${nth}`, url, text })) };
      }, [urls, GOOD.text]);
      await ready(page, "a");
      await cleanElement(page, "a");
      const links = await page.locator("#a").evaluate((one) => [...one.shadowRoot.querySelectorAll("a:not([href^='#'])")].map((link) => link.href));
      assert.equal(new Set(links).size, 2, String(links));
    },
  ));
