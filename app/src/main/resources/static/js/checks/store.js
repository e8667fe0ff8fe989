/** What a phone keeps until it has been sent: drafts while one types, an outbox, and people whose temperature is to be measured again. */
const open = new Promise((done, failed) => {
  const asked = indexedDB.open('mw-checks', 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('drafts');
    asked.result.createObjectStore('outbox', {keyPath: 'n', autoIncrement: true});
    asked.result.createObjectStore('fevers', {keyPath: 'id'});
  };
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});

/** One step on one shelf; done when it is on the disk. */
async function step(shelf, mode, work) {
  const store = (await open).transaction(shelf, mode, {durability: 'strict'});
  return new Promise((done, failed) => {
    const asked = work(store.objectStore(shelf));
    store.oncomplete = () => done(asked.result);
    store.onerror = store.onabort = () => failed(store.error);
  });
}

export const draft = {
  get: key => step('drafts', 'readonly', shelf => shelf.get(key)),
  put: (key, value) => step('drafts', 'readwrite', shelf => shelf.put(value, key)),
  drop: key => step('drafts', 'readwrite', shelf => shelf.delete(key)),
};

export const outbox = {
  list: async who => (await step('outbox', 'readonly', shelf => shelf.getAll())).filter(one => one.who === who),
  put: one => step('outbox', 'readwrite', shelf => shelf.put(one)),
  drop: n => step('outbox', 'readwrite', shelf => shelf.delete(n)),
};

export const fevers = {
  list: async who => (await step('fevers', 'readonly', shelf => shelf.getAll())).filter(one => one.who === who),
  put: one => step('fevers', 'readwrite', shelf => shelf.put(one)),
  drop: id => step('fevers', 'readwrite', shelf => shelf.delete(id)),
};

/** A round leaves the drafts and enters the outbox with its photos, all or nothing. */
export async function finish(key, parts) {
  const both = (await open).transaction(['drafts', 'outbox'], 'readwrite', {durability: 'strict'});
  parts.forEach(part => both.objectStore('outbox').add(part));
  both.objectStore('drafts').delete(key);
  return new Promise((done, failed) => {
    both.oncomplete = () => done();
    both.onerror = both.onabort = () => failed(both.error);
  });
}
