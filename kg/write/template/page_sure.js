// How sure the picture is of what it shows: claims below a confidence can be hidden. A relation, post or figure
// stands while one of its claims does, an entity while one of its mentions does; as with kg build --min-confidence.

const STEP = 5; // hundredths
const MOST = 95; // the highest choice: few claims are surer
const WAITS = 120; // milliseconds without a move of the slider until the picture follows
const hundredths = (confidence) => Math.round(100 * confidence);
const claimSure = claims.map((claim) => hundredths(claim.confidence));
const nodeSure = entities.map((entity) => hundredths(entity.sure ?? 1));
const FLOOR = Math.floor(claimSure.reduce((least, each) => Math.min(least, each), MOST) / STEP) * STEP; // hides nothing
state.least = FLOOR;
let following = 0;

// The claims that are sure enough.
function sureOf(indexes) {
  return indexes.filter((claim) => claimSure[claim] >= state.least);
}

function isSure(fact) {
  return !fact.claims.length || sureOf(fact.claims).length > 0;
}

function sureNode(index) {
  return nodeSure[index] >= state.least;
}

function sureEdge(index) {
  const { subject, object, claims: own, posts: told = [] } = relations[index];
  if (!sureNode(subject) || !sureNode(object)) return false;
  return told.some((post) => isSure(posts[post])) || (own.length ? sureOf(own).length > 0 : !told.length);
}

function surePost(index) {
  return isSure(posts[index]) && sureNode(posts[index].holder) && sureNode(posts[index].organization);
}

function sureFigure(index) {
  return isSure(figures[index]) && sureNode(figures[index].subject);
}

// How many of each kind are left.
function counted() {
  const kinds = [
    ["table-entities", entities, sureNode],
    ["table-relations", relations, sureEdge],
    ["post-section", posts, surePost],
    ["table-figures", figures, sureFigure],
  ];
  return kinds.map(([key, all, sure]) => `${say(key)} ${number.format(all.filter((_, index) => sure(index)).length)}/${number.format(all.length)}`);
}

function leastText(least) {
  return least > FLOOR ? say("sure-from", { name: (least / 100).toFixed(2) }) : say("sure-all");
}

// The row of the legend: a slider, what it stands at, and, once it is in use, what that means.
function sureSection() {
  const range = { id: "sure", type: "range", min: FLOOR, max: MOST, step: STEP, value: state.least, "aria-describedby": "sure-note" };
  const slider = make("input", range);
  slider.addEventListener("input", () => {
    markSure(Number(slider.value));
    clearTimeout(following);
    following = setTimeout(() => setLeast(Number(slider.value)), WAITS);
  });
  return make(
    "div",
    { class: "sure" },
    make("label", { for: "sure" }, say("sure")),
    slider,
    make("output", { for: "sure", id: "sure-value" }),
    make("p", { class: "left", id: "sure-left" }),
    make("p", { class: "what", id: "sure-note" }, say("sure-note"))
  );
}

function markSure(least) {
  byId("sure").value = least;
  byId("sure").setAttribute("aria-valuetext", leastText(least));
  byId("sure-value").textContent = leastText(least);
}

// The legend's numbers are those of what is sure enough.
function countSure() {
  if (FLOOR >= MOST) return; // all is sure: the legend has no slider
  markSure(state.least);
  byId("sure-left").hidden = state.least === FLOOR;
  byId("sure-left").textContent = counted().join(" · ");
  const found = new Map();
  const add = (key) => found.set(key, (found.get(key) || 0) + 1);
  entities.forEach(({ type }, index) => sureNode(index) && add(type));
  relations.forEach(({ predicate }, index) => sureEdge(index) && add(predicate));
  for (const row of document.querySelectorAll("#legend [data-key]")) {
    row.querySelector(".count").textContent = number.format(found.get(row.dataset.key) || 0);
  }
}

function setLeast(least) {
  if (least === state.least) return;
  state.least = least;
  filtersChanged();
  if (!state.selected) return;
  if (staysSure(state.selected)) showPanel();
  else closePanel();
}

// What is selected stands in the picture still.
function staysSure({ kind, index, edges: steps, nodes: ends }) {
  if (kind === "path") return steps.every(sureEdge) && ends.every(sureNode);
  return kind === "node" ? sureNode(index) : sureEdge(index);
}
