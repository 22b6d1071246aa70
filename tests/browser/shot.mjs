// Takes pictures of the page while `cargo xtask serve` runs: node shot.mjs FOLDER [--full]
// Each state as a reader first sees it; with --full from top to end.
import { differences, openTimeline, shutDown, timeline, view } from "./page.mjs";

const [folder, full] = process.argv.slice(2);
// The start of names leaves out the others: node shot.mjs FOLDER "" matrix
const only = process.argv[4] ?? "";
const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

const opened = async (page) => {
  await differences(page).getByRole("link").first().click();
  await timeline(page).locator("blockquote").first().waitFor();
};

const go = (name) => async (page) => {
  await view(page, name).click();
};
const reading = async (page) => {
  await view(page, "Articles").click();
  for (let steps = 0; steps < 4; steps += 1) await page.getByRole("button", { name: "Next claim" }).click();
};
const about = (page) => page.getByRole("button", { name: "About Press TV" }).click();

const states = {
  "": undefined,
  "evidence-": opened,
  "differences-": go("Differences"),
  "matrix-": go("Matrix"),
  "articles-": reading,
  "outlet-": about,
};

const pictures = Object.entries(states).flatMap(([state, act]) => [["", wide], ["phone-", phone]].flatMap(([size, viewport]) =>
  ["light", "dark"].map((scheme) => [`${state}${size}${scheme}`, viewport, scheme, act])));

for (const [name, viewport, colorScheme, act] of pictures.filter(([name]) => name.startsWith(only))) {
  const { page, close } = await openTimeline({ viewport, colorScheme });
  await act?.(page);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: full === "--full" });
  await close();
}
await shutDown();
