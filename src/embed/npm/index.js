// The program without a page: in browsers, workers, Node and Deno.
import init, { compare as compareJson, extract as extractJson } from "./claimline.js";

let started = null;

const start = () => started ??= (async () => {
  const address = new URL("claimline_bg.wasm", import.meta.url);
  // Node does not fetch files.
  const program = address.protocol === "file:" && globalThis.process?.versions?.node
    ? await (await import("node:fs/promises")).readFile(address)
    : address;
  await init({ module_or_path: program });
})();

/** Reads one article: its claims, with who says so, when, how many, where. */
export async function extract(article) {
  await start();
  return JSON.parse(extractJson(JSON.stringify(article)));
}

/** Compares what was read of several articles: one story with its facts. */
export async function compare(extractions, story = {}) {
  await start();
  return JSON.parse(compareJson(JSON.stringify(story), JSON.stringify(extractions)));
}
