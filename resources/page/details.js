// A long history at a glance has no room for its Events: zoomed in further, pictures of one stretch after the other
// take its place, unpacked as they come into sight.

const packed = document.getElementsByClassName('page-stretch');
const kKept = 8; // stretches that stay, so that going back and forth costs nothing
const kLeastDetail = 0.35; // less is at a glance
const stretches = new Map(); // by number: the stretch and its ruler, as soon as they are unpacked

function bytesOf(base64) {
  const text = atob(base64);
  return Uint8Array.from(text, c => c.charCodeAt(0));
}

async function unpacked(base64) {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new DOMParser().parseFromString(await new Response(stream).text(), 'image/svg+xml').documentElement;
}

const detail = packed.length > 0 && typeof DecompressionStream === 'function' ? makeDetail() : null;

function makeDetail() {
  const parts = ['detail', 'detail'].map(name => {
    const part = document.createElement('div');
    part.className = name;
    part.style.display = 'none';
    return part;
  });
  parts[1].style.pointerEvents = 'none';
  picture.insertBefore(parts[0], ahead);
  picture.insertBefore(parts[1], panel);
  const width = layout.stretch * layout.column;
  return {
    width: layout.panel + count * layout.column + 160, least: () => kLeastDetail, most: 2.5, parts, within: parts[0],
    xOf: row => layout.panel + (row + 0.5) * layout.column,
    show: () => {
      const first = Math.max(0, Math.floor((-view.x / view.scale - layout.panel) / width));
      const last = Math.min(packed.length - 1, Math.floor(((picture.clientWidth - view.x) / view.scale - layout.panel) / width));
      for (let n = first; n <= last; n++) showStretch(n, layout.panel + n * width);
      for (const [n, shown] of stretches) {
        if (stretches.size <= kKept) break;
        if (n >= first && n <= last) continue;
        stretches.delete(n);
        for (const each of shown) each.remove();
      }
    },
  };
}

async function showStretch(n, x) {
  if (stretches.has(n)) return;
  const shown = [];
  stretches.set(n, shown);
  const svg = document.adoptNode(await unpacked(packed[n].textContent));
  if (stretches.get(n) !== shown) return;
  svg.style.left = x + 'px';
  takeTitles(svg);
  shown.push(svg, takeOut(svg, 'ruler'));
  shown.forEach((each, i) => detail.parts[i].append(each));
  showChosen();
}

function lookAt(other) {
  if (look === other) return;
  for (const part of look.parts) part.style.display = 'none';
  look = other;
  for (const part of look.parts) part.style.display = '';
  $('detail').setAttribute('aria-pressed', look === detail);
  showChosen();
}

// With the row that is at `x` staying there.
function changeTo(other, scale, x) {
  const row = rowNear(x);
  isAsLaid = false;
  lookAt(other);
  view.scale = scale;
  view.x = x - xOf(row) * scale;
  view.y = 0;
  show();
}

// Whether zooming by that factor goes over to the other way to show it.
function changeLook(x, factor) {
  if (look === glance && detail && factor > 1 && view.scale * factor > 1.6) changeTo(detail, 0.7, x);
  else if (look === detail && factor < 1 && view.scale * factor < kLeastDetail) changeTo(glance, 1, x);
  else return false;
  return true;
}

function toggleDetail() {
  if (!detail) return;
  if (look === detail) return fitAll();
  changeTo(detail, 1, shownRow >= 0 ? clamp(view.x + xOf(shownRow) * view.scale, layout.panel, picture.clientWidth) : layout.panel * view.scale + 20);
  if (shownRow >= 0) bringIn(shownRow);
}

$('detail').hidden = !detail;
$('detail').addEventListener('click', toggleDetail);
