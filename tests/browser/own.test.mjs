// A reader's own articles: pasted, chosen, dropped; put right, added, kept, deleted. Nothing of them runs or leaves.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { counts, openTimeline, rows, shutDown, timeline, unfold, url, withTimeline } from "./page.mjs";

const native = process.env.CLAIMLINE_NATIVE ?? "../../target/debug/claimline";
const axe = createRequire(import.meta.url).resolve("axe-core");
const folder = mkdtempSync(path.join(tmpdir(), "claimline-own-"));
after(shutDown);
after(() => rmSync(folder, { recursive: true }));

const BUNDLED = "Armenia and Azerbaijan: clashes at the border";
const POST = `Crane falls onto quay of Valparaiso

VALPARAISO (AFP) - A crane killed 3 dock workers in the harbour of Valparaiso on Monday, the port authority said.

Police arrested the crane's owner on Tuesday. "We had warned him twice," said Rosa Diaz, the mayor of Valparaiso.

Source: AFP
`;
const MAIL = `Five die as crane collapses

Five dock workers were killed when a crane collapsed in the harbour of Valparaiso on Monday, police said.

The port will be closed until Friday, the ministry of transport announced.
`;
const PAGE = `<!doctype html><html><head><title>Crane blocks harbour | Daily Example</title>
<meta property="og:site_name" content="Daily Example"><meta property="og:title" content="Crane blocks harbour">
<meta property="article:published_time" content="2021-11-16T18:30:00+04:00"></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Crane blocks harbour</h1>
<p>A crane fell onto the quay of the harbour of Valparaiso on Monday, killing four dock workers and blocking the entrance
for two ships, the port authority said in a statement that it sent to the newspapers of the city.</p>
<p>Divers are expected on Tuesday &amp; the pilots, who called on all masters to wait outside, will then decide whether
the entrance can be opened to smaller ships, the authority said.</p>
<p>The port of Valparaiso is the second largest of Chile, and about a tenth of what the country trades goes over its
quays, according to the ministry.</p></article><footer>© 2021 Daily Example. All rights reserved.</footer></body></html>`;

const opener = (page) => page.getByRole("button", { name: /^Your own articles/ });
const panel = (page) => page.getByRole("region", { name: "Your own articles" });
const chooser = (page) => panel(page).getByLabel("Choose files");
const add = (page) => panel(page).getByRole("button", { name: "Add to this story" });
const startNew = (page) => panel(page).getByRole("button", { name: "Start a new story" });
const back = (page) => page.getByRole("button", { name: "Back to the bundled story" });
const heading = (page) => page.getByRole("heading", { level: 1 });
const faults = (page) => panel(page).getByRole("list", { name: "Not used as it stands" }).getByRole("listitem");
const waiting = (page) => panel(page).getByRole("list", { name: "Read, not shown yet" }).getByRole("group");
const shown = (page) => panel(page).getByRole("list", { name: "In the story shown" }).getByRole("group");
const said = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor();

const file = (name, content) => {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
};
const buffers = (files) => Object.entries(files).map(([name, content]) => ({
  name, mimeType: "application/octet-stream", buffer: Buffer.from(content),
}));

async function paste(page, text) {
  await panel(page).getByLabel("Paste the text of an article").fill(text);
  await panel(page).getByRole("button", { name: "Read this text" }).click();
}

/** What the command line makes of the same files. */
function extracted(...files) {
  const story = JSON.parse(execFileSync(native, ["extract", ...files], { encoding: "utf8", maxBuffer: 1 << 28 }));
  return { articles: story.articles.length, claims: story.claims.length, facts: story.facts.length };
}

/** The labels of all facts and the words that they rest on. */
async function drawn(page) {
  await unfold(page);
  for (const row of await rows(page).all()) await row.click();
  return {
    labels: (await rows(page).allTextContents()).map((label) => label.trim()).sort(),
    marked: (await timeline(page).locator("mark").allTextContents()).sort(),
  };
}

test("a pasted text becomes a story of its own, and the way back is open", () =>
  withTimeline(async (page) => {
    const before = await counts(page);
    await opener(page).click();
    await paste(page, POST);
    await said(page, "1 article is ready.");
    assert.deepEqual(await heading(page).allTextContents(), [BUNDLED], "the old story stays until the reader says so");
    assert.deepEqual(await counts(page), before);
    assert.equal(await waiting(page).count(), 1);
    await panel(page).getByLabel("Title of a new story").fill("A crane");
    await startNew(page).click();
    assert.deepEqual(await heading(page).allTextContents(), ["A crane"]);
    assert.equal((await counts(page)).articles, 1);
    assert.equal(await panel(page).isVisible(), false);
    await said(page, "The story shown now compares 1 article.");
    await rows(page).first().waitFor();
    await back(page).click();
    assert.deepEqual(await heading(page).allTextContents(), [BUNDLED]);
    assert.deepEqual(await counts(page), before);
    assert.equal(await back(page).isVisible(), false);
    await opener(page).click();
    assert.equal(await waiting(page).count(), 1, "the article waits for another time");
  }));

