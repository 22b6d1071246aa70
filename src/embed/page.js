// Starts the program in the page. Until it has started, and for good if it cannot, the page shows the articles.

await begin(
  async (tryWorker) => {
    // The worker loads its script while the page compiles the program for both.
    let first = tryWorker();
    // One that fails before it is hired is forgotten: nobody would hear of its failure later.
    if (first) first.onerror = () => { first = null; };
    const hire = () => {
      const worker = first ?? tryWorker();
      first = null;
      return worker;
    };
    const { default: init, start } = await import("./claimline.js");
    await init();
    return { start, hire };
  },
  () => new Worker(new URL("worker.js", import.meta.url), { type: "module" }),
  async () => {
    const answer = await fetch(new URL("claimline.html", import.meta.url));
    if (!answer.ok) throw new Error(`claimline.html: ${answer.status}`);
    return answer.text();
  },
  new URL(".", import.meta.url).href,
);

/** Below the code for other pages, what it gives: made once a reader opens that part. */
function preview({ target: codes }) {
  if (!codes.open || !codes.matches("details.codes") || codes.querySelector("iframe")) return;
  const code = codes.querySelector("code").textContent;
  const made = new DOMParser().parseFromString(code, "text/html").querySelector("iframe");
  const { title, sandbox, style } = made;
  // In this folder, wherever the code will be put.
  const frame = Object.assign(document.createElement("iframe"), { title, sandbox, src: "claimline.html" });
  frame.style.cssText = style.cssText;
  const lead = Object.assign(document.createElement("p"), { className: "note", textContent: "The frame, as it looks in a page:" });
  codes.append(lead, frame);
}
document.addEventListener("toggle", preview, true);

try {
  // Of what goes wrong here, and where a browser or a frame allows none, a reader loses nothing but reading offline.
  navigator.serviceWorker?.register(new URL("sw.js", import.meta.url)).catch(() => {});
} catch {}
