// Without script or program the articles can be read, and a sentence says why there is no timeline.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openPage, shutDown } from "./page.mjs";

after(shutDown);

async function articlesCanBeRead(page) {
  assert.equal(await page.getByRole("article").count(), 5);
  for (const words of ["fire ceased on the eastern section", "12 Armenian servicemen were captured", "restraint", "large-scale provocations", "intensive shelling"]) {
    assert.ok(await page.getByRole("article").getByText(words).first().isVisible(), words);
  }
}

test("without JavaScript", async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await articlesCanBeRead(page);
  assert.ok(await page.getByText(/There is no timeline here yet: .* needs JavaScript and WebAssembly/).isVisible());
  await close();
});

test("with the program blocked", async () => {
  const { page, close } = await openPage({
    prepare: (page) => page.context().route("**/*.wasm", (route) => route.abort()),
  });
  assert.match(await page.getByRole("alert").textContent(), /could not be loaded or started/);
  await articlesCanBeRead(page);
  await close();
});

test("in a browser without WebAssembly", async () => {
  const { page, close } = await openPage({
    prepare: (page) => page.addInitScript(() => { delete globalThis.WebAssembly; }),
  });
  assert.match(await page.getByRole("alert").textContent(), /does not run WebAssembly/);
  await articlesCanBeRead(page);
  await close();
});

test("with the page's own script blocked, after a moment", async () => {
  const { page, close } = await openPage({ prepare: (page) => page.context().route("**/page.js", (route) => route.abort()) });
  await page.getByText(/There is no timeline here yet/).waitFor({ state: "visible" });
  await articlesCanBeRead(page);
  await close();
});