test("several files at once, bad ones among them: the good ones give what the command line gives", () =>
  withTimeline(async (page) => {
    const good = [file("post.txt", POST), file("mail.md", MAIL)];
    await opener(page).click();
    await chooser(page).setInputFiles([
      file("scan.pdf", "%PDF-1.7 and so on"), good[0], file("empty.txt", " \n"), file("broken.json", "{\"text\": "),
      file("latin.txt", Buffer.from("caf\xe9", "latin1")), good[1], file("style.css", "body {}"),
    ]);
    await said(page, "2 articles are ready.");
    assert.deepEqual(await faults(page).allTextContents(), [
      "scan.pdf: this is a PDF: open it, copy the article's text, and paste that.",
      "empty.txt: it is empty.",
      "broken.json: this is no valid JSON: there is a mistake in line 1 at character 8.",
      "latin.txt: this is no text in UTF-8: save it as plain text in UTF-8, or copy its text and paste that.",
      "style.css: only files that end in .txt, .md, .html, .htm or .json are read here.",
    ]);
    await startNew(page).click();
    assert.deepEqual(await counts(page), extracted(...good));
  }));

test("a web page is read by a program that is loaded for it alone, as the command line reads it", () =>
  withTimeline(async (page, { requests }) => {
    const before = requests.length;
    const pages = [file("crane.html", PAGE), file("post.txt", POST)];
    await opener(page).click();
    await chooser(page).setInputFiles(pages[1]);
    await said(page, "1 article is ready.");
    const names = () => requests.slice(before).map((request) => path.basename(new URL(request).pathname));
    assert.ok(!names().some((name) => name.includes("html")), "not for a text");
    await chooser(page).setInputFiles(pages[0]);
    await said(page, "2 articles are ready.");
    assert.ok(names().includes("claimline_html_bg.wasm"));
    for (const request of requests) assert.equal(new URL(request).origin, new URL(url).origin);
    const card = panel(page).getByRole("group", { name: "crane.html" });
    assert.equal(await card.getByLabel("Outlet").inputValue(), "Daily Example");
    assert.equal(await card.getByLabel("Published").inputValue(), "2021-11-16");
    assert.equal(await card.getByLabel("Title", { exact: true }).inputValue(), "Crane blocks harbour");
    await startNew(page).click();
    assert.deepEqual(await counts(page), extracted(pages[1], pages[0]));
  }));

test("added to the bundled story, and taken out again", () =>
  withTimeline(async (page) => {
    const before = await counts(page);
    await opener(page).click();
    await chooser(page).setInputFiles(buffers({ "000.txt": POST, "a/000.txt": MAIL }));
    await said(page, "2 articles are ready.");
    await add(page).click();
    const more = await counts(page);
    assert.equal(more.articles, before.articles + 2);
    assert.ok(more.claims > before.claims);
    assert.deepEqual(await heading(page).allTextContents(), [BUNDLED]);
    await opener(page).click();
    assert.equal(await shown(page).count(), 2);
    await panel(page).getByRole("button", { name: /^Remove/ }).first().click();
    assert.equal((await counts(page)).articles, before.articles + 1);
    await panel(page).getByRole("button", { name: /^Remove/ }).first().click();
    assert.deepEqual(await counts(page), before);
  }));

test("a changed date is read anew, for times are anchored to it", () =>
  withTimeline(async (page) => {
    await opener(page).click();
    await chooser(page).setInputFiles(buffers({ "mail.txt": MAIL }));
    await said(page, "1 article is ready.");
    const card = waiting(page).first();
    await card.getByText("not found: days such as").waitFor();
    await startNew(page).click();
    const dates = () => timeline(page).locator("time").evaluateAll((all) => all.map((time) => time.dateTime));
    assert.ok(!(await dates()).some((date) => date.startsWith("2021-11-15")));
    await opener(page).click();
    await shown(page).getByLabel("Published").fill("2021-11-16");
    await shown(page).getByLabel("Published").blur();
    await said(page, "“Five die as crane collapses” was read again");
    await shown(page).getByText("given", { exact: true }).waitFor();
    assert.ok((await dates()).some((date) => date.startsWith("2021-11-15")), String(await dates()));
    await shown(page).getByLabel("Outlet").fill("The Mail");
    await shown(page).getByLabel("Outlet").blur();
    await page.getByRole("button", { name: /^The Mail \d/ }).waitFor();
  }));

