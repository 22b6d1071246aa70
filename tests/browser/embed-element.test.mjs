// <claim-line> in other people's pages.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ARTICLES, host, INLINE, open, serve, shutDown, TIMELINE } from "./embed.mjs";

after(shutDown);

const SCRIPT = `<script src="claim-line.js" defer></script>`;
const HEARD = `<script>window.heard = [];
  for (const name of ["ready", "toggle", "select", "error"])
    document.addEventListener("claimline-" + name, (event) => heard.push([event.target.id, name, event.detail]));</script>`;

/** Opens a host's page with this body, and looks for errors on its console. */
async function withHost(body, act, { head = SCRIPT + HEARD, pages = {}, headers = {}, faults = [] } = {}) {
  const server = await serve({ ...pages, "host.html": { body: host(body, head), headers } });
  const opened = await open(`${server.url}host.html`);
  try {
    await act(opened.page, { ...opened, server });
    assert.deepEqual(opened.log.filter((line) => !faults.some((fault) => fault.test(line))), []);
  } finally {
    await opened.close();
    await server.close();
  }
}

const timelineOf = (page, id) => page.locator(`#${id}`).getByRole("region", TIMELINE);
const outletsOf = (page, id) => page.locator(`#${id}`).getByRole("region", { name: "Outlets" });
const heard = (page) => page.evaluate(() => heard);

test("articles that stand in the element are compared", () =>
  withHost(`<claim-line id="a">${INLINE}</claim-line>`, async (page, { requests }) => {
    await timelineOf(page, "a").waitFor();
    await outletsOf(page, "a").getByRole("button", { name: /^The Post \d/ }).waitFor();
    await outletsOf(page, "a").getByRole("button", { name: /^The Mail \d/ }).waitFor();
    await page.locator("#a").getByRole("region", { name: "Where they differ" }).getByRole("link").first().waitFor();
    assert.equal(await page.getByRole("article").count(), 0, "the articles themselves are no longer shown");
    const fetched = requests.filter((url) => !url.startsWith("blob:")).map((url) => new URL(url).pathname);
    assert.deepEqual(fetched, ["/host.html", "/claim-line.js"]);
  }));

test("a story that stands in the element as JSON", () =>
  withHost(
    `<claim-line id="a"><script type="application/json">${JSON.stringify({ story: { title: "Harbour" }, articles: ARTICLES })}</script><p>Read on.</p></claim-line>`,
    async (page) => {
      await timelineOf(page, "a").waitFor();
      await page.locator("#a").getByRole("heading", { name: "Harbour" }).waitFor();
      const [[id, name, detail]] = (await heard(page)).filter(([, name]) => name === "ready");
      assert.deepEqual([id, name, detail.articles, detail.failures], ["a", "ready", 2, []]);
      assert.ok(detail.claims >= 2);
    },
  ));

test("src names a story, a manifest, or articles", () =>
  withHost(
    `<claim-line id="json" src="stories/one.json"></claim-line>
     <claim-line id="toml" src="stories/story.toml"></claim-line>
     <claim-line id="files" src="post.txt mail.html"></claim-line>`,
    async (page) => {
      for (const id of ["json", "toml", "files"]) {
        await timelineOf(page, id).waitFor();
        await outletsOf(page, id).getByRole("button", { name: /Mail \d/ }).waitFor();
      }
      await page.locator("#toml").getByRole("heading", { name: "From a manifest" }).waitFor();
    },
    {
      pages: {
        "stories/one.json": JSON.stringify({ story: { title: "One" }, articles: ARTICLES }),
        "stories/story.toml": `[story]\ntitle = "From a manifest"\n[[article]]\nfile = "../post.txt"\noutlet = "The Post"\npublished = 2019-05-08\n[[article]]\nfile = "../mail.html"\n`,
        "post.txt": ARTICLES[0].text,
        "mail.html": `<!doctype html><meta property="og:site_name" content="The Mail"><meta property="article:published_time" content="2019-05-08"><nav><p>Nine menus were killed.</p></nav><article><h1>Blast</h1><p>${ARTICLES[1].text}</p></article>`,
      },
    },
  ));

test("two elements, opened apart, do not touch one another nor the page's address", () =>
  withHost(
    `<a id="away" name="fact-f1">A host's own anchor</a><claim-line id="a">${INLINE}</claim-line><claim-line id="b">${INLINE}</claim-line>`,
    async (page) => {
      await Promise.all([timelineOf(page, "a").waitFor(), timelineOf(page, "b").waitFor()]);
      const before = page.url();
      await outletsOf(page, "a").getByRole("button", { name: /^The Post \d/ }).click();
      await outletsOf(page, "a").getByRole("button", { name: /^The Post/, pressed: false }).waitFor();
      assert.equal(await outletsOf(page, "b").getByRole("button", { name: /^The Post/, pressed: true }).count(), 1);
      await page.locator("#b").getByRole("region", { name: "Where they differ" }).getByRole("link").first().click();
      await page.waitForFunction(() => document.activeElement?.id === "b");
      await page.waitForFunction(() => heard.some(([, name]) => name === "select"));
      assert.equal(page.url(), before);
      const told = (await heard(page)).filter(([, name]) => name !== "ready");
      assert.deepEqual(told.map(([id, name]) => [id, name]), [["a", "toggle"], ["b", "select"]]);
      assert.deepEqual(told[0][2], { outlet: "The Post", on: false });
      assert.ok(told[1][2].claims.length > 0);
    },
  ));

