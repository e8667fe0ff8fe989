/** The answer, to be read at two metres: colour, sign and word; then what to compare; then one thing to do and one way out. */
import {toneOf} from './judge.js';
import {time, value, word} from './words.js';

const ICONS = {ok: 'circle-check', bad: 'circle-x', unknown: 'help-circle'};

export function element(tag, css, ...children) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'mw-icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', document.querySelector('[data-mw-gate]').dataset.icons + name);
  svg.append(use);
  return svg;
}

/** @param shown {verdict, seq, at, gate, phone, online}; @param act called with an outcome, or null for the next scan */
export function draw(place, shown, act) {
  const {verdict} = shown, tone = toneOf(verdict.kind);
  place.replaceChildren(head(shown, tone), ...(verdict.pass ? [who(verdict.pass)] : []), compare(verdict, tone), ...(verdict.kind === 'REVOKED' ? [wayOut(verdict)] : []), stamp(shown), actions(shown, tone, act));
  place.querySelector('.mw-verdict b').focus();
}

function head({verdict, gate}, tone) {
  const said = element('b', null, icon(ICONS[tone]), element('span', null, word(verdict.foreign ? 'foreign.word' : `word.${verdict.kind}`)));
  said.tabIndex = -1;
  const box = element('div', `mw-verdict mw-verdict--${tone}`, element('div', 'mw-verdict__line', element('span', null, icon('barrier-block'), ' ', gate), element('span', null, word(verdict.foreign ? 'foreign.verdict' : `verdict.${verdict.kind}`))),
    said, element('p', null, because(verdict)));
  box.dataset.verdict = verdict.kind;
  box.setAttribute('role', 'alert');
  return box;
}

function because({kind, reasons, pass, foreign}) {
  if (foreign) return word('foreign.because');
  if (kind === 'VALID') return word('because.VALID', time(pass.until * 1000));
  const clock = reasons.filter(({code}) => code === 'CLOCK_BEHIND');  // by a clock that is wrong, nothing that rests on it is worth saying
  return (clock.length ? clock : reasons).map(({code, found, needed}) => word(`because.${code}`, value(found), value(needed))).filter((line, at, all) => all.indexOf(line) === at).join(' ');
}

function who(pass) {
  const lines = pass.purpose === 'ENTRY' ? [`${pass.maskedName} · ${pass.lastFour}`, pass.site] : [pass.number, pass.route];
  return element('section', 'mw-bigcard mw-gate__who', element('span', 'mw-gate__face', icon(pass.purpose === 'ENTRY' ? 'user' : 'truck')),
    element('div', null, ...[pass.plate, pass.trailerPlate].filter(Boolean).map(plate => element('span', 'mw-gate__plate', plate)), element('h3', null, lines[0]), element('p', null, lines[1])));
}

function compare(verdict, tone) {
  const title = tone === 'ok' ? 'app.compare' : tone === 'bad' || verdict.foreign ? 'app.differs' : 'app.missing', lines = todo(verdict, tone);
  return element('section', 'mw-bigcard', element('h2', null, word(title)), element('ul', 'mw-gate__list', ...lines.map(([sign, key, ...values]) => line(sign, key, values))));
}

function todo(verdict, tone) {
  if (tone === 'ok') return matches(verdict.pass);
  if (verdict.claimed !== undefined) return foreign(verdict);
  const [first] = verdict.reasons;
  if (first.code === 'PASS_PURPOSE') return [['id-badge-2', 'app.do.kind', value(first.found), value(first.needed)], ['hand-stop', 'app.do.stop'], ['phone', 'app.do.wrong']];
  return tone === 'bad' ? [['hand-stop', 'app.do.stop'], ['id-badge-2', 'app.do.other']] : [['parking', 'app.do.wait'], ['phone', 'app.do.call']];
}

function foreign({claimed, foreign: certain}) {
  const says = claimed ? [['id-badge-2', 'app.do.says', value(claimed.purpose), claimed.site ?? claimed.route]] : [];
  return certain ? [...says, ['hand-stop', 'app.do.foreign'], ['phone', 'app.do.foreign.call']] : [...says, ['parking', 'app.do.wait'], ['phone', 'app.do.call']];
}

/** For whoever stands on the inner side with it. */
function wayOut({wayOut: known}) {
  const lines = known?.letOut ? [['logout', 'app.out.go', known.to]] : [['parking', 'app.out.keep'], ['phone', 'app.out.call']];
  const box = element('section', 'mw-bigcard', element('h2', null, word('app.out')), element('ul', 'mw-gate__list', ...lines.map(([sign, key, ...values]) => line(sign, key, values))));
  box.dataset.way = known?.letOut ? 'out' : 'keep';
  return box;
}

function line(sign, key, values) {
  const note = word(`${key}.note`);
  return element('li', null, icon(sign), element('span', null, element('b', null, word(key, ...values)), note.startsWith('?') ? null : element('small', null, note)));
}

function matches(pass) {
  const plate = pass.plate ? [['car', 'app.compare.plate', pass.plate]] : [];
  const trailer = pass.trailerPlate ? [['truck', 'app.compare.trailer', pass.trailerPlate]] : [];
  if (pass.purpose === 'VEHICLE') return [...plate, ...trailer, ['route', 'app.compare.route', pass.route]];
  return [...(pass.site ? [['map-pin', 'app.compare.site', pass.site]] : []), ['id', 'app.compare.name', pass.maskedName], ['hash', 'app.compare.four', pass.lastFour], ['face-id', 'app.compare.face'], ...plate];
}

const stamp = ({seq, at, online}) => element('p', 'mw-gate__stamp', word('app.scanned', time(at, true), seq) + (online ? '' : ' · ' + word('app.kept')));

function actions({verdict, phone}, tone, act) {
  const button = (css, sign, key, outcome) => {
    const made = element('button', `mw-button mw-gate__act ${css}`, icon(sign), word(key));
    made.type = 'button';
    made.addEventListener('click', () => act(outcome));
    if (outcome) made.dataset.outcome = outcome;
    return made;
  };
  const call = css => {
    const made = element('a', `mw-button mw-gate__act ${css}`, icon('phone'), word('app.call') + (phone ? ` ${phone}` : ''));
    if (phone) made.href = `tel:${phone.replace(/[^+0-9]/g, '')}`;
    made.setAttribute('role', 'button');
    made.tabIndex = 0;
    made.dataset.outcome = 'CALLED';
    made.addEventListener('click', () => act('CALLED'));
    return made;
  };
  const away = button('mw-gate__act--bad', 'ban', 'app.turnaway', 'TURNED_AWAY'), again = button('', 'refresh', 'app.again', null);
  const box = element('div', 'mw-gate__acts');
  if (tone === 'ok') box.append(button('mw-gate__act--ok', 'check', 'app.letin', 'LET_IN'), button('', 'x', 'app.mismatch', 'MISMATCH'));
  else if (verdict.kind === 'REVOKED') box.append(away, button('', 'logout', verdict.wayOut?.letOut ? 'app.letout' : 'app.letout.agreed', 'LET_OUT'), call(''), again);
  else if (verdict.kind === 'WRONG_PURPOSE') box.append(away, call(''), again);
  else if (tone === 'bad') box.append(away, again);
  else if (verdict.claimed !== undefined) box.append(call('mw-gate__act--unknown'), button('', 'ban', 'app.turnaway', 'TURNED_AWAY'), again);
  else box.append(call('mw-gate__act--unknown'), again);
  return box;
}
