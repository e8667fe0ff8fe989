/** Talks to the server in JSON. The page may have come out of the cache with a token of long ago: one that is refused is fetched anew, once. */
let token = document.querySelector('meta[name=mw-csrf]')?.content ?? '';

export class Told extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export async function post(address, body) {
  let answer = await send(address, body);
  if (answer.status === 403) {
    token = await freshToken();
    answer = await send(address, body);
  }
  const told = answer.headers.get('content-type')?.includes('json') ? await answer.json() : {};
  if (!answer.ok) throw new Told(answer.status, told.detail ?? String(answer.status));
  return told;
}

/** @returns {Promise<{bytes: Uint8Array, at: number}>} with the server's time in milliseconds, NaN where it says none */
export async function getBytes(address) {
  const answer = await fetch(address, {headers: {Accept: 'application/cose, application/json'}, cache: 'no-store'});
  if (!answer.ok) throw new Told(answer.status, String(answer.status));
  return {bytes: new Uint8Array(await answer.arrayBuffer()), at: Date.parse(answer.headers.get('date') ?? '')};
}

const send = (address, body) => fetch(address, {method: 'POST', body: JSON.stringify(body),
  headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': token}});

async function freshToken() {
  const page = await (await fetch('/checkpoint', {headers: {Accept: 'text/html'}, cache: 'no-store'})).text();
  return new DOMParser().parseFromString(page, 'text/html').querySelector('meta[name=mw-csrf]')?.content ?? '';
}
