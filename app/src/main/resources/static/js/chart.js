/**
 * Charts from the tables of a page. A figure with data-mw-chart holds a place (data-mw-canvas) and a table: first column the category, every other column a
 * series named by its header. data-mw-chart is "supply" (bars of the second series beside a stepped line of the first, shortfalls written on the bar), "bars",
 * "stack" or "lines". data-gap = "缺{0}". Figures inside one data-mw-same share their scale.
 */
const library = () => import(document.querySelector('meta[name=mw-echarts]').content);
const token = name => getComputedStyle(document.documentElement).getPropertyValue(`--mw-${name}`).trim();
const size = rem => rem * parseFloat(getComputedStyle(document.documentElement).fontSize);

function read(figure) {
  const table = figure.querySelector('table');
  const number = cell => cell.dataset.value !== undefined ? Number(cell.dataset.value) : parseFloat(cell.textContent.replace(/[^\d.-]/g, ''));
  const names = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows];
  return {
    categories: rows.map(row => row.cells[0].textContent.trim()),
    series: names.map((name, i) => ({name, values: rows.map(row => number(row.cells[i + 1]))})),
  };
}

const palette = () => ['demand', 'supply', 'part-arrival', 'part-quality', 'part-price', 'part-load'].map(token);

function seriesOf(kind, data, figure) {
  if (kind !== 'supply') {
    const colours = palette();
    return data.series.map(({name, values}, i) => ({name, data: values, type: kind === 'lines' ? 'line' : 'bar', stack: kind === 'stack' ? 'all' : undefined,
      color: kind === 'lines' ? colours[i + 1] : colours[i], barMaxWidth: 28, symbol: kind === 'lines' ? 'circle' : 'none', symbolSize: 6, lineStyle: {width: 2}}));
  }
  const [supply, demand] = data.series, gap = figure.dataset.gap ?? '−{0}';
  const bars = demand.values.map((value, i) => {
    const short = value - supply.values[i];
    return short <= 0 ? value : {value, itemStyle: {color: token('gap')}, label: {show: true, formatter: gap.replace('{0}', Math.round(short))}};
  });
  return [
    {name: demand.name, type: 'bar', data: bars, color: token('demand'), barMaxWidth: 28, barWidth: '60%', itemStyle: {borderRadius: [2, 2, 0, 0]},
      label: {position: 'top', distance: 2, color: token('bad'), fontWeight: 600, fontSize: size(.75)}},
    {name: supply.name, type: 'line', step: 'middle', data: supply.values, color: token('supply'), symbol: 'none', lineStyle: {width: 2}, z: 3},
  ];
}

function options(figure, data, most) {
  const font = {fontFamily: token('font'), fontSize: size(.75), color: token('ink-3')}, tall = figure.matches('.mw-chart--tall');
  return {
    animation: false, textStyle: font, aria: {enabled: true},
    grid: {left: tall ? 4 : 2, right: tall ? 8 : 2, top: size(1.25), bottom: 2, containLabel: true},
    tooltip: {trigger: 'axis', renderMode: 'richText', confine: true, textStyle: {...font, color: token('ink')}},
    xAxis: {type: 'category', data: data.categories, axisTick: {show: false}, axisLine: {lineStyle: {color: token('line')}}, axisLabel: {...font, hideOverlap: true}},
    yAxis: {type: 'value', scale: figure.dataset.mwChart === 'lines', max: most, show: tall, axisLabel: font, splitLine: {lineStyle: {color: token('line-2')}}},
    series: seriesOf(figure.dataset.mwChart, data, figure),
  };
}

async function draw(figures) {
  const echarts = await library();
  const all = figures.map(figure => ({figure, data: read(figure)}));
  const top = ({data}) => Math.max(...data.series.flatMap(series => series.values), 1);
  for (const one of all) {
    const group = one.figure.closest('[data-mw-same]');
    const most = group ? Math.ceil(Math.max(...all.filter(other => other.figure.closest('[data-mw-same]') === group).map(top)) * 1.15) : undefined;
    const place = one.figure.querySelector('[data-mw-canvas]');
    if (!place.isConnected) continue;    // swapped out meanwhile
    const chart = echarts.init(place, null, {renderer: 'svg', locale: document.documentElement.lang.startsWith('zh') ? 'ZH' : 'EN'});
    chart.setOption(options(one.figure, one.data, most));
    place.setAttribute('role', 'img');
    new ResizeObserver(() => chart.resize()).observe(place);
    one.figure.querySelectorAll('details').forEach(table => (table.open = false));
  }
}

export function start(root) {
  const figures = [...root.querySelectorAll('[data-mw-chart]:not([data-mw-drawn])')];
  figures.forEach(figure => (figure.dataset.mwDrawn = 'yes'));
  if (figures.length) draw(figures).catch(() => figures.forEach(figure => delete figure.dataset.mwDrawn));    // their tables are there
}
