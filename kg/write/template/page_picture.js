// The network itself: vis-network draws nodes and edges where the layout put them; the page decides how bright.

const places = data.network.nodes.map((node) => ({ x: node.x, y: node.y }));
const LARGEST = 1.2; // scale up to which a few nodes are blown up
const READABLE = 0.5; // scale from which labels have room
const LONG = 1100; // edges longer than this run between groups: they are paler
let colours = pageColours();
let growth = growthAt(viewOf(everything(), { wider: widening() }).scale);
const bare = { label: undefined, group: undefined };
const nodes = new vis.DataSet(data.network.nodes.map((node, i) => ({ ...node, ...bare, ...nodeLooks(i, null) })));
const edges = new vis.DataSet(data.network.edges.map((edge, i) => ({ ...edge, ...bare, ...edgeLooks(i, null) })));
const painted = {
  nodes: entities.map((_, index) => JSON.stringify(nodeLooks(index, null))),
  edges: relations.map((_, index) => JSON.stringify(edgeLooks(index, null))),
};
const picture = new vis.Network(byId("picture"), { nodes, edges }, data.network.options);

function pageColours() {
  const names = { accent: "--accent", page: "--page", edge: "--edge", far: "--edge-far", long: "--edge-long" };
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, cssColour(name)]));
}

function everything() {
  return entities.map((_, index) => index).filter(nodeShown);
}

// The nodes and edges that the selection lights up; null when nothing is selected.
function litUp() {
  if (!state.selected) return null;
  const { kind, index } = state.selected;
  if (kind === "edge") {
    return { nodes: new Set([relations[index].subject, relations[index].object]), edges: new Set([index]) };
  }
  const near = edgesAt[index].filter(edgeShown);
  const ends = near.flatMap((edge) => [relations[edge].subject, relations[edge].object]);
  return { nodes: new Set([index, ...ends]), edges: new Set(near) };
}

function nodeLooks(index, lit) {
  const on = !lit || lit.nodes.has(index);
  const chosen = state.selected?.kind === "node" && state.selected.index === index;
  const hidden = !nodeShown(index) || (state.neighbourhood && lit !== null && !on);
  const background = colourOf(entities[index].type);
  return {
    id: nodeIds[index],
    hidden,
    size: data.network.nodes[index].size * growth,
    opacity: on ? 1 : 0.14,
    borderWidth: chosen ? 4 : 1.5,
    color: { background, border: chosen ? colours.accent : colours.page },
  };
}

function edgeLooks(index, lit) {
  const { subject, object } = relations[index];
  const long = Math.hypot(places[subject].x - places[object].x, places[subject].y - places[object].y) > LONG;
  const on = lit !== null && lit.edges.has(index);
  return {
    id: edgeIds[index],
    hidden: !edgeShown(index) || (state.neighbourhood && lit !== null && !on),
    width: (on ? 2 : 1) * growth,
    color: { color: on ? colours.accent : lit ? colours.far : long ? colours.long : colours.edge, inherit: false },
  };
}

// Far out, nodes and lines shrink less than the distances between them, and near they grow less: they stay easy
// to see and to hit. In steps, so that zooming seldom has to tell vis-network new sizes.
function growthAt(scale) {
  const exact = Math.min(1.25, Math.max(0.35, Math.sqrt(scale))) / scale;
  return 1.12 ** Math.round(Math.log(exact) / Math.log(1.12));
}

function grow() {
  const wanted = growthAt(picture.getScale());
  if (wanted === growth) return;
  growth = wanted;
  repaint();
}

// Gives to vis-network only what changed since the last time.
function update(set, kind, looks) {
  const changed = looks.filter((look, index) => {
    const told = JSON.stringify(look);
    if (painted[kind][index] === told) return false;
    painted[kind][index] = told;
    return true;
  });
  if (changed.length) set.update(changed);
}

function repaint() {
  const lit = litUp();
  colours = pageColours();
  update(nodes, "nodes", entities.map((_, index) => nodeLooks(index, lit)));
  update(edges, "edges", relations.map((_, index) => edgeLooks(index, lit)));
  labelsChanged();
  picture.redraw();
}

function select(kind, index, { move = false } = {}) {
  state.selected = { kind, index };
  byId("hint").hidden = true;
  keepInSight(showPanel);
  remember(kind === "node" ? nodeIds[index] : edgeIds[index]);
  if (move) centre();
  else repaint();
}

function clearSelection() {
  if (!state.selected) return;
  state.selected = null;
  state.neighbourhood = false;
  keepInSight(hidePanel);
  remember("");
  repaint();
}

// Brings the selection and its neighbours into view.
function centre() {
  const lit = litUp();
  if (lit) fitTo([...lit.nodes].filter(nodeShown), { animation: calm(), middle: selectedPlace() });
}

