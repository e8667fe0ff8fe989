/** Lets a time that is left run down while a page is open, by the server's clock: a phone's may be wrong. What it says is the page's own words. */
const EVERY_MILLIS = 5_000, MINUTE = 60_000;

export function start(root) {
  root.querySelectorAll('[data-mw-due]').forEach(place => {
    if (place.dataset.started) return;
    place.dataset.started = 'yes';
    const ahead = Date.now() - Date.parse(place.dataset.now);
    const timer = setInterval(() => place.isConnected ? show(place, Date.now() - ahead) : clearInterval(timer), EVERY_MILLIS);
  });
}

function show(place, now) {
  const due = Date.parse(place.dataset.mwDue), late = now > due, {left, overdue} = place.dataset;
  const text = (late ? overdue : left).replace('{0}', span(Math.floor(Math.abs(due - now) / MINUTE), place.dataset));
  const words = place.querySelector('span');
  if (words.textContent !== text) words.textContent = text;
  if (late) place.closest('.mw-stepnow')?.classList.add('mw-bigcard--attention');
}

/** As the server writes it. */
function span(minutes, {days, hours, minutes: rest}) {
  const pair = (big, count, small, more) => big.replace('{0}', count) + (more ? ' ' + small.replace('{0}', more) : '');
  const whole = Math.floor(minutes / 60);
  if (whole >= 72) return pair(days, Math.floor(whole / 24), hours, whole % 24);
  return whole ? pair(hours, whole, rest, minutes % 60) : rest.replace('{0}', minutes);
}
