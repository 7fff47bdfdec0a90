// The selection: a node, an edge or a path.

function select(kind, index, options = {}) {
  const from = state.pathFrom;
  if (kind === "node" && from !== null && from !== index) selectPath(from, index);
  else show({ kind, index }, options);
}

function selectPath(from, to) {
  reveal([from, to]);
  const found = shortestPath(from, to) || [];
  const ends = found.flatMap((edge) => [relations[edge].subject, relations[edge].object]);
  show({ kind: "path", from, to, edges: found, nodes: [...new Set([from, ...ends, to])] }, { move: true });
}

function nodesOf({ kind, index, nodes: ofPath }) {
  if (kind === "path") return ofPath;
  return kind === "node" ? [index] : [relations[index].subject, relations[index].object];
}

function show(selection, { move = false } = {}) {
  if (!staysSure(selection)) setLeast(FLOOR);
  state.selected = selection;
  askForPath(null);
  reveal(nodesOf(selection));
  byId("hint").hidden = true;
  keepInSight(showPanel);
  remember();
  tell();
  if (move) centre();
  else if (LARGE) relight();
  else repaint();
}

function clearSelection() {
  if (state.pathFrom !== null) {
    askForPath(null);
    return;
  }
  if (!state.selected) return;
  state.selected = null;
  if (state.expanded) showAll();
  keepInSight(hidePanel);
  remember();
  if (LARGE) relight();
  else repaint();
}

// From this node a path is wanted; null: no longer.
function askForPath(index) {
  state.pathFrom = index;
  byId("hint").hidden = index === null;
  byId("hint").dataset.path = String(index !== null);
  byId("hint-words").dataset.say = index === null ? "hint" : "hint-path";
  byId("hint-words").textContent = say(byId("hint-words").dataset.say);
}

function addressOf({ kind, index, from, to }) {
  if (kind === "path") return `${nodeIds[from]}${TO}${nodeIds[to]}`;
  return kind === "node" ? nodeIds[index] : edgeIds[index];
}

// Says to screen readers what is selected.
function tell() {
  const { kind, index } = state.selected;
  if (kind !== "node") return;
  const { name, type } = entities[index];
  byId("told").textContent = say("told-node", { type: typeName(type), name, n: edgesAt[index].length });
}

// A second press on a node: its neighbours come or go, or it moves into the middle.
function openUp(index) {
  if (state.expanded) expand(index);
  else if (state.folded.has(index) || hangingOn(index).size) fold(index);
  else centre();
  if (state.selected) showPanel();
}

// The close button leaves even where a path is asked for.
function closePanel() {
  askForPath(null);
  clearSelection();
}
