/**
 * The planning board. Bars are links that explain themselves in the side panel; one of them at a time is in the tab order (arrow keys choose). What may move is taken up
 * by Space or by dragging, moved by arrow keys or the pointer, proposed by Enter or by letting go, put back by Escape. The server judges: what it refuses says so in place.
 */
import {say} from './words.js';

const words = () => document.getElementById('mw-planning-words')?.dataset ?? {};
const fill = (text, ...values) => values.reduce((all, value, n) => all.replace(`{${n}}`, value), text ?? '');
const board = () => document.querySelector('[data-mw-board]');
const rowsOf = root => [...root.querySelectorAll('tr[data-row]')];
const barsOf = root => [...root.querySelectorAll('a.mw-boardbar')];
const MINUTE = 60_000;
let lift = null;

/* Choosing: one bar is in the tab order, arrows go to the others. */
function rove(bar) {
  barsOf(board()).forEach(one => one.setAttribute('tabindex', one === bar ? 0 : -1));
}

function next(bar, key) {
  const row = bar.closest('tr'), own = barsOf(row), rows = rowsOf(board()).filter(each => each.querySelector('a.mw-boardbar'));
  if (key === 'ArrowLeft' || key === 'ArrowRight') return own[own.indexOf(bar) + (key === 'ArrowRight' ? 1 : -1)];
  if (key === 'Home') return own[0];
  if (key === 'End') return own.at(-1);
  const beside = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)];
  const near = one => Math.abs(one.getBoundingClientRect().left - bar.getBoundingClientRect().left);
  return beside && barsOf(beside).sort((a, b) => near(a) - near(b))[0];
}

async function explain(link) {
  const address = link.dataset.mwExplain ?? `${board().dataset.plan}/packages/${link.dataset.package}`;
  barsOf(board()).forEach(one => one.toggleAttribute('aria-current', false));
  barsOf(board()).filter(one => one.dataset.package === link.dataset.package).forEach(one => one.setAttribute('aria-current', 'true'));
  history.replaceState(history.state, '', link.getAttribute('href'));
  await window.htmx.ajax('GET', address, {target: '#mw-why', swap: 'innerHTML'});
}

/* Where things are: the scale of the board in milliseconds and pixels. */
function scale() {
  const box = board(), from = Date.parse(box.dataset.from), until = Date.parse(box.dataset.until);
  const axis = box.querySelector('tr[data-row] .mw-axis').getBoundingClientRect();
  return {from, until, step: Number(box.dataset.step) * MINUTE, left: axis.left, width: axis.width, perMs: axis.width / (until - from)};
}

const moment = at => new Intl.DateTimeFormat(document.documentElement.lang, {month: '2-digit', day: '2-digit', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  timeZone: board().dataset.zone}).format(at);

/** As a form types it, in the zone's time. */
const typed = at => new Intl.DateTimeFormat('sv-SE', {dateStyle: 'short', timeStyle: 'short', timeZone: board().dataset.zone}).format(at).replace(' ', 'T');

function nameOf(bar) {
  return bar.getAttribute('aria-label').split(' · ')[0];
}

/* Taken up: a box of HTML that follows, over the row it would go to. */
function take(bar) {
  const box = document.createElement('div'), text = document.createElement('span');
  box.className = 'mw-lift';
  box.append(text);
  document.body.append(box);
  bar.classList.add('mw-lifted');
  lift = {bar, box, row: bar.closest('tr'), starts: Date.parse(bar.dataset.starts), length: Date.parse(bar.dataset.ends) - Date.parse(bar.dataset.starts)};
  place();
}

function place() {
  const {from, until, left, width, perMs} = scale(), row = lift.row.getBoundingClientRect();
  const start = Math.min(Math.max(lift.starts, from), until), x = left + (start - from) * perMs;
  Object.assign(lift.box.style, {left: `${x + scrollX}px`, top: `${row.top + scrollY + 9}px`, width: `${Math.max(16, Math.min(lift.length * perMs, left + width - x))}px`});
  lift.box.firstChild.textContent = moment(lift.starts);
  rowsOf(board()).forEach(one => one.classList.toggle('mw-over', one === lift.row));
}

