// Starts the program in the page. Until it has started, and for good if it cannot, the page shows the articles.

/** What keeps the page for reading offline; null where the browser, or the frame around the page, allows none. */
function keeper() {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** Loads the page again if a newer one than this is kept. */
async function newest() {
  const waiting = (await keeper()?.getRegistration().catch(() => null))?.waiting;
  if (!waiting) return;
  await new Promise((resolve) => {
    keeper().addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take over");
    // If it does not, this page is as good as it was.
    setTimeout(resolve, 2000);
  });
}

await newest();
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
// Of what goes wrong here a reader loses nothing but reading offline.
keeper()?.register(new URL("sw.js", import.meta.url)).catch(() => {});
