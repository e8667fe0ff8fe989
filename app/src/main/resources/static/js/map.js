/**
 * Maps drawn from our own GeoJSON, no tiles needed. The container: data-mw-map, data-geojson (address, else the zone's own from the page's head; features carry properties kind: sea, land, zone, road,
 * risk, line, and label), data-places (selector of the elements that are the list beside the map; each has data-lat, data-lon and may have data-tone, data-rank,
 * data-name, data-note, data-always, data-away: not to be framed; "quiet": nor named when outside; data-route: those with the same are joined by a line), data-pick-lat / data-pick-lon (selectors of the inputs a click fills). Positions are WGS-84.
 */
const base = document.querySelector('meta[name=mw-leaflet]').content;
const words = document.getElementById('mw-words')?.dataset ?? {};
const MANY = 12;    // ways that can be told apart by looking
let leaflet;

async function library() {
  if (!leaflet) {
    const sheet = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: base + '.css'});
    const styled = new Promise(done => { sheet.onload = sheet.onerror = done; });
    document.head.prepend(sheet);
    leaflet = Promise.all([import(base + '.js'), styled]).then(() => window.L);
  }
  return leaflet;
}

// Shape says the state as well as colour does: circle, triangle, square, diamond, gate (layout/foot.jte draws them). A site is a large red square stood on its point.
function icon(L, place) {
  const tone = place.tone === 'site' ? 'bad' : place.tone || 'info', shape = place.tone === 'site' ? 'unknown' : tone;
  const size = place.rank || place.tone === 'site' ? 24 : 18;
  const number = place.rank ? `<text x="12" y="16">${Number(place.rank)}</text>` : '';
  const svg = `<svg viewBox="0 0 24 24" width="${size}" height="${size}" aria-hidden="true"><use href="#mw-mark-${shape}"/>${number}</svg>`;
  return L.divIcon({className: `mw-marker mw-marker--${tone}`, iconSize: [24, 24], html: svg});
}

function placesOf(box) {
  return [...document.querySelectorAll(box.dataset.places || 'no-places')].filter(one => one.dataset.lat && one.dataset.lon)
    .map(one => ({element: one, at: [Number(one.dataset.lat), Number(one.dataset.lon)], tone: one.dataset.tone, rank: one.dataset.rank, always: 'always' in one.dataset, route: one.dataset.route, away: 'away' in one.dataset, quiet: one.dataset.away === 'quiet',
      name: one.dataset.name || one.textContent.trim(), note: one.dataset.note ?? '', href: one.dataset.href || (one.matches('a') ? one.href : one.querySelector('a')?.href)}));
}

function drawArea(L, map, shape) {
  const layer = L.geoJSON(shape, {
    style: feature => ({className: `mw-map__${feature.properties.kind}${feature.properties.minor ? ' mw-map__road--minor' : ''}`, interactive: false}),
    pointToLayer: (feature, at) => L.marker(at, {interactive: false, keyboard: false, icon: L.divIcon({className: '', iconSize: [0, 0]})}),
    onEachFeature: (feature, one) => feature.properties.label && one.bindTooltip(feature.properties.label,
      {permanent: true, direction: 'center', className: `mw-maplabel mw-maplabel--${feature.properties.kind === 'risk' ? 'risk' : 'area'}`}),
  }).addTo(map);
  const zone = L.geoJSON({type: 'FeatureCollection', features: (shape.features ?? [shape]).filter(one => one.properties.kind === 'zone')});
  return zone.getLayers().length ? zone.getBounds() : layer.getBounds();
}

const meta = name => document.querySelector(`meta[name=${name}]`)?.content;

