// Takes pictures of the page at two widths in both schemes: node shot.mjs FOLDER [SELECTOR_TO_CLICK]
import { openTimeline, shutDown } from "./page.mjs";

const [folder, click] = process.argv.slice(2);
for (const width of [1280, 360]) {
  for (const colorScheme of ["light", "dark"]) {
    const { page, close } = await openTimeline({ viewport: { width, height: 800 }, colorScheme });
    if (click) await page.locator(click).first().click();
    await page.screenshot({ path: `${folder}/${width}-${colorScheme}.png`, fullPage: true });
    await close();
  }
}
await shutDown();
