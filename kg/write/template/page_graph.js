// Walks over the graph: neighbours, what belongs to a zone, what hangs on a node alone, the shortest path.

function otherEnd(edge, index) {
  const { subject, object } = relations[edge];
  return subject === index ? object : subject;
}

function neighboursOf(index) {
  return [...new Set(edgesAt[index].map((edge) => otherEnd(edge, index)))];
}

let nearest = null;

// By node the zones that are nearest to it: several where it is as near to each, none where no way leads to one.
function zonesOf(index) {
  nearest ??= nearestZones();
  return nearest[index] || new Set();
}

function nearestZones() {
  const found = entities.map((_, index) => (isZone(index) ? new Set([index]) : null));
  let rim = byImportance.filter(isZone);
  while (rim.length) {
    const next = new Map();
    for (const index of rim) {
      for (const other of neighboursOf(index).filter((each) => !found[each])) {
        if (!next.has(other)) next.set(other, new Set());
        found[index].forEach((zone) => next.get(other).add(zone));
      }
    }
    next.forEach((zones, index) => (found[index] = zones));
    rim = [...next.keys()];
  }
  return found;
}

// What no way but through this node joins to a zone: it is hidden when the node is folded. Where there is no zone
// to be joined to, the largest part stays.
function hangingOn(index) {
  const seen = new Set([index]);
  const parts = [];
  for (const start of neighboursOf(index)) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const each of part) {
      for (const other of neighboursOf(each)) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  const loose = parts.filter((part) => !part.some(isZone));
  if (loose.length === parts.length && !isZone(index)) loose.sort((a, b) => b.length - a.length).shift();
  return new Set(loose.flat());
}

// The edges of a shortest path, in order; null when none joins the two among what is shown.
function shortestPath(from, to) {
  const cameBy = new Map([[from, null]]);
  const queue = [from];
  for (const index of queue) {
    if (index === to) break;
    for (const edge of edgesAt[index].filter(edgeWanted)) {
      const other = otherEnd(edge, index);
      if (cameBy.has(other)) continue;
      cameBy.set(other, edge);
      queue.push(other);
    }
  }
  if (!cameBy.has(to)) return null;
  const path = [];
  for (let index = to; index !== from; index = otherEnd(path[0], index)) path.unshift(cameBy.get(index));
  return path;
}