// How much wider than the screen the whole may be: on a narrow one, rather readable than whole.
function widening() {
  return byId("picture").clientWidth < 600 ? 1.7 : 1;
}

function fitAll(animation) {
  fitTo(everything(), { animation, wider: widening() });
}

// Shows the nodes as large as they fit; where they lie too far apart, those round the middle.
function fitTo(indexes, { animation, wider = 1, middle = null }) {
  if (!indexes.length) return;
  picture.setSize("100%", "100%");
  const whole = viewOf(indexes, { wider });
  const view = middle && whole.scale < READABLE ? { position: middle, scale: READABLE } : whole;
  growth = growthAt(view.scale);
  repaint();
  picture.moveTo({ ...view, animation });
}

// The view that holds the nodes with their labels.
function viewOf(indexes, { wider }) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of indexes.map((index) => places[index])) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  const { clientWidth, clientHeight } = byId("picture");
  const across = (clientWidth - Math.min(190, clientWidth * 0.2)) / Math.max(1, box.right - box.left);
  const down = (clientHeight - Math.min(130, clientHeight * 0.2)) / Math.max(1, box.bottom - box.top);
  const position = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return { position, scale: Math.min(LARGEST, across * wider, down) };
}

// Opening the panel makes the picture smaller: what was clicked stays where it was, or comes into sight.
function keepInSight(change) {
  const scale = picture.getScale();
  const before = picture.getViewPosition();
  const width = byId("picture").clientWidth;
  const height = byId("picture").clientHeight;
  change();
  picture.setSize("100%", "100%");
  const shift = { x: (byId("picture").clientWidth - width) / 2, y: (byId("picture").clientHeight - height) / 2 };
  const view = { x: before.x + shift.x / scale, y: before.y + shift.y / scale };
  for (const [axis, size] of [["x", byId("picture").clientWidth], ["y", byId("picture").clientHeight]]) {
    const at = selectedPlace()?.[axis];
    const reach = Math.max(0, size / 2 - 60) / scale;
    if (at !== undefined) view[axis] = Math.min(at + reach, Math.max(at - reach, view[axis]));
  }
  picture.moveTo({ position: view, scale, animation: false });
}

function selectedPlace() {
  if (!state.selected) return undefined;
  const { kind, index } = state.selected;
  return places[kind === "node" ? index : relations[index].object];
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350 };
}

function zoomBy(factor) {
  picture.moveTo({ scale: Math.min(6, Math.max(0.03, picture.getScale() * factor)), animation: calm() });
}

function showTip(text, pointer) {
  const tip = byId("tip");
  tip.textContent = text;
  tip.hidden = false;
  const room = byId("stage").clientWidth - tip.offsetWidth - 8;
  tip.style.left = `${Math.max(8, Math.min(room, pointer.x + 14))}px`;
  tip.style.top = `${Math.max(8, pointer.y - 36)}px`;
}

function hideTip() {
  byId("tip").hidden = true;
  byId("picture").style.cursor = "";
}

function edgeName(index) {
  const relation = relations[index];
  const titles = (relation.posts || []).map((post) => posts[post].title).join("、");
  return predicateOf.get(relation.predicate).label + (titles ? `（${titles}）` : "");
}

function edgeSentence(index) {
  const relation = relations[index];
  return `${entities[relation.subject].name} — ${edgeName(index)} → ${entities[relation.object].name}`;
}

picture.on("click", (event) => {
  hideTip();
  if (event.nodes.length) select("node", nodeOfId.get(event.nodes[0]));
  else if (event.edges.length) select("edge", edgeOfId.get(event.edges[0]));
  else clearSelection();
});
picture.on("doubleClick", (event) => event.nodes.length && centre());
picture.on("hoverNode", (event) => {
  state.hovered = nodeOfId.get(event.node);
  const entity = entities[state.hovered];
  byId("picture").style.cursor = "pointer";
  showTip(`${typeOf.get(entity.type).label} · ${entity.name}`, event.pointer.DOM);
});
picture.on("hoverEdge", (event) => {
  byId("picture").style.cursor = "pointer";
  showTip(edgeSentence(edgeOfId.get(event.edge)), event.pointer.DOM);
});
picture.on("blurNode", () => {
  state.hovered = null;
  hideTip();
});
picture.on("blurEdge", hideTip);
picture.on("zoom", grow);
picture.on("animationFinished", grow);
for (const event of ["dragging", "dragEnd"]) {
  picture.on(event, ({ nodes: dragged }) => {
    for (const [id, place] of Object.entries(picture.getPositions(dragged))) places[nodeOfId.get(id)] = place;
  });
}
