/** The page's words, as the server wrote them into it: they are there without network. */
const words = {};
let timeZone;

export function learn(page) {
  page.querySelector('template[data-gate-words]').content.querySelectorAll('[data-word]').forEach(word => (words[word.dataset.word] = word.textContent));
  timeZone = page.dataset.timeZone;
}

export const word = (key, ...values) => (words[key] ?? `?${key}?`).replace(/\{(\d)\}/g, (mark, at) => values[at] ?? mark);

/** 11-25 20:31, by the zone's clock; seconds on request. */
export function time(at, seconds = false) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', {timeZone, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'})
    .formatToParts(at).map(({type, value}) => [type, value]));
  return `${parts.month}-${parts.day} ${parts.hour}:${parts.minute}${seconds ? ':' + parts.second : ''}`;
}

export function span(millis) {
  const minutes = Math.round(millis / 60_000);
  if (minutes < 60) return word('app.minutes', minutes);
  return minutes < 48 * 60 ? word('app.hours', Math.floor(minutes / 60)) : word('app.days', Math.floor(minutes / 1440));
}

/** A reason's value: times in the zone's clock, purposes in words, anything else as it is. */
export const value = text => `purpose.${text}` in words ? word(`purpose.${text}`) : /^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(text) ? time(new Date(text)) : text;
