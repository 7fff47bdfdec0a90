// What the pointer does in the picture.

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
  return inLanguage(predicateOf.get(relation.predicate).label) + (titles ? `（${titles}）` : "");
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
picture.on("doubleClick", (event) => {
  if (event.nodes.length) openUp(nodeOfId.get(event.nodes[0]));
});
picture.on("hoverNode", (event) => {
  state.hovered = nodeOfId.get(event.node);
  const entity = entities[state.hovered];
  byId("picture").style.cursor = "pointer";
  showTip(`${typeName(entity.type)} · ${entity.name}`, event.pointer.DOM);
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
picture.on("zoom", zoomed);
picture.on("animationFinished", zoomed);
for (const event of ["dragging", "dragEnd"]) {
  picture.on(event, ({ nodes: dragged }) => {
    if (dragged.length) forgetImage();
    for (const [id, place] of Object.entries(picture.getPositions(dragged))) places[nodeOfId.get(id)] = place;
  });
}
