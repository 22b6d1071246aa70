// Keeps the page for reading without a network. In front of this stand VERSION, the hash of all that the page is made
// of, and FILES, their names. A browser fetches this script anew at each visit, past every cache of ours. Another version
// fills a cache of its own, whole or not at all, and waits: a page that is open must not get half its parts from it.
// The next visit finds it waiting, and asks it to take over before anything is drawn.
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

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    return await cache.match(request, { ignoreSearch: true }) ?? fetch(request);
  };
  event.respondWith(answer());
});
