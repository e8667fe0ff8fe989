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
  box.classList.add('mw-lift--sent');
  say(words().sending);
  const body = {packageId: bar.dataset.package, crewId: crew, fromCrew: bar.dataset.crew, starts: new Date(starts).toISOString()};
  const answer = await fetch(`${board().dataset.plan}/moves`, {method: 'POST', body: JSON.stringify(body), headers: {'Content-Type': 'application/json', Accept: 'application/json',
    'Idempotency-Key': crypto.randomUUID(), 'X-CSRF-TOKEN': document.querySelector('meta[name=mw-csrf]').content}}).catch(() => null);
  if (!answer || !answer.ok) return refuse(answer ? await answer.json().catch(() => ({})) : {}, box.getBoundingClientRect(), bar);
  const told = await answer.json();
  putBack(true);
  await show(answer.headers.get('Location') ?? told.location, body.packageId);
}

/** Shows the plan that the move went into, in the same weeks and rows. */
async function show(location, packageId) {
  const address = new URL(location, document.baseURI), here = new URL(document.location.href);
  here.searchParams.forEach((value, name) => address.searchParams.has(name) || address.searchParams.append(name, value));
  address.searchParams.set('package', packageId);
  const at = scrollY;
  await window.htmx.ajax('GET', address.pathname + address.search, {target: '#mw-main', select: '#mw-main', swap: 'outerHTML show:none'});
  history.replaceState(history.state, '', address.pathname + address.search);
  scrollTo({top: at});
  barsOf(board()).find(one => one.dataset.package === packageId)?.focus({preventScroll: true});
}

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function objection(one) {
  const item = element('li'), list = element('dl');
  item.append(element('b', one.name ?? one.detail ?? ''));
  for (const [term, value] of [[words().found, one.found], [words().needed, one.needed], [words().advice, one.advice]]) {
    if (value) list.append(element('dt', term), element('dd', value));
  }
  if (list.children.length) item.append(list);
  return item;
}

function refuse(problem, at, bar) {
  document.querySelector('.mw-refusal')?.remove();
  const box = element('div', '', 'mw-refusal'), close = element('button', '×', 'mw-iconbutton'), list = element('ul');
  box.setAttribute('role', 'alert');
  box.tabIndex = -1;
  close.type = 'button';
  close.setAttribute('aria-label', words().close);
  const found = problem.objections ?? problem.errors ?? [];
  list.append(...(found.length ? found : [{detail: problem.detail ?? words().refused}]).map(objection));
  box.append(element('h3', words().refused), close, list, element('p', words().stays));
  document.body.append(box);
  const left = Math.min(at.left, innerWidth - box.offsetWidth - 16);
  Object.assign(box.style, {left: `${Math.max(8, left) + scrollX}px`, top: `${at.bottom + scrollY + 6}px`});
  const gone = () => { box.remove(); putBack(true); bar.focus({preventScroll: true}); };
  close.addEventListener('click', gone);
  box.addEventListener('keydown', event => { if (event.key === 'Escape') { event.stopPropagation(); gone(); } });
  box.focus();
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

document.addEventListener('focusout', event => { if (lift && !lift.dragged && event.target === lift.bar) putBack(); });

/* By pointer: a bar is taken up once it was moved a little, so that a click still chooses. */
document.addEventListener('pointerdown', event => {
  const bar = event.target.closest?.('a.mw-boardbar[data-movable]');
  if (!bar || event.button !== 0) return;
  const from = {x: event.clientX, y: event.clientY}, first = Date.parse(bar.dataset.starts), own = bar.closest('tr');
  const move = moved => {
    if (!lift && Math.hypot(moved.clientX - from.x, moved.clientY - from.y) < 5) return;
    if (!lift) { document.querySelector('.mw-refusal')?.remove(); take(bar); lift.dragged = true; }
    const {step, perMs} = scale();
    lift.starts = first + Math.round((moved.clientX - from.x) / perMs / step) * step;
    const under = document.elementsFromPoint(moved.clientX, moved.clientY).map(one => one.closest('tr[data-row]')).find(Boolean);
    lift.row = board().dataset.rows === 'project' ? own : under ?? lift.row;
    place();
  };
  const end = () => { removeEventListener('pointermove', move); removeEventListener('pointerup', up); removeEventListener('pointercancel', cancel); removeEventListener('keydown', escape, true); };
  const up = () => { end(); if (lift) { addEventListener('click', stop, {capture: true, once: true}); setTimeout(() => removeEventListener('click', stop, true)); propose(); } };
  const cancel = () => { end(); putBack(true); };
  const escape = pressed => { if (pressed.key === 'Escape' && lift) { end(); putBack(); } };
  const stop = clicked => { clicked.preventDefault(); clicked.stopPropagation(); };
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', cancel);
  addEventListener('keydown', escape, true);
});
document.addEventListener('dragstart', event => event.target.closest?.('a.mw-boardbar') && event.preventDefault());

document.addEventListener('click', event => {
  const link = event.target.closest?.('a.mw-boardbar, a[data-mw-explain]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !board()) return;
  event.preventDefault();
  if (link.matches('a.mw-boardbar')) rove(link);
  explain(link);
});

/* A search that has ended: the plan is not what this page shows any more. */
document.addEventListener('htmx:afterSwap', event => {
  if (document.querySelector('[data-mw-run=over]') && event.detail.elt.closest?.('.mw-run')) show(document.location.pathname, new URL(document.location.href).searchParams.get('package') ?? '');
});

export function start(root) {
  const box = root.matches?.('[data-mw-board]') ? root : root.querySelector('[data-mw-board]');
  if (box) rove(barsOf(box).find(one => one.hasAttribute('aria-current')) ?? barsOf(box)[0]);
}
