// What the page and the one file have in common. Each calls `begin` at its end; xtask puts this in front of it.

/** Says in the articles' stead why there is no timeline. */
function explain(sentence) {
  const why = document.getElementById("why-no-timeline");
  why.textContent = sentence;
  why.setAttribute("role", "alert");
}

/** Hands the reader a file. */
function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // A browser may fetch the file after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The page around an article learns how high this one is: in our form, and in the one that newsrooms listen for. */
function tellHeight() {
  if (parent === window) return;
  let last = 0;
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    // Whoever shows this page in a frame may know its height: it is no secret, and any origin may frame it.
    parent.postMessage({ type: "claimline-height", height }, "*");
    parent.postMessage({ "datawrapper-height": { claimline: height } }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
}

/** The one file `html` with another story inside. Nothing of it runs while it is changed. */
function withStory(html, story) {
  const copy = new DOMParser().parseFromString(html, "text/html");
  const { story: info, articles } = story;
  copy.title = info.title || copy.title;
  // Within a script element, only `<` could end or change it.
  copy.getElementById("story").textContent = JSON.stringify(story).replaceAll("<", "\\u003c");
  const box = copy.querySelector("#claimline .fallback");
  const add = (parent, name, text) => parent.appendChild(Object.assign(copy.createElement(name), { textContent: text }));
  const why = copy.getElementById("why-no-timeline");
  box.replaceChildren();
  add(box, "h1", copy.title);
  box.append(why);
  for (const article of articles) {
    const one = add(box, "article", "");
    add(one, "h2", article.title || article.outlet || article.id);
    for (const paragraph of article.text.split(/\n\s*\n/)) add(one, "p", paragraph);
  }
  return `<!doctype html>\n${copy.documentElement.outerHTML}\n`;
}

/**
 * Draws the timeline in place of the articles. `load` gives the program, started; `newWorker` a worker, or throws;
 * `oneFile` the HTML of the one file; `address` is where the outputs stand on the web, if they do.
 */
async function begin(load, newWorker, oneFile, address = null) {
  const root = document.getElementById("claimline");
  const done = (state) => {
    root.dataset.state = state;
    tellHeight();
  };
  if (typeof WebAssembly !== "object") {
    explain("There is no timeline here because this browser does not run WebAssembly. These are the articles that it would compare.");
    return done("failed");
  }
  /** A worker that reads articles; null where the browser has none, so that the page reads them itself. */
  const tryWorker = () => {
    try {
      return newWorker();
    } catch {
      return null;
    }
  };
  const ways = {
    download,
    save: async (name, story) => {
      const saved = { ...JSON.parse(story), at: location.hash };
      download(name, "text/html", withStory(await oneFile(), saved));
    },
    copy: (text) => navigator.clipboard.writeText(text),
    address: address ?? undefined,
  };
  try {
    const { start, hire } = await load(tryWorker);
    const story = document.getElementById("story").textContent;
    const { at } = JSON.parse(story);
    // A saved page opens as it was when it was saved.
    if (at?.startsWith("#") && !location.hash) location.replace(at);
    start(root, story, hire, ways);
    done("started");
  } catch (error) {
    console.error(error);
    explain("There is no timeline here because its program could not be loaded or started. Reload the page to try again. These are the articles that it would compare.");
    done("failed");
  }
}
