"""What the tagger learns from: articles with names marked by readers, and raw articles for rules or a tagger to mark."""

import lzma
import random
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kg.core.mentions import HELPER_TYPES, Mention
from kg.core.text import Article, Source
from kg.recognise import by_rules, settled
from kg.recognise.known_names import without_refused
from kg.recognise.tagger import words_of
from kg.recognise.tagger.features import Alphabet, Numbers, numbers, word_numbers
from kg.recognise.tagger.spans import TYPES
from kg.segment import articles, sentences

NAMES = Path(__file__).with_name("names.tsv")
"""Names that readers marked in raw articles, by their places only: the texts belong to their papers."""

PAGES = Path(__file__).with_name("pages")
"""Pages in the manner of zones' newspapers, composed with invented names: each name stands as ⟦Type|name⟧."""

HIDDEN = -100
"""The tag of a character that is not learnt from: readers may differ about the name it is in."""

PAIRS, LEAST_ARTICLES, LEAST_PAIR_ARTICLES = 60_000, 5, 12
_MARK = re.compile("⟦([^⟧]*)⟧")
_TOPIC = re.compile("企业|公司|产业|园区|高新区|开发区|项目|科技")
_LEAST_TOPIC, _SHORTEST, _LONGEST = 4, 200, 2500

Marked = tuple[int, int, str, bool]
"""Start, end and type of a name, and whether readers may differ about it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the network sees it: numbers of characters, pairs and word tags, and the tag of each character."""

    view: str
    characters: Numbers
    pairs: Numbers
    words: Numbers
    tags: Numbers


def text(view: str, marked: Iterable[Marked], alphabet: Alphabet) -> Text:
    """The text with the tags of the names marked in it."""
    characters, pairs = numbers(view, alphabet)
    words = word_numbers(len(view), words_of(view))
    return Text(view, characters, pairs, words, _tags(len(view), marked))


def _tags(length: int, marked: Iterable[Marked]) -> Numbers:
    tags = np.zeros(length, np.int64)
    for start, end, type_, doubtful in marked:
        begin = 1 + 4 * TYPES.index(type_)
        if doubtful:
            tags[start:end] = HIDDEN
        elif end - start == 1:
            tags[start] = begin + 3
        else:
            tags[start], tags[start + 1 : end - 1], tags[end - 1] = begin, begin + 1, begin + 2
    return tags


def read_names(path: Path = NAMES) -> dict[str, tuple[int, list[Marked]]]:
    """By article: the CRC-32 of its raw text, and the names in it by places of that text."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, crc, spans = line.split("\t")
            found[article] = int(crc, 16), [_marked(span) for span in spans.split()]
    return found


def _marked(span: str) -> Marked:
    start, end, type_ = span.rstrip("?").split(":")
    return int(start), int(end), type_, span.endswith("?")


def in_article(article: Article, marked: Iterable[Marked]) -> list[Marked]:
    """Names by places of the source as names by places of the article that holds them."""
    place = {offset: at for at, offset in enumerate(article.offsets) if offset >= 0}
    found = [(place.get(a), place.get(b - 1), type_, doubtful) for a, b, type_, doubtful in marked]
    return [(a, b + 1, t, d) for a, b, t, d in found if a is not None and b is not None and a <= b]


def annotated(sources: dict[str, Source], alphabet: Alphabet) -> list[Text]:
    """The raw articles in which readers marked names. Raises ValueError for one that is not the one they read."""
    found = []
    for name, (crc, marked) in sorted(read_names().items()):
        source = sources[name]
        if zlib.crc32(source.text.encode()) != crc:
            raise ValueError(
                f"article {name} is not the text in which names were marked: use the same corpus"
            )
        for article in articles(source)[0]:
            found.append(text(article.view, in_article(article, marked), alphabet))
    return found


def composed(alphabet: Alphabet, folder: Path = PAGES) -> list[Text]:
    """The pages that were composed to be learnt from, with the names marked in them."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        printed, marked = unmarked(path.read_text(encoding="utf-8"))
        source = Source(path.name, printed, "0" * 64, "utf-8")
        for article in articles(source)[0]:
            found.append(text(article.view, in_article(article, marked), alphabet))
    return found


def unmarked(page: str) -> tuple[str, list[Marked]]:
    """A page without its marks, and the names by their places in it.

    >>> unmarked("⟦Zone|云岭高新区⟧的⟦Program?|红帆⟧")
    ('云岭高新区的红帆', [(0, 5, 'Zone', False), (6, 8, 'Program', True)])
    """
    printed, names, length = [], [], 0
    for number, part in enumerate(_MARK.split(page)):
        if number % 2:
            type_, _, part = part.partition("|")  # noqa: PLW2901 — what is printed of the mark
            names.append((length, length + len(part), type_.rstrip("?"), type_.endswith("?")))
        printed.append(part)
        length += len(part)
    return "".join(printed), names


def marked_by_rules(article: Article) -> list[Marked]:
    """The names that the rules alone find, the outermost ones."""
    proposed = without_refused(by_rules(article, sentences(article)))
    found = [m for m in settled(article, proposed) if m.type not in HELPER_TYPES]
    return [(m.start, m.end, m.type, False) for m in outermost(found)]


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that are inside no other, of crossing ones the first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def topical(sources: Iterable[Source], number: int) -> list[Source]:
    """So many sources that speak of enterprises, zones or projects, in an order that a seed decides."""
    found = [s for s in sources if _SHORTEST <= len(s.text) <= _LONGEST and _topic(s.text) >= _LEAST_TOPIC]
    found.sort(key=lambda s: s.path)
    random.Random(1).shuffle(found)
    return found[:number]


def _topic(text: str) -> int:
    return len(_TOPIC.findall(text))


def alphabet_of(texts: Iterable[str]) -> Alphabet:
    """The characters of five articles or more; of pairs in twelve topical articles or more the most frequent."""
    characters, pairs = Counter[str](), Counter[str]()
    for one in texts:
        characters.update(set(one))
        if _topic(one) >= _LEAST_TOPIC:
            pairs.update({one[i : i + 2] for i in range(len(one) - 1)})
    known = sorted(c for c, n in characters.items() if n >= LEAST_ARTICLES and ord(c) < 65536)
    often = sorted((p for p, n in pairs.items() if n >= LEAST_PAIR_ARTICLES), key=lambda p: (-pairs[p], p))
    return Alphabet.of(known, [p for p in often if set(p) <= set(known)][:PAIRS])


def open_corpus(path: Path) -> Iterator[str]:
    """The lines of a corpus, packed or plain."""
    with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as lines:
        yield from lines
