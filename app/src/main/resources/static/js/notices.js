/**
 * Notices while one works: /notices/stream sends events "unread" with {"unread": 3, "title": "…"} (title when one is new); the bell opens /notices/panel,
 * a piece of HTML, or with data-mw-notices="page" the page of notices. The stream rests while the page is hidden: browsers allow six connections to a server, and people keep many tabs open.
 */
const bell = document.querySelector('[data-mw-notices]');
const mark = bell?.querySelector('[data-mw-unread]');
let stream = null, panel = null;

function told(event) {
  const {unread, title} = JSON.parse(event.data);
  mark.textContent = unread > 99 ? '99+' : unread;
  mark.hidden = unread === 0;
  bell.setAttribute('aria-label', `${bell.dataset.label} ${unread}`);
  if (title) document.getElementById('mw-live').textContent = title;
}

function listen() {
  if (document.hidden) { stream?.close(); stream = null; return; }
  if (stream) return;
  stream = new EventSource('/notices/stream');
  stream.addEventListener('unread', told);
}

function close() {
  panel?.remove();
  panel = null;
  bell.setAttribute('aria-expanded', 'false');
}

async function open() {
  const answer = await fetch('/notices/panel', {headers: {Accept: 'text/html', 'HX-Request': 'true'}});
  if (!answer.ok) { location.href = bell.href; return; }
  panel = document.createElement('div');
  panel.className = 'mw-noticepanel';
  panel.tabIndex = -1;
  panel.innerHTML = await answer.text();
  bell.after(panel);
  bell.setAttribute('aria-expanded', 'true');
  window.htmx?.process(panel);
  (panel.querySelector('a, button') ?? panel).focus();
}

if (bell) {
  listen();
  document.addEventListener('visibilitychange', listen);
  bell.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || bell.dataset.mwNotices === 'page' || matchMedia('(max-width: 767px)').matches) return;
    event.preventDefault();
    panel ? close() : open();
  });
  document.addEventListener('click', event => panel && !event.target.closest('.mw-noticepanel, [data-mw-notices]') && close());
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && panel) { close(); bell.focus(); } });
}
