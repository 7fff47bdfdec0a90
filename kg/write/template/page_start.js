// The address, the keyboard, the tools; and the first view.

let addressed = "";

// The selection stands in the address: whoever opens it sees the same.
function remember(id) {
  addressed = id;
  const hash = id ? "#" + encodeURIComponent(id).replaceAll("%2F", "/").replaceAll("%7C", "|") : location.pathname;
  history.replaceState(null, "", hash);
}

function followAddress() {
  let id;
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return; // not an address that this page wrote
  }
  if (id === addressed) return;
  if (nodeOfId.has(id)) select("node", nodeOfId.get(id), { move: true });
  else if (edgeOfId.has(id)) select("edge", edgeOfId.get(id), { move: true });
  else if (!id) clearSelection();
}

function savePicture() {
  const drawn = byId("picture").querySelector("canvas");
  const copy = make("canvas", { width: drawn.width, height: drawn.height });
  const context = copy.getContext("2d");
  context.fillStyle = cssColour("--page");
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  const link = make("a", { href: copy.toDataURL("image/png"), download: "zones.png" });
  link.click();
}

function onKey(event) {
  const typing = document.activeElement === input;
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
  } else if (event.key === "Escape") {
    if (byId("legend").dataset.open === "true") toggleLegend();
    else clearSelection();
  }
}

function toggleLegend() {
  const open = byId("legend").dataset.open !== "true";
  byId("legend").dataset.open = String(open);
  byId("show-legend").setAttribute("aria-expanded", String(open));
}

function told(count, unit) {
  return `${number.format(count)} ${unit}`;
}

byId("counts").textContent = [
  told(entities.length, "个实体"),
  told(relations.length, "条关系"),
  told(posts.length, "个职务"),
  told(figures.length, "项数据"),
  told(articles.length, "篇文章"),
].join(" · ");
buildLegend();
fitAll(false);

byId("zoom-in").addEventListener("click", () => zoomBy(1.4));
byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.4));
byId("zoom-fit").addEventListener("click", () => fitAll(calm()));
byId("show-table").addEventListener("click", toggleTable);
byId("show-legend").addEventListener("click", toggleLegend);
byId("save-picture").addEventListener("click", savePicture);
document.addEventListener("keydown", onKey);
addEventListener("hashchange", followAddress);
darkPage.addEventListener("change", () => {
  repaintGlyphs();
  repaint();
});
followAddress();

// For whoever drives the page from outside: where a node stands on the screen.
globalThis.zones = { onScreen: (id) => picture.canvasToDOM(places[nodeOfId.get(id)]) };
document.documentElement.dataset.ready = "true";
