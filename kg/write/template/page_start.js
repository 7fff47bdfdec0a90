// The address, the tools; and the first view.

let addressed = "";

// The selection and the least confidence stand in the address: whoever opens it sees the same.
function remember() {
  const id = state.selected ? addressOf(state.selected) : "";
  const sure = state.least > FLOOR ? `?sure=${state.least / 100}` : "";
  addressed = encodeURIComponent(id).replaceAll("%2F", "/").replaceAll("%7C", "|") + sure;
  history.replaceState(null, "", addressed ? "#" + addressed : location.pathname);
}

function followAddress() {
  const hash = location.hash.slice(1);
  if (hash === addressed) return;
  const [name, query] = hash.split("?");
  let id;
  try {
    id = decodeURIComponent(name);
  } catch {
    return; // not an address that this page wrote
  }
  setLeast(leastIn(query));
  if (nodeOfId.has(id)) select("node", nodeOfId.get(id), { move: true });
  else if (edgeOfId.has(id)) select("edge", edgeOfId.get(id), { move: true });
  else if (pathOf(id)) selectPath(...pathOf(id));
  else if (!id) clearSelection();
}

// The least confidence that an address asks for, on a step of the slider.
function leastIn(query) {
  const asked = Number(new URLSearchParams(query || "").get("sure")) || 0;
  return Math.min(MOST, Math.max(FLOOR, Math.round((100 * asked) / STEP) * STEP));
}

function toggleLegend() {
  const open = byId("legend").dataset.open !== "true";
  byId("legend").dataset.open = String(open);
  byId("show-legend").setAttribute("aria-expanded", String(open));
}

sayStatic();
themeChanged();
buildLegend();
markLegend();
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
