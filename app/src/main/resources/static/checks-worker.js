/**
 * Keeps the pages of checks and what they are made of, so that a phone opens them without network. Pages come from the network while it answers, and else as they were last
 * seen; files with a version in their address never change. What is sent goes past this worker: checks.js keeps it until it has arrived.
 */
const shelf = 'mw-checks';
const patience = 4000;

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const {request} = event, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('X-Mw-Fresh') || request.headers.get('Accept') === 'text/event-stream') return;
  if (request.mode === 'navigate' || request.headers.has('X-Mw-Keep')) {
    if (url.pathname === '/my-checks' || url.pathname.startsWith('/my-checks/')) event.respondWith(page(request, url.pathname));
  } else if (/^\/(css|js|img|fonts|webjars)\//.test(url.pathname)) {
    event.respondWith(file(request));
  }
});

async function page(request, path) {
  const kept = await caches.open(shelf);
  try {
    const answer = await fetch(request, {signal: AbortSignal.timeout(patience)});
    if (answer.ok && !answer.redirected) await kept.put(path, answer.clone());
    return answer;
  } catch (unreachable) {
    return await kept.match(path) ?? Response.error();
  }
}

async function file(request) {
  const kept = await caches.open(shelf), known = await kept.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(request, answer.clone());
  return answer;
}
