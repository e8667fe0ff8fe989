/** RFC 9285. */
import {Malformed} from './malformed.js';

const VALUES = new Map([...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'].map((character, value) => [character, value]));

export function decode(text) {
  const whole = Math.floor(text.length / 3), rest = text.length % 3;
  const bytes = new Uint8Array(whole * 2 + (rest === 2 ? 1 : 0));
  for (let group = 0; group < whole; group++) {
    const number = numberAt(text, group * 3, 3, 0xffff);
    bytes[group * 2] = number >> 8;
    bytes[group * 2 + 1] = number & 0xff;
  }
  if (rest > 0) bytes[bytes.length - 1] = numberAt(text, whole * 3, rest, 0xff);
  return bytes;
}

function numberAt(text, at, characters, most) {
  let number = 0;
  for (let i = characters - 1; i >= 0; i--) {
    const value = VALUES.get(text[at + i]);
    if (value === undefined) throw new Malformed('BASE45', at + i);
    number = number * 45 + value;
  }
  if (number > most || characters === 1) throw new Malformed('BASE45', at);
  return number;
}