function putBack(quiet) {
  if (!lift) return;
  const {bar, box} = lift;
  lift = null;
  box.remove();
  bar.classList.remove('mw-lifted');
  board()?.querySelectorAll('tr.mw-over').forEach(one => one.classList.remove('mw-over'));
  if (!quiet) say(words().back);
}

function shift(key) {
  const rows = rowsOf(board()), {step} = scale();
  if (key === 'ArrowLeft') lift.starts -= step;
  if (key === 'ArrowRight') lift.starts += step;
  if (board().dataset.rows !== 'project' && (key === 'ArrowUp' || key === 'ArrowDown')) {
    lift.row = rows[rows.indexOf(lift.row) + (key === 'ArrowDown' ? 1 : -1)] ?? lift.row;
    lift.row.scrollIntoView({block: 'nearest'});
  }
  place();
  say(fill(words().at, lift.row.dataset.name, moment(lift.starts)));
}

/* Proposing: the server judges by the same rules as the planner. */
async function propose() {
  const {bar, row, starts, box} = lift, byCrew = board().dataset.rows !== 'project';
  const crew = byCrew ? row.dataset.row : bar.dataset.crew;
  if (crew === bar.dataset.crew && starts === Date.parse(bar.dataset.starts)) return putBack();
  lift.sent = true;
  box.classList.add('mw-lift--sent');
  say(words().sending);
  const form = new URLSearchParams({packageId: bar.dataset.package, crewId: crew, fromCrew: bar.dataset.crew, starts: typed(starts), _idempotency: crypto.randomUUID()});
  const answer = await fetch(`${board().dataset.plan}/moves`, {method: 'POST', body: form, headers: {Accept: 'text/html', 'HX-Request': 'true',
    'X-CSRF-TOKEN': document.querySelector('meta[name=mw-csrf]').content}}).catch(() => null);
  const location = answer?.headers.get('HX-Redirect');
  if (!location) return refuse(answer ? await answer.text() : '', box.getBoundingClientRect(), bar);
  putBack(true);
  await show(location, bar.dataset.package);
}

/** Puts the page of a plan in the place of this one, in the same weeks and rows, without moving what the eye rests on. */
async function show(location, packageId) {
  const address = new URL(location, document.baseURI), here = new URL(document.location.href), at = scrollY;
  here.searchParams.forEach((value, name) => address.searchParams.has(name) || address.searchParams.append(name, value));
  if (packageId) address.searchParams.set('package', packageId);
  const page = new DOMParser().parseFromString(await (await fetch(address, {headers: {Accept: 'text/html'}})).text(), 'text/html');
  const main = document.adoptNode(page.getElementById('mw-main'));
  document.getElementById('mw-main').replaceWith(main);
  document.title = page.title;
  history.replaceState(history.state, '', address.pathname + address.search);
  window.htmx.process(main);
  document.dispatchEvent(new CustomEvent('htmx:load', {detail: {elt: main}}));
  scrollTo({top: at});
  (packageId && barsOf(board()).find(one => one.dataset.package === packageId))?.focus({preventScroll: true});
}

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** What the server says against it stands where the bar was dropped; from a page of errors only what it says. */
function refuse(html, at, bar) {
  document.querySelector('.mw-refusal')?.remove();
  const box = element('div', '', 'mw-refusal'), close = element('button', '×', 'mw-iconbutton'), said = new DOMParser().parseFromString(html, 'text/html');
  box.setAttribute('role', 'alert');
  box.tabIndex = -1;
  close.type = 'button';
  close.setAttribute('aria-label', words().close);
  const found = said.querySelector('body > ul') ?? said.querySelector('main .mw-card p') ?? element('p', words().failed);
  box.append(element('h3', words().refused), close, document.adoptNode(found), element('p', words().stays));
  document.body.append(box);
  const left = Math.min(at.left, innerWidth - box.offsetWidth - 16);
  const below = at.bottom + 6, above = at.top - box.offsetHeight - 6;
  Object.assign(box.style, {left: `${Math.max(8, left) + scrollX}px`, top: `${(below + box.offsetHeight > innerHeight && above > 60 ? above : below) + scrollY}px`});
  const gone = () => { box.remove(); putBack(true); bar.focus({preventScroll: true}); };
  close.addEventListener('click', gone);
  box.addEventListener('keydown', event => { if (event.key === 'Escape') { event.stopPropagation(); gone(); } });
  box.focus({preventScroll: true});
}

