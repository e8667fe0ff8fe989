/** The bundle that this phone decides by: the newest it was ever given, checked by a key that it was given before. */
import {readBundle, supersedes} from '../pass/bundle.js';
import {getBytes} from './server.js';
import {read, write} from './store.js';

export class Trust {
  bundle = null;
  refused = null;
  /** Milliseconds by which this phone's clock is ahead of the server's; null until they met. */
  skew = null;

  constructor(device) {
    this.device = device;
    this.anchors = device.anchors;
  }

  async load() {
    const kept = await read('bundle');
    if (!kept) return;
    this.anchors = kept.anchors;
    this.bundle = (await readBundle(kept.bytes, kept.anchors)).bundle ?? null;
  }

  async refresh() {
    const before = Date.now(), {bytes, at} = await getBytes('/checkpoint/bundle'), after = Date.now();
    // The header counts whole seconds, so the truth lies within the next one.
    if (!Number.isNaN(at)) this.skew = before > at + 1000 ? before - at - 1000 : after < at ? after - at : 0;
    const {bundle, reason} = await readBundle(bytes, this.anchors);
    this.refused = reason ?? null;
    if (!bundle || this.bundle && !supersedes(bundle, this.bundle)) return;
    this.anchors = anchorsIn(bundle, this.anchors);
    await write('bundle', {bytes, anchors: this.anchors});
    this.bundle = bundle;
  }

  /** Milliseconds since it was issued; null without one. */
  age() {
    return this.bundle && Math.max(0, Date.now() - this.bundle.from * 1000);
  }

  clockIsOff() {
    return this.skew !== null && Math.abs(this.skew) > (this.bundle?.tolerance ?? 120) * 1000;
  }
}

/** A bundle names the keys by which later ones are signed, and so hands its trust on; one that was taken back is dropped. */
function anchorsIn(bundle, before) {
  const named = [...bundle.keys.values()].filter(key => key.purpose === 'TRUST');
  const good = named.filter(key => key.revokedAt === null).map(key => key.spki);
  return good.length ? good : before;
}
