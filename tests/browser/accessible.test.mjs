// For every reader: axe-core, contrast, widths, forced colours, print.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { differences, openPage, rows, shutDown, timeline, unfold, view, withTimeline } from "./page.mjs";

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