test("reading can be cancelled: what was read stays, the story too", () =>
  withTimeline(async (page) => {
    const before = await counts(page);
    await opener(page).click();
    const long = (MAIL.repeat(3000)).slice(0, 400_000);
    await chooser(page).setInputFiles(buffers({ "short.txt": MAIL, "long.txt": long, "third.txt": POST }));
    await said(page, /Reading 2 of 3: long\.txt/);
    await page.getByRole("button", { name: "Cancel" }).click();
    await said(page, "Cancelled. What was read before is kept here.");
    assert.equal(await waiting(page).count(), 1);
    assert.equal(await faults(page).count(), 0);
    assert.deepEqual(await counts(page), before);
    await chooser(page).setInputFiles(buffers({ "third.txt": POST }));
    await said(page, "2 articles are ready.");
  }));

test("kept only if the reader says so, and deletable", () =>
  withTimeline(async (page) => {
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    const keep = panel(page).getByLabel("Keep my articles on this device");
    await opener(page).click();
    await chooser(page).setInputFiles(buffers({ "mail.txt": MAIL, "post.txt": POST }));
    await said(page, "2 articles are ready.");
    await waiting(page).first().getByLabel("Outlet").fill("The Mail");
    await waiting(page).first().getByLabel("Outlet").blur();
    await said(page, "was read again");
    await startNew(page).click();
    const own = await counts(page);
    assert.deepEqual(await databases(), [], "nothing is kept unasked");
    await page.reload();
    await timeline(page).waitFor();
    assert.deepEqual(await heading(page).allTextContents(), [BUNDLED]);

    await opener(page).click();
    assert.equal(await keep.isChecked(), false);
    await chooser(page).setInputFiles(buffers({ "mail.txt": MAIL, "post.txt": POST }));
    await said(page, "2 articles are ready.");
    await keep.check();
    await panel(page).getByRole("button", { name: "Delete what is kept" }).waitFor();
    await startNew(page).click();
    await page.waitForTimeout(300);
    await page.reload();
    await said(page, "The story shown now compares 2 articles.");
    assert.deepEqual(await counts(page), own);
    await opener(page).click();
    assert.equal(await keep.isChecked(), true);
    await panel(page).getByRole("button", { name: "Delete what is kept" }).click();
    await said(page, "Deleted: nothing is kept on this device.");
    assert.equal(await keep.isChecked(), false);
    assert.deepEqual(await counts(page), own, "they stay until the page is closed");
    await page.reload();
    await timeline(page).waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(await heading(page).allTextContents(), [BUNDLED]);
  }));

test("stories and lines of the program's own JSON; claims that do not fit are read anew", () =>
  withTimeline(async (page) => {
    const texts = [file("post.txt", POST), file("mail.txt", MAIL)];
    const story = execFileSync(native, ["extract", ...texts], { encoding: "utf8" });
    const spoiled = JSON.parse(story);
    spoiled.claims[0].evidence.start = 1e9;
    spoiled.claims[0].sentence = { start: 0, end: 1e9 };
    await opener(page).click();
    await chooser(page).setInputFiles([
      file("story.json", story),
      file("spoiled.json", JSON.stringify(spoiled)),
      file("lines.jsonl", `${JSON.stringify({ id: "x", text: MAIL, outlet: "The Mail" })}\nno JSON\n`),
    ]);
    await said(page, "5 articles are ready.");
    assert.deepEqual(await faults(page).allTextContents(), [
      "spoiled.json: number 1: its claims do not fit its text, so the text was read anew.",
      "lines.jsonl: number 2: this JSON is neither a story nor an article: an article needs at least a “text”.",
    ]);
    for (const nth of [4, 3, 2]) await waiting(page).nth(nth).getByRole("button", { name: /^Remove/ }).click();
    await startNew(page).click();
    assert.deepEqual(await counts(page), extracted(...texts));
  }));

test("files can be dropped anywhere on the page", () =>
  withTimeline(async (page) => {
    const data = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "mail.txt"));
      return data;
    }, MAIL);
    await heading(page).dispatchEvent("dragover", { dataTransfer: data });
    await page.getByText("Drop the files here to read them in this page").waitFor();
    await heading(page).dispatchEvent("drop", { dataTransfer: data });
    await said(page, "1 article is ready.");
    assert.ok(await panel(page).isVisible());
    assert.equal(await page.getByText("Drop the files here").count(), 0);
  }));

