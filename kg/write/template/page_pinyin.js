// Names by their sound: "yl" and "yunling" find 云岭.

const syllableOf = new Map();
for (const [syllable, characters] of Object.entries(data.pinyin.syllables)) {
  for (const character of characters) syllableOf.set(character, syllable);
}

// By node the syllables of each of its names, made when first asked for.
const sounds = new Map();

function soundsOf(index) {
  if (!sounds.has(index)) sounds.set(index, namesOf(index).map(syllables));
  return sounds.get(index);
}

function syllables(name) {
  const known = data.pinyin.names[name] || [...name].map((character) => syllableOf.get(character) || character);
  return known.map(folded).filter((syllable) => syllable);
}

// How well letters fit the sound of a name: 4 its beginning, 5 another part of it, Infinity not at all. The letters are
// initials or whole syllables from where a syllable begins.
function soundsLike(index, at, letters) {
  const spoken = soundsOf(index)[at];
  const initials = spoken.map((syllable) => syllable[0]).join("");
  const where = initials.indexOf(letters);
  if (where >= 0) return where === 0 ? 4 : 5;
  const begin = spoken.findIndex((_, start) => spoken.slice(start, start + letters.length).join("").startsWith(letters));
  return begin < 0 ? Infinity : begin === 0 ? 4 : 5;
}
