// The keyboard: / searches, Esc leaves, the arrow keys go from the selected node to the neighbour that lies there.

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function onKey(event) {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "/" && plain && document.activeElement !== input) {
    event.preventDefault();
    input.focus();
  } else if (event.key === "Escape") {
    if (byId("legend").dataset.open === "true") toggleLegend();
    else clearSelection();
  } else if (event.key in DIRECTIONS && plain && inPicture()) {
    event.preventDefault();
    step(DIRECTIONS[event.key]);
  } else if (event.key === "Enter" && inPicture() && state.selected) byId("panel").focus();
}

// Elsewhere the arrow keys scroll and choose, as everywhere.
function inPicture() {
  return byId("table").hidden && [document.body, byId("picture")].includes(document.activeElement);
}

function step(direction) {
  const at = { node: state.selected?.index, path: state.selected?.to }[state.selected?.kind];
  const next = at === undefined ? firstNode() : neighbourTowards(at, direction);
  if (next === undefined) return;
  select("node", next);
  byId("picture").focus({ preventScroll: true });
}

function firstNode() {
  if (state.selected) return relations[state.selected.index].subject;
  return byImportance.find(nodeShown);
}

// The neighbour that lies nearest to the direction: a detour of an angle counts like a longer way.
function neighbourTowards(index, [dx, dy]) {
  const from = places[index];
  const ends = edgesAt[index].filter(edgeShown).map((edge) => otherEnd(edge, index));
  const cost = (other) => {
    const [x, y] = [places[other].x - from.x, places[other].y - from.y];
    const [along, aside] = [x * dx + y * dy, Math.abs(x * dy - y * dx)];
    return along > 0 && aside <= along * 1.8 ? along + 2 * aside : Infinity;
  };
  const [best] = [...new Set(ends)].map((other) => [cost(other), other]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return best && best[0] < Infinity ? best[1] : undefined;
}
