// The table of which only the rows in sight are elements, and the search.

const kRowHeight = 26;
const kTallest = 8e6; // browsers cut higher elements off
const table = $('table');
const rows = $('rows');
const room = document.createElement('div');
room.className = 'room';
rows.append(room);
let found = null; // rows that are listed; null: all
const listed = () => found ? found.length : count;
const rowAt = place => found ? found[place] : place;
function placeOf(row) {
  if (!found) return row;
  const place = lastNotAbove(found, row, 1, 0);
  return found[place] === row ? place : -1;
}

// In a narrow table times of days have no seconds; there is more room for them where one reads what happened.
const isNarrow = () => table.clientWidth <= 520;
const timeText = row => isNarrow() ? sinceStart(row).replace(/^(.*d .*m) .*/, '$1') : sinceStart(row);
const latest = nanoseconds.reduce((most, ns, row) => ns > nanoseconds[most] ? row : most, 0);

const tallness = () => listed() * kRowHeight;
const isSqueezed = () => tallness() > kTallest;
// The pixels of the list that are above what is in sight.
function scrolled() {
  if (!isSqueezed()) return rows.scrollTop;
  return rows.scrollTop / (kTallest - rows.clientHeight) * (tallness() - rows.clientHeight);
}

function cell(text, isWide) {
  const span = document.createElement('span');
  span.setAttribute('role', 'gridcell');
  if (isWide) span.className = 'wide';
  span.textContent = text;
  return span;
}

function typeCell(row) {
  const span = cell('');
  const kind = document.createElement('i');
  kind.className = 'kind';
  kind.style.color = `var(--category-${categoryOf(row)})`;
  span.append(kind, (isFailed(row) ? '✕ ' : '') + typeOf(row));
  span.classList.toggle('failed', isFailed(row));
  span.title = typeOf(row);
  return span;
}

function rowElement(place, top) {
  const row = rowAt(place);
  const element = document.createElement('div');
  element.className = 'row' + (isStepping && row > shownRow ? ' is-ahead' : '');
  element.id = 'page-row-' + row;
  element.setAttribute('role', 'row');
  element.setAttribute('aria-rowindex', place + 2);
  element.setAttribute('aria-selected', row === shownRow);
  element.style.top = top + 'px';
  element.title = captionOf(row);
  const name = cell(nameOf(row));
  name.title = nameOf(row);
  element.append(cell(idOf(row)), cell(timeText(row)), cell((wholeTimes()[row] || '').replace(/(\.\d{3})\d*.*$/, '$1'), true),
    typeCell(row), name, cell(data.task[row] || ''));
  return element;
}

function fillTable() {
  const from = scrolled();
  const first = Math.max(0, Math.floor(from / kRowHeight) - 4);
  const end = Math.min(listed(), Math.ceil((from + rows.clientHeight) / kRowHeight) + 4);
  const elements = [];
  for (let place = first; place < end; place++) elements.push(rowElement(place, rows.scrollTop - from + place * kRowHeight));
  rows.replaceChildren(room, ...elements);
}

function layTable() {
  // As wide as the latest time, whose letters are wider than its digits.
  table.style.setProperty('--since', timeText(latest).length + 1.5 + 'ch');
  room.style.height = Math.min(tallness(), kTallest) + 'px';
  table.setAttribute('aria-rowcount', listed() + 1);
  fillTable();
}

function scrollTo(row) {
  const place = placeOf(row);
  if (place < 0) return;
  const top = place * kRowHeight, from = scrolled(), height = rows.clientHeight;
  let to = from;
  if (top < from) to = top;
  else if (top + kRowHeight > from + height) to = top + kRowHeight - height;
  if (to !== from) rows.scrollTop = isSqueezed() ? to / (tallness() - height) * (kTallest - height) : to;
  table.setAttribute('aria-activedescendant', 'page-row-' + row);
}

let isFilling = false;
function fillSoon() {
  if (isFilling) return;
  isFilling = true;
  requestAnimationFrame(() => {
    isFilling = false;
    fillTable();
  });
}
rows.addEventListener('scroll', fillSoon);
rows.addEventListener('click', event => {
  const element = event.target.closest('.row');
  const isSelecting = !getSelection().isCollapsed; // text, to be copied
  if (element && !isSelecting) goTo(Number(element.id.slice('page-row-'.length)));
});
table.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || listed() === 0) return;
  const page = Math.max(1, Math.floor(rows.clientHeight / kRowHeight) - 1);
  const place = placeOf(shownRow);
  const places = {ArrowDown: place + 1, ArrowUp: place < 0 ? listed() - 1 : place - 1, PageDown: place + page, PageUp: place - page, Home: 0, End: listed() - 1};
  if (!(event.key in places)) return;
  event.preventDefault();
  goTo(rowAt(clamp(places[event.key], 0, listed() - 1)));
});

// Paper has no rows that are out of sight.
const kMostOnPaper = 1000;
function fillPaper() {
  const elements = Array.from({length: Math.min(listed(), kMostOnPaper)}, (_, place) => rowElement(place, place * kRowHeight));
  if (listed() > kMostOnPaper) elements.push(cell(`and ${number(listed() - kMostOnPaper)} more`));
  rows.replaceChildren(room, ...elements);
}
addEventListener('beforeprint', fillPaper);
addEventListener('afterprint', fillTable);

const search = $('search');
const searched = lazily(() => Array.from({length: count}, (_, row) =>
  [idOf(row), typeOf(row), nameOf(row), captionOf(row), wholeTimes()[row], sinceStart(row)].join('\n').toLowerCase()));
function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  found = null;
  if (words.length > 0) {
    found = [];
    searched().forEach((text, row) => words.every(word => text.includes(word)) && found.push(row));
  }
  // The first row of a file of Commands is their Workflow Task.
  const all = data.kind === 'Command' ? count - 1 : count;
  const kinds = number(all) + ' ' + data.kind + (all === 1 ? '' : 's');
  $('found').textContent = found ? `${number(found.length)} of ${kinds}` : kinds;
  rows.scrollTop = 0;
  layTable();
  if (shownRow >= 0) scrollTo(shownRow);
}
let isWaiting = 0;
search.addEventListener('input', () => {
  clearTimeout(isWaiting);
  isWaiting = setTimeout(filter, count > 100000 ? 150 : 0);
});
// While a person thinks what to type.
search.addEventListener('focus', () => setTimeout(searched));
search.addEventListener('keydown', event => {
  if (event.key === 'Enter') {
    filter();
    if (found && found.length > 0) {
      goTo(found[0]);
      table.focus();
    }
  } else if (event.key === 'Escape' && search.value) {
    event.stopPropagation();
    search.value = '';
    filter();
  }
});
