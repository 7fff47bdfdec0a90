// The same content as tables: for screen readers, for reading in order, for copying.

const ROWS_AT_ONCE = 400;
const CELL_CLASS = { 原文: "quote", 数值: "number" };
let shownTable = "entities";
let shownRows = ROWS_AT_ONCE;

const TABLES = {
  entities: {
    label: "实体",
    head: ["名称", "类型", "别名", "关系", "文章"],
    rows: () => byImportance.filter(nodeShown),
    cells: (index) => [
      goTo(index),
      typeOf.get(entities[index].type).label,
      namesOf(index).slice(1).join("、"),
      number.format(edgesAt[index].length),
      number.format((entities[index].articles || []).length),
    ],
  },
  relations: {
    label: "关系",
    head: ["主体", "关系", "客体", "原文"],
    rows: () => inOrder(relations, (relation) => relation.subject).filter(edgeShown),
    cells: (index) => [
      goTo(relations[index].subject),
      make("button", { class: "go", type: "button", onclick: () => select("edge", index) }, edgeName(index)),
      goTo(relations[index].object),
      quoteCell(claimsOfEdge(index)),
    ],
  },
  figures: {
    label: "数据",
    head: ["主体", "指标", "数值", "时间", "原文"],
    rows: () => inOrder(figures, (figure) => figure.subject).filter((index) => nodeShown(figures[index].subject)),
    cells: (index) => [
      goTo(figures[index].subject),
      figures[index].indicator,
      figures[index].value,
      figures[index].time || "",
      quoteCell(figures[index].claims),
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
  const offsets = claim.parts.map(([start, end]) => `${start}–${end}`).join("、");
  return make("span", { title: `${articles[claim.article].source} 字符 ${offsets}` }, `“${claim.quote}”`);
}

function tab(name) {
  const pressed = String(name === shownTable);
  const button = make("button", { class: "tool", type: "button", "aria-pressed": pressed, "data-table": name });
  button.append(`${TABLES[name].label} ${number.format(TABLES[name].rows().length)}`);
  button.addEventListener("click", () => {
    shownTable = name;
    shownRows = ROWS_AT_ONCE;
    showTable();
  });
  return button;
}

function showTable() {
  const { label, head, rows, cells } = TABLES[shownTable];
  const all = rows();
  const row = (index) =>
    make("tr", {}, cells(index).map((cell, at) => make("td", { class: CELL_CLASS[head[at]] }, cell)));
  const table = make(
    "table",
    { "aria-label": label },
    make("thead", {}, make("tr", {}, head.map((name) => make("th", { scope: "col" }, name)))),
    make("tbody", {}, all.slice(0, shownRows).map(row))
  );
  const more = make("button", { class: "tool", type: "button" }, `再显示 ${number.format(ROWS_AT_ONCE)} 行`);
  more.addEventListener("click", () => {
    shownRows += ROWS_AT_ONCE;
    showTable();
  });
  const save = make("button", { class: "tool", type: "button", id: "save-table", onclick: saveTable }, "存为 CSV");
  const tabs = make("div", { class: "tabs", role: "group", "aria-label": "选择表格" }, Object.keys(TABLES).map(tab), save);
  byId("table").replaceChildren(tabs, table, ...(all.length > shownRows ? [more] : []));
}

// A cell that no spreadsheet takes for a formula.
function csvCell(cell) {
  const text = typeof cell === "string" ? cell : cell.textContent;
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function csv(name) {
  const { head, rows, cells } = TABLES[name];
  return [head, ...rows().map(cells)].map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}

function saveTable() {
  const address = URL.createObjectURL(new Blob(["\ufeff", csv(shownTable)], { type: "text/csv" }));
  make("a", { href: address, download: `${TABLES[shownTable].label}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function toggleTable() {
  const table = byId("table");
  table.hidden = !table.hidden;
  byId("show-table").setAttribute("aria-pressed", String(!table.hidden));
  if (table.hidden) table.replaceChildren();
  else showTable();
}
