// A story of many outlets: more of a list is shown without losing the reader's place.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { story } from "../../benches/page/story.mjs";
import { outlets, shutDown, view, withTimeline } from "./page.mjs";

after(shutDown);

const ARTICLES = 60;
const CLAIMS = 60;

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
    const shown = await more.evaluate((button) => button.closest("tbody").querySelectorAll("th[scope=row]").length);
    await more.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".opens"));
    const at = await page.evaluate(() => {
      const own = document.activeElement.closest("th");
      return [...own.closest("tbody").querySelectorAll("th[scope=row]")].indexOf(own);
    });
    assert.equal(at, shown);
  }));

test("a list of more than a hundred facts goes on at the first that was not shown", () =>
  withLarge(async (page) => {
    await page.getByRole("button", { name: "About Outlet 3", exact: true }).click();
    const more = page.getByRole("button", { name: /^Show \d+ more/ }).first();
    const shown = await more.evaluate((button) => button.previousElementSibling.children.length);
    await more.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".opens"));
    const at = await page.evaluate(() => {
      const own = document.activeElement.closest("li");
      return [...own.parentElement.children].indexOf(own);
    });
    assert.equal(at, shown);
  }));
