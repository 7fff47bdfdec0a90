// What is wanted and what is shown: filters of the legend, neighbourhoods, folded nodes, the part that is open.

let within = null; // with state.expanded: those nodes and their neighbours
let away = new Set(); // what is hidden with the folded nodes
let joined = null; // where relations are hidden: what the others join, and nothing else

function nodeWanted(index) {
  const entity = entities[index];
  if (state.hiddenTypes.has(entity.type) || away.has(index) || !sureNode(index)) return false;
  if (joined && !joined.has(index)) return false;
  if (within && !within.has(index)) return false;
  if (state.zone !== null && !zonesOf(index).has(state.zone)) return false;
  return state.article === null || (entity.articles || []).includes(state.article);
}

function nodeShown(index) {
  return state.open.has(index) && nodeWanted(index);
}

function edgeWanted(index) {
  const relation = relations[index];
  if (state.hiddenPredicates.has(relation.predicate) || !sureEdge(index)) return false;
  if (!nodeWanted(relation.subject) || !nodeWanted(relation.object)) return false;
  return state.article === null || claimsOfEdge(index).some((claim) => claims[claim].article === state.article);
}

function edgeShown(index) {
  return state.open.has(relations[index].subject) && state.open.has(relations[index].object) && edgeWanted(index);
}

// All claims of an edge that are sure enough: those of the relation and those of its posts, each once.
function claimsOfEdge(index) {
  const relation = relations[index];
  const ofPosts = (relation.posts || []).flatMap((post) => posts[post].claims);
  return sureOf([...new Set([...relation.claims, ...ofPosts])]);
}

function findJoined() {
  const kept = relations.filter(({ predicate }, index) => !state.hiddenPredicates.has(predicate) && sureEdge(index));
  joined = state.hiddenPredicates.size ? new Set(kept.flatMap(({ subject, object }) => [subject, object])) : null;
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

// Shows one article or one zone alone, or all again.
function narrow(kind, index) {
  state[kind] = state[kind] === index ? null : index;
  if (kind === "zone" && state.zone !== null) openZone(state.zone);
  filtersChanged();
  const joining = everything().filter((each) => edgesAt[each].some(edgeShown)); // what stands alone lies far below
  fitTo(joining.length > 1 ? joining : everything(), { animation: calm(), wider: widening() });
}

function openZone(zone) {
  open(entities.map((_, index) => index).filter((index) => zonesOf(index).has(zone)));
}

// The picture takes up nodes that it did not hold.
function open(indexes) {
  indexes.forEach((index) => state.open.add(index));
}

function openMore() {
  open(byImportance.filter((index) => !state.open.has(index)).slice(0, data.first));
  filtersChanged();
}

// Puts nodes on the screen that a filter hides or that are not open yet.
function reveal(indexes) {
  if (!indexes.every(nodeWanted)) showAll();
  const closed = indexes.filter((index) => !state.open.has(index));
  if (!closed.length) return;
  open(closed.flatMap((index) => [index, ...neighboursOf(index)]));
  tellPart();
  repaint();
}

function fold(index) {
  if (!state.folded.delete(index)) state.folded.set(index, hangingOn(index));
  away = new Set([...state.folded.values()].flatMap((hidden) => [...hidden]));
  filtersChanged();
}

// Shows a node's neighbours and nothing else, or takes them up into what is shown so, or away from it.
function expand(index) {
  const nodes = new Set(state.expanded || []);
  if (!nodes.delete(index)) nodes.add(index);
  state.expanded = nodes.size ? nodes : null;
  within = state.expanded && new Set([...nodes].flatMap((each) => [each, ...neighboursOf(each)]));
  if (within) open([...within]);
  filtersChanged();
}

function showAll() {
  state.hiddenTypes.clear();
  state.hiddenPredicates.clear();
  state.folded.clear();
  Object.assign(state, { article: null, zone: null, expanded: null, least: FLOOR });
  [within, away] = [null, new Set()];
  filtersChanged();
}

function isFiltered() {
  const { hiddenTypes, hiddenPredicates, folded, article, zone, expanded, least } = state;
  const one = article !== null || zone !== null || expanded !== null;
  return one || least > FLOOR || hiddenTypes.size + hiddenPredicates.size + folded.size > 0;
}

function filtersChanged() {
  findJoined();
  remember();
  markLegend();
  tellPart();
  repaint();
  if (!byId("table").hidden) showTable();
}
