// The same content as tables: for screen readers, for reading in order, for copying.

const ROWS_AT_ONCE = 400;
const CELL_CLASS = { "head-quote": "quote", value: "number" };
let shownTable = "entities";
let shownRows = ROWS_AT_ONCE;

const TABLES = {
  entities: {
    head: ["head-name", "head-type", "head-aliases", "head-relations", "head-articles"],
    rows: () => byImportance.filter(nodeWanted),
    cells: (index) => [
      goTo(index),
      typeName(entities[index].type),
      namesOf(index).slice(1).join("、"),
      number.format(edgesAt[index].length),
      number.format((entities[index].articles || []).length),
    ],
  },
  relations: {
    head: ["head-subject", "head-relation", "head-object", "head-quote"],
    rows: () => inOrder(relations, (relation) => relation.subject).filter(edgeWanted),
    cells: (index) => [
      goTo(relations[index].subject),
      make("button", { class: "go", type: "button", onclick: () => select("edge", index) }, edgeName(index)),
      goTo(relations[index].object),
      quoteCell(claimsOfEdge(index)),
    ],
  },
  figures: {
    head: ["head-subject", "indicator", "value", "time", "head-quote"],
    rows: () => inOrder(figures, (figure) => figure.subject).filter((index) => sureFigure(index) && nodeWanted(figures[index].subject)),
    cells: (index) => [
      goTo(figures[index].subject),
      figures[index].indicator,
      figures[index].value,
      figures[index].time || "",
      quoteCell(sureOf(figures[index].claims)),
    ],
  },
};

const rankOf = new Map(byImportance.map((index, rank) => [index, rank]));

// Indexes of the rows, those of more important subjects first.
function inOrder(rows, subject) {
  return rows.map((_, index) => index).sort((a, b) => rankOf.get(subject(rows[a])) - rankOf.get(subject(rows[b])) || a - b);
}

function quoteCell(indexes) {
  if (!indexes.length) return "";
  const claim = claims[indexes[0]];
  return make("span", { title: `${articles[claim.article].source} ${offsetsOf(claim)}`, lang: LOCALES.zh }, `“${claim.quote}”`);
}

function tableName(name) {
  return say(`table-${name}`);
}

function tab(name) {
  const pressed = String(name === shownTable);
  const button = make("button", { class: "tool", type: "button", "aria-pressed": pressed, "data-table": name });
  button.append(`${tableName(name)} ${number.format(TABLES[name].rows().length)}`);
  button.addEventListener("click", () => {
    shownTable = name;
    shownRows = ROWS_AT_ONCE;
    showTable();
  });
  return button;
}

function showTable() {
  const { head, rows, cells } = TABLES[shownTable];
  const all = rows();
  const row = (index) =>
    make("tr", {}, cells(index).map((cell, at) => make("td", { class: CELL_CLASS[head[at]] }, cell)));
  const table = make(
    "table",
    { "aria-label": tableName(shownTable) },
    make("thead", {}, make("tr", {}, head.map((key) => make("th", { scope: "col" }, say(key))))),
    make("tbody", {}, all.slice(0, shownRows).map(row))
  );
  const more = make("button", { class: "tool", type: "button" }, say("more-rows", { n: Math.min(ROWS_AT_ONCE, all.length - shownRows) }));
  more.addEventListener("click", () => {
    shownRows += ROWS_AT_ONCE;
    showTable();
  });
  const save = make("button", { class: "tool", type: "button", id: "save-table", onclick: saveTable }, say("save-table"));
  const tabs = make("div", { class: "tabs", role: "group", "aria-label": say("tables") }, Object.keys(TABLES).map(tab), save);
  byId("table").replaceChildren(tabs, table, ...(all.length > shownRows ? [more] : []));
}

function toggleTable() {
  const table = byId("table");
  table.hidden = !table.hidden;
  byId("show-table").setAttribute("aria-pressed", String(!table.hidden));
  if (table.hidden) table.replaceChildren();
  else showTable();
}
