// Keeps the page for reading without a network. In front of this stand VERSION, the hash of all that the page is made
// of, and FILES, their names. A browser fetches this script anew at each visit, past every cache of ours. Another version
// fills a cache of its own, whole or not at all, and waits: a page that is open must not get half its parts from it.
// When the page is opened or loaded again, and is open nowhere else, the newer version takes over first.
const CACHE = `claimline-${VERSION}`;

addEventListener("install", (event) => {
  const fill = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((name) => new Request(name, { cache: "no-cache" })));
  };
  event.waitUntil(fill());
});

addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("claimline-") && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  event.waitUntil(tidy());
});

/** How often a page has been put off until the newer version is there. */
let putOff = 0;

/** Whether the page that is asked for is to come from a newer version, which waits. */
async function isOutdated(request) {
  if (request.mode !== "navigate" || !registration.waiting || putOff > 50) return false;
  const pages = await clients.matchAll({ type: "window" });
  return pages.length < 2;
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const answer = async () => {
    if (await isOutdated(request)) {
      putOff += 1;
      registration.waiting?.postMessage("take over");
      // An empty page that loads itself again, as soon as may be.
      return new Response("", { headers: { refresh: "0" } });
    }
    const cache = await caches.open(CACHE);
    return await cache.match(request, { ignoreSearch: true }) ?? fetch(request);
  };
  event.respondWith(answer());
});