/** Where a zone has drawn nothing, a net of degrees says where one points: on a blank, any click would do. */
function drawNet(L, map) {
  const net = L.layerGroup().addTo(map);
  const draw = () => {
    net.clearLayers();
    const view = map.getBounds(), step = [1, .5, .2, .1, .05, .02, .01, .005, .002].find(one => (view.getEast() - view.getWest()) / one >= 4) ?? .001;
    const digits = Math.max(0, Math.ceil(-Math.log10(step)));
    const line = (from, to, at, value) => {
      L.polyline([from, to], {className: 'mw-map__net', interactive: false}).addTo(net);
      L.marker(at, {interactive: false, keyboard: false, icon: L.divIcon({className: 'mw-maplabel mw-maplabel--area mw-maplabel--net', iconSize: [0, 0], html: `${value.toFixed(digits)}°`})}).addTo(net);
    };
    const first = low => Math.ceil(low / step) * step;
    for (let lat = first(view.getSouth()); lat < view.getNorth(); lat += step) line([lat, view.getWest()], [lat, view.getEast()], [lat, view.getEast() - (view.getEast() - view.getWest()) * .1], lat);
    for (let lon = first(view.getWest()); lon < view.getEast(); lon += step) line([view.getSouth(), lon], [view.getNorth(), lon], [view.getSouth() + (view.getNorth() - view.getSouth()) * .1, lon], lon);
  };
  map.on('moveend', draw);
  draw();
}

function drawPlace(L, map, place) {
  const marker = L.marker(place.at, {icon: icon(L, place), riseOnHover: true, zIndexOffset: place.rank ? 500 - place.rank : 0}).addTo(map);
  const said = [place.rank, place.name, place.note].filter(Boolean).join(' ');
  place.marker = marker.getElement();
  place.marker.setAttribute('aria-label', said);
  marker.bindTooltip(place.always ? place.name : said, {permanent: place.always, direction: 'top', offset: [0, -10], className: place.always ? 'mw-maplabel' : ''});
  marker.on('click', () => place.href ? (location.href = place.href) : place.element.scrollIntoView({block: 'center'}));
}

/** Elements of the list that share data-route are one way, from the first to the next: a crew from its home to its sites. */
function drawRoutes(L, map, places) {
  const ways = new Map();
  places.filter(place => place.route).forEach(place => ways.set(place.route, [...ways.get(place.route) ?? [], place]));
  for (const way of ways.values()) {
    const line = L.polyline(way.map(place => place.at), {className: `mw-map__route mw-map__route--${way[0].tone}`, interactive: false}).addTo(map);
    pointing(map, way, line.getElement());
  }
  map.getContainer().classList.toggle('mw-map--many', ways.size > MANY);
}

/** Who points at one of a way, here or in the list, sees it among the others. */
function pointing(map, way, line) {
  const drawn = [line, ...way.map(place => place.marker)], box = map.getContainer();
  const point = on => { box.classList.toggle('mw-map--pointing', on); drawn.forEach(one => one.classList.toggle('mw-map--pointed', on)); };
  for (const part of [...way.map(place => place.marker), ...way.map(place => place.element)]) {
    for (const kind of ['pointerenter', 'focusin']) part.addEventListener(kind, () => point(true));
    for (const kind of ['pointerleave', 'focusout']) part.addEventListener(kind, () => point(false));
  }
}

const circled = rank => rank <= 20 ? String.fromCodePoint(0x245F + Number(rank)) : rank;

