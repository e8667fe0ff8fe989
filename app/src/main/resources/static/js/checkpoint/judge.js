/** What a code is worth at this gate, now. */
import {claimed, verifyPass} from '../pass/verify.js';

const TONES = {VALID: 'ok', CANNOT_DECIDE: 'unknown'};

export const toneOf = kind => TONES[kind] ?? 'bad';

/** @param asks ENTRY, VEHICLE, or ANY: then each pass is taken for what it says it is */
export async function judge(text, bundle, asks, at) {
  const first = await verifyPass(text, bundle, asks === 'VEHICLE' ? 'VEHICLE' : 'ENTRY', at);
  const wanted = asks === 'VEHICLE' ? 'VEHICLE' : 'ENTRY';
  if (asks !== 'ANY' || !first.reasons.some(({code}) => code === 'PASS_PURPOSE')) return {...first, wanted};
  return {...await verifyPass(text, bundle, 'VEHICLE', at), wanted: 'VEHICLE'};
}

/** What the page says beside the verdict: of a key that is none of ours, what the pass says of itself; of a pass that was taken back, where its holder is to go. */
export async function explain(verdict, text, current, waysOut) {
  const [first] = verdict.reasons;
  if (first?.code === 'KEY_UNKNOWN') return {...verdict, foreign: current, claimed: await claimed(text)};
  if (first?.code === 'PASS_REVOKED') return {...verdict, wayOut: waysOut?.find(({pass}) => pass === verdict.pass.id) ?? null};
  return verdict;
}

/** What is signed and sent of a scan: of what was no pass, nothing. */
export const scanEntry = (verdict, gate, guard) => ({kind: 'scan', gate, guard, pass: verdict.pass?.id ?? null, purpose: verdict.wanted, verdict: verdict.kind,
  reason: verdict.reasons[0]?.code ?? null});
