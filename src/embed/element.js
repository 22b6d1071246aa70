// Defines <claim-line>. In front of this stand classic.js and the constants STYLE and PROGRAM.
(() => {
  // The script may stand in a page twice.
  if (customElements.get("claim-line")) return;

  /** Longer texts are no articles, and would hold up the page of somebody else. */
  const LONGEST = 4_000_000;

  const NOTHING =
    "There is nothing to compare here: this element names no story in its src, and holds neither articles nor a story.";
  const NO_PROGRAM =
    "There is no timeline here because its program could not be started. If this page has a content security policy, it must allow 'wasm-unsafe-eval'.";
  const OLD_BROWSER = "There is no timeline here because this browser does not run WebAssembly.";

  /** What a reader can be told as it is. */
  class Sentence extends Error {}

  let sheet = null;
  const styled = (root) => {
    if (!sheet) {
      // A constructed sheet is shared by all elements, and no policy on styles forbids it.
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
  };

  const tryWorker = () => {
    try {
      return program.newWorker();
    } catch {
      return null;
    }
  };

  const download = (name, type, text) => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  // Reading what a host gives

  const SKIPPED = "nav, aside, footer, form, script, style, template, noscript, figcaption, [hidden], [aria-hidden=true]";
  const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote, pre";
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

  /** The text of an article in HTML, a blank line between its paragraphs. */
  const textOf = (root) => {
    const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => {
      const skipped = block.closest(SKIPPED);
      return !(skipped && root.contains(skipped)) && !block.querySelector(BLOCKS);
    });
    const texts = blocks.map(words).filter(Boolean);
    return texts.length > 0 ? texts.join("\n\n") : root.textContent.trim();
  };

  const headline = (root) => {
    const heading = root.querySelector("h1, h2, h3, h4");
    return heading ? words(heading) : null;
  };

  const day = (root) => root.querySelector("time[datetime]")?.getAttribute("datetime") ?? null;

  /** An <article> within the element. */
  const fromArticle = (article, nth) => ({
    id: article.id || String(nth + 1),
    text: textOf(article),
    outlet: article.dataset.outlet ?? null,
    published: article.dataset.published ?? day(article),
    zone: article.dataset.zone ?? null,
    url: article.dataset.url ?? null,
    title: headline(article),
  });

  /** More elements are no article, and a browser that parses deeply nested ones stands still for half a minute. */
  const MOST_ELEMENTS = 100_000;
  const MOST_UNCLOSED = 2_000;

  /** Elements without an end of their own. */
  const FLAT = new Set("p li br img input meta link hr tr td th dt dd option source".split(" "));

  const isTangled = (html) => {
    const tags = html.match(/<\/?[a-z][a-z0-9-]*/gi) ?? [];
    const unclosed = new Map();
    for (const tag of tags) {
      const ends = tag[1] === "/";
      const name = tag.slice(ends ? 2 : 1).toLowerCase();
      if (!FLAT.has(name)) unclosed.set(name, (unclosed.get(name) ?? 0) + (ends ? -1 : 1));
    }
    return tags.length > 2 * MOST_ELEMENTS || [...unclosed.values()].some((count) => count > MOST_UNCLOSED);
  };

  /** A web page. It is parsed, and neither run nor drawn. */
  const fromPage = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const meta = (name) => page.querySelector(`meta[property="${name}"]`)?.content || null;
    const root = page.querySelector("article") ?? page.querySelector("main") ?? page.body;
    return {
      text: textOf(root),
      outlet: meta("og:site_name"),
      published: meta("article:published_time") ?? day(root),
      title: headline(root) ?? meta("og:title"),
    };
  };

  const fetched = async (url) => {
    let answer;
    try {
      answer = await fetch(url);
    } catch {
      throw new Sentence(`${url.href} could not be loaded: check the address, and that its server lets this page read it.`);
    }
    if (!answer.ok) throw new Sentence(`${url.href} could not be loaded: its server answers ${answer.status}.`);
    const text = await answer.text();
    if (text.length > LONGEST) throw new Sentence(`${url.href} is too long to be an article or a story.`);
    return text;
  };

  const nameOf = (url) => {
    const name = url.pathname.split("/").pop() || url.href;
    try {
      return decodeURIComponent(name);
    } catch {
      // A percent sign that stands for itself.
      return name;
    }
  };

  /** The article at an address, with what its list says of it before what it says of itself. */
  const articleAt = async (url, listed) => {
    const text = await fetched(url);
    const isPage = /\.(html?|xhtml)$/i.test(url.pathname);
    if (isPage && isTangled(text)) throw new Sentence(`${url.href} is too large or too deeply nested to be read.`);
    const own = isPage ? fromPage(text) : { text };
    const known = Object.entries(listed).filter(([, value]) => value !== null && value !== undefined);
    return { url: url.href, ...own, ...Object.fromEntries(known) };
  };

  /** Articles from their addresses; one that cannot be read costs no other. */
  const articlesAt = async (list, faults) => {
    const tried = await Promise.allSettled(list.map(([url, listed]) => articleAt(url, listed)));
    for (const one of tried) {
      if (one.status === "rejected") faults.push(String(one.reason?.message ?? one.reason));
    }
    return tried.flatMap((one) => one.status === "fulfilled" ? [one.value] : []);
  };

  const parsed = (json, name) => {
    let value;
    try {
      value = typeof json === "string" ? JSON.parse(json) : json;
    } catch {
      throw new Sentence(`The story ${name} is no valid JSON.`);
    }
    if (![value?.articles, value?.events, value?.timeline?.date].some(Array.isArray)) {
      throw new Sentence(`The story ${name} has no list of articles.`);
    }
    return { name, ...value };
  };

  /** An article that was read elsewhere as it was before: what was read off its text is read off it again. */
  const unread = ({ article }) => ({
    ...article,
    outlet: article.outlet_basis === "manifest" ? article.outlet : null,
    published: article.published_basis === "manifest" ? article.published : null,
  });

  const FILE = "story.json";

  /** A story fit to be drawn: the program opens it as it opens any reader's file, and tells what does not fit. */
  const opened = ({ name = "", faults = [], ...value }, api) => {
    const numbered = (article, nth) =>
      typeof article === "object" && article ? { ...article, id: article.id ?? String(nth + 1) } : article;
    const json = JSON.stringify({ ...value, articles: value.articles?.map(numbered) });
    const found = JSON.parse(api.open(FILE, new TextEncoder().encode(json)));
    const articles = found.items
      .map(({ text, read }) => text ?? unread(read))
      .map((article) => ({ ...article, file: article.file === FILE ? null : article.file }));
    const all = [...faults, ...found.faults.map((fault) => fault.replace(FILE, `The story ${name}`.trim()))];
    if (articles.length === 0 && all.length > 0) throw new Sentence(all.join(" "));
    return { story: found.story ?? { title: value.events || value.timeline ? articles[0].title ?? "" : "" }, articles, faults: all };
  };

  const addressed = async (src, api) => {
    const addresses = src.trim().split(/\s+/).map((address) => {
      try {
        return new URL(address, document.baseURI);
      } catch {
        throw new Sentence(`“${address}” is no address.`);
      }
    });
    const [first] = addresses;
    if (addresses.length === 1 && /\.json$/i.test(first.pathname)) return parsed(await fetched(first), first.href);
    const faults = [];
    if (addresses.length === 1 && /\.toml$/i.test(first.pathname)) {
      const list = JSON.parse(api.manifest(await fetched(first)));
      const entries = list.articles.map((entry) => [new URL(entry.file, first), entry]);
      faults.push(...list.faults);
      return { story: list.story, articles: await articlesAt(entries, faults), faults };
    }
    const entries = addresses.map((url, nth) => [url, { id: String(nth + 1), file: nameOf(url) }]);
    return { story: {}, articles: await articlesAt(entries, faults), faults };
  };

  class ClaimLine extends HTMLElement {
    static observedAttributes = ["src"];

    #main = Object.assign(document.createElement("div"), { className: "main", part: "main", hidden: true });
    #slot = document.createElement("slot");
    #widget = null;
    #given = null;
    /** Grows with every opening and closing, so that what belongs to an earlier one is dropped. */
    #turn = 0;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      styled(root);
      root.append(this.#main, this.#slot);
      this.#main.addEventListener("click", (event) => this.#follow(event));
    }

    /** Addresses: one story.json or story.toml, or articles, separated by spaces. */
    get src() {
      return this.getAttribute("src") ?? "";
    }

    set src(addresses) {
      this.setAttribute("src", addresses);
    }

    /** A story, or its JSON, in place of `src` and of what stands in the element. */
    get story() {
      return this.#given;
    }

    set story(story) {
      this.#given = story ?? null;
      if (this.isConnected) this.#open();
    }

    /** Whether the timeline is drawn. */
    get ready() {
      return this.#widget !== null && this.#slot.hidden;
    }

    /** Reads everything anew: for articles that changed at their address or within the element. */
    reload() {
      if (this.isConnected) this.#open();
    }

    connectedCallback() {
      if (Object.hasOwn(this, "story")) {
        // Set before the element was defined.
        const { story } = this;
        delete this.story;
        this.#given = story;
      }
      if (!this.#widget) this.#open();
    }

    /** Moved by moveBefore(): everything stays as it is. */
    connectedMoveCallback() {}

    disconnectedCallback() {
      // One that is only moved is back before this runs.
      queueMicrotask(() => {
        if (!this.isConnected) this.#close();
      });
    }

    attributeChangedCallback(_name, before, now) {
      if (this.isConnected && before !== now && this.#turn > 0) this.#open();
    }

    #close() {
      this.#turn += 1;
      this.#widget?.free();
      this.#widget = null;
      this.#main.replaceChildren();
      this.#main.hidden = true;
      this.#slot.hidden = false;
    }

    async #open() {
      this.#close();
      const turn = this.#turn;
      try {
        if (document.readyState === "loading") {
          // What stands in the element may not have been parsed yet.
          await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
        }
        if (typeof WebAssembly !== "object") throw new Sentence(OLD_BROWSER);
        const api = await program.start(PROGRAM).catch((error) => {
          console.error(error);
          throw new Sentence(NO_PROGRAM);
        });
        const story = opened(await this.#story(api), api);
        if (turn !== this.#turn || !this.isConnected) return;
        this.#main.hidden = false;
        this.#slot.hidden = true;
        const tell = (name, detail) => {
          if (turn !== this.#turn) return;
          // The program says itself what went wrong; what stands in the element can be read below.
          if (name === "error") this.#slot.hidden = false;
          this.#tell(name, JSON.parse(detail));
        };
        this.#widget = api.mount(this.#main, JSON.stringify(story), tryWorker, { download }, tell);
      } catch (error) {
        if (turn !== this.#turn) return;
        if (!(error instanceof Sentence)) console.error(error);
        this.#fail(error instanceof Sentence ? error.message : NO_PROGRAM);
      }
    }

    async #story(api) {
      if (this.#given) return parsed(this.#given, "given to this element");
      if (this.src.trim()) return addressed(this.src, api);
      const inside = this.querySelector(":scope > script[type='application/json']");
      if (inside) return parsed(inside.textContent, "in this element");
      const articles = [...this.querySelectorAll("article")].map(fromArticle);
      if (articles.length === 0) throw new Sentence(NOTHING);
      return { story: { title: this.getAttribute("heading") ?? "" }, articles };
    }

    /** Says why there is no timeline, above what stands in the element. */
    #fail(message) {
      const why = Object.assign(document.createElement("p"), { className: "failure", textContent: message });
      why.setAttribute("role", "alert");
      why.setAttribute("part", "failure");
      this.#main.replaceChildren(why);
      this.#main.hidden = false;
      this.#slot.hidden = false;
      this.#tell("error", { message });
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(`claimline-${name}`, { detail, bubbles: true, composed: true }));
    }

    /** A link to a part of this timeline: the address of the page around it is not ours to change. */
    #follow(event) {
      const link = event.target.closest?.("a[href^='#']");
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      // What it leads to may have to be unfolded first.
      requestAnimationFrame(() => {
        const goal = this.shadowRoot.getElementById(decodeURIComponent(link.hash.slice(1)));
        goal?.scrollIntoView({ block: "start" });
        goal?.focus({ preventScroll: true });
      });
    }
  }

  customElements.define("claim-line", ClaimLine);
})();
