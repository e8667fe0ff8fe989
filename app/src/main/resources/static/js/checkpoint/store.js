/** What a gate's phone keeps, in IndexedDB: itself, its bundle, and what it scanned until that was taken. Written through to the disk, for a phone may die at any moment. */
const opened = open();

function open() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('mw-gate', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('kept');
      asked.result.createObjectStore('queue', {keyPath: 'seq'});
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** @param work gets the object stores by name and may set {@code give} of its second argument: what the transaction is for */
async function transaction(mode, work) {
  const database = await opened;
  return new Promise((resolve, reject) => {
    const running = database.transaction(['kept', 'queue'], mode, {durability: 'strict'});
    const answer = {};
    running.oncomplete = () => resolve(answer.give);
    running.onabort = running.onerror = () => reject(running.error);
    work({kept: running.objectStore('kept'), queue: running.objectStore('queue')}, answer);
  });
}

const result = (request, answer) => (request.onsuccess = () => (answer.give = request.result));

export const read = key => transaction('readonly', ({kept}, answer) => result(kept.get(key), answer));

export const write = (key, value) => transaction('readwrite', ({kept}) => kept.put(value, key));

/** Takes the next number and puts the entry into the queue, both or neither. @param make the entry's text, from its number */
export const append = make => transaction('readwrite', ({kept, queue}, answer) => {
  const last = kept.get('seq');
  last.onsuccess = () => {
    const seq = (last.result ?? 0) + 1;
    kept.put(seq, 'seq');
    answer.give = {seq, payload: make(seq)};
    queue.add(answer.give);
  };
});

export const oldest = most => transaction('readonly', ({queue}, answer) => result(queue.getAll(null, most), answer));

export const waiting = () => transaction('readonly', ({queue}, answer) => result(queue.count(), answer));

export const keepSignatures = entries => transaction('readwrite', ({queue}) => entries.forEach(entry => queue.put(entry)));

/** They were taken; what was refused is counted, and kept for whoever looks into it. */
export const forget = (taken, refused) => transaction('readwrite', ({kept, queue}) => {
  taken.forEach(seq => queue.delete(seq));
  if (!refused.length) return;
  const before = kept.get('refused');
  before.onsuccess = () => kept.put([...(before.result ?? []), ...refused].slice(-500), 'refused');
  refused.forEach(({seq}) => queue.delete(seq));
});

/** For a new key, which begins to count anew. */
export const begin = device => transaction('readwrite', ({kept, queue}) => {
  kept.clear();
  queue.clear();
  kept.put(device, 'device');
  kept.put(0, 'seq');
});
