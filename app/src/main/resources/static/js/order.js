/** Lists whose order is chosen: up and down at once, where the button would ask the server. */
import {say} from './words.js';

const buttonsOf = item => [...item.querySelectorAll('button[name=move]')];

function settle(list) {
  const items = [...list.children];
  items.forEach((item, at) => {
    const [up, down] = buttonsOf(item);
    up.disabled = at === 0;
    down.disabled = at === items.length - 1;
  });
}

/** The button that was pressed keeps the focus, or gives it to its neighbour when there is no further to go. */
function move(button) {
  const list = button.closest('[data-mw-order]'), item = button.closest('li'), up = button.value.startsWith('up:');
  const other = up ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  up ? other.before(item) : other.after(item);
  settle(list);
  (button.disabled ? buttonsOf(item).find(one => !one.disabled) : button)?.focus();
  const place = [...list.children].indexOf(item) + 1;
  say(list.dataset.mwOrder.replace('{0}', item.querySelector('label span').firstChild.textContent.trim()).replace('{1}', place));
  list.closest('form')?.dispatchEvent(new Event('input', {bubbles: true}));
}

const started = new WeakSet();

export function start(root) {
  root.querySelectorAll('[data-mw-order]').forEach(list => {
    if (started.has(list)) return;
    started.add(list);
    list.addEventListener('click', event => {
      const button = event.target.closest('button[name=move]');
      if (!button) return;
      event.preventDefault();
      move(button);
    });
  });
}
