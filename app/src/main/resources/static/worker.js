/**
 * Lets the pages of field roles open without network: the gate's page, the passes that somebody carries, and checks. The network goes first, so that what is there is
 * never old; js/offline.js puts the pages into the cache, signing out takes them away. What is sent goes past: the pages keep it until it has arrived.
 */
const CACHE = 'mw-field';
const PAGES = /^\/(checkpoint|my-passes(\/[0-9a-f-]{36})?|my-checks(\/(temperature|[0-9a-f-]{36}))?)$/;
const STATIC = /^\/(css|js|img|fonts|webjars)\/|^\/checkpoint\.webmanifest$/;
const PATIENCE_MILLIS = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const {request} = event, {origin, pathname} = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && pathname === '/sign-out') {
    signOuts++;
    event.waitUntil(caches.delete(CACHE));
  }
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' ? PAGES.test(pathname) : STATIC.test(pathname)) event.respondWith(answer(request));
});

async function answer(request) {
  const kept = await find(request) ?? (request.mode === 'navigate' ? await find(request, {ignoreSearch: true}) : undefined);
  if (!kept) return fetch(request);
  const fresh = fetch(request).then(answered => {
    if (answered.ok && answered.type === 'basic' && !answered.redirected) renew(request, answered.clone());
    return answered;
  });
  const late = new Promise(resolve => setTimeout(() => resolve(kept), PATIENCE_MILLIS));
  return Promise.race([fresh.catch(() => kept), late]);
}

let signOuts = 0;

/** Without making the cache: signed out, there is none. */
const find = (request, how = {}) => caches.match(request, {cacheName: CACHE, ...how});

async function renew(request, answer) {
  const before = signOuts;
  if (!await caches.has(CACHE)) return;
  const cache = await caches.open(CACHE);
  if (signOuts === before) await cache.put(request, answer);
  if (signOuts !== before) await caches.delete(CACHE);      // opening it has made it again
}
