// Keeps one page, who covers now, for when there is no connection: its newest copy and what that is drawn with.
const Place = "/cover/now";
const Prefix = "cover-now/";
const Longest = 12 * 60 * 60 * 1000;
const KeptFor = "kept-for";
const KeptAt = "kept-at";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The first visit was over before there was a worker, so the page asks for a copy.
self.addEventListener("message", (event) => {
  const address = event.data.keep;
  if (new URL(address).pathname === Place) event.waitUntil(fetch(address, { redirect: "manual" }).then((answer) => keep(answer, address), () => {}));
});

self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && pathname === Place) event.respondWith(page(event));
  else if (pathname.startsWith("/assets/")) event.respondWith(fetch(event.request).catch(async () => (await caches.match(event.request)) ?? Response.error()));
});

async function page(event) {
  const answer = await fetch(event.request).catch(() => null);
  if (!answer) return copyOf(event.request.url);
  event.waitUntil(keep(answer.clone(), event.request.url));
  return answer;
}

async function keep(answer, address) {
  // The server is there and in trouble: that says nothing about who is signed in.
  if (answer.status >= 500) return;
  const who = answer.ok ? answer.headers.get(KeptFor) : null;
  const name = Prefix + who;
  for (const other of await caches.keys()) if (!who || other !== name) await caches.delete(other);
  if (!who) return;
  const text = await answer.text();
  const cache = await caches.open(name);
  const wanted = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => new URL(match[1], address).href);
  for (const asset of wanted) if (!(await cache.match(asset))) await cache.add(asset);
  const headers = { "content-type": answer.headers.get("content-type"), "content-security-policy": answer.headers.get("content-security-policy"), [KeptAt]: String(Date.now()) };
  await cache.put(address, new Response(text, { headers }));
  for (const request of await cache.keys()) if (request.url !== address && !wanted.includes(request.url)) await cache.delete(request);
}

async function copyOf(address) {
  const found = await caches.match(address);
  if (!found) return words("No copy of this page is kept here.");
  if (Date.now() - Number(found.headers.get(KeptAt)) > Longest) {
    for (const name of await caches.keys()) await caches.delete(name);
    return words("The copy that was kept here was more than 12 hours old, so it is not shown.");
  }

  const text = (await found.text()).replace('data-app-connection="there"', 'data-app-connection="none"');
  return new Response(text, { headers: found.headers });
}

function words(why) {
  const text = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>There is no connection</title></head><body><main><h1>There is no connection</h1><p>${why} Open the page again when there is a connection.</p></main></body></html>`;
  return new Response(text, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
