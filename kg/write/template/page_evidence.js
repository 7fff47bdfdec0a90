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

function placeIn(sentence, claim) {
  return claim.at === undefined ? quoteIn(sentence, claim.quote) : [claim.at, claim.at + claim.length];
}

function offsetsOf(claim) {
  return `${say("characters")} ${claim.parts.map(([start, end]) => `${start}–${end}`).join("、")}`;
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
  const place = placeIn(sentence, claim);
  if (!place) return [make("mark", {}, emphasized(claim.quote, names)), make("span", {}, `（${sentence}）`)];
  const [start, end] = place;
  return [
    sentence.slice(0, start),
    make("mark", {}, emphasized(sentence.slice(start, end), names)),
    sentence.slice(end),
  ];
}

// How an end of a fact that the quote does not name was found.
function referenceWords(rule) {
  const known = { anaphor: "reference-anaphor", speaker: "reference-speaker" }[rule];
  return known ? say(known) : say("reference", { name: rule });
}

function claimCard(index, names) {
  const claim = claims[index];
  const article = articles[claim.article];
  const how = [say("rule", { name: claim.rules.join("、") }), say("confidence", { name: claim.confidence })];
  how.push(...new Set((claim.reference?.split(" ") ?? []).map(referenceWords)));
  if (claim.wording) how.push(say("wording", { name: claim.wording }));
  return make(
    "figure",
    { class: "claim" },
    make("blockquote", { lang: LOCALES.zh }, quoted(claim, names)),
    make(
      "figcaption",
      {},
      make("div", {}, make("span", { lang: LOCALES.zh }, originOf(article)), claim.planned ? planBadge() : null),
      make("div", { class: "place" }, `${article.source}  ${offsetsOf(claim)}`),
      make("div", { class: "how" }, how.map((words) => make("span", {}, words)))
    )
  );
}

// A quote on one line; one that says little by itself brings the words around it.
function peek(claim) {
  const sentence = claim.context === undefined ? "" : contexts[claim.context];
  const place = claim.quote.length < SHORT ? placeIn(sentence, claim) : null;
  if (!place) return [claim.quote];
  const [start, end] = place;
  const before = sentence.slice(Math.max(0, start - 8), start);
  return [start > 8 ? "…" : "", before, make("b", {}, sentence.slice(start, end)), sentence.slice(end, end + 40)];
}

// One line of the first quote; pressed, it opens all of them.
function evidence(all, names) {
  const indexes = sureOf(all);
  if (!indexes.length) return make("div", {});
  const more = indexes.length > 1 ? say("quotes", { n: indexes.length }) : say("quote");
  const words = make("span", { class: "words", lang: LOCALES.zh }, peek(claims[indexes[0]]));
  const button = make("button", { class: "peek", type: "button", "aria-expanded": "false" }, words, make("span", { class: "more" }, more));
  const cards = make("div", { class: "claims", hidden: "" });
  button.addEventListener("click", () => {
    if (!cards.firstChild) cards.append(...indexes.map((index) => claimCard(index, names)));
    cards.hidden = !cards.hidden;
    words.hidden = !cards.hidden;
    button.querySelector(".more").textContent = cards.hidden ? more : say("close-quotes");
    button.setAttribute("aria-expanded", String(!cards.hidden));
  });
  return make("div", { class: "evidence" }, button, cards);
}
