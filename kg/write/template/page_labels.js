// Labels, drawn after the network: the most important first, each only where it covers no other. Their size is
// that of the screen, so zooming in gives room for more of them.

const LABEL_FONT = getComputedStyle(document.body).fontFamily;
const ROOM_PER_LABEL = 6500; // square pixels of screen for each of the nodes that may have a label
const ALL_ZONES = 40; // up to so many zones each has its label, whatever it covers
const SOME_ZONES = 16; // of more, the most important in sight
const CELL = 48; // pixels of the grid in which labels look for what they would cover
const widths = new Map();
const zones = byImportance.filter(isZone);
let labelOrder = byImportance;
let lit = null;
let ink = {};

function labelsChanged() {
  lit = litUp();
  ink = { text: cssColour("--text"), soft: cssColour("--soft"), page: cssColour("--page"), accent: cssColour("--accent") };
  const rank = (index) => (isChosen(index) ? 2 : lit.nodes.has(index) ? 1 : 0);
  labelOrder = lit ? [...byImportance].sort((a, b) => rank(b) - rank(a)) : byImportance;
}

function isChosen(index) {
  const { kind, index: chosen, from, to } = state.selected || {};
  return kind === "path" ? index === from || index === to : kind === "node" && index === chosen;
}

function widthOf(context, text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    context.font = font;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

// At most so many full-width characters; two narrow ones take the room of one.
function shortened(name, most) {
  const letters = [...name];
  let room = most;
  const end = letters.findIndex((letter) => (room -= letter > "\u2e7f" ? 1 : 0.5) < 0);
  return end < 0 ? name : letters.slice(0, end - 1).join("") + "…";
}

// The boxes taken so far, in a grid of cells.
class Taken {
  constructor() {
    this.cells = new Map();
  }
  keys(box) {
    const found = [];
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) found.push(x * 65536 + y);
    return found;
  }
  covers(box, least = 0) {
    const meets = (other) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    const hit = (other) => other.of !== box.of && other.weight >= least && meets(other);
    return this.keys(box).some((key) => (this.cells.get(key) || []).some(hit));
  }
  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

// Below, right, left, above: the first place in sight where the label covers nothing. One that is lit up and
// a zone's may cover nodes, one that must be shown other labels too: 0 weighs a node, 1 a label, 2 a label that must be shown.
function placed(taken, at, radius, { width, height }, { index, must, over, view }) {
  const gap = radius + 3;
  const aside = gap + 2 + width / 2;
  const centres = [[0, gap + height / 2], [aside, 0], [-aside, 0], [0, -gap - height / 2]];
  const corners = [[aside, height], [-aside, height], [aside, -height], [-aside, -height]];
  const boxes = [...centres, ...(must ? corners : [])].map(([dx, dy]) => {
    const [x, y] = [at.x + dx, at.y + dy];
    const [left, right] = [x - width / 2 - 3, x + width / 2 + 3];
    return { x, y, of: index, weight: must ? 2 : 1, left, right, top: y - height / 2, bottom: y + height / 2 };
  });
  const inside = boxes.filter((box) => box.left > 0 && box.right < view.width && box.top > 0 && box.bottom < view.height);
  const free = (least) => inside.find((box) => !taken.covers(box, least));
  return free(0) || (over ? free(1) : null) || (must ? free(2) : null) || null;
}

// What stands beside a node: a company's name without the words that every company's has.
const labels = entities.map(({ name, type }) => {
  const short = type === "Company" ? name.replace(/(集团)?(股份|责任)?有限(责任)?公司$/, "$1") : name;
  return [...short].length > 2 ? short : name;
});

function write(context, text, x, y, font, colour) {
  context.font = font;
  context.lineWidth = 3.5;
  context.strokeStyle = ink.page;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function drawLabels(context) {
  const view = { width: byId("picture").clientWidth, height: byId("picture").clientHeight };
  const scale = picture.getScale();
  const middle = picture.getViewPosition();
  const onScreen = (index) => ({
    x: (places[index].x - middle.x) * scale + view.width / 2,
    y: (places[index].y - middle.y) * scale + view.height / 2,
  });
  const ratio = context.canvas.width / view.width;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const seen = inView(onScreen, view, scale);
  const taken = new Taken();
  for (const { index, at, radius } of seen) {
    const half = Math.max(radius * 0.8, 2);
    const weight = zones.length > ALL_ZONES ? isZone(index) : 0; // no label covers another zone where there are many
    taken.add({ of: index, weight, left: at.x - half, right: at.x + half, top: at.y - half, bottom: at.y + half });
  }
  for (const control of document.querySelectorAll(".zoom, #hint")) taken.add({ of: null, weight: 2, ...boxOf(control) });
  drawNodeLabels(context, seen, taken, view);
  if (lit && lit.edges.size <= 14) drawEdgeLabels(context, onScreen, taken);
  context.restore();
}

// The box of an element that stands over the picture.
function boxOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) {
  return { left: offsetLeft, right: offsetLeft + offsetWidth, top: offsetTop, bottom: offsetTop + offsetHeight };
}

function inView(onScreen, view, scale) {
  const seen = [];
  for (const index of labelOrder) {
    if (lit && !lit.nodes.has(index)) break; // those that are lit up come first, and no other has a label
    if (!nodeShown(index)) continue;
    const at = onScreen(index);
    if (at.x < -80 || at.y < -40 || at.x > view.width + 80 || at.y > view.height + 40) continue;
    seen.push({ index, at, radius: sizeOf(index) * scale });
  }
  return seen;
}

function drawNodeLabels(context, seen, taken, view) {
  const candidates = lit ? seen.filter(({ index }) => lit.nodes.has(index)) : seen;
  const room = Math.max(12, (view.width * view.height) / ROOM_PER_LABEL);
  candidates.forEach(({ index, at, radius }, rank) => {
    const chosen = isChosen(index);
    const must = chosen || (isZone(index) === 1 && (zones.length <= ALL_ZONES || rank < SOME_ZONES));
    if (rank > room && !must && index !== state.hovered) return;
    const size = must ? 15 : edgesAt[index].length > 4 ? 13 : 12;
    const font = `${size === 15 || isZone(index) ? "600 " : ""}${size}px ${LABEL_FONT}`;
    const text = (chosen ? entities[index].name : shortened(labels[index], 13)) + hiddenWith(index);
    const box = placed(taken, at, radius, { width: widthOf(context, text, font), height: size + 3 }, { index, must, over: must || lit || isZone(index), view });
    if (!box) return;
    taken.add(box);
    write(context, text, box.x, box.y, font, must || lit || edgesAt[index].length > 2 ? ink.text : ink.soft);
  });
}

// How many nodes a folded one stands for.
function hiddenWith(index) {
  return state.folded.has(index) ? ` +${state.folded.get(index).size}` : "";
}

// A pale disc behind each zone makes it an anchor for the eye.
function drawAnchors(context) {
  if (fromImage()) return;
  zones.filter(nodeShown).forEach((index) => {
    if (lit && !LARGE && !lit.nodes.has(index)) return;
    const { x, y } = places[index];
    const radius = sizeOf(index) * 2.6;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.globalAlpha = 0.08;
    context.fillStyle = colourOf("Zone");
    context.fill();
    context.globalAlpha = 1;
  });
}

function drawEdgeLabels(context, onScreen, taken) {
  const font = `12px ${LABEL_FONT}`;
  for (const index of lit.edges) {
    const relation = relations[index];
    const [a, b] = [onScreen(relation.subject), onScreen(relation.object)];
    const text = shortened(edgeName(index), 12);
    const width = widthOf(context, text, font);
    if (Math.hypot(a.x - b.x, a.y - b.y) < 60) continue;
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
      const box = { of: -1 - index, weight: 1, left: x - width / 2, right: x + width / 2, top: y - 8, bottom: y + 8 };
      if (taken.covers(box)) continue;
      taken.add(box);
      write(context, text, x, y, font, ink.accent);
      break;
    }
  }
}

picture.on("beforeDrawing", drawAnchors);
picture.on("afterDrawing", drawVeil);
picture.on("afterDrawing", drawLabels);