test("it can be moved, taken away, and put back", () =>
  withHost(`<div id="left"><claim-line id="a">${INLINE}</claim-line></div><div id="right"></div>`, async (page) => {
    await timelineOf(page, "a").waitFor();
    await outletsOf(page, "a").getByRole("button", { name: /^The Post \d/ }).click();
    await page.evaluate(() => document.getElementById("right").append(document.getElementById("a")));
    assert.equal(await outletsOf(page, "a").getByRole("button", { name: /^The Post/, pressed: false }).count(), 1, "a move keeps what is switched");
    const left = await page.evaluate(async () => {
      window.kept = document.getElementById("a");
      kept.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return kept.shadowRoot.querySelector(".main").childNodes.length;
    });
    assert.equal(left, 0);
    await page.evaluate(() => document.body.append(kept));
    await timelineOf(page, "a").waitFor();
  }));

test("taken away while it reads, it stops, and others go on", () =>
  withHost(`<div id="box"></div>`, async (page) => {
    await page.waitForFunction(() => customElements.get("claim-line"));
    await page.evaluate(async (html) => {
      const box = document.getElementById("box");
      for (let nth = 0; nth < 5; nth++) {
        box.innerHTML = `<claim-line id="a${nth}">${html}</claim-line>`;
        // Each comes a little further than the one before.
        await new Promise((resolve) => setTimeout(resolve, nth * 60));
      }
    }, INLINE);
    await timelineOf(page, "a4").waitFor();
    assert.deepEqual((await heard(page)).filter(([, name]) => name === "error"), []);
  }));

test("a property set before the script came, another story, another src", () =>
  withHost(
    `<claim-line id="a"></claim-line><script>document.getElementById("a").story = ${JSON.stringify({ story: { title: "Before" }, articles: ARTICLES })}</script>`,
    async (page) => {
      await page.locator("#a").getByRole("heading", { name: "Before" }).waitFor();
      await page.evaluate((articles) => {
        document.getElementById("a").story = { story: { title: "After" }, articles };
      }, ARTICLES);
      await page.locator("#a").getByRole("heading", { name: "After" }).waitFor();
      assert.equal(await page.locator("#a").getByRole("heading", { name: "Before" }).count(), 0);
      await page.evaluate(() => {
        const element = document.getElementById("a");
        element.story = null;
        element.src = "other.json";
      });
      await page.locator("#a").getByRole("heading", { name: "Other" }).waitFor();
    },
    { pages: { "other.json": JSON.stringify({ story: { title: "Other" }, articles: ARTICLES }) } },
  ));

test("articles that change within it are read when it is told to", () =>
  withHost(`<claim-line id="a">${INLINE}</claim-line>`, async (page) => {
    await timelineOf(page, "a").waitFor();
    await page.evaluate(() => {
      const element = document.getElementById("a");
      element.querySelector("article").dataset.outlet = "The Gazette";
      element.reload();
      document.createElement("claim-line").reload();
    });
    await outletsOf(page, "a").getByRole("button", { name: /^The Gazette \d/ }).waitFor();
    assert.equal(await outletsOf(page, "a").getByRole("button", { name: /^The Post \d/ }).count(), 0);
    assert.equal((await heard(page)).filter(([, name]) => name === "ready").length, 2);
  }));

test("what goes wrong is a sentence above what stands in the element", () =>
  withHost(
    `<claim-line id="none"></claim-line>
     <claim-line id="gone" src="gone.json"><p>Read the articles instead.</p></claim-line>
     <claim-line id="broken" src="broken.json"></claim-line>
     <claim-line id="far" src="https://nowhere.invalid/story.json"></claim-line>
     <claim-line id="half" src="post.txt gone.txt"></claim-line>
     <claim-line id="percent" src="100%.txt post.txt"></claim-line>`,
    async (page) => {
      const alert = (id) => page.locator(`#${id}`).getByRole("alert").first();
      await alert("none").filter({ hasText: "There is nothing to compare here" }).waitFor();
      await alert("gone").filter({ hasText: /gone\.json could not be loaded: its server answers 404/ }).waitFor();
      await page.getByText("Read the articles instead.").waitFor();
      await alert("broken").filter({ hasText: /no valid JSON/ }).waitFor();
      await alert("far").filter({ hasText: /could not be loaded: check the address/ }).waitFor();
      await alert("half").filter({ hasText: /gone\.txt could not be loaded/ }).waitFor();
      await timelineOf(page, "half").waitFor();
      await timelineOf(page, "percent").waitFor();
      const errors = (await heard(page)).filter(([, name]) => name === "error").map(([id]) => id);
      assert.deepEqual(errors.sort(), ["broken", "far", "gone", "none"]);
    },
    { pages: { "broken.json": "{", "post.txt": ARTICLES[0].text, "100%.txt": ARTICLES[1].text }, faults: [/404/, /ERR_NAME_NOT_RESOLVED/, /nowhere\.invalid/] },
  ));

