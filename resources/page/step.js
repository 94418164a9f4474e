// The step, what is said of it, and the keys. Every text of the history goes in as textContent.

const attributeTexts = lazily(() => read('attribute-texts'));

// Laid out without being parsed, so that numbers keep all their digits.
function pretty(json) {
  let text = '', depth = 0;
  const lineBreak = () => text += '\n' + '  '.repeat(depth);
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    const isOpening = token === '{' || token === '[';
    const isClosing = token === '}' || token === ']';
    if (isClosing) {
      depth--;
      if (/[{[]$/.test(text)) text += token; else { lineBreak(); text += token; }
      continue;
    }
    if (/[{[]$/.test(text)) lineBreak();
    text += token === ':' ? ': ' : token;
    if (isOpening) depth++;
    if (token === ',') lineBreak();
  }
  return text;
}

function showAttributes(row) {
  const texts = row < 0 ? null : attributeTexts();
  $('attributes-title').hidden = row < 0;
  $('attributes').hidden = row < 0 || !texts || !texts[row];
  $('attributes-title').textContent = row < 0 ? '' : texts ? (texts[row] ? 'Attributes' : 'No attributes')
    : 'Attributes are left out: of all Events they are too many for a page.';
  const spelt = turn => '\\u' + turn.charCodeAt(0).toString(16);
  $('attributes').textContent = texts && texts[row] ? pretty(texts[row]).replace(kTurns, spelt) : '';
}

// A line of a list, to whose row one can go.
function lineOf(category, text, remarks, row) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const kind = document.createElement('i');
  const remark = document.createElement('span');
  kind.className = 'kind';
  kind.style.color = `var(--category-${category})`;
  remark.className = 'muted';
  remark.textContent = remarks;
  button.type = 'button';
  button.disabled = row < 0;
  button.append(kind, text, remark);
  button.addEventListener('click', () => {
    goTo(row); // and with that the button is gone
    $('heading').focus();
  });
  item.append(button);
  return item;
}

function openLine({category, name, row, note}) {
  const word = data.categories[category];
  return lineOf(category, name.startsWith(word) ? name : `${word} ${name}`, note.join(' · '), row);
}

const notableLine = row => lineOf(categoryOf(row), `${isFailed(row) ? '✕ ' : ''}${data.kind} ${idOf(row)} · ${typeOf(row)}`, captionOf(row), row);

const kMostLines = 300;
function fillList(list, items, lineFor) {
  list.replaceChildren(...items.slice(0, kMostLines).map(lineFor));
  if (items.length <= kMostLines) return;
  const rest = document.createElement('li');
  rest.textContent = `and ${number(items.length - kMostLines)} more`;
  list.append(rest);
}

function showStep() {
  const row = shownRow;
  const at = row < 0 ? count - 1 : row;
  $('heading').textContent = row < 0 ? `After the last ${data.kind}` : `${data.kind} ${idOf(row)} · ${typeOf(row)}`;
  $('time').textContent = row < 0 ? '' : [wholeTimes()[row], sinceStart(row) && sinceStart(row) + ' since the start'].filter(Boolean).join(' · ');
  $('caption').textContent = row < 0 ? '' : captionOf(row);
  const open = data.kind === 'Event' ? openAt(at) : [];
  const hasEnded = data.terminal >= 0 && at >= data.terminal;
  $('open-title').textContent = data.kind !== 'Event' ? '' : open.length === 0 ? 'Nothing is open'
    : hasEnded ? 'Had no result when the Workflow Execution ended' : row < 0 ? 'Open' : 'Open after it';
  $('open-title').hidden = !$('open-title').textContent;
  fillList($('open'), open, openLine);
  const notable = row < 0 ? data.notable : [];
  $('notable-title').hidden = notable.length === 0;
  fillList($('notable'), notable, notableLine);
  showAttributes(row);
  $('position').textContent = isStepping ? `Step ${number(row + 1)} of ${number(count)}` : row < 0 ? 'Whole history' : `${data.kind} ${idOf(row)}`;
  $('end').hidden = !isStepping;
  $('scrubber').value = row < 0 ? count - 1 : row;
  $('scrubber').setAttribute('aria-valuetext', row < 0 ? 'the whole history' : `${data.kind} ${idOf(row)}, ${typeOf(row)}`);
}

// To a row, or to -1: to the whole history.
function goTo(row, steps = isStepping) {
  if (row >= count || count === 0) return;
  shownRow = row;
  isStepping = steps && row >= 0;
  showStep();
  showLine();
  showChosen();
  fillTable();
  if (row < 0) return table.removeAttribute('aria-activedescendant');
  bringIn(row);
  scrollTo(row);
  fillTable();
}

// The next stop of a sorted list of rows, or -1.
function stopIn(list, row, isForward) {
  const at = lastNotAbove(list, row, 1, 0);
  if (isForward) return at + 1 < list.length ? list[at + 1] : -1;
  const before = at >= 0 && list[at] === row ? at - 1 : at;
  return before >= 0 ? list[before] : -1;
}

function stop(unit, isForward) {
  const from = shownRow < 0 && !isForward ? count : shownRow;
  if (unit === 'task') return stopIn(data.taskStops, from, isForward);
  if (unit === 'notable') return stopIn(data.notable, from, isForward);
  const next = from + (isForward ? 1 : -1);
  return next >= 0 && next < count ? next : -1;
}

function step(unit, isForward) {
  const to = stop(unit, isForward);
  if (to >= 0) goTo(to, true);
}

const unit = () => $('unit').value;
function endStepping() {
  play(false);
  goTo(-1);
}

let playing = 0; // the frame that is asked for
function play(isWanted) {
  if (!isWanted && !playing) return;
  cancelAnimationFrame(playing);
  playing = 0;
  $('play').setAttribute('aria-pressed', isWanted);
  $('play').setAttribute('aria-label', isWanted ? 'Pause' : 'Play');
  if (!isWanted) return;
  if (!isStepping || shownRow === count - 1) goTo(0, true);
  let last = performance.now(), rest = 0;
  const advance = now => {
    rest += (now - last) / 1000 * Number($('speed').value);
    last = now;
    let to = shownRow;
    for (; rest >= 1 && to < count - 1; rest--) {
      const from = shownRow;
      shownRow = to;
      const next = stop(unit(), true);
      shownRow = from;
      to = next < 0 ? count - 1 : next;
    }
    if (to !== shownRow) goTo(to, true);
    if (to >= count - 1) return play(false);
    playing = requestAnimationFrame(advance);
  };
  playing = requestAnimationFrame(advance);
}

$('first').addEventListener('click', () => goTo(0, true));
$('last').addEventListener('click', () => goTo(count - 1, true));
$('back').addEventListener('click', () => step(unit(), false));
$('forward').addEventListener('click', () => step(unit(), true));
$('end').addEventListener('click', () => {
  endStepping();
  $('forward').focus();
});
$('play').addEventListener('click', () => play(!playing));
$('scrubber').addEventListener('input', () => goTo(Number($('scrubber').value), true));
$('help-button').addEventListener('click', () => $('help').showModal());

const isTyping = target => target.matches('input:not([type=range]), select, textarea');
document.addEventListener('keydown', event => {
  if ($('help').open || event.ctrlKey || event.metaKey) return;
  const isForward = !event.shiftKey;
  const deeds = {F7: () => step('event', isForward), F9: () => step('task', isForward), F4: () => step('notable', isForward), Escape: endStepping};
  if (event.altKey) {
    if (event.key === 'Home') deeds.Home = () => goTo(0, true);
    if (event.key === 'End') deeds.End = () => goTo(count - 1, true);
  } else if (!isTyping(event.target)) {
    Object.assign(deeds, {
      '.': () => step('event', true), ',': () => step('event', false), t: () => step('task', true), T: () => step('task', false),
      m: () => step('notable', true), M: () => step('notable', false), p: () => play(!playing), P: () => play(!playing),
      '/': () => search.focus(), '?': () => $('help').showModal(),
    });
  }
  const deed = deeds[event.key];
  if (!deed || (event.altKey && event.key.startsWith('F'))) return;
  event.preventDefault();
  deed();
});

// Where what matters stands along the scrubber; failures are higher.
function drawMarks() {
  const canvas = $('marks'), width = canvas.clientWidth, ratio = devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = 10 * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  const style = getComputedStyle(document.documentElement);
  const x = row => 8 + (width - 16) * (count > 1 ? row / (count - 1) : 0);
  for (const isFailure of [false, true]) {
    context.fillStyle = style.getPropertyValue(isFailure ? '--failure' : '--text-muted');
    for (const row of data.notable)
      if (isFailed(row) === isFailure) context.fillRect(x(row) - .75, isFailure ? 0 : 4, 1.5, isFailure ? 9 : 5);
  }
}

function start() {
  $('scrubber').max = Math.max(0, count - 1);
  layPicture();
  filter();
  drawMarks();
  goTo(data.step, true);
  document.documentElement.dataset.ready = 'true';
}

let laidWidth = innerWidth; // the height alone changes with a telephone's bars
addEventListener('resize', () => {
  if (innerWidth === laidWidth) show();
  else layAgain();
  laidWidth = innerWidth;
  layTable();
  drawMarks();
});
start();
