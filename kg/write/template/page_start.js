// The address, the tools; and the first view.

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
  else if (pathOf(id)) selectPath(...pathOf(id));
  else if (!id) clearSelection();
}

function toggleLegend() {
  const open = byId("legend").dataset.open !== "true";
  byId("legend").dataset.open = String(open);
  byId("show-legend").setAttribute("aria-expanded", String(open));
}

sayStatic();
themeChanged();
buildLegend();
tellPart();
fitAll(false);

for (const [id, press] of Object.entries({
  "zoom-in": () => zoomBy(1.4),
  "zoom-out": () => zoomBy(1 / 1.4),
  "zoom-fit": () => fitAll(calm()),
  narrowed: () => [showAll(), fitAll(calm())],
  "show-table": toggleTable,
  "show-legend": toggleLegend,
  "save-picture": savePicture,
  language: switchLanguage,
  theme: switchTheme,
})) {
  byId(id).addEventListener("click", press);
}
document.addEventListener("keydown", onKey);
addEventListener("hashchange", followAddress);
darkSystem.addEventListener("change", () => {
  if (!remembered("theme", ["light", "dark"])) setTheme(darkSystem.matches ? "dark" : "light");
});
followAddress();

// For whoever drives the page from outside: where a node stands on the screen.
globalThis.zones = { onScreen: (id) => picture.canvasToDOM(places[nodeOfId.get(id)]) };
document.documentElement.dataset.ready = "true";
