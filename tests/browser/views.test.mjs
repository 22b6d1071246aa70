// The views, the search, the keys, and the address that brings all of it back.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  counts, differences, openTimeline, outlet, rows, shutDown, status, timeline, unfold, url, view, views, withTimeline,
} from "./page.mjs";

after(shutDown);

const fragment = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const matrix = (page) => page.getByRole("region", { name: "Which outlet tells which fact" });
const article = (page) => page.getByRole("article");
const search = (page) => page.getByRole("searchbox", { name: "Search" });
const found = (page) => page.getByRole("search").getByText(/^\d+ of \d+ facts?$/);
const inSight = (locator) => locator.evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

test("a laptop's first screen answers the three questions", () =>
  withTimeline(async (page) => {
    assert.ok(await inSight(page.getByRole("heading", { level: 1 })));
    assert.ok(await inSight(page.getByText(/read in your browser/)));
    for (const name of ["Press TV", "TRT World", "Al Jazeera"]) assert.ok(await inSight(outlet(page, name)), name);
    assert.ok(await inSight(differences(page)));
    assert.ok(await inSight(timeline(page).getByRole("heading", { level: 2 })));
    const first = timeline(page).locator(".episode:not(.background) .row").first();
    assert.ok(await inSight(first), "the first row of the news");
  }));

test("a phone has it within two screens", () =>
  withTimeline(async (page) => {
    const { y, height } = await timeline(page).locator(".episode:not(.background) .row").first().boundingBox();
    assert.ok(y + height <= 2 * 740, `${y + height}`);
  }, { viewport: { width: 360, height: 740 } }));

test("every view is one click away, says where one is, and back returns", () =>
  withTimeline(async (page) => {
    const marks = async () => {
      const all = await views(page).getByRole("link").evaluateAll((links) =>
        links.filter((link) => link.getAttribute("aria-current") === "page").map((link) => link.firstChild.textContent));
      return all.join();
    };
    assert.equal(await marks(), "Timeline");
    await view(page, "Differences").click();
    assert.equal(await fragment(page), "#view=differences");
    await view(page, "Matrix").click();
    await matrix(page).waitFor();
    assert.equal(await marks(), "Matrix");
    await view(page, "Articles").click();
    await article(page).waitFor();
    await page.goBack();
    await matrix(page).waitFor();
    await page.goBack();
    await page.goBack();
    await timeline(page).waitFor();
    assert.equal(await fragment(page), "");
    await page.goForward();
    assert.equal(await marks(), "Differences");
  }));

