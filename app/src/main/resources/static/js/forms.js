/** Forms: no double submission, guard, saving while one types, rows that repeat, filters that go by themselves, dropped files. */
import {otherLines, showWrong, wrongFields} from './errors.js';
import {word} from './words.js';

const quietMillis = 800;
const retryMillis = 5000;
const patienceMillis = 10000;

/** Names of fields are paths (packages[0].skills[1].heads); a row's own number stands behind its list's path. */
function renumber(row, path, from, to) {
  const old = `${path}[${from}]`, now = `${path}[${to}]`;
  const swap = node => {
    for (const {name, value} of [...node.attributes]) if (value.includes(old)) node.setAttribute(name, value.replaceAll(old, now));
    if (node.content) walk(node.content);
  };
  const walk = root => root.querySelectorAll('*').forEach(swap);
  swap(row);
  walk(row);
  row.querySelectorAll('[data-mw-number]').forEach(mark => mark.closest('[data-mw-row]') === row && (mark.textContent = to + 1));
}

const rowsOf = list => [...list.querySelectorAll('[data-mw-row]')].filter(row => row.closest('[data-mw-repeat]') === list);

function settle(list) {
  const rows = rowsOf(list), path = list.dataset.mwRepeat, least = Number(list.dataset.mwMin ?? 0);
  rows.forEach((row, i) => {
    renumber(row, path, row.dataset.mwRow, i);
    row.dataset.mwRow = i;
    row.querySelectorAll('[data-mw-remove]').forEach(button => button.closest('[data-mw-row]') === row && (button.hidden = rows.length <= least));
  });
  const most = Number(list.dataset.mwMax ?? Infinity);
  list.querySelectorAll('[data-mw-add]').forEach(button => button.closest('[data-mw-repeat]') === list && (button.disabled = rows.length >= most));
}

/** Which row a choice among rows means, however they move. */
const meant = new WeakMap();

/** A choice among the other rows of a list names them as they are typed; the only one is chosen. */
function offerRows(list) {
  const rows = rowsOf(list), path = list.dataset.mwRepeat;
  list.querySelectorAll('[data-mw-among] select').forEach(select => {
    const others = rows.map((row, i) => ({row, value: String(i + 1), name: row.querySelector(`[name="${path}[${i}]${list.dataset.mwOffers}"]`)?.value.trim() ?? ''})).filter(({row}) => !row.contains(select));
    const row = others.length === 1 ? others[0].row : meant.has(select) ? meant.get(select) : others.find(other => other.value === select.value)?.row;
    const options = others.map(other => new Option(`${String.fromCharCode(0x245F + Number(other.value))} ${other.name}`.trim(), other.value, false, other.row === row));
    select.replaceChildren(...select.querySelectorAll('option[value=""]'), ...options);
    if (row) meant.set(select, row);
  });
}
const offerAll = form => form?.querySelectorAll('[data-mw-offers]').forEach(offerRows);
document.addEventListener('change', event => {
  if (!event.target.matches('[data-mw-among] select')) return;
  meant.set(event.target, rowsOf(event.target.closest('[data-mw-offers]'))[Number(event.target.value) - 1]);
});

function addRow(list, button) {
  const blank = [...list.querySelectorAll('template[data-mw-blank]')].find(one => one.closest('[data-mw-repeat]') === list);
  const row = blank.content.firstElementChild.cloneNode(true);
  row.dataset.mwRow = '#';
  blank.before(row);
  renumber(row, list.dataset.mwRepeat, '#', rowsOf(list).length - 1);
  row.dataset.mwRow = rowsOf(list).length - 1;
  row.querySelectorAll('[data-mw-repeat]').forEach(settle);
  settle(list);
  offerAll(list.closest('form'));
  row.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  list.closest('form')?.dispatchEvent(new Event('input', {bubbles: true}));
  document.dispatchEvent(new CustomEvent('htmx:load', {detail: {elt: row}}));
}

function removeRow(row) {
  const list = row.closest('[data-mw-repeat]'), rows = rowsOf(list), at = rows.indexOf(row);
  const form = list.closest('form');
  row.remove();
  settle(list);
  offerAll(form);
  const next = rowsOf(list)[Math.min(at, rows.length - 2)];
  (next?.querySelector('[data-mw-remove]:not([hidden]), input:not([type=hidden]), select') ?? list.querySelector('[data-mw-add]'))?.focus();
  form?.dispatchEvent(new Event('input', {bubbles: true}));
}

