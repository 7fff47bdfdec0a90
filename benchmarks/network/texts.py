"""What the network learns from: raw articles and composed pages in which readers marked names and what they say."""

import lzma
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.core.text import Article
from kg.network.features import Alphabet
from kg.network.pairs import OWNS

NAMES = Path(__file__).with_name("names.tsv")
"""Names that readers marked, by their places only: the texts of raw articles belong to their papers."""

SAID = Path(__file__).with_name("said.tsv")
"""What the names say of each other and of figures, by the names' numbers in their row of :data:`NAMES`."""

HELD = Path(__file__).with_name("held.txt")
"""Marked articles that nothing is learnt from: what the network is tested on."""

PAGES = Path(__file__).with_name("pages")
"""Pages in the manner of zones' newspapers, composed to be learnt from."""

PAIRS, LEAST_ARTICLES, LEAST_PAIR_ARTICLES = 60_000, 5, 12
_TOPIC = re.compile("企业|公司|产业|园区|高新区|开发区|项目|科技")
_LEAST_TOPICS = 4

Marked = tuple[int, int, str, bool]
"""Start, end and type of a name, and whether readers may differ about it."""

Statement = tuple[int, str, int | tuple[int, int], bool]
"""A name's number, what it says, another's number or a figure's place, and whether readers may differ about it."""

Said = tuple[list[list[int]], list[Statement]]
"""Groups of names that name the same, and the statements."""


def read_names(path: Path = NAMES) -> dict[str, tuple[int, list[Marked]]]:
    """By article: the CRC-32 of its text, and the names in it by places of that text."""
    return {
        name: (int(crc, 16), [_marked(span) for span in spans.split()]) for name, crc, spans in _rows(path)
    }


def read_said(path: Path = SAID) -> dict[str, Said]:
    """By article: which names name the same, and what is said."""
    found = {}
    for name, groups, statements in _rows(path):
        same = [[int(n) for n in group.split("=")] for group in groups.split()]
        found[name] = same, [_statement(one) for one in statements.split()]
    return found


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _marked(span: str) -> Marked:
    start, end, type_ = span.rstrip("?").split(":")
    return int(start), int(end), type_, span.endswith("?")


def _statement(one: str) -> Statement:
    subject, kind, obj = one.rstrip("?").split(":")
    if kind != OWNS:
        return int(subject), kind, int(obj), one.endswith("?")
    start, end = obj.split("-")
    return int(subject), kind, (int(start), int(end)), one.endswith("?")


def in_article(article: Article, marked: Iterable[Marked]) -> list[Marked | None]:
    """Names by places of the source as names by places of the article, None for those that it does not hold."""
    place = {offset: at for at, offset in enumerate(article.offsets) if offset >= 0}
    found: list[Marked | None] = []
    for start, end, type_, doubtful in marked:
        a, b = place.get(start), place.get(end - 1)
        found.append((a, b + 1, type_, doubtful) if a is not None and b is not None and a <= b else None)
    return found


def marked_sources(texts: dict[str, str]) -> Iterator[tuple[str, str, list[Marked]]]:
    """Name, text and names of every marked article, raw ones by ``texts``. Raises ValueError for one that is not the
    text that was marked."""
    pages = {path.stem: path.read_text(encoding="utf-8") for path in sorted(PAGES.glob("*.txt"))}
    for name, (crc, marked) in sorted(read_names().items()):
        text = pages.get(name) or texts.get(name, "")
        if zlib.crc32(text.encode()) != crc:
            raise ValueError(f"{name} is not the text in which names were marked: use the same corpus")
        yield name, text, marked


def identifiers(path: Path) -> set[str]:
    """The ids of articles that a file names."""
    return set(re.findall(r"\b[0-9a-f]{12}\b", path.read_text(encoding="utf-8")))


def topics(text: str) -> int:
    """How often a text speaks of enterprises, zones or projects."""
    return len(_TOPIC.findall(text))


def alphabet_of(texts: Iterable[str]) -> Alphabet:
    """The characters of five articles or more; of pairs in twelve topical articles or more the most frequent."""
    characters, pairs = Counter[str](), Counter[str]()
    for one in texts:
        characters.update(set(one))
        if topics(one) >= _LEAST_TOPICS:
            pairs.update({one[i : i + 2] for i in range(len(one) - 1)})
    known = sorted(c for c, n in characters.items() if n >= LEAST_ARTICLES and ord(c) < 65536)
    often = sorted((p for p, n in pairs.items() if n >= LEAST_PAIR_ARTICLES), key=lambda p: (-pairs[p], p))
    return Alphabet.of(known, [p for p in often if set(p) <= set(known)][:PAIRS])


def open_corpus(path: Path) -> Iterator[str]:
    """The lines of a corpus, packed or plain."""
    with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as lines:
        yield from lines
