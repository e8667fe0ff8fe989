/** Trusted keys and revoked passes as one signed bundle; a device keeps it and asks it without network. */
import {Malformed} from './malformed.js';
import {BUNDLE, read} from './cbor.js';
import {Claims, EXPIRES, ISSUED, refuse} from './claims.js';
import {hex, importKey, isSignedBy, keyIdFor, readSign1} from './cose.js';

const OWN = -65_539;
const PURPOSES = {1: 'ENTRY', 2: 'VEHICLE', 3: 'TRUST'};
const ID_BYTES = 16;
const MOST_TOLERANCE_SECONDS = 3_600;
const isIssuer = text => /^[A-Za-z0-9-]{1,32}$/.test(text);

/**
 * @param bytes as they came from wherever they lay
 * @param anchors public keys (X.509 bytes) that the device was given when it was set up, any of which may have signed
 * @returns {Promise<{bundle: object}|{reason: object}>} a bundle to be used, or why not; its age is part of every verdict
 */
export async function readBundle(bytes, anchors) {
  try {
    const signed = readSign1(bytes, BUNDLE);
    const ids = await Promise.all(anchors.map(keyIdFor));
    const anchor = anchors[ids.indexOf(signed.keyId)];
    if (!anchor) throw new Malformed('KEY_UNKNOWN', signed.keyId);
    if (!await isSignedBy(signed, await importKey(anchor))) throw new Malformed('SIGNATURE', signed.keyId);
    return {bundle: await bundleOf(signed.payload)};
  } catch (malformed) {
    if (!(malformed instanceof Malformed)) throw malformed;
    return {reason: malformed.reason};
  }
}

/** A device keeps the one issued last, so that nobody can hand it an old one in which a pass was not yet revoked. */
export const supersedes = (bundle, other) => bundle.from > other.from;

async function bundleOf(payload) {
  const map = read(payload, BUNDLE);
  if (!(map instanceof Map)) refuse(EXPIRES);
  const claims = new Claims(map), own = claims.inner(OWN);
  const keys = new Map();
  for (const each of own.array(1)) {
    const key = await keyOf(each);
    if (keys.has(key.id)) refuse(1);
    keys.set(key.id, key);
  }
  return {...claims.validity(ISSUED, EXPIRES), tolerance: own.number(0, MOST_TOLERANCE_SECONDS), keys, revoked: idsOf(own.bytes(2))};
}

async function keyOf(map) {
  if (!(map instanceof Map)) refuse(1);
  const claims = new Claims(map);
  const purpose = PURPOSES[claims.number(1)] ?? refuse(1);
  const issuer = claims.text(2, isIssuer), validity = claims.validity(3, 4), spki = claims.bytes(0);
  const revokedAt = claims.find(5, () => claims.number(5));
  return {id: await keyIdFor(spki), purpose, issuer, ...validity, key: await trusted(spki), spki, revokedAt};
}

async function trusted(spki) {
  try {
    return await importKey(spki);
  } catch (notAKey) {
    if (!(notAKey instanceof DOMException)) throw notAKey;
    return refuse(0);
  }
}

/** As hexadecimal digits without hyphens: a set of a hundred thousand is asked at once. */
function idsOf(bytes) {
  if (bytes.length % ID_BYTES !== 0) refuse(2);
  const ids = new Set();
  for (let at = 0; at < bytes.length; at += ID_BYTES) ids.add(hex(bytes.subarray(at, at + ID_BYTES)));
  return ids;
}
