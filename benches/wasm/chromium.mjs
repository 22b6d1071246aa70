// The benchmark in Chromium, on a page served from this machine.
import { build } from "esbuild";
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";
import { articles, here, wasm } from "./files.mjs";
import { table } from "./measure.mjs";

const script = await build({
  entryPoints: [path.join(here, "measure.mjs")],
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2023",
  write: false,
  logLevel: "error",
});
const served = {
  "/": ["text/html", "<!doctype html><title>Benchmark</title>"],
  "/measure.mjs": ["text/javascript", script.outputFiles[0].contents],
  "/program.wasm": ["application/wasm", wasm()],
};
const server = createServer((request, response) => {
  const [type, body] = served[request.url] ?? ["text/plain", undefined];
  response.writeHead(body === undefined ? 404 : 200, { "content-type": type }).end(body);
});
await new Promise((listening) => { server.listen(0, "127.0.0.1", listening); });
const browser = await chromium.launch({
  executablePath: process.env.CLAIMLINE_BROWSER ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const found = await page.evaluate(async (texts) => {
    const { measure } = await import("/measure.mjs");
    const program = await (await fetch("/program.wasm")).arrayBuffer();
    return measure(program, texts);
  }, articles());
  console.log(table(`Chromium ${browser.version()}`, found));
} finally {
  await browser.close();
  server.close();
}
