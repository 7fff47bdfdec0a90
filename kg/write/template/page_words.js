// The page's own words in two languages. What the news say stays as it is printed.

const LANGUAGES = ["zh", "en"];
const LOCALES = { zh: "zh-CN", en: "en" };
let language = remembered("language", LANGUAGES) || "zh"; // the news are Chinese, so their readers are
let number = new Intl.NumberFormat(LOCALES[language]);

// What the reader chose last time, where the browser keeps it.
function remembered(name, choices) {
  try {
    const found = localStorage.getItem(`zones-${name}`);
    return choices.includes(found) ? found : null;
  } catch {
    return null; // storage is switched off: nothing is remembered
  }
}

function rememberChoice(name, value) {
  try {
    localStorage.setItem(`zones-${name}`, value);
  } catch {
    // storage is switched off: the choice holds until the page is closed
  }
}

// One of the two texts, for the language of the page.
function inLanguage(texts) {
  return texts[LANGUAGES.indexOf(language)];
}

// The words of a key; {n} becomes a value, {n|one|more} a plural.
function say(key, values = {}) {
  return inLanguage(data.words[key]).replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name, one, more) => {
    const value = values[name];
    if (one !== undefined) return value === 1 ? one : more;
    return typeof value === "number" ? number.format(value) : value;
  });
}

function typeName(type) {
  return titled(inLanguage(typeOf.get(type).label));
}

function titled(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Everything that names its words by key: data-say for its text, data-say-… for an attribute.
function sayStatic() {
  document.documentElement.lang = LOCALES[language];
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const attribute of ["aria-label", "title", "placeholder"]) {
    for (const element of document.querySelectorAll(`[data-say-${attribute}]`)) {
      element.setAttribute(attribute, say(element.getAttribute(`data-say-${attribute}`)));
    }
  }
  byId("counts").textContent = ["entities", "relations", "posts", "figures", "articles"]
    .map((name) => say(name, { n: data[name].length }))
    .join(" · ");
}

function switchLanguage() {
  language = LANGUAGES[1 - LANGUAGES.indexOf(language)];
  number = new Intl.NumberFormat(LOCALES[language]);
  rememberChoice("language", language);
  sayStatic();
  themeChanged();
  buildLegend();
  filtersChanged();
  if (!state.selected) return;
  showPanel();
  tell();
}
