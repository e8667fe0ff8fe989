/**
 * Starts the behaviour of a page. Everything is found by data-mw-… attributes (app/src/main/jte/README.md lists them); a page works without any of it.
 * Heavy parts are fetched only by pages that need them, with the version that this file was asked for.
 */
const here = new URL(import.meta.url);
const load = name => import(new URL(name + here.search, here));
const {say, word} = await load('words.js');
const parts = await Promise.all([load('shell.js'), load('forms.js'), load('lists.js')]);
const heavy = {'[data-mw-map]': 'map.js', '[data-mw-chart]': 'chart.js', '[data-mw-board]': 'board.js', '[data-mw-gate]': 'checkpoint/main.js', '[data-mw-offline]': 'offline.js', '[data-mw-checks]': 'checks.js', '[data-mw-order]': 'order.js', '[data-mw-due]': 'countdown.js'};

document.documentElement.classList.add('mw-js');

/** A heavy part may come when what asked for it has been put out of the page, and something else in its place: then it looks over the whole page. None waits for another. */
function start(root) {
  parts.forEach(part => part.start(root));
  for (const [selector, name] of Object.entries(heavy)) {
    if (root.matches?.(selector) || root.querySelector(selector)) load(name).then(part => part.start(root.isConnected ? root : document)).catch(() => say(word('failed')));
  }
}

start(document);
document.addEventListener('htmx:load', event => event.detail.elt !== document.body && start(event.detail.elt.parentElement ?? event.detail.elt));
// A refused form (422) comes back as a page of its own; htmx shall show it like any other answer.
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status === 422) event.detail.shouldSwap = true;
});
document.addEventListener('htmx:responseError', () => say(word('failed')));
document.addEventListener('htmx:sendError', () => say(word('failed')));
