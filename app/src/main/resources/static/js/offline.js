/** Keeps this page, and what it needs, on the phone: from then on it opens without network (worker.js). */
const CACHE = 'mw-field';
const NEEDED = /^\/(css|js|img|fonts|webjars)\/|^\/checkpoint\.webmanifest$/;

/** Fetched by name later on, so the browser does not know of it yet. */
const LATER = {gate: ['/js/vendor/jsqr.js', '/checkpoint.webmanifest'], pass: [], checks: ['/my-checks']};

/** Scripts that bring others with them. */
const SCRIPTS = {gate: 'checkpoint/main.js', checks: 'checks.js'};

/** Pages that may be wanted from here. */
const LINKS = {gate: null, pass: 'a[href^="/my-passes/"]:not([href$="/print"])', checks: 'a[data-keep]'};

export function start(root) {
  const mark = root.querySelector?.('[data-mw-offline]') ?? document.querySelector('[data-mw-offline]');
  if (!mark || !('serviceWorker' in navigator) || !('caches' in self)) return;
  keep(mark.dataset.mwOffline).catch(error => console.warn('this page is not kept for use without network', error));
}

async function keep(kind) {
  await navigator.serviceWorker.register('/worker.js', {scope: '/'});
  await navigator.serviceWorker.ready;
  if (!navigator.onLine) return;
  await everythingThere(kind);
  const cache = await caches.open(CACHE);
  const parts = performance.getEntriesByType('resource').map(entry => new URL(entry.name)).filter(url => url.origin === location.origin && NEEDED.test(url.pathname))
    .map(url => url.pathname + url.search);
  const pages = LINKS[kind] ? [...document.querySelectorAll(LINKS[kind])].map(link => link.pathname) : [];
  await Promise.all([...new Set([location.pathname, ...parts, ...LATER[kind], ...pages])].map(address => put(cache, address)));
  document.documentElement.dataset.mwKept = 'yes';
  document.querySelectorAll('[data-mw-offline-state]').forEach(state => (state.textContent = state.dataset.kept));
}

/** What the page needs is known once all of it has come: one file that were missing would leave an empty page. */
async function everythingThere(kind) {
  if (document.readyState !== 'complete') await new Promise(done => addEventListener('load', done, {once: true}));
  const here = new URL(import.meta.url);
  if (SCRIPTS[kind]) await import(new URL(SCRIPTS[kind] + here.search, here));
}

/** A page that asks to sign in is not the page. */
async function put(cache, address) {
  const answer = await fetch(address, {headers: {Accept: 'text/html,*/*'}});
  if (answer.ok && !answer.redirected) await cache.put(address, answer);
}
