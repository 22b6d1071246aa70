// Takes pictures of the page while `cargo xtask serve` runs: node shot.mjs FOLDER [--full]
// Each state as a reader first sees it; with --full from top to end.
import { differences, openTimeline, shutDown, timeline } from "./page.mjs";

const [folder, full] = process.argv.slice(2);
const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

const opened = async (page) => {
  await differences(page).getByRole("link").first().click();
  await timeline(page).locator("blockquote").first().waitFor();
};

const pictures = [
  ["light", wide, "light"],
  ["dark", wide, "dark"],
  ["phone-light", phone, "light"],
  ["phone-dark", phone, "dark"],
  ["evidence-light", wide, "light", opened],
  ["evidence-phone-dark", phone, "dark", opened],
];

for (const [name, viewport, colorScheme, act] of pictures) {
  const { page, close } = await openTimeline({ viewport, colorScheme });
  await act?.(page);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: full === "--full" });
  await close();
}
await shutDown();
