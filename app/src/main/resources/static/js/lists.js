/** Lists: choosing rows, stacked tables that stay tables for screen readers, arrow keys on time axes. */
import {say, word} from './words.js';

const picksOf = table => [...table.querySelectorAll('input[data-mw-pick]')];

/** Chosen rows of other pages of the list stand in the bar. */
const kept = () => [...document.querySelectorAll('[data-mw-bar] input[data-mw-pick]')];

/** As many as the bar says can be chosen; those chosen beside other work count too, for the address carries them all. */
const most = () => Number(document.querySelector('[data-mw-most]')?.dataset.mwMost ?? Infinity);
const chosenNow = () => document.querySelectorAll('input[data-mw-pick]:checked, input[data-mw-parked]:checked').length;

/** Takes back the last ticks that are too many. */
function refuseTooMany(ticked) {
  for (let over = chosenNow() - most(); over > 0 && ticked.length; over--) ticked.pop().checked = false;
}

function tickAll(table, on) {
  const changed = picksOf(table).filter(pick => pick.checked !== on);
  changed.forEach(pick => (pick.checked = on));
  if (on) refuseTooMany(changed);
}

/** @param table with the rows to choose; a page without one may still have a bar */
function count(table = document.createElement('table')) {
  const picks = picksOf(table), here = picks.filter(pick => pick.checked), chosen = [...here, ...kept().filter(pick => pick.checked)];
  picks.forEach(pick => pick.closest('tr')?.classList.toggle('mw-selected', pick.checked));
  const all = table.querySelector('input[data-mw-all]');
  if (all) {
    all.checked = picks.length > 0 && here.length === picks.length;
    all.indeterminate = here.length > 0 && here.length < picks.length;
  }
  document.querySelectorAll('[data-mw-selected]').forEach(mark => {
    const full = chosenNow() >= most() && mark.closest('[data-mw-full]')?.dataset.mwFull;
    mark.textContent = (full || mark.dataset.mwSelected || word('selected', '{0}')).replace('{0}', chosen.length);
  });
  document.querySelectorAll('[data-mw-needs]').forEach(button => (button.disabled = chosen.length < Number(button.dataset.mwNeeds || 1)));
  document.querySelectorAll('[data-mw-chosen]').forEach(box => listChosen(box, here));
}

/** The sticky bar repeats what will be sent: a chip per row, which takes the row out again. */
function listChosen(box, chosen) {
  box.replaceChildren(...chosen.map(pick => {
    const chip = document.createElement('span'), button = document.createElement('button');
    const name = pick.dataset.mwPick || pick.getAttribute('aria-label');
    chip.className = 'mw-chip';
    button.type = 'button';
    button.textContent = '×';
    button.setAttribute('aria-label', `${word('remove')}: ${name}`);
    button.addEventListener('click', () => { pick.checked = false; pick.dispatchEvent(new Event('change', {bubbles: true})); });
    chip.append(name, button);
    return chip;
  }));
}

/**
 * A choice that lives in the address under the names the bar says: the first takes all, the others are sorted out by the server.
 * An address of this very list takes the choice along; another one only when it asks to.
 */
function carried(href, anywhere = false) {
  const bar = document.querySelector('[data-mw-carry]'), address = new URL(href, location);
  if (!bar || address.origin !== location.origin || (!anywhere && address.pathname !== location.pathname)) return href;
  const names = bar.dataset.mwCarry.split(' ');
  names.forEach(name => address.searchParams.delete(name));
  document.querySelectorAll('input[data-mw-pick]:checked, input[data-mw-parked]:checked').forEach(pick => address.searchParams.append(names[0], pick.value));
  return address.pathname + address.search + address.hash;
}

function carry() {
  if (!document.querySelector('[data-mw-carry]')) return;
  document.querySelectorAll('a[href]:not([href^="#"])').forEach(link => link.setAttribute('href', carried(link.getAttribute('href'), link.hasAttribute('data-mw-with'))));
  history.replaceState(history.state, '', carried(location.href));
}

