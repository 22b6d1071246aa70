// Starts the program in the page. Until it has started, and for good if it cannot, the page shows the articles.
const root = document.getElementById("claimline");

function explain(sentence) {
  const why = document.getElementById("why-no-timeline");
  why.textContent = sentence;
  why.setAttribute("role", "alert");
  root.dataset.state = "failed";
}

if (typeof WebAssembly !== "object") {
  explain("There is no timeline here because this browser does not run WebAssembly. These are the articles that it would compare.");
} else {
  try {
    const { default: init, start } = await import("./claimline.js");
    await init();
    start(root, document.getElementById("story").textContent, new URL("worker.js", import.meta.url).href);
    root.dataset.state = "started";
  } catch (error) {
    console.error(error);
    explain("There is no timeline here because its program could not be loaded or started. Reload the page to try again. These are the articles that it would compare.");
  }
}
