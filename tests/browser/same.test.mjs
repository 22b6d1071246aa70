// The program in WASM gives the bytes that the native program gives, and the page shows what is in them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, test } from "node:test";
import { counts, differences, rows, shutDown, timeline, unfold, withTimeline } from "./page.mjs";

after(shutDown);

// Both set by `cargo xtask test`; by hand, after `cargo build`, from this folder.
const program = process.env.CLAIMLINE_NATIVE ?? "../../target/debug/claimline";
const seeds = process.env.CLAIMLINE_SEEDS ?? "../../seeds";
const native = execFileSync(program, ["extract", seeds], { encoding: "utf8", maxBuffer: 1 << 28 });

test("the same bytes natively and in WASM", () =>
  withTimeline(async (page) => {
    const inBrowser = await page.evaluate(async () => {
      const { default: init, extract, compare } = await import("./claimline.js");
      await init();
      const { story, articles } = JSON.parse(document.getElementById("story").textContent);
      const extractions = articles.map((article) => extract(JSON.stringify(article)));
      return compare(JSON.stringify(story), `[${extractions.join(",")}]`);
    });
    assert.ok(native.length > 10_000);
    assert.equal(inBrowser, native.trimEnd());
  }));

test("rows stand in order of time", () =>
  withTimeline(async (page) => {
    const starts = new Map(JSON.parse(native).facts.map((fact) => [`fact-${fact.id}`, fact.time?.start]));
    await unfold(page);
    for (const episode of await timeline(page).locator(".episode").all()) {
      const lists = await episode.locator(".groups .group > div > .rows").evaluateAll((all) =>
        all.map((list) => [...list.querySelectorAll("li.row")].map((row) => row.id)));
      assert.ok(lists.length > 0);
      for (const ids of [...lists, lists.map((ids) => ids[0])]) {
        const times = ids.map((id) => starts.get(id));
        assert.deepEqual(times, [...times].sort());
      }
    }
  }));

test("the page shows the facts of that story, each with the evidence of its claims", () =>
  withTimeline(async (page) => {
    const story = JSON.parse(native);
    const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
    assert.deepEqual(await counts(page), {
      articles: story.articles.length, claims: story.claims.length, facts: story.facts.length,
    });
    const differing = story.facts.filter((fact) => fact.relation === "differ" || fact.differences.length > 0);
    assert.equal(await differences(page).getByRole("link").count(), differing.length);
    await unfold(page);
    await timeline(page).locator("li.row").first().waitFor();
    for (const row of await rows(page).all()) await row.click();
    const shown = await timeline(page).locator("li.row").evaluateAll((all) => all.map((row) => ({
      id: row.id,
      label: row.querySelector("button.opens").textContent.trim(),
      marked: [...row.querySelectorAll("blockquote mark")].map((mark) => mark.textContent),
    })));
    const expected = story.facts.map((fact) => ({
      id: `fact-${fact.id}`,
      label: fact.label.trim(),
      marked: fact.claims.map((id) => claims.get(id).evidence.exact),
    }));
    const byId = (a, b) => a.id.localeCompare(b.id);
    assert.deepEqual(shown.sort(byId), expected.sort(byId));
  }));