// htmx keeps the address it read at first, and may make it the page's.
document.addEventListener('htmx:configRequest', event => { if (event.detail.verb === 'get') event.detail.path = carried(event.detail.path); });

// The row whose explanation stands in the side panel.
document.addEventListener('click', event => {
  const row = event.target.closest('[data-mw-row]');
  if (!row) return;
  document.querySelectorAll('[data-mw-row][aria-current]').forEach(other => other.removeAttribute('aria-current'));
  row.setAttribute('aria-current', 'true');
});

document.addEventListener('change', event => {
  if (!event.target.matches('[data-mw-all], [data-mw-pick], [data-mw-parked]')) return;
  const table = event.target.closest('table');
  if (!table) event.target.closest('.mw-chip')?.remove();
  else if (event.target.matches('[data-mw-all]')) {
    tickAll(table, event.target.checked);
  } else if (event.target.checked) refuseTooMany([event.target]);
  count(table ?? document.querySelector('table:has([data-mw-pick])') ?? undefined);
  carry();
  say(document.querySelector('[data-mw-selected]')?.textContent ?? word('selected', document.querySelectorAll('input[data-mw-pick]:checked').length));
});

function unfold(more, open) {
  document.getElementById(more.dataset.mwUnfold)?.classList.toggle('mw-open', open);
  more.setAttribute('aria-expanded', open);
}

// What is unfolded lies over the list, so it goes as soon as one turns to the list again.
document.addEventListener('click', event => {
  const more = event.target.closest('[data-mw-unfold]');
  if (more) return unfold(more, more.getAttribute('aria-expanded') !== 'true');
  for (const one of document.querySelectorAll('[data-mw-unfold][aria-expanded=true]')) {
    if (event.target.isConnected && !document.getElementById(one.dataset.mwUnfold)?.contains(event.target)) unfold(one, false);
  }
});
document.addEventListener('keydown', event => {
  const more = event.key === 'Escape' && document.querySelector('[data-mw-unfold][aria-expanded=true]');
  if (more) { unfold(more, false); more.focus(); }
});

// Bars of a time axis: left and right go along the row, up and down to the rows beside.
document.addEventListener('keydown', event => {
  const bar = event.target.closest?.('[data-mw-axis] a');
  const step = {ArrowLeft: -1, ArrowRight: 1}[event.key], row = {ArrowUp: -1, ArrowDown: 1}[event.key];
  if (!bar || !(step || row)) return;
  event.preventDefault();
  const axes = [...document.querySelectorAll('[data-mw-axis]')].filter(axis => axis.querySelector('a'));
  const axis = bar.closest('[data-mw-axis]'), bars = [...axis.querySelectorAll('a')];
  const target = step ? bars[bars.indexOf(bar) + step] : axes[axes.indexOf(axis) + row]?.querySelector('a');
  target?.focus();
});

export function start(root) {
  // display: block on a table's parts takes their meaning away; explicit roles give it back.
  root.querySelectorAll('table.mw-table:has([data-label])').forEach(table => {
    table.setAttribute('role', 'table');
    table.querySelectorAll('thead, tbody').forEach(part => part.setAttribute('role', 'rowgroup'));
    table.querySelectorAll('tr').forEach(part => part.setAttribute('role', 'row'));
    table.querySelectorAll('thead th').forEach(part => part.setAttribute('role', 'columnheader'));
    table.querySelectorAll('tbody th').forEach(part => part.setAttribute('role', 'rowheader'));
    table.querySelectorAll('td').forEach(part => part.setAttribute('role', 'cell'));
  });
  const tables = root.querySelectorAll('table:has([data-mw-pick])');
  tables.forEach(table => {
    if (table.querySelector('input[data-mw-all]')?.checked) tickAll(table, true);      // pressed before this was there
    count(table);
  });
  if (tables.length === 0 && root.querySelector('[data-mw-carry]')) count();
  // rows may have been ticked before this was there to see it
  if (tables.length) carry();
}
