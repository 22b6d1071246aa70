// Reads articles away from the page. First message: the compiled program. Then at a time one article as JSON, or one
// file with its name, to be opened.
import init, { extract, is_page, open } from "./claimline.js";

let broken = null;

/** What reads web pages: a program of its own, which only a reader who brings one loads. */
async function pageReader() {
  const { default: init, read_page: readPage } = await import("./claimline_html.js");
  await init();
  return (html) => {
    try {
      return readPage(html);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) broken = error;
      throw error;
    }
  };
}

onmessage = async ({ data }) => {
  try {
    if (data instanceof WebAssembly.Module) {
      await init({ module_or_path: data });
      postMessage({ ready: "yes" });
    } else if (typeof data === "string") {
      const started = performance.now();
      const extraction = extract(data);
      postMessage({ extraction, milliseconds: performance.now() - started });
    } else {
      const { name, bytes } = data;
      const reader = is_page(name, bytes) ? await pageReader().catch(() => undefined) : undefined;
      const opened = open(name, bytes, reader);
      // The page then takes a new worker.
      if (broken) throw broken;
      postMessage({ opened });
    }
  } catch (error) {
    postMessage({ error: String(error?.message ?? error) });
  }
};
