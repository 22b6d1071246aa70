// Each way in, in Firefox, by hand: `npm install --no-save puppeteer-core`, then `node firefox.mjs FOLDER` after
// `cargo xtask build`. Says what fails, and leaves pictures in the folder. FIREFOX names another browser.
// Playwright drives only a Firefox of its own making; Puppeteer drives the one that readers have.
import path from "node:path";
import { fileUrl, host, INLINE, serve } from "./embed.mjs";

const [folder = "."] = process.argv.slice(2);
const { default: puppeteer } = await import("puppeteer-core");

const server = await serve({
  "element.html": host(`<claim-line id="a" src="story.json"></claim-line><claim-line id="b">${INLINE}</claim-line>`, `<script src="claim-line.js" defer></script>`),
  "frame.html": host(`<iframe title="Timeline" src="claimline.html" sandbox="allow-scripts allow-downloads" style="width:100%;height:800px;border:0"></iframe>`),
});
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
  headless: true,
  extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
});
console.log(await browser.version());

/** Waits until every timeline is drawn, opens its first row, switches its first outlet; gives what is to be seen. */
const use = async () => {
  const elements = [...document.querySelectorAll("claim-line")];
  const roots = () => elements.length > 0 ? elements.map((one) => one.shadowRoot) : [document];
  const until = async (holds) => {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      if (holds()) return true;
      await new Promise((soon) => setTimeout(soon, 50));
    }
    return false;
  };
  const all = (what) => roots().every((root) => root?.querySelector(what));
  const drawn = await until(() => all("button.opens"));
  for (const root of roots()) root.querySelector("button.opens").click();
  const opened = await until(() => all("blockquote mark"));
  for (const root of roots()) root.querySelector("button[aria-pressed=true]").click();
  const switched = await until(() => all("button[aria-pressed=false]"));
  for (const root of roots()) root.querySelector("button[aria-pressed=false]").click();
  return { drawn, opened, switched };
};

let failed = false;
const ways = { page: server.url, file: fileUrl("claimline.html"), element: `${server.url}element.html`, frame: `${server.url}frame.html` };
for (const [way, address] of Object.entries(ways)) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  const log = [];
  page.on("console", (message) => { if (["error", "warn"].includes(message.type())) log.push(message.text()); });
  page.on("pageerror", (error) => log.push(String(error)));
  await page.goto(address);
  const root = way === "frame" ? await (await page.$("iframe")).contentFrame() : page;
  const seen = await root.evaluate(use);
  await page.screenshot({ path: path.join(folder, `firefox-${way}.png`) });
  const fits = Object.values(seen).every(Boolean) && log.length === 0;
  failed ||= !fits;
  console.log(way, fits ? "ok" : "FAILED", JSON.stringify(seen), ...log);
  await page.close();
}
await browser.close();
await server.close();
process.exitCode = failed ? 1 : 0;
