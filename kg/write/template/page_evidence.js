// Claims: the words of the news that say a fact, marked in their sentence, with file and offsets.

const SHORT = 14; // characters up to which a quote is little more than a name

// The quote's place in its sentence, blind to white space: [start, end) in the sentence, or null.
function quoteIn(sentence, quote) {
  const offsets = [];
  let packed = "";
  for (let i = 0; i < sentence.length; i++) {
    if (/\s/.test(sentence[i])) continue;
    packed += sentence[i];
    offsets.push(i);
  }
  const wanted = quote.replace(/\s+/g, "");
  const at = wanted ? packed.indexOf(wanted) : -1;
  return at < 0 ? null : [offsets[at], offsets[at + wanted.length - 1] + 1];
}

// The text with every one of the names in bold.
function emphasized(text, names) {
  const found = names.filter((name) => name && text.includes(name)).sort((a, b) => b.length - a.length);
  if (!found.length) return [text];
  const [first, ...rest] = found;
  return text.split(first).flatMap((piece, i) => {
    const inner = piece ? emphasized(piece, rest) : [];
    return i ? [make("b", {}, first), ...inner] : inner;
  });
}

function quoted(claim, names) {
  const sentence = claim.context === undefined ? claim.quote : contexts[claim.context];
  const place = quoteIn(sentence, claim.quote);
  if (!place) return [make("mark", {}, emphasized(claim.quote, names)), make("span", {}, `（${sentence}）`)];
  const [start, end] = place;
  return [
    sentence.slice(0, start),
    make("mark", {}, emphasized(sentence.slice(start, end), names)),
    sentence.slice(end),
  ];
}

function claimCard(index, names) {
  const claim = claims[index];
  const article = articles[claim.article];
  const offsets = claim.parts.map(([start, end]) => `${start}–${end}`).join("、");
  const how = [`规则 ${claim.rules.join("、")}`, `可信度 ${claim.confidence}`];
  if (claim.reference) how.push(`指代 ${claim.reference}`);
  if (claim.wording) how.push(`原文写作“${claim.wording}”`);
  const origin = [`《${article.title}》`, article.publisher, article.issued].filter(Boolean).join(" · ");
  return make(
    "figure",
    { class: "claim" },
    make("blockquote", {}, quoted(claim, names)),
    make(
      "figcaption",
      {},
      make("div", {}, origin, claim.planned ? make("span", { class: "badge plan" }, "计划中") : null),
      make("div", { class: "place" }, `${article.source}  字符 ${offsets}`),
      make("div", { class: "how" }, how.map((words) => make("span", {}, words)))
    )
  );
}

// A quote on one line; one that says little by itself brings the words around it.
function peek(claim) {
  const sentence = claim.context === undefined ? "" : contexts[claim.context];
  const place = claim.quote.length < SHORT ? quoteIn(sentence, claim.quote) : null;
  if (!place) return [claim.quote];
  const [start, end] = place;
  const before = sentence.slice(Math.max(0, start - 8), start);
  return [start > 8 ? "…" : "", before, make("b", {}, sentence.slice(start, end)), sentence.slice(end, end + 40)];
}

// One line of the first quote; pressed, it opens all of them.
function evidence(indexes, names) {
  if (!indexes.length) return make("div", {});
  const more = indexes.length > 1 ? `原文 ${indexes.length} 处` : "原文";
  const words = make("span", { class: "words" }, peek(claims[indexes[0]]));
  const button = make("button", { class: "peek", type: "button", "aria-expanded": "false" }, words, make("span", { class: "more" }, more));
  const cards = make("div", { class: "claims", hidden: "" });
  button.addEventListener("click", () => {
    if (!cards.firstChild) cards.append(...indexes.map((index) => claimCard(index, names)));
    cards.hidden = !cards.hidden;
    words.hidden = !cards.hidden;
    button.querySelector(".more").textContent = cards.hidden ? more : "收起原文";
    button.setAttribute("aria-expanded", String(!cards.hidden));
  });
  return make("div", { class: "evidence" }, button, cards);
}
