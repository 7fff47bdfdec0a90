// A small chart of an indicator that has values of several times.

const CHART = { width: 340, height: 92, left: 26, right: 26, top: 24, bottom: 22 };

function svg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// A period of any precision as years: 2024-06 is 2024.5.
function years(period) {
  const [year, month = 12, day = 28] = period.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 372;
}

function charts(entity) {
  const sure = (entity.series || []).map(({ points }) => points.filter(([row]) => sureFigure(row)));
  return sure.filter((points) => points.length > 1).map(chart);
}

function chart(points) {
  const name = figures[points[0][0]].indicator;
  const [xs, ys] = [points.map((point) => years(point[1])), points.map((point) => Number(point[2]))];
  const { width, height, left, right, top, bottom } = CHART;
  const x = (at) => left + ((at - xs[0]) / (xs.at(-1) - xs[0])) * (width - left - right);
  const [low, high] = [Math.min(0, ...ys), Math.max(...ys, 0)];
  const y = (value) => height - bottom - ((value - low) / (high - low || 1)) * (height - top - bottom);
  const places = points.map((_, i) => [x(xs[i]), y(ys[i])]);
  const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": say("chart", { name, n: points.length }) });
  drawn.append(
    svg("line", { class: "axis", x1: left - 14, x2: width - right + 14, y1: y(0), y2: y(0) }),
    svg("polyline", { points: places.map((place) => place.join(",")).join(" ") })
  );
  const free = new Set(labelled(places.map(([px]) => px)));
  places.forEach(([px, py], i) => {
    drawn.append(svg("circle", { cx: px, cy: py, r: 3.5 }));
    if (!free.has(i)) return;
    const anchor = { x: px, "text-anchor": "middle" };
    drawn.append(svg("text", { ...anchor, class: "value", y: py - 8 }, figures[points[i][0]].value));
    drawn.append(svg("text", { ...anchor, y: height - 6 }, points[i][1]));
  });
  return make("figure", { class: "chart", lang: LOCALES.zh }, make("figcaption", {}, name), drawn);
}

// The points with room for a label: the last, then from the right all that are far enough from the one before.
function labelled(xs) {
  const found = [];
  for (let i = xs.length - 1; i >= 0; i--) if (!found.length || xs[found.at(-1)] - xs[i] > 72) found.push(i);
  return found;
}
