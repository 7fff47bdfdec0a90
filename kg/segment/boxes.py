"""Lead boxes and pull quotes: parts that stand apart and that the text repeats."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from kg.repair.columns import WIDEST_COLUMN, width
from kg.repair.doubles import packed
from kg.segment.pieces import Piece

_GRAM = 6
REPEATED = 0.5
"""The share of a box above a picture that the text repeats; without a picture it must be nearly all."""
LONGEST_BOX = 600
FEWEST = 2
"""A page of one paragraph repeats nothing."""

FEWEST_LINES = 3
UNEVEN = 3.0
NARROWER = 2.0
"""A box's lines number so many at least, differ by so much at most, and are so much shorter than the text's."""

LONGEST_PLAIN_BOX = 120
_SHORTENS = re.compile(r"[（(](?:以下|下)?[简统]?称[：:“]")
_INNER = frozenset({"caption", "credit", "subhead"})
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\r?\n")


def with_boxes(source: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with lead boxes above the text and pull quotes inside it told from the body."""
    bodies = [i for i, p in enumerate(pieces) if p.role == "body"]
    if sum(p.role in ("body", "caption") for p in pieces) < FEWEST:
        return list(pieces)
    texts = {i: packed(source, pieces[i].spans) for i in bodies}
    boxes = _lead(source, pieces, bodies, texts)
    quotes = {i: packed(source, p.spans) for i, p in enumerate(pieces) if p.role == "caption"}
    texts |= {i: t for i, t in quotes.items() if t.startswith("“")}
    roles = dict.fromkeys(boxes, "lead") | dict.fromkeys(_pull_quotes(texts, boxes), "pullquote")
    return [replace(p, role=roles.get(i, p.role)) for i, p in enumerate(pieces)]


def _lead(source: str, pieces: Sequence[Piece], bodies: Sequence[int], texts: dict[int, str]) -> list[int]:
    """The paragraphs above the first picture that the text below repeats; a first one set in lines of its own."""
    picture = next((i for i, p in enumerate(pieces) if p.role in ("caption", "credit")), 0)
    above = [i for i in bodies if i < picture]
    below = "".join(texts[i] for i in bodies if i > picture)
    shorter = sum(len(texts[i]) for i in above) < len(below)
    if above and shorter and _repeats(texts[above[0]], below, REPEATED):
        return above
    if _in_own_measure(source, pieces, bodies):
        return list(bodies[:1])
    first = bodies[0] if bodies else 0
    rest = "".join(texts[i] for i in bodies[1:])
    return [first] if bodies and len(rest) > len(texts[first]) and _repeats(texts[first], rest, 0.95) else []


def _in_own_measure(source: str, pieces: Sequence[Piece], bodies: Sequence[int]) -> bool:
    """True for a short first paragraph in lines clearly shorter than those below, above a picture.

    Without a picture the text below must come in whole paragraphs. A box gives no body its short name.
    """
    if len(bodies) < FEWEST or any(p.role in _INNER for p in pieces[: bodies[0]]):
        return False
    box, following = pieces[bodies[0]], pieces[bodies[0] + 1]
    if len(box.spans) < FEWEST_LINES or not _EMPTY_LINE.search(
        source, box.spans[-1][1], following.spans[0][0]
    ):
        return False
    text = packed(source, box.spans)
    if len(text) > LONGEST_PLAIN_BOX or _SHORTENS.search(text):
        return False
    lines = [width(source[a:b]) for a, b in box.spans]
    below = median(width(source[a:b]) for i in bodies[1:4] for a, b in pieces[i].spans)
    if below < max(lines) + NARROWER or max(lines) - min(lines[:-1]) > UNEVEN:
        return False
    return following.role == "caption" or below > WIDEST_COLUMN


def _repeats(text: str, other: str, share: float) -> bool:
    """True when most of a box's text stands word for word in the other text."""
    if not 2 * _GRAM <= len(text) <= LONGEST_BOX:
        return False
    count = len(text) - _GRAM + 1
    missing = set[str]()
    for at in range(0, count, _GRAM):  # most boxes repeat nothing: a few runs of theirs tell
        gram = text[at : at + _GRAM]
        if gram not in other:
            missing.add(gram)
            if len(missing) > (1 - share) * count + 1:
                return False
    grams = {text[i : i + _GRAM] for i in range(count)}
    return sum(g in other for g in grams) > share * len(grams)


def _pull_quotes(texts: dict[int, str], boxes: Sequence[int]) -> list[int]:
    """Short paragraphs that stand whole inside another one."""
    rest = {i: t for i, t in texts.items() if i not in boxes}
    short = [i for i, t in rest.items() if 2 * _GRAM <= len(t) <= 80]
    if not short:
        return []
    longer = "\n".join(t for t in rest.values() if len(t) > 80)
    return [i for i in short if texts[i].strip("“”") in longer]
