// The legend: what there is, how many, and what is shown of it.

function nodeShown(index) {
  const entity = entities[index];
  if (state.hiddenTypes.has(entity.type)) return false;
  return state.article === null || (entity.articles || []).includes(state.article);
}

function edgeShown(index) {
  const relation = relations[index];
  if (state.hiddenPredicates.has(relation.predicate)) return false;
  if (!nodeShown(relation.subject) || !nodeShown(relation.object)) return false;
  return state.article === null || claimsOfEdge(index).some((claim) => claims[claim].article === state.article);
}

// All claims of an edge: those of the relation and those of its posts, each once.
function claimsOfEdge(index) {
  const relation = relations[index];
  const ofPosts = (relation.posts || []).flatMap((post) => posts[post].claims);
  return [...new Set([...relation.claims, ...ofPosts])];
}

function toggle(set, key) {
  if (!set.delete(key)) set.add(key);
  filtersChanged();
}

function showOnly(set, keys, key) {
  const already = set.size === keys.length - 1 && !set.has(key);
  set.clear();
  if (!already) keys.filter((other) => other !== key).forEach((other) => set.add(other));
  filtersChanged();
}

function showAll() {
  state.hiddenTypes.clear();
  state.hiddenPredicates.clear();
  state.article = null;
  filtersChanged();
}

function legendEntry(item, set, keys, mark) {
  const label = make("span", { class: "label" }, item.label);
  const count = make("span", { class: "count" }, number.format(item.count));
  const press = { class: "toggle", type: "button", "aria-pressed": "true", title: "点击显示或隐藏" };
  const button = make("button", { ...press, onclick: () => toggle(set, item.id) }, mark, label, count);
  const only = make("button", { class: "only", type: "button", "aria-label": `只看${item.label}` }, "只看");
  only.addEventListener("click", () => showOnly(set, keys, item.id));
  const row = make("div", { class: "entry", "data-key": item.id }, button, only);
  return row;
}

function articleEntry(article, index) {
  const label = make("span", { class: "label" }, article.title);
  const choose = () => {
    state.article = state.article === index ? null : index;
    filtersChanged();
  };
  const press = { class: "toggle", type: "button", "aria-pressed": "false", title: article.source };
  const button = make("button", { ...press, onclick: choose }, label);
  return make("div", { class: "entry", "data-article": index }, button);
}

function buildLegend() {
  const types = data.types.map((type) => type.id);
  const predicates = data.predicates.map((predicate) => predicate.id);
  const all = make("button", { id: "show-all", type: "button", onclick: showAll, hidden: "" }, "全部显示");
  const line = () => make("span", { class: "stroke", "aria-hidden": "true" });
  byId("legend").append(
    make("h2", {}, "类型", all),
    make("div", { class: "types" }, data.types.map((t) => legendEntry(t, state.hiddenTypes, types, glyph(t.id)))),
    make("h2", {}, "关系"),
    make(
      "div",
      { class: "predicates" },
      data.predicates.map((p) => legendEntry(p, state.hiddenPredicates, predicates, line()))
    )
  );
  if (relations.some((relation) => relation.planned)) {
    const dashed = make("span", { class: "stroke dashed", "aria-hidden": "true" });
    byId("legend").append(make("p", { class: "note" }, dashed, "虚线：计划中，尚未实施"));
  }
  if (articles.length > 1) {
    byId("legend").append(make("h2", {}, "文章"), make("div", { class: "articles" }, articles.map(articleEntry)));
  }
}

function filtersChanged() {
  for (const row of document.querySelectorAll("#legend [data-key]")) {
    const hidden = state.hiddenTypes.has(row.dataset.key) || state.hiddenPredicates.has(row.dataset.key);
    row.querySelector(".toggle").setAttribute("aria-pressed", String(!hidden));
  }
  for (const row of document.querySelectorAll("#legend [data-article]")) {
    const on = Number(row.dataset.article) === state.article;
    row.dataset.on = String(on);
    row.querySelector(".toggle").setAttribute("aria-pressed", String(on));
  }
  byId("show-all").hidden = !state.hiddenTypes.size && !state.hiddenPredicates.size && state.article === null;
  repaint();
  if (!byId("table").hidden) showTable();
}
