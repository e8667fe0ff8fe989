/** Checks on a phone: kept while one types, finished without network, sent when there is some. */
const here = new URL(import.meta.url);
const load = name => import(new URL(`checks/${name}`, here));
const [{draft, finish, outbox, fevers}, {send}, {judge}] = await Promise.all([load('store.js'), load('sending.js'), load('fever.js')]);

export function start(root) {
  const page = root.querySelector?.('[data-mw-checks]') ?? root;
  if (!page.dataset?.who || page.dataset.mwStarted) return;
  page.dataset.mwStarted = 'yes';
  const who = page.dataset.who, show = shown(page, who);
  page.querySelectorAll('form[data-check]').forEach(form => checklist(form, who, show));
  page.querySelectorAll('form[data-fever]').forEach(form => temperature(page, form, who, show));
  addEventListener('online', show);
  show();
}

/** What waits and why, in words; the same function tries to send it. */
function shown(page, who) {
  const box = page.querySelector('[data-outbox]'), words = box.dataset;
  const text = (head, line) => {
    box.querySelector('[data-outbox-head]').textContent = head;
    box.querySelector('[data-outbox-text]').textContent = line;
  };
  return async function show() {
    const before = await outbox.list(who);
    if (before.length) {
      box.hidden = false;
      text(words.waiting.replace('{0}', before.length), words.sending);
    }
    const state = await send(who), left = await outbox.list(who);
    box.hidden = !left.length && !before.length;
    text(left.length ? words.waiting.replace('{0}', left.length) : words.sent, left.length && state !== 'sent' ? words[state] : '');
    box.querySelector('[data-outbox-list]').replaceChildren(...left.filter(one => one.problem).map(one => refused(one, words, show)));
    page.dispatchEvent(new CustomEvent('mw-sent'));
  };
}

function refused(one, words, show) {
  const row = document.createElement('li'), button = document.createElement('button');
  row.textContent = `${one.title}: ${words.refused.replace('{0}', one.problem)} `;
  button.className = 'mw-button mw-button--small';
  button.type = 'button';
  button.textContent = words.drop;
  button.addEventListener('click', async () => { await outbox.drop(one.n); show(); });
  row.append(button);
  return row;
}

/** Nothing typed is lost: each change is on the disk before the next one. */
async function checklist(form, who, show) {
  const key = `${who} ${form.dataset.check}`, kept = await draft.get(key) ?? {started: new Date().toISOString(), texts: {}, photos: {}};
  form.querySelectorAll('[data-photo]').forEach(field => (field.hidden = false));
  fill(form, kept);
  form.addEventListener('input', event => {
    const item = event.target.closest('[data-item]');
    if (event.target.type === 'file') kept.photos[item.dataset.item] = event.target.files[0];
    else kept.texts = Object.fromEntries([...new FormData(form)].filter(([name]) => !name.startsWith('_')));
    named(form, kept);
    draft.put(key, kept);
  });
  form.addEventListener('submit', async event => {
    if (!form.checkValidity()) {
      event.preventDefault();
      form.reportValidity();
      return;
    }
    event.preventDefault();
    await finish(key, parts(form, who, kept));
    history.replaceState(null, '', '/my-checks');
    form.reset();
    form.hidden = true;
    show();
  });
}

function fill(form, kept) {
  for (const [name, value] of Object.entries(kept.texts)) {
    const field = form.elements[name];
    if (field && name !== 'checklistId') field.value = value;
  }
  named(form, kept);
}

function named(form, kept) {
  form.querySelectorAll('[data-photo-name]').forEach(small => (small.textContent = kept.photos[small.closest('[data-item]').dataset.item]?.name ?? ''));
}

function parts(form, who, kept) {
  const value = name => form.elements[name]?.value ?? '', id = crypto.randomUUID();
  const replies = [...form.querySelectorAll('[data-item]')].map((item, i) => ({position: item.dataset.item, word: value(`replies[${i}].word`),
    amount: value(`replies[${i}].amount`), note: value(`replies[${i}].note`)}));
  const title = document.querySelector('h1').textContent;
  const round = {who, kind: 'round', title, to: '/checklist-rounds', body: {id, checklistId: form.dataset.check, siteId: value('siteId'), startedAt: kept.started,
    finishedAt: new Date().toISOString(), note: value('note'), replies}};
  const photos = Object.entries(kept.photos).map(([position, file]) => ({who, kind: 'photo', title: `${title} · ${file.name}`, blob: file, name: file.name,
    to: `/checklist-rounds/${id}/photos?photo=${crypto.randomUUID()}&position=${position}`}));
  return [round, ...photos];
}

