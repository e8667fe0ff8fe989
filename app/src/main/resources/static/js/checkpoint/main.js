/** The gate's page on a phone: enrol once, then scan, with or without network. */
import {Camera, prepare, readPicture} from './camera.js';
import {enrol, findDevice} from './device.js';
import {explain, judge, scanEntry, toneOf} from './judge.js';
import {Queue} from './queue.js';
import {allow, signal} from './signal.js';
import {read} from './store.js';
import {Trust} from './trust.js';
import {draw} from './verdictView.js';
import {learn, span, word} from './words.js';

const REFRESH_MILLIS = 60_000;
const LOOK_MILLIS = 5_000;
const SAME_CODE_MILLIS = 4_000;

export function start(root) {
  const page = root.querySelector?.('[data-mw-gate]') ?? document.querySelector('[data-mw-gate]');
  if (!page || page.dataset.started) return;
  page.dataset.started = 'yes';
  new Gate(page).begin();
}

class Gate {
  last = {text: null, at: 0};

  constructor(page) {
    this.page = page;
    learn(page);
  }

  find(part) {
    return this.page.querySelector(`[data-gate="${part}"]`);
  }

  show(part) {
    for (const each of ['starting', 'enrol', 'scan', 'verdict', 'insecure']) this.find(each).hidden = each !== part;
    this.page.dataset.showing = part;
  }

  async begin() {
    if (!self.isSecureContext || !crypto.subtle || !('indexedDB' in self)) return this.show('insecure');
    navigator.storage?.persist?.();
    const device = await findDevice();
    if (device) await this.serve(device);
    else this.askToEnrol();
  }

  askToEnrol() {
    this.show('enrol');
    this.find('enrol').querySelector('form')?.addEventListener('submit', async event => {
      event.preventDefault();
      const form = event.target, failed = this.find('enrol-failed');
      failed.hidden = true;
      try {
        await this.serve(await enrol(form.elements.gate.value, form.elements.name.value));
      } catch (error) {
        failed.textContent = word('app.enrol.failed', error.message);
        failed.hidden = false;
      }
    });
  }

  async serve(device) {
    this.device = device;
    this.trust = new Trust(device);
    this.queue = new Queue(device, this.trust);
    await this.trust.load();
    this.find('name').textContent = device.gateName;
    this.listen();
    this.show('scan');
    prepare();
    await this.refresh();
    setInterval(() => this.refresh(), REFRESH_MILLIS);
    setInterval(() => this.trust.watchClock(), LOOK_MILLIS);
  }

  listen() {
    this.camera = new Camera(this.find('video'), text => this.scanned(text, true));
    this.find('start').addEventListener('click', () => this.film());
    this.find('stop').addEventListener('click', () => this.filming(false));
    this.find('typed').addEventListener('submit', event => {
      event.preventDefault();
      allow();
      const text = event.target.elements.text.value.trim();
      if (text) this.scanned(text, false).then(() => event.target.reset());
    });
    this.find('photo').addEventListener('change', event => this.picture(event.target));
    this.find('sync').addEventListener('click', () => this.refresh());
    this.find('forget').addEventListener('click', () => this.enrolAnew());
    addEventListener('online', () => this.refresh());
    addEventListener('offline', () => this.state());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.refresh());
  }

  async film() {
    allow();
    this.find('nocamera').hidden = true;
    this.filming(true);
    try {
      await this.camera.start();
    } catch (error) {
      console.warn('no camera', error);
      this.filming(false);
      this.find('nocamera').hidden = false;
    }
  }

  filming(on) {
    this.find('camera').hidden = !on;
    this.find('start').hidden = on;
    if (!on) this.camera.stop();
  }

  async picture(input) {
    allow();
    const file = input.files[0], text = file && await readPicture(file);
    input.value = '';
    this.find('nocode').hidden = Boolean(text) || !file;
    if (text) await this.scanned(text, false);
  }

  /** @param again whether a camera sees the same code for as long as it is there */
  async scanned(text, again) {
    const at = Date.now();
    await this.trust.watchClock();
    if (this.judging || again && this.stillThere(text, at)) return;
    this.judging = true;
    this.camera.rest(true);
    try {
      const verdict = await explain(await judge(text, this.trust.bundle, this.device.asks, at), text, this.trust.isCurrent(), await read('waysOut'));
      const seq = await this.queue.add(scanEntry(verdict, this.device.gate, this.page.dataset.guard));
      signal(toneOf(verdict.kind));
      this.show('verdict');
      draw(this.find('verdict'), {verdict, seq, at, gate: this.device.gateName, phone: this.device.phone, online: navigator.onLine}, outcome => this.act(seq, outcome, text));
      scrollTo(0, 0);
    } finally {
      this.judging = false;
    }
    this.send();
  }

  /** A code that stays before the camera is one scan; it has to be gone for a while before it is another. */
  stillThere(text, at) {
    const still = text === this.last.text && at - this.last.at < SAME_CODE_MILLIS;
    if (still) this.last.at = at;
    return still;
  }

  async act(seq, outcome, text) {
    if (outcome) await this.queue.add({kind: 'outcome', of: seq, guard: this.page.dataset.guard, outcome});
    this.last = {text, at: Date.now()};
    this.show('scan');
    this.camera.rest(false);
    this.find('said').textContent = outcome ? word('app.done', word(`outcome.${outcome}`)) : '';
    this.send();
  }

  async send() {
    await this.state();
    await this.queue.send();
    await this.state();
  }

  async refresh() {
    this.heard = await this.trust.refresh().then(() => true, error => error.status === undefined ? false : error.status !== 401 || 'signedout');
    await this.send();
  }

  /** The two lines on top: what this phone knows, and what it still has to tell. */
  async state() {
    const waiting = await this.queue.waiting(), refused = (await read('refused'))?.length ?? 0, age = this.trust.age();
    const online = navigator.onLine && this.heard !== false;
    this.put('online', online ? 'wifi' : 'wifi-off', word(online ? 'app.online' : 'app.offline'));
    this.put('bundle', 'shield-check', age === null ? word('app.bundle.none') : age < 2 * REFRESH_MILLIS ? word('app.bundle.now') : word('app.bundle', span(age)));
    this.put('queue', waiting ? 'cloud-off' : 'cloud-check', waiting ? word('app.queue', waiting) : word('app.queue.none'));
    this.page.dataset.waiting = waiting;
    this.warn('signedout', this.heard === 'signedout' || this.queue.state === 'signedout');
    this.warn('anchor', this.trust.refused?.code === 'KEY_UNKNOWN');
    this.warn('clock', this.trust.clockIsOff(), this.trust.skew === null ? '' : word('app.clock', span(Math.abs(this.trust.skew))));
    this.warn('refused', refused > 0 || this.queue.state === 'refused', refused ? word('app.refused', refused) : this.queue.error ?? '');
  }

  put(part, sign, text) {
    const place = this.find(part);
    if (place.textContent === text) return;
    place.querySelector('use').setAttribute('href', this.page.dataset.icons + sign);
    place.querySelector('span').textContent = text;
  }

  warn(part, on, text) {
    const place = this.find('warn-' + part);
    place.hidden = !on;
    if (text) place.querySelector('span').textContent = text;
  }

  async enrolAnew() {
    await this.send();
    const waiting = await this.queue.waiting();
    this.find('forget-note').textContent = waiting ? word('app.forget.queue', waiting) : '';
    if (waiting) return;
    this.filming(false);
    this.askToEnrol();
  }
}
