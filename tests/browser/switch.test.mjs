// Outlets and kinds of claim can be switched, and everything follows at once.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { counts, differences, only, outlet, outlets, rows, showAll, shutDown, status, timeline, unfold, withTimeline } from "./page.mjs";

after(shutDown);

const NAMES = ["Press TV", "Unnamed outlet (001)", "TRT World", "Al Jazeera"];
const pressed = async (page) =>
  Promise.all(NAMES.map(async (name) => (await outlet(page, name).getAttribute("aria-pressed")) === "true"));

test("an outlet that is switched off takes its claims and facts along, and comes back with them", () =>
  withTimeline(async (page) => {
    const before = await counts(page);
    await outlet(page, "Press TV").click();
    assert.deepEqual(await pressed(page), [false, true, true, true]);
    const after = await counts(page);
    assert.equal(after.articles, 3);
    assert.ok(after.claims < before.claims && after.facts < before.facts, JSON.stringify([before, after]));
    await unfold(page);
    assert.equal(await rows(page).count(), after.facts);
    assert.equal(await timeline(page).getByText("Press TV", { exact: true }).count(), 0);
    assert.match(await status(page).textContent(), new RegExp(`^Press TV hidden: ${after.facts} facts? from 3 outlets, `));
    await outlet(page, "Press TV").click();
    assert.deepEqual(await counts(page), before);
    assert.match(await status(page).textContent(), /^Press TV shown: /);
  }));

test("`only` leaves one outlet, which contradicts nobody; `show all` brings the others back", () =>
  withTimeline(async (page) => {
    const before = await counts(page);
    assert.equal(await showAll(page).isVisible(), false);
    await only(page, "TRT World").click();
    assert.deepEqual(await pressed(page), [false, false, true, false]);
    assert.equal((await counts(page)).articles, 1);
    assert.equal(await differences(page).getByRole("link").count(), 0);
    await differences(page).getByText("No two of the outlets shown contradict each other.").waitFor();
    assert.match(await status(page).textContent(), /^Only TRT World shown: .* from 1 outlet, none told differently\.$/);
    await showAll(page).click();
    assert.deepEqual(await counts(page), before);
  }));

test("a kind of claim can be switched off for one outlet", () =>
  withTimeline(async (page) => {
    const before = await counts(page);
    await page.getByRole("button", { name: "About Press TV" }).click();
    const kind = page.getByRole("group", { name: "Kinds of claim" }).getByRole("checkbox").first();
    assert.equal(await kind.isChecked(), true);
    await kind.uncheck();
    const after = await counts(page);
    assert.ok(after.claims < before.claims);
    assert.equal(after.articles, before.articles);
    assert.match(await status(page).textContent(), /^Press TV, .+ hidden: /);
    await kind.check();
    assert.deepEqual(await counts(page), before);
  }));

test("with everything switched off the page says how to go on", () =>
  withTimeline(async (page) => {
    for (const name of NAMES) await outlet(page, name).click();
    await timeline(page).getByText("Nothing to show: switch an outlet or a kind of claim back on.").waitFor();
    assert.deepEqual(await counts(page), { articles: 0, claims: 0, facts: 0 });
  }));

test("an open row stays open while other outlets are switched", () =>
  withTimeline(async (page) => {
    const row = differences(page).getByRole("link").first();
    const label = await row.textContent();
    await row.click();
    await outlet(page, "Al Jazeera").click();
    await timeline(page).getByRole("button", { name: label, expanded: true }).first().waitFor();
  }));

test("the keyboard alone reaches and works everything", () =>
  withTimeline(async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Your own articles");
    await page.keyboard.press("Tab");
    assert.match(await focused(), /^Press TV/);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, "solid", "the focus is seen");
    await page.keyboard.press("Space");
    assert.equal((await pressed(page))[0], false);
    assert.match(await focused(), /^Press TV/, "the focus stays where it was");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "only");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "about");
    const isRow = () => page.evaluate(() => document.activeElement.matches("button.opens"));
    for (let steps = 0; steps < 200 && !(await isRow()); steps += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "true");
    assert.ok(await timeline(page).locator("mark").first().isVisible());
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    assert.equal(await timeline(page).locator("mark").count(), 0);
  }));

test("the main path by keys alone, and the focus comes back from whatever is closed", () =>
  withTimeline(async (page) => {
    const focus = () => page.evaluate(() => document.activeElement.textContent.trim());
    const tabTo = async (words, key = "Tab") => {
      for (let steps = 0; steps < 80; steps += 1) {
        await page.keyboard.press(key);
        if (words.test(await focus())) return;
      }
      assert.fail(`no way to ${words} by ${key}`);
    };
    // The panel of own articles.
    await tabTo(/^Your own articles$/);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Your own articles" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Your own articles" }).waitFor({ state: "hidden" });
    assert.equal(await focus(), "Your own articles");
    // The list of keys.
    await tabTo(/^Keys$/);
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: /keys/i }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    assert.equal(await focus(), "Keys");
    // A difference, its row, its words, its article, and back.
    await tabTo(/^People killed$/);
    await page.keyboard.press("Enter");
    await timeline(page).locator("blockquote").first().waitFor();
    await page.waitForFunction(() => document.activeElement.matches("li.row"));
    await tabTo(/^In the article$/);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "This claim" }).waitFor();
    await page.waitForFunction(() => document.activeElement.matches("mark a"));
    const words = await focus();
    await tabTo(/^Close$/);
    await page.keyboard.press("Enter");
    assert.equal(await focus(), words);
    await tabTo(/^Timeline$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await timeline(page).waitFor();
    assert.equal(await focus(), "Timeline");
  }));
