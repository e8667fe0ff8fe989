/** Words of the page's language and the live region. No state and no handlers: loading it twice, with and without version, does no harm. */

export const word = (name, value) => (document.getElementById('mw-words')?.dataset[name] ?? '').replace('{0}', value ?? '');

/** Tells screen readers, without moving anything on the screen. */
export function say(text) {
  const live = document.getElementById('mw-live');
  if (live) live.textContent = live.textContent === text ? text + '\u00a0' : text;
}