test("the host's styles do not reach it, nor its styles the host", () =>
  withHost(
    `<h2 id="own">The host's own heading</h2><claim-line id="a">${INLINE}</claim-line>`,
    async (page) => {
      await timelineOf(page, "a").waitFor();
      const seen = await page.evaluate(() => {
        const of = (node) => {
          const { fontSize, color, fontFamily, textTransform, display } = getComputedStyle(node);
          return { fontSize, color, fontFamily, textTransform, display };
        };
        const root = document.getElementById("a").shadowRoot;
        return { own: of(document.getElementById("own")), inside: of(root.querySelector("h2")), text: of(root.querySelector("h1")) };
      });
      assert.deepEqual([seen.own.color, seen.own.fontSize], ["rgb(255, 0, 0)", "50px"]);
      assert.notEqual(seen.inside.color, "rgb(255, 0, 0)");
      assert.equal(seen.text.fontSize, "30px", "a host's tiny root size does not shrink it");
      assert.equal(seen.text.textTransform, "none");
      assert.match(seen.text.fontFamily, /Host Serif/, "the host's font");
    },
    {
      head: `${SCRIPT}${HEARD}<style>html { font-size: 62.5%; } body { font-family: "Host Serif", serif; text-transform: uppercase; }
        h1, h2, h3 { color: red !important; font-size: 50px !important; } button, ul { display: none !important; }</style>`,
    },
  ));

test("colours follow the host's scheme and its own properties", () =>
  withHost(
    `<claim-line id="light">${INLINE}</claim-line>
     <div style="color-scheme: dark"><claim-line id="dark">${INLINE}</claim-line></div>
     <claim-line id="set" scheme="dark" style="--claim-line-ink: rgb(1, 2, 3)">${INLINE}</claim-line>`,
    async (page) => {
      for (const id of ["light", "dark", "set"]) await timelineOf(page, id).waitFor();
      const ink = (id) => page.evaluate((id) => getComputedStyle(document.getElementById(id).shadowRoot.querySelector("h1")).color, id);
      const bright = (colour) => colour.match(/\d+/g).slice(0, 3).map(Number).reduce((a, b) => a + b) > 382;
      assert.equal(bright(await ink("light")), false);
      assert.equal(bright(await ink("dark")), true);
      assert.equal(await ink("set"), "rgb(1, 2, 3)");
    },
  ));

test("its width, not the window's, decides how it is laid out", () =>
  withHost(`<div style="width: 320px"><claim-line id="a">${INLINE}</claim-line></div>`, async (page) => {
    await timelineOf(page, "a").waitFor();
    const { display, wide } = await page.evaluate(() => {
      const element = document.getElementById("a");
      return { display: getComputedStyle(element.shadowRoot.querySelector(".group")).display, wide: element.scrollWidth > element.clientWidth };
    });
    assert.equal(display, "block");
    assert.equal(wide, false);
  }));

test("under a strict policy of the host it draws, without a worker too", () =>
  withHost(
    `<claim-line id="a">${INLINE}</claim-line>`,
    async (page) => {
      await timelineOf(page, "a").waitFor();
    },
    {
      head: SCRIPT,
      headers: { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'" },
      // The worker that the policy refuses, and the icon that the browser asks for.
      faults: [/blob:|favicon/],
    },
  ));

test("where the policy forbids the program, a sentence says so and the articles stay", () =>
  withHost(
    `<claim-line id="a">${INLINE}</claim-line>`,
    async (page) => {
      await page.locator("#a").getByRole("alert").filter({ hasText: "'wasm-unsafe-eval'" }).waitFor();
      assert.equal(await page.getByRole("article").count(), 2);
    },
    { head: SCRIPT, headers: { "content-security-policy": "default-src 'none'; script-src 'self'" }, faults: [/./] },
  ));

test("from another site, and the script twice", async () => {
  const other = await serve({});
  try {
    await withHost(
      `<claim-line id="a">${INLINE}</claim-line>`,
      async (page) => timelineOf(page, "a").waitFor(),
      { head: `<script src="${other.url.replace("127.0.0.1", "localhost")}claim-line.js"></script>${SCRIPT}` },
    );
  } finally {
    await other.close();
  }
});
