/** The bundle that this phone decides by: the newest it was ever given, checked by a key that it was given before. */
import {readBundle, supersedes} from '../pass/bundle.js';
import {getBytes} from './server.js';
import {read, write} from './store.js';

const CURRENT_MILLIS = 5 * 60_000, JUMP_MILLIS = 30_000, KNOWN_MILLIS = 12 * 3_600_000;

export class Trust {
  bundle = null;
  refused = null;
  /** Milliseconds by which this phone's clock is ahead of the server's; null until they met. */
  skew = null;
  /** When the server last gave the newest bundle there was. */
  heardAt = 0;

  constructor(device) {
    this.device = device;
    this.anchors = device.anchors;
  }

  async load() {
    const known = await read('skew');
    if (known && Date.now() - known.at < KNOWN_MILLIS) this.skew = known.skew;
    const kept = await read('bundle');
    if (!kept) return;
    this.anchors = kept.anchors;
    this.bundle = (await readBundle(kept.bytes, kept.anchors)).bundle ?? null;
  }

  async refresh() {
    const before = Date.now(), {bytes, at} = await getBytes('/checkpoint/bundle'), after = Date.now();
    // The header counts whole seconds, so the truth lies within the next one.
    if (!Number.isNaN(at)) this.skew = before > at + 1000 ? before - at - 1000 : after < at ? after - at : 0;
    await write('skew', {skew: this.skew, at: Date.now()});
    const {bundle, reason} = await readBundle(bytes, this.anchors);
    this.refused = reason ?? null;
    if (bundle) this.heardAt = after;
    if (!bundle || this.bundle && !supersedes(bundle, this.bundle)) return;
    this.anchors = anchorsIn(bundle, this.anchors);
    await write('bundle', {bytes, anchors: this.anchors});
    this.bundle = bundle;
  }

  /** Milliseconds since it was issued; null without one. */
  age() {
    return this.bundle && Math.max(0, Date.now() - this.bundle.from * 1000);
  }

  /** Whether a key that is not in the bundle is none of this zone's: a moment ago there was no newer one. */
  isCurrent() {
    return Boolean(this.bundle) && Date.now() - this.heardAt < CURRENT_MILLIS && Date.now() < this.bundle.until * 1000;
  }

  /**
   * Looks whether somebody has set the clock since the last look. A clock that ran back was set; one that jumped ahead may only have slept, unless it comes out right by that.
   * What was scanned before keeps what was known of the clock then.
   */
  async watchClock() {
    const wall = Date.now(), steady = performance.now(), jump = this.looked ? wall - this.looked.wall - (steady - this.looked.steady) : 0;
    this.looked = {wall, steady};
    if (this.skew === null || Math.abs(jump) < JUMP_MILLIS) return;
    if (jump > 0 && Math.abs(this.skew + jump) > JUMP_MILLIS) return;
    this.skew += jump;
    await write('skew', {skew: this.skew, at: Date.now()});
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
