/** COSE_Sign1 with ES256 in the one form that is written here (RFC 9052), verified by WebCrypto. */
import {Malformed} from './malformed.js';
import {read, Tagged} from './cbor.js';

const ALGORITHM = 1, CRITICAL = 2, KEY_ID = 4, ES256 = -7;
const KEY_ID_BYTES = 8, SIGNATURE_BYTES = 64;
const P256 = {name: 'ECDSA', namedCurve: 'P-256'};

const isBytes = value => value instanceof Uint8Array;

const DIGITS = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'));

export const hex = bytes => Array.from(bytes, byte => DIGITS[byte]).join('');

export function readSign1(bytes, limits) {
  const outer = read(bytes, limits);
  const parts = outer instanceof Tagged ? outer.value : outer;
  if (!Array.isArray(parts) || parts.length !== 4) throw new Malformed('COSE');
  const [protectedBytes, unprotectedHeader, payload, signature] = parts;
  if (!isBytes(protectedBytes) || !(unprotectedHeader instanceof Map) || !isBytes(payload) || !isBytes(signature)) throw new Malformed('COSE');
  const header = protectedBytes.length === 0 ? new Map() : read(protectedBytes, limits);
  if (!(header instanceof Map) || header.has(CRITICAL)) throw new Malformed('COSE');
  if (!(outer instanceof Tagged) || unprotectedHeader.size > 0) throw new Malformed('COSE');
  const keyId = keyIdOf(header);
  if (header.size !== 2) throw new Malformed('COSE');
  if (signature.length !== SIGNATURE_BYTES) throw new Malformed('SIGNATURE_LENGTH', signature.length, SIGNATURE_BYTES);
  return {keyId, payload, signature, signed: signedBytes(protectedBytes, payload)};
}

function keyIdOf(header) {
  const algorithm = header.get(ALGORITHM), keyId = header.get(KEY_ID);
  if (algorithm !== ES256) throw new Malformed('ALGORITHM', typeof algorithm === 'number' ? algorithm : '', ES256);
  const length = isBytes(keyId) ? keyId.length : 0;
  if (length !== KEY_ID_BYTES) throw new Malformed('KEY_ID_LENGTH', length, KEY_ID_BYTES);
  return hex(keyId);
}

/** The Sig_structure: ["Signature1", protected, h'', payload]. */
function signedBytes(protectedBytes, payload) {
  const context = new TextEncoder().encode('Signature1');
  const pieces = [[0x84, 0x60 + context.length], context, byteHead(protectedBytes.length), protectedBytes, [0x40], byteHead(payload.length), payload];
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  pieces.reduce((at, piece) => (bytes.set(piece, at), at + piece.length), 0);
  return bytes;
}

function byteHead(length) {
  if (length < 24) return [0x40 + length];
  if (length < 0x100) return [0x58, length];
  if (length < 0x10000) return [0x59, length >> 8, length & 0xff];
  return [0x5a, length >>> 24, length >> 16 & 0xff, length >> 8 & 0xff, length & 0xff];
}

/** @param spki a public key as X.509 has it */
export const keyIdFor = async spki => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)).subarray(0, KEY_ID_BYTES));

/** Rejects with a DOMException what is no key on P-256. */
export const importKey = spki => crypto.subtle.importKey('spki', spki, P256, false, ['verify']);

export const isSignedBy = (sign1, key) => crypto.subtle.verify({name: 'ECDSA', hash: 'SHA-256'}, key, sign1.signature, sign1.signed);
