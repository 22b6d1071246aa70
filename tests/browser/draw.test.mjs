// The page draws the bundled story, from words that are the articles' own.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { counts, differences, openPage, openTimeline, rows, shutDown, timeline, unfold, url, withTimeline } from "./page.mjs";

after(shutDown);

test("three questions in their order, and what was compared", () =>
  withTimeline(async (page) => {
    assert.deepEqual(await page.getByRole("heading", { level: 1 }).allTextContents(), [
      "Armenia and Azerbaijan: clashes at the border",
    ]);
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    assert.deepEqual(headings.slice(0, 4), [
      "Outlets", "Where they differ", "What happened, and who says so", "The articles",
    ]);
    const { articles, claims, facts } = await counts(page);
    assert.equal(articles, 5);
    assert.ok(claims > 0 && facts > 0 && facts <= claims, `${claims} claims, ${facts} facts`);
    assert.match(await page.getByText(/read in your browser/).textContent(), /3 named outlets and 1 unnamed/);
  }));

test("a row for every fact, in order of time, with a mark for every outlet", () =>
  withTimeline(async (page) => {
    await unfold(page);
    const { facts } = await counts(page);
    assert.equal(await rows(page).count(), facts);
    const marks = timeline(page).getByRole("list", { name: "Who reports it" });
    assert.equal(await marks.count(), facts);
    for (const list of (await marks.all()).slice(0, 5)) {
      const texts = await list.getByRole("listitem").allTextContents();
      assert.equal(texts.length, 4);
      for (const text of texts) assert.match(text, /reports it|tells it differently|does not mention it/);
    }
    for (const episode of await timeline(page).locator(".episode").all()) {
      const dates = await episode.locator(".date time[datetime]").evaluateAll((times) => times.map((t) => t.dateTime));
      assert.deepEqual(dates, [...dates].sort());
    }
  }));

test("every row opens to the articles' own words, marked", () =>
  withTimeline(async (page) => {
    await unfold(page);
    const texts = await page.evaluate(() =>
      JSON.parse(document.getElementById("story").textContent).articles.map((article) => article.text));
    for (const row of await rows(page).all()) await row.click();
    const said = timeline(page).getByRole("list", { name: "What each outlet says" });
    assert.equal(await said.count(), (await counts(page)).facts);
    const quotes = await timeline(page).locator("blockquote").evaluateAll((all) =>
      all.map((quote) => ({ whole: quote.textContent, marked: quote.querySelector("mark").textContent })));
    assert.equal(quotes.length, (await counts(page)).claims);
    for (const { whole, marked } of quotes) {
      assert.ok(marked.length > 0);
      assert.ok(whole.includes(marked));
      assert.ok(texts.some((text) => text.includes(whole)), `not the article's words: ${whole}`);
    }
    const first = said.first().getByRole("listitem").first();
    assert.match(await first.textContent(), /Who says so/);
  }));

test("a difference leads to its row and opens it", () =>
  withTimeline(async (page) => {
    const link = differences(page).getByRole("link").first();
    const label = await link.textContent();
    await link.click();
    const row = timeline(page).getByRole("button", { name: label, expanded: true }).first();
    await row.waitFor();
    assert.ok(await row.evaluate((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }), "the row is in sight");
  }));

test("no request leaves the origin, and none is made once the timeline is drawn", () =>
  withTimeline(async (page, { requests }) => {
    const drawn = requests.length;
    assert.ok(drawn >= 6, "page, style, scripts, program");
    await unfold(page);
    for (const row of await rows(page).all()) await row.click();
    await page.waitForTimeout(1000);
    assert.deepEqual(requests.slice(drawn), []);
    for (const request of requests) {
      assert.ok(request.startsWith("data:") || new URL(request).origin === new URL(url).origin, request);
    }
  }));

test("a worker that cannot start is replaced by the page's own thread", () =>
  openTimeline({ prepare: (page) => page.context().route("**/worker.js", (route) => route.abort()) })
    .then(async ({ page, close }) => {
      assert.equal((await counts(page)).articles, 5);
      await close();
    }));

test("an article on which the reading breaks off is told of, and the others are shown", async () => {
  // Stands in for a program that breaks off on the second article.
  const broken = `
    import init, { extract } from "./claimline.js";
    onmessage = async ({ data }) => {
      if (data instanceof WebAssembly.Module) { await init({ module_or_path: data }); postMessage({ ready: "yes" }); }
      else if (JSON.parse(data).id === "001") postMessage({ error: "unreachable" });
      else postMessage({ extraction: extract(data) });
    };`;
  const { page, close } = await openTimeline({
    prepare: (page) => page.context().route("**/worker.js", (route) =>
      route.fulfill({ body: broken, contentType: "text/javascript" })),
  });
  const alert = await page.getByRole("alert").textContent();
  assert.equal(alert, "001_1901348f5b22bc54.txt could not be read (unreachable). The other articles are shown.");
  assert.equal((await counts(page)).articles, 4);
  await close();
});

test("a damaged story is told of in a sentence", async () => {
  const { page, close } = await openPage({
    prepare: (page) => page.route(url, async (route) => {
      const body = (await (await fetch(url)).text()).replace('"articles":', '"artic":');
      await route.fulfill({ body, contentType: "text/html" });
    }),
  });
  await page.getByText(/list of articles inside this page is damaged/).waitFor();
  await close();
});