document.addEventListener('click', event => {
  const add = event.target.closest('[data-mw-add]'), remove = event.target.closest('[data-mw-remove]');
  if (add) { event.preventDefault(); addRow(add.closest('[data-mw-repeat]'), add); }
  if (remove) { event.preventDefault(); removeRow(remove.closest('[data-mw-row]')); }
  const wrong = event.target.closest('.mw-summary a[href^="#f-"]');
  if (wrong) {
    const field = document.getElementById(decodeURIComponent(wrong.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    field.closest('details')?.setAttribute('open', '');
    field.closest('dialog:not([open])')?.showModal();
    (field.matches('fieldset') ? field.querySelector('input') : field).focus();
    field.scrollIntoView({block: 'center'});
  }
});

// One submission: buttons rest until the next page, or eight seconds when the answer was a file.
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'dialog') return;
  if (form.method === 'get') {
    const blank = [...form.elements].filter(field => field.name && field.value === '' && !field.disabled);
    blank.forEach(field => (field.disabled = true));
    setTimeout(() => blank.forEach(field => (field.disabled = false)));
    return;
  }
  if (form.dataset.mwSent) return event.preventDefault();
  const save = saving.get(form);
  save?.stop();
  const before = save?.under ? save : unsavedBeside(form);
  if (before) {
    event.preventDefault();
    goOnAfter(before, form, event.submitter);
    return;
  }
  form.dataset.mwSent = 'yes';
  dirty.delete(form);
  setTimeout(() => rest(form, true));
  setTimeout(() => rest(form, false), 8000);
});

/** What is typed into another form of the page is saved first: whoever sends a draft in by a button of its own means it as it stands there. */
function unsavedBeside(form) {
  const other = [...document.querySelectorAll('form[data-mw-autosave]')].filter(one => one !== form).map(one => saving.get(one)).find(one => one?.under || one?.changedSince);
  if (other && !other.under) other.now();
  return other;
}

/** A save on its way is about to change the version that the form goes with: sent before its answer, it would meet its own save as somebody else's. */
async function goOnAfter(save, form, by) {
  const name = by?.name;      // _ask, once answered, is not asked again
  form.dataset.mwSent = 'soon';
  rest(form, true);
  await Promise.race([save.under, new Promise(over => setTimeout(over, patienceMillis))]);
  save.under = null;
  rest(form, false);
  const named = by?.name;
  if (by) by.name = name;
  form.requestSubmit(by);
  if (by) by.name = named;
}

function rest(form, on) {
  if (!on) delete form.dataset.mwSent;
  [...form.elements].filter(one => one.matches('button, [type=submit]')).forEach(one => {
    one.toggleAttribute('aria-busy', on);
    if (on) { one.setAttribute('aria-busy', 'true'); one.setAttribute('aria-disabled', 'true'); } else one.removeAttribute('aria-disabled');
  });
}
addEventListener('pageshow', event => event.persisted && document.querySelectorAll('form[data-mw-sent]').forEach(form => rest(form, false)));

const dirty = new Set();
addEventListener('beforeunload', event => {
  if ([...dirty].some(form => form.isConnected)) event.preventDefault();
});

/** Saves a form to its data-mw-autosave address (or its action) after a short quiet; the server answers 2xx, or 422 with what is wrong. */
class Saving {
  constructor(form) {
    this.form = form;
    this.mark = form.querySelector('[data-mw-saved]');
  }

