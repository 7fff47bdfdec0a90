// Which part of the picture is on the screen.

// Brings the selection and its neighbours into view.
function centre() {
  const lit = litUp();
  if (lit) fitTo([...lit.nodes].filter(nodeShown), { animation: calm(), middle: selectedPlace() });
}

// How much wider than the screen the whole may be: on a narrow one, rather readable than whole.
function widening() {
  return byId("picture").clientWidth < 600 ? 2.2 : 1;
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
  rescaled();
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
  const scale = Math.min(LARGEST, across * wider, down);
  const below = byId("hint").hidden ? 0 : 16 / scale; // the hint stands below
  return { position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 + below }, scale };
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
  const { kind, index, to } = state.selected;
  return places[{ node: index, path: to }[kind] ?? relations[index].object];
}

function calm() {
  return LARGE || matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350 };
}

function zoomBy(factor) {
  picture.moveTo({ scale: Math.min(6, Math.max(0.03, picture.getScale() * factor)), animation: calm() });
}
