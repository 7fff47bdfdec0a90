// The panel beside the picture: all that the news say of the selected entity or relation.

function namesOf(index) {
  const entity = entities[index];
  return [entity.name, ...(entity.aliases || []).map((alias) => alias.form)];
}

function goTo(index, text) {
  const button = make("button", { class: "go", type: "button" }, glyph(entities[index].type), text || entities[index].name);
  button.addEventListener("click", () => {
    select("node", index, { move: true });
    byId("panel").focus();
  });
  return button;
}

function heading(text, count) {
  return make("h3", {}, text, count === undefined ? null : make("span", {}, number.format(count)));
}

function plan(edge) {
  return relations[edge].planned ? make("span", { class: "badge plan" }, "计划中") : null;
}

function aliasSection(entity) {
  if (!entity.aliases) return [];
  const rows = entity.aliases.map((alias) =>
    make("div", { class: "fact" }, make("div", { class: "fact-line" }, alias.form), evidence(alias.claims, [alias.form]))
  );
  return [heading("别名", rows.length), ...rows];
}

function postSection(index, entity) {
  if (!entity.posts) return [];
  const rows = entity.posts.map((number) => {
    const post = posts[number];
    const other = post.holder === index ? post.organization : post.holder;
    const line = make("div", { class: "fact-line" }, make("span", { class: "badge" }, post.title), goTo(other));
    const names = [...namesOf(post.holder), ...namesOf(post.organization), post.title];
    return make("div", { class: "fact" }, line, evidence(post.claims, names));
  });
  return [heading("职务", rows.length), ...rows];
}

function figureSection(entity) {
  if (!entity.figures) return [];
  const rows = entity.figures.map((at) => {
    const figure = figures[at];
    const names = [figure.indicator, ...figure.claims.map((claim) => claims[claim].wording)];
    return make(
      "tbody",
      {},
      make(
        "tr",
        {},
        make("td", {}, figure.indicator),
        make("td", { class: "number" }, figure.value),
        make("td", { class: "time" }, figure.time || "")
      ),
      make("tr", {}, make("td", { class: "proof", colspan: "3" }, evidence(figure.claims, names)))
    );
  });
  const head = ["指标", "数值", "时间"].map((name) => make("th", { scope: "col" }, name));
  const table = make("table", { class: "figures" }, make("thead", {}, make("tr", {}, head)), rows);
  return [heading("数据", rows.length), table];
}

// A relation that only repeats a post is told with the post.
function isTold(edge) {
  return (relations[edge].posts || []).length > 0;
}

function relationSection(index) {
  const groups = new Map();
  for (const edge of edgesAt[index].filter((edge) => !isTold(edge))) {
    const relation = relations[edge];
    const predicate = predicateOf.get(relation.predicate);
    const name = relation.subject === index ? predicate.label : predicate.inverse;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(edge);
  }
  const count = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  if (!count) return [];
  const parts = [heading("关系", count)];
  const order = (group) => {
    const { subject, predicate } = relations[group[0]];
    return data.predicates.findIndex(({ id }) => id === predicate) * 2 + (subject === index ? 0 : 1);
  };
  for (const [name, group] of [...groups].sort((a, b) => order(a[1]) - order(b[1]))) {
    parts.push(make("h4", {}, name), ...group.map((edge) => relationRow(index, edge)));
  }
  return parts;
}

function relationRow(index, edge) {
  const { subject, object } = relations[edge];
  const line = make("div", { class: "fact-line" }, goTo(subject === index ? object : subject), plan(edge));
  return make("div", { class: "fact" }, line, evidence(claimsOfEdge(edge), [...namesOf(subject), ...namesOf(object)]));
}

function mentionSection(index, entity) {
  if (!entity.claims) return [];
  const hidden = entity.mentions - entity.claims.length;
  const rest = hidden > 0 ? [make("p", { class: "sub" }, `另有 ${number.format(hidden)} 处提及未列出`)] : [];
  const rows = entity.claims.map((claim) => make("div", { class: "fact" }, evidence([claim], namesOf(index))));
  return [heading("提及", entity.mentions), ...rows, ...rest];
}

function panelTop(kind, tools) {
  const close = make("button", { class: "quiet", type: "button", "aria-label": "关闭详情", onclick: clearSelection }, "关闭");
  return make("div", { class: "panel-top" }, make("span", { class: "kind" }, kind), tools, close);
}

function nodePanel(index) {
  const entity = entities[index];
  const near = make("button", { class: "quiet", type: "button", "aria-pressed": String(state.neighbourhood) }, "只看相邻");
  near.addEventListener("click", () => {
    state.neighbourhood = !state.neighbourhood;
    near.setAttribute("aria-pressed", String(state.neighbourhood));
    centre();
  });
  const count = (entity.articles || []).length;
  const sub = [`${edgesAt[index].length} 条关系`, `${count} 篇文章`, `${entity.mentions} 处提及`];
  return [
    panelTop([glyph(entity.type), typeOf.get(entity.type).label], near),
    make("h2", {}, entity.name),
    make("p", { class: "sub" }, sub.join(" · ")),
    ...postSection(index, entity),
    ...figureSection(entity),
    ...relationSection(index),
    ...aliasSection(entity),
    ...mentionSection(index, entity),
  ];
}

function edgePanel(index) {
  const relation = relations[index];
  const told = claimsOfEdge(index);
  const names = [...namesOf(relation.subject), ...namesOf(relation.object)];
  const titles = (relation.posts || []).map((post) => posts[post].title);
  return [
    panelTop(["关系"], null),
    make(
      "div",
      { class: "triple" },
      goTo(relation.subject),
      make(
        "div",
        { class: "predicate" },
        predicateOf.get(relation.predicate).label,
        titles.map((title) => make("span", {}, " ", make("span", { class: "badge" }, title))),
        relation.planned ? make("span", {}, " ", plan(index)) : null
      ),
      goTo(relation.object)
    ),
    heading("原文依据", told.length),
    ...told.map((claim) => claimCard(claim, [...names, ...titles])),
  ];
}

function showPanel() {
  const panel = byId("panel");
  const { kind, index } = state.selected;
  panel.replaceChildren(...(kind === "node" ? nodePanel(index) : edgePanel(index)));
  panel.hidden = false;
  panel.scrollTop = 0;
  byId("legend").dataset.open = "false";
}

function hidePanel() {
  byId("panel").hidden = true;
  byId("panel").replaceChildren();
}
