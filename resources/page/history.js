// What the page knows of the history, row by row; see page_data.h for the columns.
const $ = id => document.getElementById('page-' + id);
const read = id => JSON.parse($(id).textContent);
const data = read('data');
const layout = read('layout');
const count = data.rows;
const number = n => n.toLocaleString('en');
const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

// Where in rising numbers, `stride` apart, the last that is not above `value` stands; -1 where all are.
function lastNotAbove(list, value, stride, offset) {
  let low = 0, high = list.length / stride;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle * stride + offset] <= value) low = middle + 1; else high = middle;
  }
  return low - 1;
}

function idOf(row) {
  const at = lastNotAbove(data.id, row, 2, 0) * 2;
  return data.id[at + 1] + row - data.id[at];
}

function rowOfId(id) {
  const at = lastNotAbove(data.id, id, 2, 1) * 2;
  if (at < 0) return -1;
  const row = data.id[at] + id - data.id[at + 1];
  const end = at + 2 < data.id.length ? data.id[at + 2] : count;
  return row < end ? row : -1;
}

// A name that turns the direction of text would turn the words after it round too.
const kTurns = /[\u202a-\u202e\u2066-\u2069]/g;
for (const texts of [data.names, data.patterns, data.types]) texts.forEach((text, i) => texts[i] = text.replace(kTurns, ''));

const isUnknownTime = new Set(data.unknownTimes);
const nanoseconds = new Float64Array(count); // since the history's first time
data.ns.reduce((sum, delta, row) => nanoseconds[row] = sum + delta, 0);

// Each line keeps so many characters of the one before.
const wholeTimes = lazily(() => {
  let last = '';
  return data.time.split('\n').map(line => last = last.slice(0, line.charCodeAt(0) - 48) + line.slice(1));
});
const digits = lazily(() => data.digits.split('\n'));

function lazily(make) {
  let made = null;
  return () => made ??= make();
}

function captionOf(row) {
  const pattern = data.patterns[data.caption[row]];
  if (!pattern.includes('\x01')) return pattern;
  const runs = digits()[row].split(' ');
  let gap = 0;
  return pattern.replace(/\x01/g, () => runs[gap++]);
}

const typeOf = row => data.types[data.type[row]];
const nameOf = row => data.names[data.name[row]];
const isFailed = row => data.typeFailures[data.type[row]] === 1;
const categoryOf = row => data.typeCategories[data.type[row]];

function trimmed(value) {
  return String(Number(value.toPrecision(3)));
}

// The two largest units that matter: 1d 4h, 2m 30s, 12.5ms.
function spanText(ns) {
  if (ns < 0) return '-' + spanText(-ns);
  if (ns === 0) return '0s';
  if (ns < 1e3) return ns + 'ns';
  if (ns < 999500) return trimmed(ns / 1e3) + 'µs';
  if (ns < 999.5e6) return trimmed(ns / 1e6) + 'ms';
  if (ns < 59.95e9) return trimmed(ns / 1e9) + 's';
  const seconds = Math.round(ns / 1e9);
  const both = (large, largeUnit, small, smallUnit) => large + largeUnit + (small > 0 ? ' ' + small + smallUnit : '');
  if (seconds < 3600) return both(Math.floor(seconds / 60), 'm', seconds % 60, 's');
  if (seconds < 86400) return both(Math.floor(seconds / 3600), 'h', Math.floor(seconds % 3600 / 60), 'm');
  return both(Math.floor(seconds / 86400), 'd', Math.floor(seconds % 86400 / 3600), 'h');
}

// As a clock shows it, cut to three digits: +1m 04.120s.
function sinceStart(row) {
  if (isUnknownTime.has(row)) return '';
  const ns = Math.abs(nanoseconds[row]);
  const seconds = Math.floor(ns / 1e9);
  const units = [[Math.floor(seconds / 86400), 'd'], [Math.floor(seconds / 3600) % 24, 'h'], [Math.floor(seconds / 60) % 60, 'm']];
  let text = '';
  for (const [amount, unit] of units)
    if (amount > 0 || text) text += (text ? String(amount).padStart(2, '0') : amount) + unit + ' ';
  const rest = String(seconds % 60);
  text += (text ? rest.padStart(2, '0') : rest) + '.' + String(Math.floor(ns % 1e9 / 1e6)).padStart(3, '0') + 's';
  return (nanoseconds[row] < 0 ? '-' : '+') + text;
}

function spanBetween(from, to) {
  return from < 0 || isUnknownTime.has(from) || isUnknownTime.has(to) ? '' : spanText(nanoseconds[to] - nanoseconds[from]);
}
