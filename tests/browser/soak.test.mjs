// An element that comes and goes, as in a page that swaps its articles, leaves nothing behind.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { host, INLINE, open, serve, shutDown } from "./embed.mjs";

after(shutDown);

/** So many, or as many as a minute has room for; `CLAIMLINE_SOAK=1000` is all of them, however long they take. */
const MOUNTS = Number(process.env.CLAIMLINE_SOAK ?? 1_000);
const LONGEST = process.env.CLAIMLINE_SOAK ? Infinity : 60_000;
const FEWEST = 60;
const WARM = 30;

/** What stays of the page's memory once it is tidied up. */
async function measured(page, devtools) {
  for (const _ of [1, 2, 3]) await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const { documents, nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
  const wasm = await page.evaluate(() => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { heap: usedSize, wasm, documents, nodes, listeners: jsEventListeners, workers: page.workers().length };
}

/** Puts an element in, waits until its timeline is drawn, opens a row, and takes it out; so many times. */
const mount = (page, times) => page.evaluate(async ([times, html]) => {
  for (let nth = 0; nth < times; nth++) {
    const element = document.createElement("claim-line");
    element.innerHTML = html;
    const ready = new Promise((done, failed) => {
      element.addEventListener("claimline-ready", done, { once: true });
      element.addEventListener("claimline-error", ({ detail }) => failed(new Error(detail.message)), { once: true });
    });
    document.body.append(element);
    await ready;
    element.shadowRoot.querySelector("button.opens").click();
    await new Promise((drawn) => setTimeout(drawn));
    element.remove();
    await new Promise((closed) => setTimeout(closed));
  }
}, [times, INLINE]);

test(`a thousand elements, or as many as a minute has room for, that come and go leave no memory behind`, { timeout: 1_800_000 }, async (t) => {
  const server = await serve({ "host.html": host("", `<script src="claim-line.js" defer></script>`) });
  const { page, log, close } = await open("about:blank");
  await page.addInitScript(() => {
    window.memories = [];
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...all) => {
      const made = await instantiate(...all);
      memories.push((made.instance ?? made).exports.memory);
      return made;
    };
  });
  await page.goto(`${server.url}host.html`);
  page.setDefaultTimeout(1_800_000);
  await page.waitForFunction(() => customElements.get("claim-line"));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.enable");
  await mount(page, WARM);
  const before = await measured(page, devtools);
  const started = Date.now();
  let mounts = 0;
  while (mounts < MOUNTS && (mounts < FEWEST || Date.now() - started < LONGEST)) {
    await mount(page, 20);
    mounts += 20;
  }
  const seconds = (Date.now() - started) / 1000;
  const now = await measured(page, devtools);
  const grown = Object.fromEntries(Object.keys(now).map((name) => [name, now[name] - before[name]]));
  t.diagnostic(`after ${WARM}: ${JSON.stringify(before)}`);
  t.diagnostic(`after ${mounts} more, ${seconds} s: ${JSON.stringify(now)}`);
  assert.equal(await page.locator("claim-line").count(), 0);
  assert.ok(grown.heap < 500 * mounts + 300_000, `the heap grew by ${grown.heap} bytes`);
  assert.ok(grown.wasm < 300 * mounts + 131_072, `the program's memory grew by ${grown.wasm} bytes`);
  assert.ok(grown.nodes < 200, `${grown.nodes} nodes are left`);
  assert.ok(grown.listeners < 20, `${grown.listeners} listeners are left`);
  assert.ok(grown.documents < 5, `${grown.documents} documents are left`);
  assert.ok(now.workers <= 1, `${now.workers} workers are left`);
  assert.deepEqual(log, []);
  await close();
  await server.close();
});
