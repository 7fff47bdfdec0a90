// The network itself: vis-network draws nodes and edges where the layout put them; the page decides how bright.

const places = data.network.nodes.map((node) => ({ x: node.x, y: node.y }));
const LARGEST = 1.2; // scale up to which a few nodes are blown up
const READABLE = 0.5; // scale from which labels have room
const FEW_HEADS = data.network.options.interaction.hideEdgesOnDrag; // only lit edges have heads
const LARGE = entities.length > 1500; // nodes have no borders, lines one width, and a veil dims: each saves time
const LONG = 1100; // edges longer than this run between groups: they are paler
let colours = pageColours();
let growth = growthAt(viewOf(everything(), { wider: widening() }).scale);
const painted = { nodes: [], edges: [] }; // by index how the picture's library was last told to draw it
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
update(nodes, "nodes", state.open, (index) => nodeLooks(index, null));
update(edges, "edges", openEdges(), (index) => edgeLooks(index, null));
const picture = new vis.Network(byId("picture"), { nodes, edges }, data.network.options);

function pageColours() {
  const names = { accent: "--accent", page: "--page", edge: "--edge", far: "--edge-far", long: "--edge-long" };
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, cssColour(name)]));
}

function everything() {
  return [...state.open].filter(nodeShown);
}

// The edges of which the picture holds both ends.
function openEdges() {
  const all = relations.map((_, index) => index);
  if (state.open.size === entities.length) return all;
  return all.filter((index) => state.open.has(relations[index].subject) && state.open.has(relations[index].object));
}

// The nodes and edges that the selection lights up; null when nothing is selected.
function litUp() {
  if (!state.selected) return null;
  const { kind, index } = state.selected;
  if (kind === "path") return { nodes: new Set(state.selected.nodes), edges: new Set(state.selected.edges) };
  if (kind === "edge") {
    return { nodes: new Set([relations[index].subject, relations[index].object]), edges: new Set([index]) };
  }
  const near = edgesAt[index].filter(edgeShown);
  const ends = near.flatMap((edge) => [relations[edge].subject, relations[edge].object]);
  return { nodes: new Set([index, ...ends]), edges: new Set(near) };
}

function sizeOf(index) {
  return data.network.nodes[index].size * growth;
}

function nodeLooks(index, lit) {
  const on = !lit || lit.nodes.has(index);
  const background = colourOf(entities[index].type);
  return {
    id: nodeIds[index],
    hidden: !nodeShown(index),
    ...(LARGE ? {} : { size: sizeOf(index) }),
    opacity: on ? 1 : 0.14,
    borderWidth: lit && isChosen(index) ? 4 : LARGE ? 0 : 1.5,
    color: { background, border: lit && isChosen(index) ? colours.accent : colours.page },
  };
}

function edgeLooks(index, lit) {
  const { subject, object } = relations[index];
  const long = Math.hypot(places[subject].x - places[object].x, places[subject].y - places[object].y) > LONG;
  const on = lit !== null && lit.edges.has(index);
  return {
    id: edgeIds[index],
    hidden: !edgeShown(index),
    ...(LARGE ? {} : { width: (on ? 2 : 1) * growth }),
    ...(FEW_HEADS ? { arrows: { to: { enabled: on, scaleFactor: 0.45 } } } : {}),
    color: { color: on ? colours.accent : lit ? colours.far : long ? colours.long : colours.edge, inherit: false },
  };
}

// Far out, nodes and lines shrink less than the distances between them, and near they grow less: they stay easy
// to see and to hit. In steps, so that zooming seldom has to tell vis-network new sizes.
function growthAt(scale) {
  const exact = Math.min(1.25, Math.max(LARGE ? 0.2 : 0.35, Math.sqrt(scale))) / scale;
  return 1.12 ** Math.round(Math.log(exact) / Math.log(1.12));
}

let later = 0;

function zoomed() {
  clearTimeout(later);
  if (LARGE) later = setTimeout(grow, 180);
  else grow();
}

function grow() {
  const wanted = growthAt(picture.getScale());
  if (wanted === growth) return;
  growth = wanted;
  rescaled();
}

// Nodes take the size that goes with the zoom; a large network waits with what is dim.
function rescaled() {
  if (!LARGE) repaint();
  else if (state.selected && kept.view) relight();
  else [resize(), relight()];
}

// Gives to vis-network only what is new to it or changed since the last time.
function update(set, kind, indexes, looks) {
  const changed = [];
  for (const index of indexes) {
    const look = looks(index);
    const told = JSON.stringify(look);
    if (painted[kind][index] === told) continue;
    changed.push(painted[kind][index] ? look : { ...data.network[kind][index], ...look });
    painted[kind][index] = told;
  }
  if (changed.length) set.update(changed);
}

function repaint() {
  const lit = LARGE ? null : litUp();
  colours = pageColours();
  update(nodes, "nodes", state.open, (index) => nodeLooks(index, lit));
  update(edges, "edges", openEdges(), (index) => edgeLooks(index, lit));
  if (LARGE) resize();
  relight();
}

// The selection is another one: a large network keeps its looks, the rest is told what is lit up.
function relight() {
  labelsChanged();
  picture.body.emitter.emit("_requestRedraw");
}
