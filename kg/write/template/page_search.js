// Search by name or alias, with suggestions: a combobox as the ARIA practices describe it.

const MOST_SUGGESTIONS = 12;
const input = byId("search");
const list = byId("suggestions");
let suggested = [];
let active = -1;

function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\s“”"'‘’《》·]/g, "");
}

const searchable = entities.map((entity, index) => namesOf(index).map(folded));

// The entities that match: an equal name, an equal alias, a name that begins so, all others; each by importance.
function matches(query) {
  const wanted = folded(query);
  if (!wanted) return [];
  const found = [];
  byImportance.forEach((index, rank) => {
    let best = Infinity;
    searchable[index].forEach((name, at) => {
      const where = name.indexOf(wanted);
      if (where < 0) return;
      const closeness = name === wanted ? (at ? 1 : 0) : where === 0 && !at ? 2 : 3;
      best = Math.min(best, closeness);
    });
    if (best < Infinity) found.push({ index, best, rank });
  });
  found.sort((a, b) => a.best - b.best || a.rank - b.rank);
  return found.slice(0, MOST_SUGGESTIONS).map((item) => item.index);
}

function suggestionRow(index, at) {
  const entity = entities[index];
  const wanted = folded(input.value);
  const alias = folded(entity.name).includes(wanted) ? null : namesOf(index).find((name) => folded(name).includes(wanted));
  const text = alias ? `${entity.name}（${alias}）` : entity.name;
  const row = make(
    "li",
    { role: "option", id: `suggestion-${at}`, "aria-selected": "false" },
    glyph(entity.type),
    make("span", { class: "name" }, text),
    make("span", { class: "badge" }, typeOf.get(entity.type).label)
  );
  row.addEventListener("mousedown", (event) => {
    event.preventDefault();
    choose(index);
  });
  return row;
}

function suggest() {
  suggested = matches(input.value);
  const none = input.value.trim() ? [make("li", { class: "none" }, "没有找到，换个名称试试")] : [];
  list.replaceChildren(...(suggested.length ? suggested.map(suggestionRow) : none));
  list.hidden = !list.firstChild;
  input.setAttribute("aria-expanded", String(!list.hidden));
  activate(suggested.length ? 0 : -1);
}

function activate(at) {
  active = at;
  [...list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === at)));
  if (at < 0) input.removeAttribute("aria-activedescendant");
  else {
    input.setAttribute("aria-activedescendant", `suggestion-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  }
}

function closeSuggestions() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
}

function choose(index) {
  closeSuggestions();
  input.value = entities[index].name;
  if (!nodeShown(index)) showAll();
  byId("table").hidden || toggleTable();
  select("node", index, { move: true });
  byId("panel").focus();
}

input.addEventListener("input", suggest);
input.addEventListener("focus", () => input.select());
input.addEventListener("blur", closeSuggestions);
input.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && suggested.length) {
    event.preventDefault();
    activate((active + step + suggested.length) % suggested.length);
  } else if (event.key === "Enter" && active >= 0 && !list.hidden) choose(suggested[active]);
  else if (event.key === "Escape") {
    event.stopPropagation();
    input.value = "";
    closeSuggestions();
    input.blur();
  }
});