function temperature(page, form, who, show) {
  const rule = {limit: Number(page.dataset.limit), wait: Number(page.dataset.wait) * 60000, needed: Number(page.dataset.needed), of: Number(page.dataset.of)};
  const list = page.querySelector('[data-fevers]'), words = list.dataset;
  const draw = async () => {
    const known = await fevers.list(who);
    list.replaceChildren(...known.map(fever => card(fever, judge(fever.measurements, rule), {words, form, who, draw, show})));
    page.querySelectorAll('[data-unmatched]').forEach(row => (row.hidden = known.some(fever => fever.id === row.dataset.unmatched)));
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    const field = name => form.elements[name].value.trim(), celsius = Number(field('celsius').replace(',', '.')), at = Date.now();
    const known = (await fevers.list(who)).find(one => one.id === form.elements.watchId.value);
    const fever = known ?? {id: crypto.randomUUID(), who, site: field('siteId'), person: field('person'), measurements: []};
    fever.measurements.push({at, celsius});
    await fevers.put(fever);
    await outbox.put({who, kind: 'reading', title: fever.person, to: '/fever-readings', body: {id: crypto.randomUUID(), watchId: fever.id, siteId: fever.site, person: fever.person,
      celsius: String(celsius), at: new Date(at).toISOString()}});
    form.elements.watchId.value = form.elements.person.value = form.elements.celsius.value = '';
    form.elements.person.readOnly = false;
    await draw();
    show();
  });
  page.addEventListener('mw-sent', draw);
  draw();
}

function card(fever, own, on) {
  const words = on.words;
  const state = fever.told === 'ISOLATE' ? 'ISOLATE' : own.state, box = document.createElement('section'), head = document.createElement('h2');
  const clock = own.again && new Date(own.again).toTimeString().slice(0, 5);
  const say = {NORMAL: words.normal, CLEARED: words.cleared, MEASURE_AGAIN: words.again, ISOLATE: words.isolate}[state];
  box.className = `mw-bigcard${state === 'ISOLATE' ? ' mw-bad' : state === 'MEASURE_AGAIN' ? ' mw-bigcard--attention' : ''}`;
  box.dataset.state = state;
  box.setAttribute('role', state === 'ISOLATE' ? 'alert' : 'status');
  head.textContent = say.replace('{0}', fever.person).replace('{1}', clock ?? '');
  box.append(head, ...whose(fever, on), ...more(fever, state, on));
  return box;
}

/** Once the zone has said that the name is nobody's, or several people's: it may be put right here, with or without network. */
function whose(fever, {words, who, draw, show}) {
  const line = document.createElement('p');
  if (fever.match === 'SENDING') line.textContent = words.named.replace('{0}', fever.person);
  if (fever.match !== 'NOBODY' && fever.match !== 'SEVERAL') return line.textContent ? [line] : [];
  line.textContent = (fever.match === 'NOBODY' ? words.nobody : words.several).replace('{0}', fever.person);
  const label = document.createElement('label'), field = document.createElement('input');
  label.className = 'mw-label';
  field.className = 'mw-input';
  field.value = fever.person;
  field.maxLength = 60;
  field.autocomplete = 'off';
  label.append(words.name, field);
  const right = button(words.nameDo, async () => {
    const person = field.value.trim();
    if (!person) { field.focus(); return; }
    await fevers.put({...fever, person, match: 'SENDING'});
    await outbox.put({who, kind: 'name', title: person, to: `/fever-watches/${fever.id}/names`, body: {person}});
    await draw();
    show();
  });
  return [line, label, right];
}

function more(fever, state, {words, form, draw}) {
  if (state === 'MEASURE_AGAIN') {
    return [button(words.next.replace('{0}', fever.person), () => {
      form.elements.watchId.value = fever.id;
      form.elements.siteId.value = fever.site;
      form.elements.person.value = fever.person;
      form.elements.person.readOnly = true;
      form.elements.celsius.focus();
    })];
  }
  const away = button(words.away, async () => { await fevers.drop(fever.id); draw(); });
  if (state !== 'ISOLATE') return [away];
  const line = document.createElement('p'), link = document.createElement('a');
  line.textContent = words.isolateDo;
  link.href = '/emergency-cards';
  link.className = 'mw-button mw-button--primary';
  link.textContent = words.card;
  return [line, link, away];
}

function button(text, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'mw-button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
