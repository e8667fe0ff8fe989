/** Sends what waits, oldest first, and again until it has arrived: everything carries an id of this phone, so the zone takes it once. */
import {fevers, outbox} from './store.js';

let under = null;

/** @returns {Promise<'sent'|'offline'|'signin'>} how far it came; whoever asks meanwhile hears of the same run */
export function send(who) {
  under ??= run(who).finally(() => (under = null));
  return under;
}

async function run(who) {
  const waiting = (await outbox.list(who)).filter(one => !one.problem);
  if (!waiting.length) return 'sent';
  const csrf = await token(who);
  if (csrf.state) return csrf.state;
  for (const one of waiting) {
    const answer = await post(one, csrf.token);
    if (answer === null || answer.status >= 500 || answer.status === 429) return 'offline';
    if (answer.status === 401 || answer.status === 403) return 'signin';
    if (answer.ok) {
      if (one.kind === 'reading' || one.kind === 'name') await heard(one, answer);
      await outbox.drop(one.n);
    } else {
      await outbox.put({...one, problem: await said(answer)});
      if (one.kind === 'name') await unheard(one);
    }
  }
  return 'sent';
}

/** The page as it is now tells whether the same person is signed in, and the token of their session. */
async function token(who) {
  const answer = await fetch('/my-checks', {headers: {Accept: 'text/html'}, cache: 'no-store'}).catch(() => null);
  if (!answer || answer.status >= 500) return {state: 'offline'};
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (page.querySelector('[data-mw-checks]')?.dataset.who !== who) return {state: 'signin'};
  return {token: page.querySelector('meta[name=mw-csrf]').content};
}

function post(one, csrf) {
  const headers = {Accept: 'application/json', 'X-CSRF-TOKEN': csrf};
  let body;
  if (one.blob) {
    body = new FormData();
    body.append('file', one.blob, one.name);
  } else {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(one.body);
  }
  return fetch(one.to, {method: 'POST', headers, body}).catch(() => null);
}

/** The zone's word on a fever goes before this phone's own, and it alone knows whose the measurement is. */
async function heard(one, answer) {
  const told = await answer.json(), known = (await fevers.list(one.who)).find(fever => fever.id === told.watchId);
  if (known) await fevers.put({...known, told: told.state ?? known.told, match: told.match});
}

/** A name that was not taken leaves the measurement nobody's, so that another can be written. */
async function unheard(one) {
  const known = (await fevers.list(one.who)).find(fever => one.to.includes(fever.id));
  if (known?.match === 'SENDING') await fevers.put({...known, match: 'NOBODY'});
}

async function said(answer) {
  const told = await answer.json().catch(() => ({}));
  return told.errors?.[0]?.message ?? told.detail ?? String(answer.status);
}
