// Starts the program in the page. Until it has started, and for good if it cannot, the page shows the articles.
const root = document.getElementById("claimline");

function explain(sentence) {
  const why = document.getElementById("why-no-timeline");
  why.textContent = sentence;
  why.setAttribute("role", "alert");
  root.dataset.state = "failed";
}

/** A worker that reads articles; null where the browser has none, so that the page reads them itself. */
function newWorker() {
  try {
    return new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

if (typeof WebAssembly !== "object") {
  explain("There is no timeline here because this browser does not run WebAssembly. These are the articles that it would compare.");
} else {
  try {
    // The worker loads its script while the page compiles the program for both.
    let first = newWorker();
    // One that fails before it is hired is forgotten: nobody would hear of its failure later.
    if (first) first.onerror = () => { first = null; };
    const hire = () => {
      const worker = first ?? newWorker();
      first = null;
      return worker;
    };
    const { default: init, start } = await import("./claimline.js");
    await init();
    start(root, document.getElementById("story").textContent, hire);
    root.dataset.state = "started";
  } catch (error) {
    console.error(error);
    explain("There is no timeline here because its program could not be loaded or started. Reload the page to try again. These are the articles that it would compare.");
  }
}
