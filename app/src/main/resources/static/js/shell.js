/** Drawer, side panel, menus, dialogs, search key, large type, waiting times. */

import {say, word} from './words.js';

const $ = (selector, root = document) => root.querySelector(selector);
const toggles = name => document.querySelectorAll(`[data-mw-${name}][aria-expanded]`);
let opener = null;

function panel(name, open) {
  const box = $(`#mw-${name}`);
  if (!box) return;
  const was = box.classList.contains('mw-open');
  const now = open ?? !was;
  if (now === was) return;
  if (now) opener = document.activeElement;
  box.classList.toggle('mw-open', now);
  if (name === 'nav') $('.mw-scrim')?.classList.toggle('mw-open', now);
  toggles(name).forEach(button => button.setAttribute('aria-expanded', now));
  if (now) (box.querySelector('a, button') ?? box).focus();
  else if (opener?.isConnected) opener.focus();
}

function closeMenus(except) {
  document.querySelectorAll('details[data-mw-menu][open]').forEach(menu => menu !== except && (menu.open = false));
}

function elder(button) {
  const on = document.documentElement.classList.toggle('mw-elder');
  document.cookie = `mw-elder=1; path=/; max-age=${on ? 31536000 : 0}; samesite=lax`;
  document.querySelectorAll('[data-mw-elder]').forEach(one => one.setAttribute('aria-pressed', on));
}

/** Asks in the page's own dialog; answers true or false. more is the id of a template with what should be known besides. */
function ask(text, yes, more) {
  const dialog = $('#mw-confirm');
  if (!dialog) return Promise.resolve(confirm(text));
  $('[data-mw-text]', dialog).textContent = text;
  const known = more && document.getElementById(more), box = $('[data-mw-more]', dialog);
  box.replaceChildren(...(known ? [known.content.cloneNode(true)] : []));
  box.hidden = !known;
  $('[data-mw-yes]', dialog).textContent = yes || word('confirm');
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(done => dialog.addEventListener('close', () => done(dialog.returnValue === 'yes'), {once: true}));
}

/** The button's own command may have opened it already, as it does without scripts. */
function openDialog(dialog) {
  if (dialog && !dialog.open) dialog.showModal();
}

/** A link to a form of a few fields: the same form in a dialog here. What is refused comes back on its own page. */
async function formDialog(link) {
  const page = new DOMParser().parseFromString(await (await fetch(link.href, {headers: {Accept: 'text/html'}})).text(), 'text/html');
  const form = page.querySelector('main form[method=post]'), title = page.querySelector('h1');
  if (!form || !title) throw new Error(link.href);
  const dialog = document.createElement('dialog'), head = document.createElement('div'), name = document.createElement('h2'), close = document.createElement('button');
  dialog.className = 'mw-dialog mw-dialog--form';
  head.className = 'mw-dialog__head';
  name.id = 'mw-form-title';
  name.textContent = title.textContent.trim();
  close.type = 'button';
  close.className = 'mw-iconbutton mw-push';
  close.textContent = '×';
  close.dataset.mwClose = '';
  close.setAttribute('aria-label', word('close'));
  head.append(name, close);
  form.querySelectorAll('.mw-formfoot a').forEach(away => { away.dataset.mwClose = ''; });
  const body = document.createElement('div');
  body.className = 'mw-dialog__body';
  body.append(document.adoptNode(form));
  dialog.append(head, body);
  dialog.setAttribute('aria-labelledby', name.id);
  // The page behind may have fields of the same names, to which the labels would belong.
  const twins = [...form.querySelectorAll('[id]')].map(one => document.getElementById(one.id)).filter(Boolean).map(one => [one, one.id]);
  twins.forEach(([one]) => one.removeAttribute('id'));
  dialog.addEventListener('close', () => { dialog.remove(); twins.forEach(([one, id]) => { one.id = id; }); link.focus(); });
  document.body.append(dialog);
  window.htmx?.process(dialog);
  document.dispatchEvent(new CustomEvent('htmx:load', {detail: {elt: dialog}}));
  dialog.showModal();
  form.querySelector('input:not([type=hidden]), select')?.focus();
}

