// The panel of a path: one step under the other, each with the words that say it.

const TO = "→"; // between the two ends in the address

function pathPanel({ from, to, edges: steps }) {
  const top = panelTop([say("path-kind")], null);
  const count = make("p", { class: "sub" }, steps.length ? say("path-steps", { n: steps.length }) : say("no-path"));
  const rows = [make("div", { class: "step" }, goTo(from))];
  let at = from;
  for (const edge of steps) {
    rows.push(stepRow(edge, at));
    at = otherEnd(edge, at);
    rows.push(make("div", { class: "step" }, goTo(at)));
  }
  if (!steps.length) rows.push(make("div", { class: "step" }, goTo(to)));
  return [top, make("h2", { lang: LOCALES.zh }, `${entities[from].name} ${TO} ${entities[to].name}`), count, ...rows];
}

function stepRow(edge, at) {
  const { subject, object } = relations[edge];
  const arrow = subject === at ? "↓" : "↑";
  const name = make("button", { class: "go", type: "button", onclick: () => select("edge", edge) }, edgeName(edge));
  const names = [...namesOf(subject), ...namesOf(object)];
  const line = make("div", { class: "fact-line" }, make("span", { class: "arrow", "aria-hidden": "true" }, arrow), name, plan(edge));
  return make("div", { class: "fact step-edge" }, line, evidence(claimsOfEdge(edge), names));
}

// The two ends that an address names, or null.
function pathOf(id) {
  for (let at = id.indexOf(TO); at >= 0; at = id.indexOf(TO, at + 1)) {
    const ends = [id.slice(0, at), id.slice(at + TO.length)];
    if (ends.every((end) => nodeOfId.has(end))) return ends.map((end) => nodeOfId.get(end));
  }
  return null;
}
