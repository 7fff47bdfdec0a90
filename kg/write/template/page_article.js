// Where an article was printed: on a line with each claim, whole where the legend shows one article alone.

function printedOn({ publisher, edition, page, issued }) {
  const paper = [publisher, edition && (publisher ? `（${edition}）` : edition)].filter(Boolean).join("");
  return [paper, issued, page && say("on-page", { name: page })].filter(Boolean);
}

function originOf(article) {
  return [`《${article.title}》`, ...printedOn(article)].join(" · ");
}

// All that is known of an article. Its address is text: the page leads nowhere.
function articleDetails(index) {
  const { subtitle, authors, publisher, edition, issued, page, place, url, reprints, source } = articles[index];
  const original = reprints === undefined ? null : `《${articles[reprints].title}》`;
  const rows = {
    "article-subtitle": subtitle,
    "article-authors": authors?.join("、"),
    "article-publisher": publisher,
    "article-edition": edition,
    "article-issued": issued,
    "article-page": page,
    "article-place": place,
    "article-url": url,
    "article-reprints": original,
    "article-source": source,
  };
  const told = Object.entries(rows).filter(([, text]) => text);
  return make(
    "dl",
    { class: "details" },
    told.flatMap(([key, text]) => [make("dt", {}, say(key)), make("dd", { lang: LOCALES.zh }, text)])
  );
}

// Under the chosen article's row of the legend, and nowhere else.
function tellArticle() {
  document.querySelector("#legend .details")?.remove();
  if (state.article !== null) {
    document.querySelector(`#legend [data-article="${state.article}"]`)?.after(articleDetails(state.article));
  }
}