const ATTACK = [
  "<script>top.pwned = 1</script>", "<img src=/pwned onerror='top.pwned = 1'>", "<svg onload='top.pwned = 1'>",
  "\u202ejavascript:top.pwned=1", "{{constructor.constructor('top.pwned = 1')()}}", "</textarea><iframe src=javascript:top.pwned=1>",
];
const attack = (name) => `${ATTACK.join(" ")} attack on ${name}\n\nPolice killed 3 men in Lima on Monday, ${ATTACK.join(" ")} said.\n\n` +
  ATTACK.map((words) => `“We killed 7 men in Lima on Monday ${words},” Ana Diaz said ${words} on Tuesday.`).join("\n\n");

test("what is hostile stays text: nothing runs, nothing is asked for", () =>
  withTimeline(async (page, { requests }) => {
    page.on("dialog", () => assert.fail("a dialog"));
    await opener(page).click();
    await chooser(page).setInputFiles(buffers({ "crane.html": PAGE }));
    await said(page, "1 article is ready.");
    const before = requests.length;
    await paste(page, attack("paste"));
    await said(page, "2 articles are ready.");
    const json = { outlet: ATTACK[1], title: ATTACK[0], url: "javascript:top.pwned=1", published: ATTACK[2], text: attack("json") };
    const html = PAGE.replaceAll("Valparaiso", `${ATTACK.slice(0, 3).join("")} &lt;img src=/pwned onerror=top.pwned=1&gt;`)
      .replace("</head>", "<base href='https://example.org/'><meta http-equiv=refresh content='0;url=/pwned'></head>")
      .replaceAll("Daily Example", "&quot;&gt;&lt;script&gt;top.pwned = 1&lt;/script&gt;");
    const read = JSON.parse(execFileSync(native, ["extract", "--lines"], {
      encoding: "utf8", input: JSON.stringify({ id: "read", text: MAIL, published: "2021-11-16" }),
    }));
    Object.assign(read.claims[0], { actor: ATTACK[1], target: ATTACK[0], places: [ATTACK[2]], why: [ATTACK[1]] });
    read.article.url = "javascript:top.pwned=1";
    await chooser(page).setInputFiles(buffers({
      [`${ATTACK[3]}<b>.txt`]: attack("file"), "a.json": JSON.stringify(json), "b.html": html, "c.json": JSON.stringify(read),
    }));
    await said(page, "6 articles are ready.");
    await startNew(page).click();
    const { marked } = await drawn(page);
    assert.ok(marked.length > 0);
    await opener(page).click();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => top.pwned), undefined);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("#claimline :is(script, img, iframe, svg, base, meta)")].length), 0);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("a[href]")].filter((a) => /^javascript/i.test(a.protocol)).length), 0);
    const own = requests.slice(before).map((request) => new URL(request).pathname);
    assert.deepEqual(own.filter((name) => !/^\/(worker|claimline|claimline_html)(_bg)?\.(js|wasm)$/.test(name)), []);
    const names = await panel(page).getByRole("group").allTextContents();
    assert.ok(!names.join().includes("\u202e"), "names cannot turn a sentence round");
  }));

test("by keyboard alone: open, paste, start, close", () =>
  withTimeline(async (page) => {
    await opener(page).focus();
    await page.keyboard.press("Enter");
    const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.labels?.[0]?.textContent);
    await page.waitForFunction(() => document.activeElement.tagName === "H2");
    assert.equal(await focused(), "Your own articles");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement.tagName === "BUTTON");
    assert.equal(await panel(page).isVisible(), false);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.tagName === "H2");
    for (const _ of [1, 2, 3]) await page.keyboard.press("Tab");
    await page.keyboard.insertText(MAIL);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await said(page, "1 article is ready.");
    await startNew(page).focus();
    await page.keyboard.press("Enter");
    await said(page, "The story shown now compares 1 article.");
    await page.waitForFunction(() => document.activeElement.textContent.startsWith("Your own articles"));
  }));

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe-core finds nothing in the open part, ${colorScheme}, ${width} wide`, () =>
      withTimeline(async (page) => {
        await opener(page).click();
        await chooser(page).setInputFiles(buffers({ "mail.txt": MAIL, "post.txt": POST, "x.pdf": "%PDF-1.4" }));
        await said(page, "2 articles are ready.");
        await panel(page).getByLabel("Keep my articles on this device").check();
        await panel(page).getByRole("button", { name: "Delete what is kept" }).waitFor();
        await page.evaluate(readFileSync(axe, "utf8"));
        const { violations } = await page.evaluate(() => globalThis.axe.run(".own", {
          resultTypes: ["violations"], rules: { "target-size": { enabled: true } },
        }));
        assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`)), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await panel(page).getByRole("button", { name: "Delete what is kept" }).click();
      }, { colorScheme, viewport: { width, height: 800 } }));
  }
}
