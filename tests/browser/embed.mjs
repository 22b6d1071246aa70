// Other people's pages: a server for a page of any kind under any policy, and the files of `dist/`.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openPage } from "./page.mjs";

export { shutDown } from "./page.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder of what was built. */
export const dist = process.env.CLAIMLINE_DIST ?? path.join(here, "../../dist");

/** The address under which a double click opens a file of it. */
export const fileUrl = (name) => pathToFileURL(path.join(dist, name)).href;

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", json: "application/json", css: "text/css", wasm: "application/wasm" };

/** Serves pages by path, `{ body, headers }` or a mere body, and the files of `dist/` otherwise; gives its address. */
export async function serve(pages, headers = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://x").pathname.slice(1) || "index.html";
    // Every browser asks for it on its own.
    if (name === "favicon.ico") return response.writeHead(204).end();
    asked.push(name);
    const page = pages[name];
    const type = TYPES[name.split(".").pop()] ?? "text/plain; charset=utf-8";
    try {
      const body = page?.body ?? page ?? await readFile(path.join(dist, path.basename(name)));
      response.writeHead(200, { "content-type": type, ...headers, ...page?.headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A test that failed leaves it open.
  server.unref();
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    asked,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
}

/** An empty profile's page. `log` collects what the console warns of, `requests` all that is asked for. */
export const open = (address, options) => openPage({ address, viewport: { width: 1000, height: 800 }, ...options });

/** A page of somebody else. */
export const host = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>${head}</head><body>${body}</body></html>`;

/** Two articles that tell the same blast differently. */
export const ARTICLES = [
  { id: "post", outlet: "The Post", published: "2019-05-08", text: "A blast in the harbour killed 12 workers on Tuesday, police said." },
  { id: "mail", outlet: "The Mail", published: "2019-05-08", text: "Nine workers were killed in Tuesday's blast in the harbour, police said." },
];

/** The same as the articles that stand in a host's page. */
export const INLINE = ARTICLES.map(({ id, outlet, published, text }) =>
  `<article id="${id}" data-outlet="${outlet}" data-published="${published}"><h3>Blast in the harbour</h3><p>${text}</p></article>`).join("");

export const TIMELINE = { name: "What happened, and who says so" };
