// The picture, which is panned and zoomed as a whole; what stays in sight are the ruler and the lanes' names.

const picture = $('picture');
const plot = picture.querySelector('svg');
const titles = new WeakMap(); // of groups; as elements browsers would show them a second time

function takeTitles(root) {
  for (const title of root.querySelectorAll('g > title')) {
    titles.set(title.parentNode, title.textContent);
    title.parentNode.classList.add('mark');
    title.remove();
  }
}

// What stays in sight while the rest is moved lies in an element of its own.
function takeOut(from, id) {
  const part = from.cloneNode(false);
  part.removeAttribute('aria-label');
  part.setAttribute('aria-hidden', 'true');
  part.style.pointerEvents = 'none';
  const group = from.querySelector('#' + id);
  if (group) part.append(group);
  return part;
}

takeTitles(plot);
const ruler = takeOut(plot, 'ruler');
const panel = takeOut(plot, 'lanes');
const ahead = document.createElement('div');
const line = document.createElement('div');
ahead.className = 'ahead';
line.className = 'line';
const extents = ['across', 'down'].map(name => {
  const extent = document.createElement('div');
  extent.className = 'extent ' + name;
  return extent;
});
picture.append(ahead, line, ruler, panel, ...extents);
const chosen = document.createElementNS(plot.namespaceURI, 'g');

// All at a glance; details.js has the other way to show it. `within` is what is searched for marks.
const glance = {
  width: layout.width, least: () => Math.min(fitScale(), 1) * 0.8, most: 5, parts: [plot, ruler], within: plot,
  xOf: row => Array.isArray(layout.x) ? layout.x[row] / 10 : layout.x0 + layout.dx * row,
  show: () => {},
};
let look = glance;
const xOf = row => look.xOf(row);
const view = {scale: 1, x: 0, y: 0};
const kLeastWhole = 0.5; // less than that of its size nobody can make out
let isAsLaid = true; // as it opened, so that another size of the window may lay it anew
let shownRow = -1;
let isStepping = false;

function fitScale() {
  return Math.min(picture.clientWidth / layout.width, picture.clientHeight / layout.height);
}

function show() {
  const width = picture.clientWidth, height = picture.clientHeight;
  const w = look.width * view.scale, h = layout.height * view.scale;
  view.x = clamp(view.x, Math.min(0, width / 2 - w), Math.max(0, (width - w) / 2));
  view.y = h <= height ? 0 : clamp(view.y, height - h, 0);
  const move = (element, x, y) => element.style.transform = `translate(${x}px,${y}px) scale(${view.scale})`;
  move(look.parts[0], view.x, view.y);
  move(look.parts[1], view.x, 0);
  move(panel, Math.max(0, view.x), view.y);
  showExtent(extents[0], 'left', 'width', -view.x, width, w);
  showExtent(extents[1], 'top', 'height', -view.y, height, h);
  // Where there is nothing to move up and down, a finger moves the page.
  picture.style.touchAction = h <= height ? 'pan-y' : 'none';
  look.show();
  showLine();
}

// Which part of the whole is in sight, like a scroll bar.
function showExtent(extent, side, length, from, shown, whole) {
  extent.hidden = shown > whole - 0.5; // which rounding leaves
  extent.style[side] = clamp(from / whole, 0, 1) * 100 + '%';
  extent.style[length] = clamp(shown / whole, 0, 1) * 100 + '%';
}

function showLine() {
  const isShown = isStepping && shownRow >= 0;
  line.hidden = !isShown;
  ahead.hidden = !isShown || shownRow === count - 1;
  if (!isShown) return;
  const x = view.x + xOf(shownRow) * view.scale;
  // In columns that have room for it, the marks at the step are not cut.
  const column = look === glance ? layout.dx ?? 0 : layout.column;
  ahead.style.left = x + Math.min(9, column / 2) * view.scale + 'px';
  line.style.left = x + 'px';
}

function zoomAt(x, y, factor) {
  isAsLaid = false;
  if (changeLook(x, factor)) return;
  const scale = clamp(view.scale * factor, look.least(), look.most);
  view.x = x - (x - view.x) * scale / view.scale;
  view.y = y - (y - view.y) * scale / view.scale;
  view.scale = scale;
  show();
}

