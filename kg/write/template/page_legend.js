// The legend: what there is, how many, and what is shown of it.

const ENTRIES_AT_ONCE = 24; // zones and articles listed before a press of "more"
const listed = { zone: ENTRIES_AT_ONCE, article: ENTRIES_AT_ONCE };

function legendEntry(item, set, keys, mark) {
  const name = titled(inLanguage(item.label));
  const label = make("span", { class: "label" }, name);
  const count = make("span", { class: "count" }, number.format(item.count));
  const press = { class: "toggle", type: "button", "aria-pressed": "true", title: say("toggle") };
  const button = make("button", { ...press, onclick: () => toggle(set, item.id) }, mark, label, count);
  const only = make("button", { class: "only", type: "button", "aria-label": say("only-this", { name }) }, say("only"));
  only.addEventListener("click", () => showOnly(set, keys, item.id));
  return make("div", { class: "entry", "data-key": item.id }, button, only);
}

// A row that shows one zone or one article alone.
function choiceEntry(kind, index, { name, title, mark }) {
  const label = make("span", { class: "label", lang: LOCALES.zh }, name);
  const press = { class: "toggle", type: "button", "aria-pressed": "false", title };
  const button = make("button", { ...press, onclick: () => narrow(kind, index) }, mark, label);
  return make("div", { class: "entry", [`data-${kind}`]: index }, button);
}

function choices(kind, indexes, entry) {
  const rows = indexes.slice(0, listed[kind]).map((index) => choiceEntry(kind, index, entry(index)));
  const rest = Math.min(ENTRIES_AT_ONCE * 4, indexes.length - rows.length);
  const more = make("button", { class: "more-entries", type: "button" }, say("more-entries", { n: rest }));
  more.addEventListener("click", () => {
    listed[kind] += rest;
    buildLegend();
    markLegend();
  });
  return make("div", { class: `${kind}s` }, rows, rest > 0 ? more : null);
}

function section(key, ...content) {
  return [make("h2", {}, say(key), key === "types" ? showAllButton() : null), ...content];
}

function showAllButton() {
  return make("button", { id: "show-all", type: "button", onclick: showAll, hidden: "" }, say("show-all"));
}

function keyed(name, items, set, mark) {
  const keys = items.map((item) => item.id);
  return make("div", { class: name }, items.map((item) => legendEntry(item, set, keys, mark(item))));
}

function buildLegend() {
  const line = (dashed) => make("span", { class: `stroke ${dashed ? "dashed" : ""}`, "aria-hidden": "true" });
  const parts = [
    FLOOR < MOST ? sureSection() : null,
    ...section("types", keyed("types", data.types, state.hiddenTypes, (type) => glyph(type.id))),
    ...section("relation-types", keyed("predicates", data.predicates, state.hiddenPredicates, () => line(false))),
  ];
  if (relations.some((relation) => relation.planned)) {
    parts.push(make("p", { class: "note" }, line(true), say("planned-note")));
  }
  const zones = byImportance.filter(isZone);
  if (zones.length > 1) {
    const entry = (index) => ({ name: entities[index].name, title: null, mark: glyph("Zone") });
    parts.push(...section("zones", choices("zone", zones, entry)));
  }
  if (articles.length > 1) {
    const entry = (index) => ({ name: articles[index].title, title: articles[index].source, mark: null });
    parts.push(...section("articles-heading", choices("article", articles.map((_, index) => index), entry)));
  }
  byId("legend").replaceChildren(...parts.filter(Boolean));
}

// The rows say what is on.
function markLegend() {
  for (const row of document.querySelectorAll("#legend [data-key]")) {
    const hidden = state.hiddenTypes.has(row.dataset.key) || state.hiddenPredicates.has(row.dataset.key);
    row.querySelector(".toggle").setAttribute("aria-pressed", String(!hidden));
  }
  for (const kind of ["zone", "article"]) {
    for (const row of document.querySelectorAll(`#legend [data-${kind}]`)) {
      const on = Number(row.dataset[kind]) === state[kind];
      row.dataset.on = String(on);
      row.querySelector(".toggle").setAttribute("aria-pressed", String(on));
    }
  }
  countSure();
  tellArticle();
  byId("show-all").hidden = !isFiltered();
  tellNarrowed();
}

// Says over the picture what alone is shown; a press shows all again.
function tellNarrowed() {
  const names = [state.zone !== null && entities[state.zone].name, state.article !== null && articles[state.article].title];
  const told = names.filter(Boolean).map((name) => say("only-this", { name }));
  if (state.expanded) told.push(say("only-neighbours"));
  if (state.least > FLOOR) told.push(`${say("sure")} ${leastText(state.least)}`);
  byId("narrowed").hidden = !told.length;
  byId("narrowed").textContent = `${told.join(" · ")} ✕`;
}

// Says how much of a large graph the picture holds.
function tellPart() {
  const part = byId("part");
  const rest = entities.length - state.open.size;
  part.hidden = rest === 0;
  if (!rest) return;
  const more = make("button", { class: "quiet", type: "button", onclick: openMore });
  more.append(say("part-more", { n: Math.min(data.first, rest) }));
  part.replaceChildren(say("part", { n: state.open.size, all: entities.length }), " ", more);
}