document.addEventListener('keydown', event => {
  const bar = event.target.closest?.('a.mw-boardbar');
  if (!bar || event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = /^(Arrow|Home|End)/.test(event.key);
  if (lift && arrow) { event.preventDefault(); event.stopPropagation(); shift(event.key); }
  else if (lift && event.key === 'Enter') { event.preventDefault(); propose(); }
  else if (lift && event.key === 'Escape') { event.stopPropagation(); putBack(); }
  else if (arrow) { event.preventDefault(); event.stopPropagation(); const to = next(bar, event.key); if (to) { rove(to); to.focus(); } }
  else if (event.key === ' ') {
    event.preventDefault();
    if (!bar.dataset.movable) return say(fill(words().fixed, nameOf(bar)));
    if (lift) return putBack();
    take(bar);
    say(fill(words().taken, nameOf(bar)));
  }
}, true);

document.addEventListener('focusout', event => { if (lift && !lift.dragged && !lift.sent && event.target === lift.bar) putBack(); });

/* By pointer: a bar is taken up once it was moved a little, so that a click still chooses; by finger once it was held, so that the board still scrolls under it. */
const HELD = 350, LITTLE = 5, UNSTEADY = 10;

document.addEventListener('pointerdown', event => {
  const bar = event.target.closest?.('a.mw-boardbar[data-movable]');
  if (!bar || event.button !== 0) return;
  const from = {x: event.clientX, y: event.clientY}, first = Date.parse(bar.dataset.starts), own = bar.closest('tr');
  const byFinger = event.pointerType === 'touch';
  const lifted = () => { document.querySelector('.mw-refusal')?.remove(); take(bar); lift.dragged = true; };
  const hold = byFinger && setTimeout(() => { lifted(); navigator.vibrate?.(15); }, HELD);
  const move = moved => {
    const far = Math.hypot(moved.clientX - from.x, moved.clientY - from.y);
    if (!lift && byFinger) return far > UNSTEADY && end();
    if (!lift && far < LITTLE) return;
    if (!lift) lifted();
    const {step, perMs} = scale();
    lift.starts = first + Math.round((moved.clientX - from.x) / perMs / step) * step;
    const under = document.elementsFromPoint(moved.clientX, moved.clientY).map(one => one.closest('tr[data-row]')).find(Boolean);
    lift.row = board().dataset.rows === 'project' ? own : under ?? lift.row;
    place();
  };
  const end = () => { clearTimeout(hold); removeEventListener('pointermove', move); removeEventListener('pointerup', up); removeEventListener('pointercancel', cancel); removeEventListener('keydown', escape, true); };
  const up = () => { end(); if (lift) { addEventListener('click', stop, {capture: true, once: true}); setTimeout(() => removeEventListener('click', stop, true)); propose(); } };
  const cancel = () => { end(); putBack(true); };
  const escape = pressed => { if (pressed.key === 'Escape' && lift) { end(); putBack(); } };
  const stop = clicked => { clicked.preventDefault(); clicked.stopPropagation(); };
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', cancel);
  addEventListener('keydown', escape, true);
});
/* What is held is moved, not the page; and a link that is held opens no menu. */
document.addEventListener('touchmove', event => { if (lift?.dragged) event.preventDefault(); }, {passive: false});
document.addEventListener('contextmenu', event => { if (lift?.dragged) event.preventDefault(); });
document.addEventListener('dragstart', event => event.target.closest?.('a.mw-boardbar') && event.preventDefault());

document.addEventListener('click', event => {
  const link = event.target.closest?.('a.mw-boardbar, a[data-mw-explain]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !board()) return;
  event.preventDefault();
  if (link.matches('a.mw-boardbar')) rove(link);
  explain(link);
});

/* A search that has ended: the plan is not what this page shows any more. */
function anew() {
  if (document.querySelector('[data-mw-run=over]')) show(document.location.href).catch(() => document.location.reload());
}
document.addEventListener('htmx:afterSwap', anew);
anew();    // it may have ended before this was here to hear of it

export function start(root) {
  const box = root.matches?.('[data-mw-board]') ? root : root.querySelector('[data-mw-board]');
  if (box) rove(barsOf(box).find(one => one.hasAttribute('aria-current')) ?? barsOf(box)[0]);
}
