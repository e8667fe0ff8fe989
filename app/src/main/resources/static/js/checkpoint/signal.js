/** Sound and vibration: who looks at the driver hears and feels the answer. Good rises, bad falls and stays, unsure asks three times. */
const TUNES = {ok: [[660, 0, .12], [990, .14, .2]], bad: [[220, 0, .55]], unknown: [[440, 0, .1], [440, .2, .1], [440, .4, .1]]};
const SHAKES = {ok: [80], bad: [600], unknown: [120, 120, 120]};
let context;

/** Browsers let a page sound only after somebody touched it. */
export function allow() {
  if (!('AudioContext' in self)) return;
  context ??= new AudioContext();
  context.resume();
}

export function signal(tone) {
  navigator.vibrate?.(SHAKES[tone]);
  if (context?.state !== 'running') return;
  for (const [hertz, from, length] of TUNES[tone]) {
    const sound = context.createOscillator(), loudness = context.createGain(), begins = context.currentTime + from;
    sound.frequency.value = hertz;
    loudness.gain.setValueAtTime(.0001, begins);
    loudness.gain.exponentialRampToValueAtTime(.4, begins + .02);
    loudness.gain.exponentialRampToValueAtTime(.0001, begins + length);
    sound.connect(loudness).connect(context.destination);
    sound.start(begins);
    sound.stop(begins + length);
  }
}
