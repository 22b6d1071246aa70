// What a reader downloads stays within its budget.
import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { url } from "./page.mjs";

/** In bytes of brotli at its highest quality. The aim is 800,000; this holds what is reached (docs/size.md). */
const BUDGET = 1_258_000;

/** All that the page asks for. */
const FILES = ["claimline_bg.wasm", "claimline.js", "page.js", "worker.js", "style.css", "index.html", "sw.js"];

const brotli = (bytes) => zlib.brotliCompressSync(bytes, {
  params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 },
});

test("the page is small enough to travel with an article", async (t) => {
  const total = [0, 0, 0];
  const tell = (name, sizes) =>
    t.diagnostic(name.padEnd(18) + ["raw", "gzip", "brotli"].map((kind, at) => ` ${kind} ${sizes[at].toLocaleString("en").padStart(9)}`).join(""));
  for (const file of FILES) {
    const answer = await fetch(new URL(file, url));
    assert.ok(answer.ok, `${file} is served`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sizes = [bytes.length, zlib.gzipSync(bytes, { level: 9 }).length, brotli(bytes).length];
    sizes.forEach((size, at) => { total[at] += size; });
    tell(file, sizes);
  }
  tell("all", total);
  assert.ok(total[2] <= BUDGET, `${total[2]} bytes brotli of ${BUDGET}`);
});