test("a shared address brings back view, switches, search and open rows", async () => {
  let address;
  await withTimeline(async (page) => {
    await outlet(page, "Press TV").click();
    await search(page).fill("border");
    await rows(page).first().click();
    await page.waitForFunction(() => location.hash.includes("open="));
    address = page.url();
    assert.match(address, /#off=name:Press%20TV&q=border&open=\d+\.\d+$/);
  });
  await withTimeline(async (page) => {
    await page.goto(address);
    await page.reload();
    await timeline(page).locator("mark").first().waitFor();
    assert.equal(await outlet(page, "Press TV").getAttribute("aria-pressed"), "false");
    assert.equal(await search(page).inputValue(), "border");
    assert.equal(await rows(page).and(page.locator("[aria-expanded=true]")).count(), 1);
    assert.equal(await page.evaluate(() => location.href), address);
  });
});

test("a search leaves what answers it, counts it, and is cleared", () =>
  withTimeline(async (page) => {
    const { facts } = await counts(page);
    await search(page).fill("ceasefire");
    const some = Number((await found(page).textContent()).split(" ")[0]);
    assert.ok(some > 0 && some < facts, `${some} of ${facts}`);
    await unfold(page);
    assert.equal(await rows(page).count(), some);
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("checkbox", { name: "With figures only" }).check();
    assert.ok(Number((await found(page).textContent()).split(" ")[0]) <= some);
    await page.getByRole("combobox", { name: "How they stand" }).selectOption("differ");
    await search(page).fill("");
    await page.getByRole("checkbox", { name: "With figures only" }).uncheck();
    assert.equal(await found(page).textContent(), `1 of ${facts} facts`);
    await page.getByRole("button", { name: "Clear" }).click();
    assert.equal(await found(page).count(), 0);
    await search(page).fill("no such words anywhere");
    await timeline(page).getByText("Nothing answers this search.").waitFor();
  }));

test("the matrix is a table of facts by outlets", () =>
  withTimeline(async (page) => {
    await view(page, "Matrix").click();
    const table = matrix(page).getByRole("table");
    assert.deepEqual(await table.getByRole("columnheader").allTextContents(),
      ["Fact", "Press TV", "Unnamed outlet (001)", "TRT World", "Al Jazeera"]);
    const differing = table.locator("tr.differs").first();
    const cells = await differing.getByRole("cell").allTextContents();
    assert.equal(cells.length, 4);
    assert.match(cells.join(" "), /tells it differently.*does not mention it/);
    await differing.getByRole("button").click();
    await table.locator("mark").first().waitFor();
  }));

test("an article shows its claims in place; one key goes from each to the next", () =>
  withTimeline(async (page) => {
    await view(page, "Articles").click();
    const texts = await page.evaluate(() =>
      JSON.parse(document.getElementById("story").textContent).articles.map(({ text }) => text.replace(/\s+/g, " ")));
    const marked = await article(page).locator("mark").allTextContents();
    assert.ok(marked.length > 20);
    for (const words of marked) assert.ok(texts[0].includes(words.replace(/\s+/g, " ")), words);
    await page.keyboard.press("j");
    const claim = page.getByRole("complementary", { name: "This claim" });
    await claim.waitFor();
    await article(page).getByText(/^claim 1 of \d+$/).waitFor();
    await page.waitForFunction(() => location.hash.includes("claim="));
    const first = await fragment(page);
    await page.keyboard.press("j");
    await article(page).getByText(/^claim 2 of \d+$/).waitFor();
    await page.keyboard.press("k");
    await article(page).getByText(/^claim 1 of \d+$/).waitFor();
    assert.equal(await fragment(page), first);
    assert.match(first, /^#view=articles&article=000&claim=000\.\d+$/);
    await claim.getByRole("button", { name: "In the timeline" }).click();
    await timeline(page).locator("mark").first().waitFor();
    await page.waitForFunction(() => document.activeElement.closest("li.row") !== null);
  }));

test("evidence leads to its place in the article, and to an address", async () => {
  const { page, log, close } = await openTimeline({ permissions: ["clipboard-read", "clipboard-write"] });
  await rows(page).first().click();
  const said = timeline(page).getByRole("list", { name: "What each outlet says" }).getByRole("listitem").first();
  const words = await said.locator("mark").textContent();
  await said.getByRole("button", { name: "Copy link" }).click();
  await status(page).filter({ hasText: /copied/ }).waitFor({ state: "attached" });
  assert.match(await status(page).textContent(), /^Link to this place copied\.$/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${url}#view=articles&article=`), link);
  await said.getByRole("link", { name: "In the article" }).click();
  await page.getByRole("complementary", { name: "This claim" }).waitFor();
  const here = (await article(page).locator("mark.here").allTextContents()).join("");
  assert.ok(here.replace(/\s+/g, " ").includes(words.replace(/\s+/g, " ")), `${here} has ${words}`);
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector("mark.here").getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.deepEqual(log, []);
  await close();
});

test("an outlet has a page of its own, and can be given another name", () =>
  withTimeline(async (page) => {
    await page.getByRole("button", { name: "About Unnamed outlet (001)" }).click();
    for (const name of [/^What only it reports/, /^What others tell and it leaves out/, /^Whom it quotes/]) {
      await page.getByRole("heading", { level: 3, name }).waitFor();
    }
    await page.getByRole("textbox", { name: "Name of this outlet" }).fill("Agence Exemple");
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("heading", { level: 2, name: "Agence Exemple" }).waitFor();
    await outlet(page, "Agence Exemple").waitFor();
    assert.equal(await status(page).textContent(), "The outlet is now called Agence Exemple.");
    await view(page, "Timeline").click();
    assert.equal(await timeline(page).getByText("Unnamed outlet (001)").count(), 0);
  }));

test("the keys do what their list says", () =>
  withTimeline(async (page) => {
    await page.keyboard.press("?");
    const help = page.getByRole("region", { name: "Keys" });
    await help.waitFor();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await page.keyboard.press("3");
    await matrix(page).waitFor();
    await page.keyboard.press("1");
    await timeline(page).waitFor();
    await page.keyboard.press("/");
    await page.waitForFunction(() => document.activeElement.id === "search");
    await page.keyboard.type("j3?");
    assert.equal(await search(page).inputValue(), "j3?", "keys are words while one writes");
    await search(page).fill("");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    const focused = () => page.evaluate(() => document.activeElement.matches("button") && document.activeElement.textContent);
    const first = await focused();
    await page.keyboard.press("j");
    assert.notEqual(await focused(), first);
    await page.keyboard.press("k");
    assert.equal(await focused(), first);
    await page.keyboard.press("Enter");
    await page.keyboard.press("a");
    await page.getByRole("complementary", { name: "This claim" }).waitFor();
    await page.keyboard.press("a");
    await timeline(page).waitFor();
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByRole("checkbox", { name: "Single keys act" }).uncheck();
    await page.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("3");
    await timeline(page).waitFor();
  }));

test("the overview jumps to a date", () =>
  withTimeline(async (page) => {
    const overview = page.getByRole("navigation", { name: "Overview: jump to a date" });
    await overview.getByRole("link", { name: /^13 Sep \d+ facts$/ }).click();
    await page.waitForFunction(() => {
      const group = document.activeElement.closest(".group");
      return group && Math.abs(group.getBoundingClientRect().top) < innerHeight;
    });
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^13 September 2022/);
  }));
