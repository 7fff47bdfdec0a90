// The panel beside the picture: all that the news say of the selected entity or relation.

function namesOf(index) {
  const entity = entities[index];
  return [entity.name, ...(entity.aliases || []).map((alias) => alias.form)];
}

function goTo(index, text) {
  const button = make("button", { class: "go", type: "button", lang: LOCALES.zh }, glyph(entities[index].type), text || entities[index].name);
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
  return relations[edge].planned ? planBadge() : null;
}

function planBadge() {
  return make("span", { class: "badge plan" }, say("planned"));
}

function aliasSection(entity) {
  if (!entity.aliases) return [];
  const rows = entity.aliases.filter(isSure).map((alias) =>
    make("div", { class: "fact" }, make("div", { class: "fact-line", lang: LOCALES.zh }, alias.form), evidence(alias.claims, [alias.form]))
  );
  return rows.length ? [heading(say("alias-section"), rows.length), ...rows] : [];
}

function postSection(index, entity) {
  if (!entity.posts) return [];
  const rows = entity.posts.filter(surePost).map((number) => {
    const post = posts[number];
    const other = post.holder === index ? post.organization : post.holder;
    const line = make("div", { class: "fact-line" }, make("span", { class: "badge", lang: LOCALES.zh }, post.title), goTo(other));
    const names = [...namesOf(post.holder), ...namesOf(post.organization), post.title];
    return make("div", { class: "fact" }, line, evidence(post.claims, names));
  });
  return rows.length ? [heading(say("post-section"), rows.length), ...rows] : [];
}

function figureSection(entity) {
  if (!entity.figures) return [];
  const rows = entity.figures.filter(sureFigure).map((at) => {
    const figure = figures[at];
    const names = [figure.indicator, ...figure.claims.map((claim) => claims[claim].wording)];
    return make(
      "tbody",
      {},
      make(
        "tr",
        {},
        make("td", { lang: LOCALES.zh }, figure.indicator),
        make("td", { class: "number", lang: LOCALES.zh }, figure.value),
        make("td", { class: "time", lang: LOCALES.zh }, figure.time || "")
      ),
      make("tr", {}, make("td", { class: "proof", colspan: "3" }, evidence(figure.claims, names)))
    );
  });
  if (!rows.length) return [];
  const head = ["indicator", "value", "time"].map((key) => make("th", { scope: "col" }, say(key)));
  const table = make("table", { class: "figures" }, make("thead", {}, make("tr", {}, head)), rows);
  return [heading(say("figure-section"), rows.length), ...charts(entity), table];
}

// A relation that only repeats a post is told with the post.
function isTold(edge) {
  return (relations[edge].posts || []).length > 0;
}

function relationSection(index) {
  const groups = new Map();
  for (const edge of edgesAt[index].filter((edge) => sureEdge(edge) && !isTold(edge))) {
    const relation = relations[edge];
    const predicate = predicateOf.get(relation.predicate);
    const name = inLanguage(relation.subject === index ? predicate.label : predicate.inverse);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(edge);
  }
  const count = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  if (!count) return [];
  const parts = [heading(say("relation-section"), count)];
  const order = (group) => {
    const { subject, predicate } = relations[group[0]];
    return data.predicates.findIndex(({ id }) => id === predicate) * 2 + (subject === index ? 0 : 1);
  };
  for (const [name, group] of [...groups].sort((a, b) => order(a[1]) - order(b[1]))) {
    parts.push(make("h4", {}, titled(name)), ...group.map((edge) => relationRow(index, edge)));
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
  const rest = hidden > 0 ? [make("p", { class: "sub" }, say("mentions-more", { n: hidden }))] : [];
  const rows = entity.claims.map((claim) => make("div", { class: "fact" }, evidence([claim], namesOf(index))));
  return [heading(say("mention-section"), entity.mentions), ...rows, ...rest];
}

function panelTop(kind, tools) {
  const close = make("button", { class: "quiet", type: "button", "aria-label": say("close-label"), onclick: closePanel }, say("close"));
  return make("div", { class: "panel-top" }, make("span", { class: "kind" }, kind), tools, close);
}

function toolButton(key, pressed, press, label) {
  const attributes = { class: "quiet", type: "button", "aria-pressed": String(pressed), "data-tool": key, title: label };
  const button = make("button", attributes, say(key));
  button.addEventListener("click", () => {
    press();
    if (state.selected) showPanel();
  });
  return button;
}

// What can be done from a node: its neighbours alone, a path, folding what hangs on it, taking up its neighbours.
function nodeTools(index) {
  const folded = state.folded.has(index);
  const tools = [
    toolButton("path", state.pathFrom === index, () => askForPath(state.pathFrom === index ? null : index), say("hint-path")),
  ];
  if (state.expanded) {
    const on = state.expanded.has(index);
    tools.unshift(toolButton("neighbours", true, showAll, say("show-all")));
    tools.push(toolButton(on ? "fold" : "unfold", on, () => expand(index), say("expand-label")));
  } else {
    tools.unshift(toolButton("neighbours", false, () => [expand(index), centre()], null));
    if (folded || hangingOn(index).size) {
      tools.push(toolButton(folded ? "unfold" : "fold", folded, () => fold(index), say("fold-label")));
    }
  }
  return make("div", { class: "node-tools" }, tools);
}

function nodePanel(index) {
  const entity = entities[index];
  const counts = { relations: edgesAt[index].filter(sureEdge).length, articles: (entity.articles || []).length, mentions: entity.mentions };
  const sub = Object.entries(counts).map(([name, n]) => say(name, { n }));
  return [
    panelTop([glyph(entity.type), typeName(entity.type)], null),
    make("h2", { lang: LOCALES.zh }, entity.name),
    make("p", { class: "sub" }, sub.join(" · ")),
    nodeTools(index),
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
  const titles = (relation.posts || []).filter(surePost).map((post) => posts[post].title);
  return [
    panelTop([say("relation")], null),
    make(
      "div",
      { class: "triple" },
      goTo(relation.subject),
      make(
        "div",
        { class: "predicate" },
        inLanguage(predicateOf.get(relation.predicate).label),
        titles.map((title) => make("span", {}, " ", make("span", { class: "badge", lang: LOCALES.zh }, title))),
        relation.planned ? make("span", {}, " ", plan(index)) : null
      ),
      goTo(relation.object)
    ),
    heading(say("evidence"), told.length),
    ...told.map((claim) => claimCard(claim, [...names, ...titles])),
  ];
}

function showPanel() {
  const panel = byId("panel");
  const { kind, index } = state.selected;
  const parts = { node: () => nodePanel(index), edge: () => edgePanel(index), path: () => pathPanel(state.selected) };
  panel.replaceChildren(...parts[kind]());
  panel.hidden = false;
  panel.scrollTop = 0;
  byId("legend").dataset.open = "false";
}

function hidePanel() {
  byId("panel").hidden = true;
  byId("panel").replaceChildren();
}
