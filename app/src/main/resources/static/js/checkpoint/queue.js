/** What this phone scanned, on its way to the server: numbered, signed, kept until the server says that it is there. */
import {sign} from './device.js';
import {post, Told} from './server.js';
import {append, forget, keepSignatures, oldest, waiting, write} from './store.js';

const MOST = 200;

export class Queue {
  state = 'idle';

  constructor(device, trust) {
    this.device = device;
    this.trust = trust;
  }

  /** @returns {Promise<number>} the number under which it is kept from now on */
  async add(entry) {
    const {seq} = await append(number => JSON.stringify({device: this.device.id, seq: number, at: Date.now(), ahead: this.trust.skew, ...entry}));
    return seq;
  }

  waiting() {
    return waiting();
  }

  /** One tab at a time; two would only send the same twice. Whoever asks while something is being sent is served by that run, and does not wait for the next minute. */
  async send() {
    this.asked = true;
    if (!navigator.locks) return this.sendAll();
    return navigator.locks.request('mw-gate-send', {ifAvailable: true}, lock => lock && this.sendAll());
  }

  async sendAll() {
    try {
      while (this.asked) {
        this.asked = false;
        while (await this.sendSome());
      }
      this.state = 'idle';
    } catch (error) {
      if (!(error instanceof Told) && !(error instanceof TypeError)) throw error;     // fetch says TypeError for no network
      this.state = error.status === 401 ? 'signedout' : error instanceof Told ? 'refused' : 'offline';
      this.error = error.message;
    }
  }

  /** @returns {Promise<boolean>} whether there is more */
  async sendSome() {
    const entries = await oldest(MOST), more = await waiting() - entries.length;
    await this.signAll(entries.filter(entry => !entry.signature));
    const told = await post(`/checkpoint/devices/${this.device.id}/scans`, {sentAt: String(Date.now()), waiting: String(more), bundleAt: this.trust.bundle ? String(this.trust.bundle.from) : null,
      items: entries.map(({payload, signature}) => ({payload, signature}))});
    await write('waysOut', told.waysOut);
    const refused = told.refused.map(({place, why}) => ({...entries[place], why}));
    await forget([...told.taken, ...told.known], refused);
    return more > 0 && told.taken.length + told.known.length + refused.length > 0;
  }

  /** Not when they are scanned: an entry must be on the disk before anything takes time. */
  async signAll(entries) {
    for (const entry of entries) entry.signature = await sign(this.device.privateKey, entry.payload);
    if (entries.length) await keepSignatures(entries);
  }
}
