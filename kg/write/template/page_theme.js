// Light or dark: as the reader's system has it until the button says otherwise.

const darkSystem = matchMedia("(prefers-color-scheme: dark)");
let theme = remembered("theme", ["light", "dark"]) || (darkSystem.matches ? "dark" : "light");
document.documentElement.dataset.theme = theme;

function colourOf(type) {
  return typeOf.get(type)[theme];
}

function cssColour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function setTheme(wanted) {
  theme = wanted;
  document.documentElement.dataset.theme = theme;
  themeChanged();
  repaintGlyphs();
  repaint();
  if (state.selected) showPanel();
}

function themeChanged() {
  byId("theme").textContent = say(theme === "dark" ? "theme-back" : "theme");
}

function switchTheme() {
  setTheme(theme === "dark" ? "light" : "dark");
  rememberChoice("theme", theme);
}
