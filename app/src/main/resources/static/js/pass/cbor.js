/** As much of RFC 8949 as a pass and a bundle are written in: shortest definite lengths, whole numbers, strings, arrays, maps, true and false. */
import {Malformed} from './malformed.js';

export const PASS = {bytes: 512, depth: 4, items: 64};
export const BUNDLE = {bytes: 4 << 20, depth: 6, items: 20_000};
const TAG_COSE_SIGN1 = 18;

export class Tagged {
  constructor(value) {
    this.value = value;
  }
}

export function read(bytes, limits) {
  if (bytes.length > limits.bytes) refuse();
  const reader = new Reader(bytes, limits);
  const value = reader.item(0);
  if (reader.at !== bytes.length) refuse();
  return value;
}

function refuse() {
  throw new Malformed('CBOR');
}

class Reader {
  at = 0;
  items = 0;

  constructor(bytes, limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  item(depth) {
    if (++this.items > this.limits.items || depth > this.limits.depth) refuse();
    const head = this.next(), type = head >> 5, info = head & 0x1f;
    if (type === 7) return this.simple(info);
    const argument = this.argument(info);
    switch (type) {
      case 0: return argument;
      case 1: return -1 - argument;
      case 2: return this.take(argument);
      case 3: return this.text(argument);
      case 4: return this.array(argument, depth);
      case 5: return this.map(argument, depth);
      default: return this.tagged(argument, depth);
    }
  }

  argument(info) {
    if (info < 24) return info;
    if (info > 27) refuse();
    const width = 1 << (info - 24);
    let argument = 0;
    for (let i = 0; i < width; i++) argument = argument * 256 + this.next();
    const long = width === 1 ? argument < 24 : argument < 2 ** (width * 4);
    if (long || argument > Number.MAX_SAFE_INTEGER) refuse();
    return argument;
  }

  simple(info) {
    if (info !== 20 && info !== 21) refuse();
    return info === 21;
  }

  text(length) {
    try {
      return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(this.take(length));
    } catch (notText) {
      if (!(notText instanceof TypeError)) throw notText;
      return refuse();
    }
  }

  array(count, depth) {
    if (count > this.bytes.length - this.at) refuse();
    return Array.from({length: count}, () => this.item(depth + 1));
  }

  map(count, depth) {
    if (count * 2 > this.bytes.length - this.at) refuse();
    const map = new Map();
    for (let i = 0; i < count; i++) {
      const key = this.item(depth + 1);
      if (typeof key !== 'number' && typeof key !== 'string' || map.has(key)) refuse();
      map.set(key, this.item(depth + 1));
    }
    return map;
  }

  tagged(tag, depth) {
    if (tag !== TAG_COSE_SIGN1) refuse();
    return new Tagged(this.item(depth + 1));
  }

  take(length) {
    if (length > this.bytes.length - this.at) refuse();
    return this.bytes.subarray(this.at, this.at += length);
  }

  next() {
    if (this.at >= this.bytes.length) refuse();
    return this.bytes[this.at++];
  }
}