/** Places outside the frame become labelled arrows at its edge; pressing one goes there. */
function drawAway(map, places) {
  const box = map.getContainer(), size = map.getSize();
  box.querySelectorAll('.mw-mapaway').forEach(one => one.remove());
  const taken = {left: [], right: []};
  for (const place of places.filter(one => !one.quiet)) {
    const at = map.latLngToContainerPoint(place.at);
    if (at.x > 0 && at.y > 0 && at.x < size.x && at.y < size.y) continue;
    const side = at.x < size.x / 2 ? 'left' : 'right';
    const near = Math.min(Math.max(at.y, 8), size.y - 26);
    const free = [0, 20, -20, 40, -40, 60, -60].map(step => near + step).filter(y => y >= 0 && y <= size.y - 20 && !taken[side].some(other => Math.abs(other - y) < 20));
    if (!free.length || taken[side].length > 4) continue;
    const y = free[0];
    taken[side].push(y);
    const arrow = at.y < 0 ? '↑' : at.y > size.y ? '↓' : side === 'left' ? '←' : '→';
    // A ranked place is named in the list beside; its number and distance are enough here.
    const name = place.rank ? `${circled(place.rank)} ${place.note}`.trim() : `${place.name} ${place.note}`.trim();
    const label = Object.assign(document.createElement('button'), {type: 'button', className: 'mw-mapaway', textContent: side === 'left' ? `${arrow} ${name}` : `${name} ${arrow}`});
    label.setAttribute('aria-label', `${name} ${place.name}`);
    label.style.top = `${y}px`;
    label.style[side] = side === 'left' && y < 76 ? '3rem' : '2px';    // beside the buttons
    label.addEventListener('click', event => { event.stopPropagation(); map.setView(place.at); });
    box.append(label);
  }
}

/** Click, or type: the inputs are the keyboard's way and always tell what will be sent. */
function picking(L, map, box) {
  const lat = document.querySelector(box.dataset.pickLat), lon = document.querySelector(box.dataset.pickLon);
  if (!lat || !lon) return;
  let marker;
  const show = pan => {
    const at = [Number(lat.value), Number(lon.value)];
    if (!lat.value || !lon.value || at.some(Number.isNaN)) return;
    marker = (marker ?? L.marker(at, {icon: icon(L, {tone: 'site'}), keyboard: false}).addTo(map)).setLatLng(at);
    if (pan && !map.getBounds().contains(at)) map.setView(at);
  };
  map.on('click', event => {
    lat.value = event.latlng.lat.toFixed(6);
    lon.value = event.latlng.lng.toFixed(6);
    lat.dispatchEvent(new Event('input', {bubbles: true}));
    show(false);
  });
  for (const input of [lat, lon]) input.addEventListener('change', () => show(true));
  show(true);
}

async function draw(box) {
  const L = await library();
  if (!box.isConnected) return;    // swapped out meanwhile
  const map = L.map(box, {attributionControl: false, zoomControl: false, scrollWheelZoom: false, zoomAnimation: false, fadeAnimation: false, zoomSnap: .25, minZoom: 5, maxZoom: 18});
  const zoomed = box.clientHeight > 200;
  if (zoomed) L.control.zoom({zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut}).addTo(map);
  map.setView((meta('mw-centre') ?? '0,0').split(',').map(Number), 12);
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles).addTo(map);
  const places = placesOf(box);
  let frame = L.latLngBounds(places.filter(place => !place.away).map(place => place.at));
  const ground = box.dataset.geojson ?? meta('mw-map');
  if (ground) {
    const area = drawArea(L, map, await (await fetch(ground)).json());
    if (area.isValid() && box.dataset.fit !== 'places') frame = area;
  } else if (!box.dataset.tiles) drawNet(L, map);
  places.forEach(place => drawPlace(L, map, place));
  drawRoutes(L, map, places);
  if (frame.isValid()) map.fitBounds(frame, {paddingTopLeft: [zoomed ? 56 : 16, 16], paddingBottomRight: [16, 16], maxZoom: 15});    // no marker under the buttons
  picking(L, map, box);
  const away = () => drawAway(map, places);
  map.on('moveend resize', away);
  away();
  map.on('focus', () => map.scrollWheelZoom.enable()).on('blur', () => map.scrollWheelZoom.disable());
}

/** The list beside it says all that it would; another visit may find it. */
function missing(box) {
  delete box.dataset.mwDrawn;
  leaflet = undefined;
  box.classList.add('mw-map--missing');
}

export function start(root) {
  root.querySelectorAll('[data-mw-map]:not([data-mw-drawn])').forEach(box => {
    box.dataset.mwDrawn = 'yes';
    draw(box).catch(() => missing(box));
  });
}
