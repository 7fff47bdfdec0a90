// What keeps a large network quick: it is drawn once and kept as an image. While something is selected that image,
// moved and enlarged as the view is now, lies under a veil, and only what is lit up is drawn anew.

const SETTLES = 600; // milliseconds of rest after which an image that does not fit the view is drawn sharp again
const VEIL = 0.86;
const SHARP = 1.6; // pixels of the screen: the width of a line that is lit up
const kept = { canvas: document.createElement("canvas"), view: null };
const widest = Math.sqrt(growth); // of all lines, where the whole is in sight
let settling = 0;

function forgetImage() {
  kept.view = null;
}

function viewNow() {
  const { scale, translation } = picture.body.view;
  const { width, height } = picture.canvas.frame.canvas;
  return { scale, x: translation.x, y: translation.y, width, height };
}

// The image is what a drawing would give, wherever the screen shows part of it.
function fits() {
  const [now, then] = [viewNow(), kept.view];
  const ratio = now.width / picture.canvas.frame.canvas.clientWidth;
  const [right, below] = [(then.x - now.x) * ratio, (then.y - now.y) * ratio];
  const covered = right <= 1 && below <= 1 && then.width + right >= now.width - 1 && then.height + below >= now.height - 1;
  return now.scale === then.scale && covered;
}

// Dim as the rest is, it need not be sharp at once; without a selection the image must fit.
function fromImage() {
  if (!LARGE || !kept.view) return false;
  return state.selected !== null || (!picture.renderer.dragging && fits());
}

function keepImage(context) {
  const { canvas } = context;
  if (!canvas.width || !canvas.height) return;
  Object.assign(kept.canvas, { width: canvas.width, height: canvas.height });
  kept.canvas.getContext("2d").drawImage(canvas, 0, 0);
  kept.view = viewNow();
}

function drawImage(context) {
  const [now, then] = [viewNow(), kept.view];
  const zoom = now.scale / then.scale;
  const ratio = context.canvas.width / context.canvas.clientWidth;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  const [x, y] = [(now.x - then.x * zoom) * ratio, (now.y - then.y * zoom) * ratio];
  context.drawImage(kept.canvas, x, y, then.width * zoom, then.height * zoom);
  context.restore();
  clearTimeout(settling);
  if (!fits()) settling = setTimeout(settle, SETTLES);
}

function settle() {
  if (!state.selected || picture.renderer.dragging) return;
  resize();
  relight();
}

function lineWidth() {
  return Math.min(widest, growth);
}

// Sizes and widths follow the zoom: told to each node and line itself, as telling all through the data takes long.
function resize() {
  for (const index of state.open) {
    const node = picture.body.nodes[nodeIds[index]];
    if (!node) continue;
    node.options.size = sizeOf(index);
    node.shape.refreshNeeded = true;
  }
  for (const edge of Object.values(picture.body.edges)) edge.options.width = lineWidth();
  forgetImage();
}

// What is lit up, over the veil; each gets its looks for this one drawing.
function drawLit(context) {
  const { nodes: near, edges: between } = litUp();
  for (const index of between) {
    const edge = picture.body.edges[edgeIds[index]];
    if (!edge || edge.options.hidden) continue;
    edge.setOptions({ ...edgeLooks(index, { edges: between }), width: SHARP / picture.getScale() });
    edge.draw(context);
    edge.drawArrows(context);
    edge.setOptions({ ...edgeLooks(index, null), width: lineWidth() });
  }
  for (const index of near) {
    const node = picture.body.nodes[nodeIds[index]];
    if (!node || !nodeShown(index)) continue;
    const { size } = node.options;
    node.setOptions({ ...nodeLooks(index, { nodes: near }), size: sizeOf(index) });
    node.shape.refreshNeeded = true;
    node.draw(context);
    node.setOptions({ ...nodeLooks(index, null), size });
    node.shape.refreshNeeded = true;
  }
}

// In a large network what is not lit up keeps its looks under a veil, and what is lit up is drawn over it.
function drawVeil(context) {
  if (!LARGE || !state.selected) return;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = VEIL;
  context.fillStyle = colours.page;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
  drawLit(context);
}

// vis-network draws edges, nodes, arrowheads in this order; where the image stands for all, nothing but it.
function keepImages({ renderer }) {
  const { _drawEdges: drawEdges, _drawNodes: drawNodes, _drawArrows: drawArrows } = renderer;
  renderer._drawEdges = (context) => {
    if (!fromImage()) drawEdges.call(renderer, context);
  };
  renderer._drawNodes = (context, hidden) => {
    if (hidden || !fromImage()) return drawNodes.call(renderer, context, hidden);
    drawImage(context);
    return { drawExternalLabels: null };
  };
  renderer._drawArrows = (context) => {
    if (fromImage()) return;
    drawArrows.call(renderer, context);
    keepImage(context);
  };
}

if (LARGE) {
  keepImages(picture);
  resize();
}
