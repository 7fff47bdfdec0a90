// The network itself: vis-network draws nodes and edges where the layout put them; the page decides how bright.

const nodes = new vis.DataSet(data.network.nodes.map((node) => ({ ...node, label: undefined, group: undefined })));
const edges = new vis.DataSet(data.network.edges.map((edge) => ({ ...edge, label: undefined, group: undefined })));
const picture = new vis.Network(byId("picture"), { nodes, edges }, data.network.options);
const places = data.network.nodes.map((node) => ({ x: node.x, y: node.y }));
const painted = { nodes: [], edges: [] };

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

function nodeLooks(index, lit, colours) {
  const on = !lit || lit.nodes.has(index);
  const chosen = state.selected?.kind === "node" && state.selected.index === index;
  const hidden = !nodeShown(index) || (state.neighbourhood && lit !== null && !on);
  const background = colourOf(entities[index].type);
  return {
    id: nodeIds[index],
    hidden,
    opacity: on ? 1 : 0.14,
    borderWidth: chosen ? 4 : 1.5,
    color: { background, border: chosen ? colours.accent : colours.page },
  };
}

function edgeLooks(index, lit, colours) {
  const on = lit !== null && lit.edges.has(index);
  return {
    id: edgeIds[index],
    hidden: !edgeShown(index) || (state.neighbourhood && lit !== null && !on),
    width: on ? 2 : 1,
    color: { color: on ? colours.accent : lit ? colours.far : colours.edge, inherit: false },
  };
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
  const names = { accent: "--accent", page: "--page", edge: "--edge", far: "--edge-far" };
  const colours = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, cssColour(name)]));
  update(nodes, "nodes", entities.map((_, index) => nodeLooks(index, lit, colours)));
  update(edges, "edges", relations.map((_, index) => edgeLooks(index, lit, colours)));
  labelsChanged();
  picture.redraw();
}

function select(kind, index, { move = false } = {}) {
  state.selected = { kind, index };
  byId("hint").hidden = true;
  showPanel();
  remember(kind === "node" ? nodeIds[index] : edgeIds[index]);
  repaint();
  if (move) centre();
}

function clearSelection() {
  if (!state.selected) return;
  state.selected = null;
  state.neighbourhood = false;
  hidePanel();
  remember("");
  repaint();
}

// Brings the selection and its neighbours into view.
function centre() {
  const lit = litUp();
  if (!lit) return;
  const shown = [...lit.nodes].filter(nodeShown).map((index) => nodeIds[index]);
  picture.fit({ nodes: shown, maxZoomLevel: 1.25, animation: calm() });
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
for (const event of ["dragging", "dragEnd"]) {
  picture.on(event, ({ nodes: dragged }) => {
    for (const [id, place] of Object.entries(picture.getPositions(dragged))) places[nodeOfId.get(id)] = place;
  });
}
