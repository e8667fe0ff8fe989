/** The phone itself: a key made here, that nobody can take out of the browser, and the gate it stands at. */
import {begin, read} from './store.js';
import {post} from './server.js';

const P256 = {name: 'ECDSA', namedCurve: 'P-256'};
const ES256 = {name: 'ECDSA', hash: 'SHA-256'};

export const base64 = bytes => btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''));
export const fromBase64 = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));

/** Null until it is enrolled. */
export const findDevice = () => read('device').then(device => device ?? null);

export async function enrol(gate, name) {
  const {privateKey, publicKey} = await crypto.subtle.generateKey(P256, false, ['sign', 'verify']);
  const spki = base64(await crypto.subtle.exportKey('spki', publicKey));
  const signature = await sign(privateKey, `mw-enrol ${gate} ${spki}`);
  const told = await post('/checkpoint/devices', {gate, name, publicKey: spki, signature});
  const device = {id: told.device, gate: told.gate, gateName: told.gateName, asks: told.asks, phone: told.phone, anchors: told.anchors.map(fromBase64), name, privateKey};
  await begin(device);
  return device;
}

/** Base64 of the 64 bytes of ES256. */
export const sign = async (privateKey, text) => base64(await crypto.subtle.sign(ES256, privateKey, new TextEncoder().encode(text)));
