// The page's data and the few helpers that everything shares. All text goes in as text nodes: nothing here
// or elsewhere sets markup.
"use strict";
const data = JSON.parse(document.getElementById("graph-data").textContent);
const { entities, relations, posts, figures, articles, claims, contexts } = data;
const nodeIds = data.network.nodes.map((node) => node.id);
const edgeIds = data.network.edges.map((edge) => edge.id);
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

const darkPage = matchMedia("(prefers-color-scheme: dark)");
const number = new Intl.NumberFormat("zh-CN");

const state = {
  selected: null, // {kind: "node" | "edge", index}
  hovered: null, // index of a node
  hiddenTypes: new Set(),
  hiddenPredicates: new Set(),
  article: null, // index of the only article to show
  neighbourhood: false, // show the selected node and its neighbours only
};

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

function colourOf(type) {
  const looks = typeOf.get(type);
  return darkPage.matches ? looks.dark : looks.light;
}

function cssColour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
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
