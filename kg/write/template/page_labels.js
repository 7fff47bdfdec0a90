// Labels, drawn after the network: the most important first, each only where it covers no other. Their size is
// that of the screen, so zooming in gives room for more of them.

const LABEL_FONT = getComputedStyle(document.body).fontFamily;
const ROOM_PER_LABEL = 5200; // square pixels of screen for each label that is neither a zone's nor lit up
const CELL = 48; // pixels of the grid in which labels look for what they would cover
const widths = new Map();
let labelOrder = byImportance;
let lit = null;
let ink = {};

function labelsChanged() {
  lit = litUp();
  ink = { text: cssColour("--text"), soft: cssColour("--soft"), page: cssColour("--page"), accent: cssColour("--accent") };
  const rank = (index) => (state.selected?.kind === "node" && state.selected.index === index ? 2 : lit.nodes.has(index) ? 1 : 0);
  labelOrder = lit ? [...byImportance].sort((a, b) => rank(b) - rank(a)) : byImportance;
}

function widthOf(context, text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    context.font = font;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

function shortened(name, most) {
  const letters = [...name];
  return letters.length > most ? letters.slice(0, most - 1).join("") + "…" : name;
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
  covers(box) {
    const meets = (other) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    return this.keys(box).some((key) => (this.cells.get(key) || []).some((other) => other.of !== box.of && meets(other)));
  }
  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

// Below, right, left, above: the first place where the label covers nothing; important ones may cover nodes.
function placed(taken, at, radius, width, height, index, must) {
  const gap = radius + 3;
  const centres = [
    [at.x, at.y + gap + height / 2],
    [at.x + gap + 2 + width / 2, at.y],
    [at.x - gap - 2 - width / 2, at.y],
    [at.x, at.y - gap - height / 2],
  ];
  const boxes = centres.map(([x, y]) => ({
    x, y, of: index, left: x - width / 2 - 3, right: x + width / 2 + 3, top: y - height / 2, bottom: y + height / 2,
  }));
  return boxes.find((box) => !taken.covers(box)) || (must ? boxes[0] : null);
}

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
    taken.add({ of: index, left: at.x - half, right: at.x + half, top: at.y - half, bottom: at.y + half });
  }
  drawNodeLabels(context, seen, taken, (view.width * view.height) / ROOM_PER_LABEL);
  if (lit && lit.edges.size <= 14) drawEdgeLabels(context, onScreen, taken);
  context.restore();
}

function inView(onScreen, view, scale) {
  const seen = [];
  for (const index of labelOrder) {
    if (!nodeShown(index) || (state.neighbourhood && lit && !lit.nodes.has(index))) continue;
    const at = onScreen(index);
    if (at.x < -80 || at.y < -40 || at.x > view.width + 80 || at.y > view.height + 40) continue;
    seen.push({ index, at, radius: data.network.nodes[index].size * scale });
  }
  return seen;
}

function drawNodeLabels(context, seen, taken, room) {
  let drawn = 0;
  for (const { index, at, radius } of seen) {
    if (lit && !lit.nodes.has(index)) continue;
    const zone = isZone(index);
    const chosen = state.selected?.kind === "node" && state.selected.index === index;
    const must = zone || chosen;
    if (!must && !lit && drawn > room) continue;
    const size = zone ? 15 : edgesAt[index].length > 4 || chosen ? 13 : 12;
    const font = `${must ? "600 " : ""}${size}px ${LABEL_FONT}`;
    const text = shortened(entities[index].name, chosen || index === state.hovered ? 40 : 14);
    const box = placed(taken, at, radius, widthOf(context, text, font), size + 3, index, must);
    if (!box) continue;
    taken.add(box);
    write(context, text, box.x, box.y, font, must || edgesAt[index].length > 2 || lit ? ink.text : ink.soft);
    drawn += 1;
  }
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
      const box = { of: -1 - index, left: x - width / 2, right: x + width / 2, top: y - 8, bottom: y + 8 };
      if (taken.covers(box)) continue;
      taken.add(box);
      write(context, text, x, y, font, ink.accent);
      break;
    }
  }
}

picture.on("afterDrawing", drawLabels);
