// The page's data and the few helpers that everything shares. All text goes in as text nodes: nothing here
// or elsewhere sets markup.
"use strict";
const data = JSON.parse(document.getElementById("graph-data").textContent);
const { contexts } = data;
for (const name of ["entities", "relations", "posts", "figures", "articles", "claims"]) data[name] = rowsOf(data[name]);
for (const name of ["nodes", "edges"]) data.network[name] = rowsOf(data.network[name]);
const { entities, relations, posts, figures, articles, claims } = data;
for (const claim of claims) {
  claim.quote ??= contexts[claim.context].slice(claim.at, claim.at + claim.length);
  claim.parts = claim.parts.flatMap((start, at) => (at % 2 ? [] : [[start, claim.parts[at + 1]]]));
}
const nodeIds = data.network.nodes.map((node) => node.id);
const edgeIds = relations.map((row) => `${nodeIds[row.subject]}|${row.predicate}|${nodeIds[row.object]}`);
data.network.edges.forEach((edge, index) => {
  const { subject, object } = relations[index];
  Object.assign(edge, { id: edgeIds[index], from: nodeIds[subject], to: nodeIds[object] });
});
const nodeOfId = new Map(nodeIds.map((id, index) => [id, index]));
const edgeOfId = new Map(edgeIds.map((id, index) => [id, index]));
const typeOf = new Map(data.types.map((type) => [type.id, type]));
const predicateOf = new Map(data.predicates.map((predicate) => [predicate.id, predicate]));

// edgesAt[node]: indexes of the relations at an entity
const edgesAt = entities.map(() => []);
relations.forEach((relation, index) => {
  edgesAt[relation.subject].push(index);
  if (relation.object !== relation.subject) edgesAt[relation.object].push(index);
});

// entities from the most to the least important: zones, then by number of relations, then as the graph sorts them
const byImportance = entities
  .map((_, index) => index)
  .sort((a, b) => isZone(b) - isZone(a) || edgesAt[b].length - edgesAt[a].length || a - b);

const state = {
  selected: null, // {kind: "node" | "edge", index} or {kind: "path", from, to, nodes, edges}
  hovered: null, // index of a node
  pathFrom: null, // index of the node from which a path is wanted: the next one chosen is its end
  hiddenTypes: new Set(),
  hiddenPredicates: new Set(),
  article: null, // index of the only article to show
  zone: null, // index of the only zone to show, with what belongs to it
  expanded: null, // the nodes of which the neighbours are shown, and nothing else
  folded: new Map(), // by folded node what is hidden with it
  open: new Set(data.first ? byImportance.slice(0, data.first) : entities.keys()), // what the picture holds
};

// The rows of a table that came as columns: the counterpart of html_pack.py.
function rowsOf(table) {
  const rows = Array.from({ length: table.rows }, () => ({}));
  for (const [name, column] of Object.entries(table.columns)) {
    const set = (row, value) => {
      if (value !== null) rows[row][name] = value;
    };
    if (Array.isArray(column)) column.forEach((value, row) => set(row, value));
    else if ("of" in column) column.at.forEach((at, row) => set(row, column.of[at]));
    else if ("in" in column) column.in.forEach((row, at) => set(row, column.values[at]));
    else rows.forEach((_, row) => set(row, column.same));
  }
  return rows;
}

function isZone(index) {
  return entities[index].type === "Zone" ? 1 : 0;
}

function byId(id) {
  return document.getElementById(id);
}

// An element with attributes and children; strings become text nodes.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function hexagon(radius) {
  const corners = [0, 1, 2, 3, 4, 5].map((i) => (i * Math.PI) / 3);
  return corners.map((a) => `${8 + radius * Math.cos(a)},${8 + radius * Math.sin(a)}`).join(" ");
}

function star() {
  const corners = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => [i % 2 ? 3.1 : 7.5, (i * Math.PI) / 5 - Math.PI / 2]);
  return corners.map(([r, a]) => `${8 + r * Math.cos(a)},${8.4 + r * Math.sin(a)}`).join(" ");
}

// The shape of a type as a small picture, as it stands in the network.
function glyph(type) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "glyph");
  svg.setAttribute("aria-hidden", "true");
  const points = {
    square: "2.5,2.5 13.5,2.5 13.5,13.5 2.5,13.5",
    diamond: "8,1 15,8 8,15 1,8",
    triangle: "8,1.5 15,14 1,14",
    triangleDown: "8,14.5 15,2 1,2",
    hexagon: hexagon(7),
    star: star(),
  }[typeOf.get(type).shape];
  const shape = document.createElementNS(space, points ? "polygon" : "circle");
  if (points) shape.setAttribute("points", points);
  else for (const [name, value] of [["cx", 8], ["cy", 8], ["r", 6.5]]) shape.setAttribute(name, value);
  shape.setAttribute("fill", colourOf(type));
  shape.setAttribute("data-type", type);
  svg.append(shape);
  return svg;
}

function repaintGlyphs() {
  for (const shape of document.querySelectorAll(".glyph [data-type]")) {
    shape.setAttribute("fill", colourOf(shape.dataset.type));
  }
}
