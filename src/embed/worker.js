// Reads articles away from the page. First message: the compiled program. Then one article as JSON at a time.
import init, { extract } from "./claimline.js";

onmessage = async ({ data }) => {
  try {
    if (data instanceof WebAssembly.Module) {
      await init({ module_or_path: data });
      postMessage({ ready: "yes" });
    } else {
      const started = performance.now();
      const extraction = extract(data);
      postMessage({ extraction, milliseconds: performance.now() - started });
    }
  } catch (error) {
    postMessage({ error: String(error?.message ?? error) });
  }
};
