// For every reader: axe-core, contrast, widths, forced colours, print.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { differences, openPage, outlets, rows, shutDown, timeline, unfold, withTimeline } from "./page.mjs";

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
  await outlets(page).getByText("Kinds of claim").first().click();
  for (const why of (await timeline(page).getByText("Why: the rules that acted").all()).slice(0, 2)) await why.click();
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    test(`axe-core finds nothing, ${colorScheme}, ${width} wide, closed and open`, () =>
      withTimeline(async (page) => {
        assert.deepEqual(await findings(page), []);
        await openAll(page);
        assert.deepEqual(await findings(page), []);
      }, { colorScheme, viewport: { width, height: 800 } }));
  }
}

test("axe-core finds nothing on the page without its program", async () => {
  const { page, close } = await openPage({ prepare: (page) => page.context().route("**/*.wasm", (route) => route.abort()) });
  await page.getByRole("alert").waitFor();
  assert.deepEqual(await findings(page), []);
  await close();
});

for (const colorScheme of ["light", "dark"]) {
  test(`the outlets' colours stand out from the ground, ${colorScheme}`, () =>
    withTimeline(async (page) => {
      const colours = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        const value = (name) => style.getPropertyValue(name).trim();
        return { grounds: ["--paper", "--sheet"].map(value), tones: [0, 1, 2, 3].map((n) => value(`--tone-${n}`)) };
      });
      for (const ground of colours.grounds) {
        for (const tone of colours.tones) {
          assert.ok(contrast(ground, tone) >= 3, `${tone} on ${ground}: ${contrast(ground, tone).toFixed(2)}`);
        }
      }
    }, { colorScheme }));
}

for (const width of [320, 360, 768, 1280]) {
  test(`nothing is wider than a screen of ${width}`, () =>
    withTimeline(async (page) => {
      await openAll(page);
      const wide = await page.evaluate(() => [...document.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
        .map((element) => `${element.tagName}.${element.className}`));
      assert.deepEqual(wide, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }, { viewport: { width, height: 800 } }));
}

test("forced colours, print and right-to-left keep the rows", () =>
  withTimeline(async (page) => {
    const shown = await rows(page).count();
    await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    assert.ok(await rows(page).first().isVisible());
    await page.emulateMedia({ forcedColors: "none", media: "print" });
    assert.equal(await outlets(page).isVisible(), false);
    assert.equal(await rows(page).count(), shown);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => { document.documentElement.dir = "rtl"; });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.ok(await differences(page).isVisible());
  }, { viewport: { width: 768, height: 800 } }));

/** WCAG 2 contrast of two colours like `#12436d`. */
function contrast(one, other) {
  const luminance = (colour) => {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
