// For every reader: axe-core, contrast, widths, forced colours, print.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { counts, differences, openPage, rows, shutDown, timeline, unfold, view, withTimeline } from "./page.mjs";

after(shutDown);

const axe = createRequire(import.meta.url).resolve("axe-core");

/** What axe-core finds, one line each. The page's policy forbids scripts from elsewhere: it comes by the debugger. */
async function findings(page) {
  const { readFile } = await import("node:fs/promises");
  await page.evaluate(await readFile(axe, "utf8"));
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

/** Opens everything that can be opened. */
async function openAll(page) {
  await unfold(page);
  for (const row of (await rows(page).all()).slice(0, 8)) await row.click();
  await page.getByText("Filters", { exact: true }).click();
  await page.getByRole("button", { name: "Keys" }).click();
  for (const why of (await timeline(page).getByText("Why: the rules that acted").all()).slice(0, 2)) await why.click();
}

const VIEWS = ["Differences", "Matrix", "Articles", "One outlet"];

/** Goes to a view, and opens something in it. */
async function show(page, name) {
  if (name === "One outlet") {
    await page.getByRole("button", { name: "About Press TV" }).click();
  } else {
    await view(page, name).click();
  }
  if (name === "Articles") {
    await page.getByRole("button", { name: "Next claim" }).click();
    await page.getByRole("complementary", { name: "This claim" }).waitFor();
  } else {
    await page.locator("button.opens").first().click();
    await page.locator("blockquote mark").first().waitFor();
  }
}

/** What is wider than the screen, outside what scrolls by itself. */
const tooWide = (page) => page.evaluate(() => [...document.querySelectorAll("main *")]
  .filter((element) => !element.closest(".scroller table, .quality .wide table"))
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map((element) => `${element.tagName}.${element.className}`));

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    test(`axe-core finds nothing, ${colorScheme}, ${width} wide, closed and open`, () =>
      withTimeline(async (page) => {
        assert.deepEqual(await findings(page), []);
        await openAll(page);
        assert.deepEqual(await findings(page), []);
        for (const name of VIEWS) {
          await show(page, name);
          assert.deepEqual(await findings(page), [], name);
        }
      }, { colorScheme, viewport: { width, height: 800 } }));
  }
}

test("axe-core finds nothing on the page without its program", async () => {
  const { page, close } = await openPage({ prepare: (page) => page.context().route("**/*.wasm", (route) => route.abort()) });
  await page.getByRole("alert").waitFor();
  assert.deepEqual(await findings(page), []);
  await close();
});

for (const width of [320, 360, 768, 1280]) {
  test(`nothing is wider than a screen of ${width}`, () =>
    withTimeline(async (page) => {
      await openAll(page);
      assert.deepEqual(await tooWide(page), []);
      for (const name of VIEWS) {
        await show(page, name);
        assert.deepEqual(await tooWide(page), [], name);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }, { viewport: { width, height: 800 } }));
}

/** Labels that are cut off, and rows that cover each other. */
const collisions = (page) => page.evaluate(() => {
  const seen = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && !element.closest(".unseen");
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
  const box = (element) => element.getBoundingClientRect();
  const cut = all(".label, .marks li, .switch, .overview a, .bar a, h1, h2, h3, dd, td, button")
    .filter((element) => getComputedStyle(element).overflowX !== "visible" || element.tagName === "BUTTON")
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).position !== "absolute")
    .map((element) => `cut off: ${element.textContent.slice(0, 60)}`);
  const over = ["ol.rows > li", ".outlets li > button", ".overview li", ".bar li", ".what, .row > .marks"].flatMap((selector) => {
    const boxes = all(selector).map((element) => [box(element), element.textContent.slice(0, 60)]);
    return boxes.slice(1).filter(([b], at) => {
      const [a] = boxes[at];
      return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    }).map(([, words]) => `covers the one before: ${words}`);
  });
  return [...cut, ...over];
});

const SCREENS = {
  "320 wide": { viewport: { width: 320, height: 1600 } },
  "768 wide": { viewport: { width: 768, height: 1600 } },
  "1280 wide": { viewport: { width: 1280, height: 1600 } },
  "1280 wide at 200 %": { viewport: { width: 640, height: 800 }, deviceScaleFactor: 2 },
  "1280 wide, forced colours": { viewport: { width: 1280, height: 1600 }, forcedColors: "active" },
  "360 wide, no motion": { viewport: { width: 360, height: 1600 }, reducedMotion: "reduce" },
};

for (const [name, screen] of Object.entries(SCREENS)) {
  test(`no label is cut off and nothing covers another thing, ${name}`, () =>
    withTimeline(async (page) => {
      assert.deepEqual(await collisions(page), []);
      await rows(page).first().click();
      assert.deepEqual([...await collisions(page), ...await tooWide(page)], [], "open");
      for (const one of VIEWS) {
        await show(page, one);
        assert.deepEqual([...await collisions(page), ...await tooWide(page)], [], one);
      }
    }, screen));
}

test("a printed page has every fact with its words, and no button that does something", () =>
  withTimeline(async (page) => {
    const { facts, claims } = await counts(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await timeline(page).locator("blockquote").nth(claims - 1).waitFor();
    assert.equal(await rows(page).count(), facts);
    assert.equal(await timeline(page).locator("blockquote:visible").count(), claims);
    for (const name of ["Your own articles", "Show all", "Keys", "Copy link", "Save this page as one file"]) {
      assert.equal(await page.getByRole("button", { name }).and(page.locator(":visible")).count(), 0, name);
    }
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await timeline(page).locator("blockquote").first().waitFor({ state: "detached" });
  }));

test("forced colours, print and right-to-left keep the rows", () =>
  withTimeline(async (page) => {
    const shown = await rows(page).count();
    await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    assert.ok(await rows(page).first().isVisible());
    await page.emulateMedia({ forcedColors: "none", media: "print" });
    assert.equal(await page.getByRole("navigation", { name: "Views" }).isVisible(), false);
    assert.equal(await rows(page).count(), shown);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => { document.documentElement.dir = "rtl"; });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.ok(await differences(page).isVisible());
  }, { viewport: { width: 768, height: 800 } }));

test("on a phone, a name is changed on one line, and kinds of claim share lines", () =>
  withTimeline(async (page) => {
    await page.getByRole("button", { name: "About Press TV" }).click();
    const field = await page.getByLabel("Name of this outlet").boundingBox();
    const button = await page.getByRole("button", { name: "Rename" }).boundingBox();
    assert.ok(button.x >= field.x + field.width, "the button stands behind the field");
    assert.ok(button.y < field.y + field.height, "and not below it");
    const kinds = await page.getByRole("group", { name: "Kinds of claim" }).getByRole("checkbox").all();
    const lines = new Set(await Promise.all(kinds.map(async (kind) => (await kind.boundingBox()).y)));
    assert.ok(lines.size < kinds.length, `${lines.size} lines of ${kinds.length} kinds`);
    assert.deepEqual(await tooWide(page), []);
  }, { viewport: { width: 360, height: 740 } }));
