// What is too large, too deep or too much: told in a sentence, without a page that hangs, and at no other article's cost.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { host, open, serve, shutDown, TIMELINE } from "./embed.mjs";
import { openPage, timeline } from "./page.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "claimline-limits-"));
after(shutDown);
after(() => rmSync(folder, { recursive: true }));

const GOOD = { name: "good.txt", text: "Nine die in Quito\n\nNine men died in Quito on 3 May 2021, the mayor said.\n" };
const MILLION = 1_000_000;
const DEPTH = 100_000;
const sentence = "Police arrested twelve men in Lima on Monday, the mayor said. ";
const times = (what, count) => what.repeat(count);

/** A file, what is said of it, and whether something of it is there all the same. */
const FILES = [
  ["deep.html", `<article>${times("<div>", DEPTH)}${sentence}`, "too large or too deeply nested"],
  ["deep-inline.html", `<article><p>${times("<b><i>", DEPTH)}${sentence}`, "too large or too deeply nested"],
  ["many.html", `<article>${times(`<p>${sentence}</p>`, 200_000)}`, "too large or too deeply nested"],
  ["attribute.html", `<article><p title="${times("x", 10 * MILLION)}">${times(sentence, 5)}</p></article>`, null],
  ["entities.html", `<!DOCTYPE x [<!ENTITY a "${times("b", 1000)}"><!ENTITY c "${times("&a;", 1000)}">]><article><p>${times("&c;&amp;", 1000)} ${times(sentence, 5)}</p></article>`, null],
  ["deep.json", times("[", MILLION), "no valid JSON"],
  ["deep-field.json", `{"text": "${sentence}", "more": ${times("[", DEPTH)}${times("]", DEPTH)}}`, null],
  ["large.txt", times(sentence, 20 * MILLION / sentence.length + 10), "larger than 20 MB"],
  ["repeated.txt", times(sentence, 19 * MILLION / sentence.length), "longer than 500,000 characters"],
  ["repeated.html", `<article><p>${times(sentence, 19 * MILLION / sentence.length)}</p></article>`, "longer than 500,000 characters"],
  ["repeated.json", JSON.stringify({ text: times(sentence, 19 * MILLION / sentence.length) }), "longer than 500,000 characters"],
  ["crowd.json", JSON.stringify({ articles: Array.from({ length: 2_000 }, (_, nth) => ({ id: nth, text: "Rain fell." })) }), "no room for more articles", true],
  ["events.json", JSON.stringify({ events: Array.from({ length: 100_000 }, () => ({ start_date: { year: 2021 }, text: { text: "<p>Rain fell.</p>" } })) }), "longer than 500,000 characters"],
  ["numbers.json", `{"id": ${times("9", 400)}, "text": "${sentence}${times("9", 400)} men died.", "published": 1e400, "zone": 1e9}`, null],
  ["one-word.txt", times("a", 400_000), null],
  ["one-quote.txt", times("“", 100_000), null],
];

for (const [name, content, told, some] of FILES) {
  test(`${name}: ${told ?? "it is read"}`, async () => {
    const { page, log, close } = await openPage();
    try {
      await timeline(page).waitFor();
      await page.getByRole("button", { name: /^Your own articles/ }).click();
      const panel = page.getByRole("region", { name: "Your own articles" });
      await page.evaluate(() => {
        let last = performance.now();
        window.longest = 0;
        setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 20);
      });
      // From a disk, as a reader's: what is sent through the driver is unpacked in the page.
      const [file, good] = [[name, content], [GOOD.name, GOOD.text]].map(([name, content]) => {
        writeFileSync(path.join(folder, name), content);
        return path.join(folder, name);
      });
      const started = Date.now();
      await panel.getByLabel("Choose files").setInputFiles(some ? [good, file] : [file, good]);
      await page.getByRole("status").filter({ hasText: /(article is|articles are) ready/ }).waitFor({ timeout: 60_000 });
      assert.ok(Date.now() - started < 40_000, "it takes no time");
      const faults = await panel.getByRole("list", { name: "Not used as it stands" }).getByRole("listitem").allTextContents();
      if (told) {
        assert.ok(faults.length === 1 || some, String(faults));
        assert.ok(faults[0].startsWith(`${name}: `) && faults[0].includes(told), faults[0].slice(0, 300));
      } else {
        assert.deepEqual(faults, []);
      }
      assert.equal(await panel.getByRole("group", { name: GOOD.name }).count(), 1, "the other article is there");
      assert.equal(await panel.getByRole("group").count() > 1, Boolean(some) || !told);
      const longest = await page.evaluate(() => longest);
      assert.ok(longest < 3_000, `the page stood still for ${longest} ms`);
      assert.deepEqual(log, []);
    } finally {
      await close();
    }
  });
}

test("an element is not held up by what it is given, and tells of it", async () => {
  const pages = {
    "deep.html": `<!doctype html><article>${times("<div>", DEPTH)}${sentence}`,
    "long.txt": times(sentence, 6 * MILLION / sentence.length),
    "book.txt": times(sentence, MILLION / sentence.length),
    "good.txt": GOOD.text,
    "host.html": host(
      `<claim-line id="a" src="deep.html long.txt book.txt good.txt"></claim-line><claim-line id="b"></claim-line>`,
      `<script src="claim-line.js" defer></script>`,
    ),
  };
  const server = await serve(pages);
  const { page, log, close } = await open(`${server.url}host.html`);
  try {
    await page.waitForFunction(() => customElements.get("claim-line"));
    const ready = (id) => page.locator(`#${id}`).getByRole("region", TIMELINE).waitFor({ timeout: 60_000 });
    await ready("a");
    await page.locator("#a").getByText("too large or too deeply nested").waitFor();
    await page.locator("#a").getByText("too long to be an article").waitFor();
    await page.locator("#a").getByText("longer than 500,000 characters").waitFor();
    await page.evaluate(([text, good]) => {
      document.getElementById("b").story = {
        version: "x", story: { title: 5 }, claims: 5,
        articles: [5, null, [], {}, { id: "x", text: 5 }, { id: "y", text }, { id: "z", text: good, outlet: {}, published: [], zone: 9e99, title: true }],
      };
    }, [times(sentence, 5 * MILLION / sentence.length), GOOD.text]);
    await ready("b");
    const told = await page.locator("#b").evaluate((one) => one.shadowRoot.textContent);
    for (const nth of [1, 2, 3, 4, 5]) assert.ok(told.includes(`The story given to this element: number ${nth}: this article has no text.`), told.slice(0, 2000));
    assert.ok(told.includes("longer than 500,000 characters"));
    assert.deepEqual(log, []);
  } finally {
    await close();
    await server.close();
  }
});