  changed() {
    this.changedSince = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), quietMillis);
  }

  /** Without waiting for a quiet moment. */
  now() {
    clearTimeout(this.timer);
    this.save();
  }

  stop() {
    clearTimeout(this.timer);
    this.stopped = true;
  }

  async save() {
    if (this.stopped) return;
    if (this.under) { this.again = true; return; }
    this.under = this.send();
    await this.under;
    this.under = null;
    if (this.again) { this.again = false; this.changed(); }
  }

  async send() {
    this.changedSince = false;
    this.show(word('saving'));
    const body = new FormData(this.form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    body.set('_idempotency', freshKey());
    const asked = wrongFields(this.form);
    asked.forEach(name => body.append('wrong', name));
    body.append('others', otherLines(this.form).length);
    try {
      const answer = await fetch(this.form.dataset.mwAutosave || this.form.action, {method: 'POST', body: new URLSearchParams(body), headers: {Accept: 'application/json', 'X-Autosave': '1'}});
      await this.answered(answer, asked);
    } catch {
      this.show(word('notsaved'), true);
      this.timer = setTimeout(() => this.save(), retryMillis);
    }
  }

  async answered(answer, asked) {
    const told = answer.headers.get('content-type')?.includes('json') ? await answer.json().catch(() => ({})) : {};
    if (answer.ok) {
      if (told.version !== undefined && this.form.elements.version) this.form.elements.version.value = told.version;
      if (!this.changedSince) dirty.delete(this.form);
      if (asked.length && !this.changedSince) showWrong(this.form, asked, told.wrong);      // rows may have moved meanwhile: names would mean other fields; the next save asks again
      this.show(word('saved', told.savedAt?.slice(11, 16)));      // the zone's clock, not the browser's
    } else if (answer.status >= 500) throw new Error(answer.statusText);
    else this.show(word('notsavedInput', told.errors?.[0]?.message ?? told.detail ?? answer.status), true);
  }

  show(text, failed = false) {
    if (!this.mark) return;
    this.mark.textContent = text;
    this.mark.classList.toggle('mw-saved--failed', failed);
  }
}
const saving = new WeakMap();

/** randomUUID exists only in secure contexts; a zone's server may be plain HTTP inside its network. */
function freshKey() {
  return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A draft goes by the name that is being typed, where the page says which field that is. */
function follow(form, field) {
  const shown = document.querySelector('.mw-title > .mw-subtitle') ?? document.querySelector('.mw-crumbs [aria-current=page]');
  if (shown && field.name === form.dataset.mwNamed) shown.textContent = field.value.trim() || form.dataset.mwNameless;
}

function keep(form) {
  dirty.add(form);
  if (!saving.has(form)) saving.set(form, new Saving(form));
  saving.get(form).changed();
}

/** Typed while this file was still on its way, and nobody was listening. */
function typedBefore(form) {
  const chosen = select => [...select.options].some(one => one.selected !== one.defaultSelected) && [...select.options].some(one => one.defaultSelected);
  return [...form.elements].some(one => one.name && one.type !== 'hidden' && (one.matches('select') ? chosen(one) : one.matches('[type=checkbox], [type=radio]') ? one.checked !== one.defaultChecked
    : one.matches('input:not([type=file]), textarea') && one.value !== one.defaultValue && (one.value !== '' || one.matches('[type=text], textarea'))));      // a browser empties a date that it cannot read
}

document.addEventListener('input', event => {
  const form = event.target.form ?? event.target.closest?.('form');
  if (!form) return;
  if (form.querySelector('[data-mw-among]') && event.target.matches('input')) offerAll(form);
  if (form.dataset.mwNamed) follow(form, event.target);
  if (form.matches('[data-mw-autosave]')) keep(form);
  else if (form.matches('[data-mw-guard]')) dirty.add(form);
});

// Filters go by themselves when a choice is made with the pointer; with the keyboard they wait for Enter or the button, since every arrow key is a change.
let byPointer = false;
addEventListener('pointerdown', () => (byPointer = true), true);
addEventListener('keydown', () => (byPointer = false), true);
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-mw-autosubmit]');
  if (form && byPointer && event.target.matches('select, [type=checkbox], [type=radio]')) form.requestSubmit();
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, event => {
    const box = event.target.closest?.('[data-mw-drop]');
    if (!box) return;
    event.preventDefault();
    box.classList.toggle('mw-over', kind === 'dragover');
    const input = box.querySelector('input[type=file]');
    if (kind === 'drop' && event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', {bubbles: true}));
    }
  });
}

export function start(root) {
  root.querySelectorAll('[data-mw-repeat]').forEach(settle);
  root.querySelectorAll('[data-mw-offers]').forEach(offerRows);
}
document.querySelectorAll('form[data-mw-autosave]').forEach(form => typedBefore(form) && keep(form));