const zoomMiddle = factor => zoomAt(picture.clientWidth / 2, picture.clientHeight / 2, factor);

function fitAll() {
  lookAt(glance);
  isAsLaid = fitScale() >= kLeastWhole;
  view.scale = Math.min(fitScale(), 2);
  view.x = view.y = 0;
  show();
}

function pan(x, y) {
  isAsLaid = false;
  view.x += x;
  view.y += y;
  show();
}

function bringIn(row) {
  const x = view.x + xOf(row) * view.scale;
  const left = Math.max(0, view.x) + layout.panel * view.scale + 30, right = picture.clientWidth - 60;
  if (x < left || x > right) {
    isAsLaid = false;
    view.x += left + (right - left) / 3 - x;
    show();
  }
}

// What is chosen must be in sight; of several the last.
function bringInDown(box) {
  const top = view.y + box.y * view.scale, bottom = top + box.height * view.scale;
  const covered = 34 * view.scale; // by the ruler
  if (top < covered) view.y += covered - top;
  else if (bottom > picture.clientHeight - 8) view.y += Math.max(picture.clientHeight - 8 - bottom, covered - top);
  else return;
  show();
}

function marksOf(row) {
  const id = idOf(row);
  const ids = ['command-' + id, 'awaitable-' + id, 'event-' + id];
  const task = data.task[row];
  if (task > 0 && data.categories[categoryOf(row)] === 'Workflow Task') ids.push('task-' + task);
  for (let i = 0; i < data.awaitables.length; i += 9)
    if (data.awaitables[i + 3] === row || data.awaitables[i + 4] === row) ids.push('awaitable-' + data.awaitables[i + 5]);
  return ids.map(each => look.within.querySelector('#' + each)).filter(Boolean);
}

function showChosen() {
  chosen.replaceChildren();
  if (shownRow < 0) return;
  for (const mark of marksOf(shownRow)) {
    const box = mark.getBBox();
    const rect = document.createElementNS(plot.namespaceURI, 'rect');
    const attributes = {x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, rx: 4, class: 'chosen', 'stroke-width': 2};
    for (const [key, value] of Object.entries(attributes)) rect.setAttribute(key, value);
    chosen.append(rect);
    mark.ownerSVGElement.append(chosen);
    bringInDown(box);
  }
}

// The row that a mark stands for; of what stands for several the one that is nearest.
function rowOfMark(mark, clientX) {
  const named = /^(task|command|awaitable|event|opens|cancels|handover)-(\d+)$/.exec(mark.id);
  if (named && named[1] === 'task') {
    for (let i = 0; i < data.tasks.length; i += 5)
      if (data.tasks[i] === Number(named[2])) return Math.max(0, data.tasks[i + 1]);
    return -1;
  }
  if (named) return rowOfId(Number(named[2]));
  if (mark.id === 'terminal-event') return data.terminal;
  return rowNear(clientX - picture.getBoundingClientRect().left);
}

// The row that stands nearest to a place in the window.
function rowNear(pixels) {
  const x = (pixels - view.x) / view.scale;
  let low = 0, high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xOf(middle) < x) low = middle + 1; else high = middle;
  }
  return low > 0 && x - xOf(low - 1) < xOf(low) - x ? low - 1 : low;
}

const markUnder = target => target instanceof Element ? target.closest('g.mark, #terminal-event') : null;

const tooltip = $('tooltip');
function showTooltip(event) {
  const mark = event.pointerType === 'touch' ? null : markUnder(event.target);
  const text = mark && titles.get(mark);
  tooltip.hidden = !text;
  if (!text) return;
  tooltip.textContent = text;
  const box = tooltip.getBoundingClientRect();
  const x = event.clientX + 14 + box.width > innerWidth ? event.clientX - 10 - box.width : event.clientX + 14;
  const y = event.clientY + 18 + box.height > innerHeight ? event.clientY - 10 - box.height : event.clientY + 18;
  tooltip.style.left = Math.max(2, x) + 'px';
  tooltip.style.top = Math.max(2, y) + 'px';
}

