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

try {
  // Of what goes wrong here, and where a browser or a frame allows none, a reader loses nothing but reading offline.
  navigator.serviceWorker?.register(new URL("sw.js", import.meta.url)).catch(() => {});
} catch {}
