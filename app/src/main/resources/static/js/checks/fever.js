/** Fevers as FeverRule.java judges them, for a phone without network. A test holds both to the same table. */
export function judge(measurements, rule) {
  const counted = [];
  for (const one of measurements) {
    const soon = counted.length && one.at < counted.at(-1).at + rule.wait;
    if (!soon && counted.length < rule.of) counted.push(one);
  }
  const high = counted.filter(one => one.celsius >= rule.limit).length, low = counted.length - high;
  if (high === 0) return {state: 'NORMAL', again: null};
  if (high >= rule.needed) return {state: 'ISOLATE', again: null};
  if (low > rule.of - rule.needed) return {state: 'CLEARED', again: null};
  return {state: 'MEASURE_AGAIN', again: counted.at(-1).at + rule.wait};
}