const pointers = new Map();
let hasMoved = false;
picture.addEventListener('pointerdown', event => {
  if (event.button !== 0 || event.target.closest('button')) return;
  pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
  if (pointers.size === 1) hasMoved = false;
});
picture.addEventListener('pointermove', event => {
  const last = pointers.get(event.pointerId);
  if (!last) return showTooltip(event);
  const dx = event.clientX - last.x, dy = event.clientY - last.y;
  if (!hasMoved && Math.hypot(dx, dy) < 4) return;
  if (!hasMoved) {
    hasMoved = true;
    picture.setPointerCapture(event.pointerId);
    picture.classList.add('is-dragged');
    tooltip.hidden = true;
  }
  if (pointers.size === 2) {
    const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
    const box = picture.getBoundingClientRect();
    const before = Math.hypot(last.x - other.x, last.y - other.y), after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    if (before > 0) zoomAt((event.clientX + other.x) / 2 - box.left, (event.clientY + other.y) / 2 - box.top, after / before);
  } else {
    pan(dx, dy);
  }
  pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
});
for (const kind of ['pointerup', 'pointercancel']) {
  picture.addEventListener(kind, event => {
    if (!pointers.delete(event.pointerId)) return;
    picture.classList.remove('is-dragged');
    const mark = kind === 'pointerup' && !hasMoved && markUnder(event.target);
    const row = mark ? rowOfMark(mark, event.clientX) : -1;
    if (row >= 0) goTo(row);
  });
}
picture.addEventListener('pointerleave', () => tooltip.hidden = true);
picture.addEventListener('wheel', event => {
  event.preventDefault();
  const pixels = delta => event.deltaMode === 1 ? delta * 16 : delta;
  const dx = pixels(event.deltaX), dy = pixels(event.deltaY);
  const box = picture.getBoundingClientRect();
  tooltip.hidden = true;
  if (event.shiftKey) pan(-(Math.abs(dx) > Math.abs(dy) ? dx : dy), 0);
  else if (Math.abs(dx) > Math.abs(dy)) pan(-dx, 0);
  else zoomAt(event.clientX - box.left, event.clientY - box.top, Math.pow(1.0015, -dy));
}, {passive: false});
picture.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const deeds = {
    ArrowLeft: () => pan(80, 0), ArrowRight: () => pan(-80, 0), ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60),
    PageUp: () => pan(0, picture.clientHeight * .9), PageDown: () => pan(0, -picture.clientHeight * .9),
    '+': () => zoomMiddle(1.3), '=': () => zoomMiddle(1.3), '-': () => zoomMiddle(1 / 1.3), 0: fitAll, Home: fitAll,
    f: () => shownRow >= 0 && bringIn(shownRow), F: () => shownRow >= 0 && bringIn(shownRow),
    d: toggleDetail, D: toggleDetail,
  };
  const deed = deeds[event.key];
  if (!deed) return;
  event.preventDefault();
  deed();
});
// As high as it must be, so that there is room for the rest. Returns the scale at which it can be read.
function layHeight() {
  const isWide = innerWidth > 700;
  const across = picture.clientWidth / layout.width;
  const readable = isWide ? 0.7 : clamp(picture.clientWidth * 0.36 / Math.max(1, layout.panel), 0.6, 1);
  const scale = across >= kLeastWhole ? Math.min(across, 1) : readable;
  picture.parentNode.style.flexBasis = picture.style.height = clamp(layout.height * scale + 4, 150, innerHeight * .5) + 'px';
  if (isWide) picture.style.height = '';
  return Math.max(readable, Math.min(across, 1));
}

// Whole where one can make it out; else from its beginning, as large as it can be read.
function layPicture() {
  const readable = layHeight();
  view.scale = fitScale() >= kLeastWhole ? Math.min(fitScale(), 2) : readable;
  view.x = view.y = 0;
  isAsLaid = true;
  show();
}

// In a window of another width.
function layAgain() {
  if (isAsLaid) return layPicture();
  layHeight();
  show();
}

$('zoom-in').addEventListener('click', () => zoomMiddle(1.3));
$('zoom-out').addEventListener('click', () => zoomMiddle(1 / 1.3));
$('zoom-fit').addEventListener('click', fitAll);