document.addEventListener('click', event => {
  const at = selector => event.target.closest(selector);
  closeMenus(at('details[data-mw-menu]'));
  let found;
  if ((found = at('[data-mw-nav]'))) { event.preventDefault(); panel('nav'); }
  else if ((found = at('[data-mw-side]'))) panel('side');
  else if ((found = at('[data-mw-elder]'))) elder(found);
  else if ((found = at('[data-mw-open]'))) openDialog(document.getElementById(found.dataset.mwOpen));
  else if ((found = at('a[data-mw-dialog]')) && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); formDialog(found).catch(() => { location.href = found.href; }); }
  else if ((found = at('[data-mw-close]'))) { event.preventDefault(); found.closest('dialog')?.close(); }
  else if ((found = at('[data-mw-print]'))) print();
  else if ((found = at('[data-mw-copy]'))) navigator.clipboard?.writeText(found.dataset.mwCopy).then(() => say(word('copied')));
  else if (event.target.matches('dialog.mw-dialog')) event.target.close();
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    const menu = $('details[data-mw-menu][open]');
    if (menu) { menu.open = false; $('summary', menu).focus(); }
    panel('nav', false);
    panel('side', false);
  }
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, textarea, select, [contenteditable]')) {
    const box = $('#mw-search');
    if (box?.offsetParent) { event.preventDefault(); box.focus(); box.select(); }
  }
});

// Questions: a button named _ask has its question as value; asked here, it goes without, for the server asks whoever was not (hx-confirm asks in the same dialog).
document.addEventListener('submit', async event => {
  const {target, submitter} = event;
  if (submitter?.name !== '_ask') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (await ask(submitter.value, submitter.textContent.trim(), submitter.dataset.mwConfirmMore)) {
    submitter.name = '';
    target.requestSubmit(submitter);
    submitter.name = '_ask';
  }
}, true);
document.addEventListener('htmx:confirm', async event => {
  if (!event.detail.question) return;
  event.preventDefault();
  if (await ask(event.detail.question)) event.detail.issueRequest(true);
});

// What a row explains goes to the side panel; where that is a drawer, it opens.
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target.closest('#mw-side') && getComputedStyle($('#mw-side')).position === 'fixed') panel('side', true);
});

// So does a link that leads to it.
function sideAsked() {
  const side = $('#mw-side');
  if (document.location.hash !== '#mw-side' || !side || getComputedStyle(side).position !== 'fixed') return;
  panel('side', true);
  $('[data-mw-focus]', side)?.focus();    // what is wrong with a form that came back in it
}
window.addEventListener('hashchange', sideAsked);

function agoText(at) {
  const seconds = (new Date(at) - Date.now()) / 1000;
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, {numeric: 'auto', style: 'short'});
  const [size, unit] = Math.abs(seconds) < 3600 ? [60, 'minute'] : Math.abs(seconds) < 86400 ? [3600, 'hour'] : [86400, 'day'];
  return format.format(Math.round(seconds / size), unit);
}

function freshen(root) {
  root.querySelectorAll('time[data-mw-ago]').forEach(time => {
    const at = time.getAttribute('datetime');
    if (!time.title) time.title = time.dataset.mwAgo || new Date(at).toLocaleString(document.documentElement.lang);
    if (Math.abs(new Date(at) - Date.now()) < 7 * 86400e3) time.textContent = agoText(at);
  });
}
setInterval(() => freshen(document), 60_000);

export function start(root) {
  freshen(root);
  $('[data-mw-focus]', root)?.focus();
  if (root === document) sideAsked();    // not at the page's load, which may be over by now, or come before the panel is a drawer
  // Seconds spent waiting are shown from the third on: until then the shape alone is calmer.
  root.querySelectorAll('[data-mw-waiting]').forEach(box => {
    const since = Date.now();
    const slow = $('[data-mw-slow]', box);
    const timer = setInterval(() => {
      if (!box.isConnected) return clearInterval(timer);
      const seconds = Math.round((Date.now() - since) / 1000);
      if (slow && seconds >= 3) { slow.hidden = false; slow.textContent = word('slow', seconds); }
    }, 1000);
  });
}
