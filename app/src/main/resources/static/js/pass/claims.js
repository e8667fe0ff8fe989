/** The claims of a pass, held to the same rules as where they are written. */
import {Malformed} from './malformed.js';
import {PASS, read} from './cbor.js';
import {hex} from './cose.js';

export const EXPIRES = 4, ISSUED = 6;
const NOT_BEFORE = 5, ID = 7, ENTRY = -65_537, VEHICLE = -65_538;
const LAST_SECOND = 253_402_300_799;
const ID_BYTES = 16;

const rule = (pattern, mostBytes) => text => new TextEncoder().encode(text).length <= mostBytes && pattern.test(text);
const MASKED_NAME = rule(/^[^\x00-\x1f\x7f0-9]*\*[^\x00-\x1f\x7f0-9]*$/u, 18);
const LAST_FOUR = rule(/^[0-9A-Z]{4}$/u, 4);
const PLATE = rule(/^[^\x00-\x20\x7f]{2,}$/u, 12);
const NUMBER = rule(/^[0-9]{12}$/u, 12);
const LINE = rule(/^[^\x00-\x1f\x7f]+$/u, 48);

export class Claims {
  constructor(map) {
    this.map = map;
  }

  number(claim, most = LAST_SECOND) {
    const number = this.map.get(claim);
    if (typeof number !== 'number' || number < 0 || number > most) refuse(claim);
    return number;
  }

  validity(from, until) {
    const validity = {from: this.number(from), until: this.number(until)};
    if (validity.from >= validity.until) refuse(until);
    return validity;
  }

  text(claim, allows) {
    const text = this.map.get(claim);
    if (typeof text !== 'string' || !allows(text)) refuse(claim);
    return text;
  }

  bytes(claim) {
    const bytes = this.map.get(claim);
    if (!(bytes instanceof Uint8Array)) refuse(claim);
    return bytes;
  }

  array(claim) {
    const array = this.map.get(claim);
    if (!Array.isArray(array)) refuse(claim);
    return array;
  }

  inner(claim) {
    const map = this.map.get(claim);
    if (!(map instanceof Map)) refuse(claim);
    return new Claims(map);
  }

  has(claim) {
    return this.map.has(claim);
  }

  /** Null where there is none. */
  find(claim, reading) {
    return this.has(claim) ? reading() : null;
  }
}

export function refuse(claim) {
  throw new Malformed('CLAIM', claim);
}

export function readPass(payload) {
  const map = read(payload, PASS);
  if (!(map instanceof Map)) refuse(EXPIRES);
  const claims = new Claims(map);
  const validity = claims.validity(NOT_BEFORE, EXPIRES);
  const pass = {id: uuid(claims.bytes(ID)), issuedAt: claims.number(ISSUED), ...validity};
  if (claims.has(ENTRY) === claims.has(VEHICLE)) refuse(ENTRY);
  return claims.has(ENTRY) ? entry(pass, claims.inner(ENTRY)) : vehicle(pass, claims.inner(VEHICLE));
}

function entry(pass, own) {
  return {...pass, purpose: 'ENTRY', maskedName: own.text(0, MASKED_NAME), lastFour: own.text(1, LAST_FOUR), site: own.text(2, LINE),
    plate: own.find(3, () => own.text(3, PLATE))};
}

function vehicle(pass, own) {
  return {...pass, purpose: 'VEHICLE', number: own.text(0, NUMBER), plate: own.text(1, PLATE), trailerPlate: own.find(3, () => own.text(3, PLATE)),
    route: own.text(2, LINE)};
}

function uuid(bytes) {
  if (bytes.length !== ID_BYTES) refuse(ID);
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
