/** Errors of a form that stays on the screen while they are corrected: its summary and its fields say what the last save found, no more. */
import {say, word} from './words.js';

const summaryOf = form => form.querySelector('.mw-summary');
const fieldOf = name => document.getElementById('f-' + name)?.closest('.mw-field');
const nameOf = field => field.querySelector('[id^="f-"]')?.id.slice(2) ?? field.id.slice(2);
const linesOf = summary => [...summary.querySelectorAll('a[href^="#f-"]')].map(link => decodeURIComponent(link.hash.slice(3)));

/** Names of fields shown as wrong; rows may have moved since, so the fields themselves are asked, and the summary for what is no field. */
export function wrongFields(form) {
  const summary = summaryOf(form);
  if (!summary) return [];
  const fields = [...form.querySelectorAll('.mw-field--wrong')].map(nameOf);
  return [...new Set([...fields, ...linesOf(summary).filter(name => !fieldOf(name))])];
}

/** What the summary says of the form as a whole: no save answers it, so it stays. */
export const otherLines = form => [...summaryOf(form)?.querySelectorAll('li') ?? []].filter(line => !line.querySelector('a[href^="#f-"]'));

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function line({field, name, text}) {
  const item = document.createElement('li'), link = element('a', '', {href: '#f-' + field});
  link.append(element('b', name), ' ', text);
  item.append(link);
  return item;
}

function settleField(field, found) {
  const error = field.querySelector('.mw-error');
  if (found) {
    if (error) error.lastChild.textContent = found.text;
    return;
  }
  field.classList.remove('mw-field--wrong');
  field.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
  for (const input of [field, ...field.querySelectorAll('[aria-describedby]')]) {
    if (!error || !input.hasAttribute('aria-describedby')) continue;
    const rest = input.getAttribute('aria-describedby').split(' ').filter(id => id !== error.id).join(' ');
    rest ? input.setAttribute('aria-describedby', rest) : input.removeAttribute('aria-describedby');
  }
  error?.remove();
}

/** @param wrong {title, fields: [{field, name, text}]}: what the server still objects to among those asked about */
export function showWrong(form, asked, wrong) {
  const summary = summaryOf(form);
  if (!summary || !wrong) return;
  const found = new Map();
  for (const one of wrong.fields) if (!found.has(one.field)) found.set(one.field, one);
  for (const name of asked) {
    const field = fieldOf(name);
    if (field && form.contains(field)) settleField(field, found.get(name));
  }
  if (wrong.title !== summary.querySelector('h2').textContent.trim()) say(wrong.title);
  const others = otherLines(form);
  if (wrong.fields.length + others.length === 0) return summary.remove();
  summary.removeAttribute('role');      // an alert would be read out as a whole after each correction
  summary.querySelector('h2').lastChild.textContent = wrong.title;
  summary.querySelector('ol').replaceChildren(...others, ...wrong.fields.map(line));
}

/** What a browser finds missing before it sends a short form (a dialog, a row of a table), said where it is and in the page's language: its own bubbles speak the browser's. */
function saidBy({validity, type, tagName, min, max}) {
  if (validity.valueMissing) return word(tagName === 'SELECT' || type === 'radio' ? 'choose' : 'fill');
  if (validity.rangeUnderflow) return word('least', min);
  return validity.rangeOverflow ? word('most', max) : word('unreadable');
}

const boxOf = input => input.closest('.mw-field') ?? input.parentElement;

function mark(input) {
  const box = boxOf(input);
  if (!box.querySelector('.mw-error')) {
    const id = 'e-' + (input.id || input.name);
    box.append(element('span', saidBy(input), {id, class: 'mw-error', role: 'alert'}));
    input.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  }
  box.classList.add('mw-field--wrong');
  input.setAttribute('aria-invalid', 'true');
  input.addEventListener('input', () => settleField(box), {once: true});
}

document.addEventListener('invalid', event => {
  event.preventDefault();
  const first = ![...event.target.form.elements].some(one => one.getAttribute('aria-invalid'));
  mark(event.target);
  if (first) event.target.focus();
}, true);
