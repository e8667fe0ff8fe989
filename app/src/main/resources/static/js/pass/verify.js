/** What the text of a QR code is worth, with the same answers and reasons as the Java verifier, without network. */
import {Malformed} from './malformed.js';
import {decode} from './base45.js';
import {inflate} from './inflate.js';
import {PASS} from './cbor.js';
import {isSignedBy, readSign1} from './cose.js';
import {readPass} from './claims.js';

const PREFIX = 'MW1:';
const MOST_CHARACTERS = 352;

/** In order of weight: of several reasons the first gives the answer. */
const KINDS = {
  TEXT_LENGTH: 'DAMAGED', PREFIX: 'DAMAGED', BASE45: 'DAMAGED', ZLIB: 'DAMAGED', CBOR: 'DAMAGED', COSE: 'DAMAGED',
  ALGORITHM: 'DAMAGED', KEY_ID_LENGTH: 'DAMAGED', SIGNATURE_LENGTH: 'DAMAGED', CLAIM: 'DAMAGED', SIGNATURE: 'DAMAGED',
  NO_BUNDLE: 'CANNOT_DECIDE', KEY_UNKNOWN: 'CANNOT_DECIDE', KEY_REVOKED: 'REVOKED', PASS_REVOKED: 'REVOKED',
  PASS_PURPOSE: 'WRONG_PURPOSE', KEY_PURPOSE: 'WRONG_PURPOSE', CLOCK_BEHIND: 'CANNOT_DECIDE', EXPIRED: 'EXPIRED', KEY_ENDED: 'EXPIRED',
  NOT_YET: 'NOT_YET', ISSUED_LATER: 'NOT_YET', KEY_NOT_BEGUN: 'NOT_YET', BUNDLE_EXPIRED: 'CANNOT_DECIDE',
};
const ORDER = Object.keys(KINDS);

const isoTime = seconds => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const reason = (code, found = '', needed = '') => ({code, found: String(found), needed: String(needed)});
const timeReason = (code, found, needed) => reason(code, isoTime(Math.floor(found)), isoTime(Math.floor(needed)));

/**
 * @param text as scanned
 * @param bundle from readBundle, or null on a device that never got one
 * @param wanted ENTRY or VEHICLE, what the checkpoint asks for
 * @param at milliseconds by the clock of the device
 * @returns {Promise<{kind: string, reasons: {code: string, found: string, needed: string}[], pass: object?}>}
 */
export async function verifyPass(text, bundle, wanted, at) {
  try {
    const signed = readSign1(await signedBytes(text), PASS);
    const pass = readPass(signed.payload);
    return bundle ? await judge(signed, pass, bundle, wanted, at / 1000) : verdict([reason('NO_BUNDLE')], null);
  } catch (malformed) {
    if (!(malformed instanceof Malformed)) throw malformed;
    return verdict([malformed.reason], null);
  }
}

/** What a pass says of itself, believed by nobody: for a page that tells a guard what lies before him. Null where it is no pass. */
export async function claimed(text) {
  try {
    return readPass(readSign1(await signedBytes(text), PASS).payload);
  } catch (malformed) {
    if (!(malformed instanceof Malformed)) throw malformed;
    return null;
  }
}

async function signedBytes(text) {
  if (text.length > MOST_CHARACTERS) throw new Malformed('TEXT_LENGTH', text.length, MOST_CHARACTERS);
  if (!text.startsWith(PREFIX)) throw new Malformed('PREFIX', text.slice(0, PREFIX.length), PREFIX);
  return inflate(decode(text.slice(PREFIX.length)), PASS.bytes);
}

async function judge(signed, pass, bundle, wanted, at) {
  const reasons = age(bundle, at), key = bundle.keys.get(signed.keyId);
  if (!key) return verdict([...reasons, reason('KEY_UNKNOWN', signed.keyId)], null);
  if (!await isSignedBy(signed, key.key)) return verdict([reason('SIGNATURE', signed.keyId)], null);
  return verdict([...reasons, ...purpose(pass, key, wanted), ...revocation(pass, key, bundle), ...time(pass, bundle, at), ...issue(pass, key)], pass);
}

function age(bundle, at) {
  const reasons = [];
  if (at + bundle.tolerance < bundle.from) reasons.push(timeReason('CLOCK_BEHIND', at, bundle.from));
  if (at >= bundle.until) reasons.push(timeReason('BUNDLE_EXPIRED', at, bundle.until));
  return reasons;
}

function purpose(pass, key, wanted) {
  const reasons = [];
  if (pass.purpose !== wanted) reasons.push(reason('PASS_PURPOSE', pass.purpose, wanted));
  if (key.purpose !== pass.purpose) reasons.push(reason('KEY_PURPOSE', key.purpose, pass.purpose));
  return reasons;
}

function revocation(pass, key, bundle) {
  const reasons = [];
  if (key.revokedAt !== null) reasons.push(reason('KEY_REVOKED', isoTime(key.revokedAt)));
  if (bundle.revoked.has(pass.id.replaceAll('-', ''))) reasons.push(reason('PASS_REVOKED', pass.id));
  return reasons;
}

function time(pass, bundle, at) {
  const reasons = [];
  if (at < pass.from) reasons.push(timeReason('NOT_YET', at, pass.from));
  if (at >= pass.until) reasons.push(timeReason('EXPIRED', at, pass.until));
  if (at + bundle.tolerance < pass.issuedAt) reasons.push(timeReason('ISSUED_LATER', pass.issuedAt, at));
  return reasons;
}

/** A key signs within its validity only; what it signed then stays good after it. */
function issue(pass, key) {
  const reasons = [];
  if (pass.issuedAt < key.from) reasons.push(timeReason('KEY_NOT_BEGUN', pass.issuedAt, key.from));
  if (pass.issuedAt >= key.until) reasons.push(timeReason('KEY_ENDED', pass.issuedAt, key.until));
  return reasons;
}

function verdict(reasons, pass) {
  const ordered = reasons.sort((one, other) => ORDER.indexOf(one.code) - ORDER.indexOf(other.code));
  return {kind: ordered.length ? KINDS[ordered[0].code] : 'VALID', reasons: ordered, pass};
}
