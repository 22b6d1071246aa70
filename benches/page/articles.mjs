// How the npm package grows with the number of articles, in Chromium: time of extracting and of comparing, and the memory,
// in MB: of the program, and the peak of the page's process above that of an empty one. By hand, after `cargo xtask package`:
// `node articles.mjs [FOLDER OF TEXTS]`. Articles are made from the folder's: paragraphs shuffled and left out, numbers
// changed, a hundred outlets.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const SIZES = [10, 30, 100, 300, 1000];
const built = process.env.CLAIMLINE_PACKAGE ?? fileURLToPath(new URL("../../target/package", import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL("../../seeds", import.meta.url));
const texts = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => readFileSync(`${folder}/${name}`, "utf8"));

/** Numbers from 0 to 1, the same in each run (a linear congruence, Numerical Recipes). */
let seed = 7;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const article = (at) => {
  const parts = texts[at % texts.length].split(/\n\s*\n/).filter(() => random() > 0.2);
  for (let last = parts.length - 1; last > 1; last -= 1) {
    const other = 1 + Math.floor(random() * last);
    [parts[last], parts[other]] = [parts[other], parts[last]];
  }
  const text = parts.join("\n\n").replace(/\b\d{2,3}\b/g, (number) => (random() > 0.8 ? String(Number(number) + 1) : number));
  const outlet = `Outlet ${at % 100}`;
  return { id: `a${at}`, outlet, published: `2021-11-${17 + (at % 3)}`, text };
};

const server = createServer((request, response) => {
  const name = request.url.slice(1);
  // Every browser asks for it on its own.
  if (name === "favicon.ico") return response.writeHead(204).end();
  const type = name.endsWith(".wasm") ? "application/wasm" : name.endsWith(".js") ? "text/javascript" : "text/html";
  const body = name === "" ? "<!doctype html><title>Articles</title>" : readFileSync(`${built}/${name}`);
  response.writeHead(200, { "content-type": type }).end(body);
});
await new Promise((listening) => { server.listen(0, "127.0.0.1", listening); });
const browser = await chromium.launch({
  executablePath: process.env.CLAIMLINE_BROWSER ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

/** Peak resident memory of the one page's process, in MB (Linux). */
async function peak(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const pages = processInfo.filter((process) => process.type === "renderer");
  const sizes = pages.map(({ id }) => Number(readFileSync(`/proc/${id}/status`, "utf8").match(/VmHWM:\s*(\d+)/)[1]) / 1024);
  return Math.max(...sizes);
}

const rows = [];
for (const count of SIZES) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const session = await browser.newBrowserCDPSession();
  const empty = await peak(session);
  const articles = Array.from({ length: count }, (_, at) => article(at));
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const measured = await page.evaluate(async (given) => {
    const { compare, extract } = await import("/index.js");
    await extract(given[0]);
    let start = performance.now();
    const read = [];
    for (const one of given) read.push(await extract(one));
    const extracting = performance.now() - start;
    start = performance.now();
    const story = await compare(read, { title: "Many" });
    const comparing = performance.now() - start;
    const { memory } = await (await import("/claimline.js")).default();
    const program = memory.buffer.byteLength / 2 ** 20;
    return { extracting, comparing, claims: story.claims.length, facts: story.facts.length, program };
  }, articles);
  const row = { articles: count, words, ...measured, process: (await peak(session)) - empty };
  rows.push(row);
  console.log(Object.entries(row).map(([name, value]) => `${name} ${Math.round(value)}`).join("  "));
  await page.context().close();
}
/** The slope of the logarithms, by least squares. */
const exponent = (of) => {
  const points = rows.map((row) => [Math.log(row.articles), Math.log(row[of])]);
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / points.reduce((sum, p) => sum + (p[0] - x) ** 2, 0);
};
console.log(`growth: extracting ${exponent("extracting").toFixed(2)}, comparing ${exponent("comparing").toFixed(2)}`);
await browser.close();
server.close();
