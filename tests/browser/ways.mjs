// Pictures of each way in, for docs/embed.md: `node ways.mjs FOLDER` after `cargo xtask build`.
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fileUrl, host, open, serve, shutDown, TIMELINE } from "./embed.mjs";

const [folder = "."] = process.argv.slice(2);

/** An article of somebody else, with a look of its own. */
const around = (inside, head = "") => host(
  `<header>The Morning Courier</header><main><h1>Two capitals, one border, many accounts</h1>
   <p>Five reports of the fighting have reached us since Tuesday. They agree on where it happened, and on little else. Below, they stand side by side.</p>
   ${inside}<p>Our correspondents will add to this page as more becomes known.</p></main>`,
  `${head}<style>
    body { margin: 0; font: 1.1rem/1.6 Georgia, serif; background: #f4f6f8; color: #222; }
    header { background: #14324f; color: #fff; padding: .8rem 2rem; font-weight: bold; }
    main { max-width: 46rem; margin: 1.5rem auto; background: #fff; padding: 1rem 2rem; }
    main > h1 { line-height: 1.2; }
   </style>`,
);
const SIZE = `<script>addEventListener("message", ({ data }) => { if (data?.type === "claimline-height") document.querySelector("iframe").style.height = data.height + "px"; });</script>`;

const server = await serve({
  "element.html": around(`<claim-line id="a" src="story.json"></claim-line>`, `<script src="claim-line.js" defer></script>`),
  "frame.html": around(`<iframe title="Timeline" src="claimline.html" sandbox="allow-scripts allow-downloads allow-popups" style="width:100%;height:600px;border:0"></iframe>${SIZE}`),
});

async function shoot(name, address, root = (page) => page, act = () => {}) {
  const { page, log, close } = await open(address, { viewport: { width: 900, height: 700 } });
  await root(page).getByRole("region", TIMELINE).waitFor();
  await act(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(folder, `way-${name}.png`) });
  for (const line of log) console.log(name, line);
  await close();
}

const outlets = (page) => page.getByRole("region", { name: "Outlets" }).getByRole("button", { pressed: true });
const take = (page) => page.getByRole("region", { name: "Take it with you" });

await shoot("page", server.url);
await shoot("element", `${server.url}element.html`, (page) => page.locator("#a"));
await shoot("frame", `${server.url}frame.html`, (page) => page.frameLocator("iframe"));
await shoot("file", fileUrl("claimline.html"), (page) => page, async (page) => {
  await page.getByRole("region", TIMELINE).locator("button.opens:visible").first().click();
  await page.getByRole("region", TIMELINE).locator("blockquote mark").first().scrollIntoViewIfNeeded();
});

// Saved with an outlet switched off, and opened again.
const kept = await mkdtemp(path.join(os.tmpdir(), "claimline-"));
const { page, close } = await open(fileUrl("claimline.html"), { viewport: { width: 900, height: 700 } });
await page.getByRole("region", TIMELINE).waitFor();
await outlets(page).first().click();
const [download] = await Promise.all([
  page.waitForEvent("download"),
  take(page).getByRole("button", { name: "Save this page as one file" }).click(),
]);
await download.saveAs(path.join(kept, "saved.html"));
await close();
await shoot("saved", pathToFileURL(path.join(kept, "saved.html")).href);
await rm(kept, { recursive: true });
await server.close();
await shutDown();
