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

// The entities that match: an equal name, an equal alias, a name that begins so, all others, then those that only
// sound so; each by importance.
function matches(query) {
  const wanted = folded(query);
  if (!wanted) return [];
  const letters = /^[a-z0-9]+$/.test(wanted);
  const found = [];
  byImportance.forEach((index, rank) => {
    let best = Infinity;
    searchable[index].forEach((name, at) => {
      const where = name.indexOf(wanted);
      if (where >= 0) best = Math.min(best, name === wanted ? (at ? 1 : 0) : where === 0 && !at ? 2 : 3);
      else if (letters) best = Math.min(best, soundsLike(index, at, wanted));
    });
    if (best < Infinity) found.push({ index, best, rank });
  });
  found.sort((a, b) => a.best - b.best || a.rank - b.rank);
  return found.slice(0, MOST_SUGGESTIONS).map((item) => item.index);
}

function suggestionRow(index, place) {
  const entity = entities[index];
  const wanted = folded(input.value);
  const fits = (name, at) => folded(name).includes(wanted) || soundsLike(index, at, wanted) < Infinity;
  const at = namesOf(index).findIndex(fits);
  const alias = at > 0 ? namesOf(index)[at] : null;
  const text = alias ? `${entity.name}（${alias}）` : entity.name;
  const row = make(
    "li",
    { role: "option", id: `suggestion-${place}`, "aria-selected": "false" },
    glyph(entity.type),
    make("span", { class: "name", lang: LOCALES.zh }, text),
    make("span", { class: "badge" }, typeName(entity.type))
  );
  row.addEventListener("mousedown", (event) => {
    event.preventDefault();
    choose(index);
  });
  return row;
}

function suggest() {
  suggested = matches(input.value);
  const none = input.value.trim() ? [make("li", { class: "none", role: "option", "aria-disabled": "true" }, say("nothing-found"))] : [];
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
