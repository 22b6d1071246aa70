// A story of many outlets: a switch leaves alone what it does not touch, and more of a list is shown without losing the
// reader's place.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { story } from "../../benches/page/story.mjs";
import { counts, outlet, outlets, shutDown, timeline, view, withTimeline } from "./page.mjs";

after(shutDown);

const ARTICLES = 20;
const CLAIMS = 30;

const withLarge = (act) =>
  withTimeline(async (page) => {
    await page.getByRole("button", { name: /^Your own articles/ }).click();
    const buffer = Buffer.from(JSON.stringify(story(ARTICLES, CLAIMS)));
    await page.getByLabel("Choose files").setInputFiles({ name: "story.json", mimeType: "application/json", buffer });
    await page.getByRole("button", { name: "Start a new story" }).and(page.locator(":enabled")).click();
    await page.getByText(new RegExp(`^${ARTICLES} articles`)).waitFor();
    await act(page);
  });

const focused = (page) => page.evaluate(() => document.activeElement.textContent);

test("a switch redraws the rows in which the outlet has a part, and no others", () =>
  withLarge(async (page) => {
    const NAME = "Outlet 3";
    // Marks what stands in the rows now; what is drawn anew has no mark.
    const drawn = await timeline(page).getByRole("listitem").evaluateAll((all, name) => {
      const rows = all.filter((one) => one.id.startsWith("fact-"));
      const told = (row) => [...row.querySelectorAll(".marks .name")].some((mark) => mark.textContent === name);
      for (const row of rows) row.querySelector(".what").was = true;
      return rows.map((row) => [row.id, told(row)]);
    }, NAME);
    const before = await counts(page);
    await outlet(page, NAME).click();
    const after = await counts(page);
    assert.ok(after.claims < before.claims);
    const kept = await timeline(page).getByRole("listitem").evaluateAll((all) =>
      all.filter((one) => one.querySelector(":scope > .what")?.was).map((one) => one.id));
    const others = drawn.filter(([, told]) => !told).map(([id]) => id);
    assert.ok(others.length > 20, String(others.length));
    assert.ok(drawn.length > others.length, "the outlet tells something that is drawn");
    const lost = others.filter((id) => !kept.includes(id));
    // A row whose place in a fold changes may be drawn anew.
    assert.ok(lost.length <= others.length / 20, `${lost.length} of ${others.length}`);
    await outlet(page, NAME).click();
    assert.deepEqual(await counts(page), before);
  }));

test("showing more outlets leads to the first of them", () =>
  withLarge(async (page) => {
    await outlets(page).getByRole("button", { name: /more/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".switch"));
    assert.match(await focused(page), /^Outlet 12 /);
  }));

test("showing more rows of the matrix leads to the first of them", () =>
  withLarge(async (page) => {
    await view(page, "Matrix").click();
    const more = page.getByRole("button", { name: /^Show \d+ more/ }).first();
    const shown = await page.locator("tbody").filter({ has: more }).getByRole("rowheader").count();
    await more.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".opens"));
    const row = page.getByRole("table").getByRole("rowheader").nth(shown);
    assert.equal(await row.getByRole("button").textContent(), await focused(page));
  }));

test("a list of more than a hundred differences goes on at the first that was not shown", () =>
  withLarge(async (page) => {
    await view(page, "Differences").click();
    const more = page.getByRole("button", { name: /^Show \d+ more/ }).first();
    if (await more.count() === 0) return assert.fail("the story has too few differences");
    const list = page.locator("ol.rows").filter({ has: page.locator("xpath=following-sibling::button") }).first();
    const shown = await list.locator(":scope > li").count();
    await more.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".opens"));
    assert.equal(await list.locator(":scope > li").nth(shown).locator(".opens").textContent(), await focused(page));
  }));
