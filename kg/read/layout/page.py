"""The pages of a document to its articles: paragraphs with their roles, and the characters that make them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.read.layout.articles import LaidArticle, articles_of, in_groups
from kg.read.layout.blocks import Block, blocks_of
from kg.read.layout.glyphs import Glyph, PrintedPage
from kg.read.layout.lines import Line, lines_of, pieces_of
from kg.read.layout.paragraphs import paragraphs_of
from kg.read.layout.roles import body_size, tell_roles
from kg.read.layout.tables import with_tables

Placed = tuple[str, int, Glyph | None]
"""A character, its page, and where it stands there; a space between two words stands nowhere."""


@dataclass(slots=True)
class Laid:
    """One article: each paragraph's role and characters, and what its page prints around all articles."""

    paragraphs: list[tuple[str, list[Placed]]] = field(default_factory=list)
    around: list[str] = field(default_factory=list)


def lay_out(pages: Iterable[PrintedPage]) -> list[Laid]:
    """The articles of all pages; what stands before the first headline of a page goes on with the last article."""
    read = [(page, blocks_of(_lines(page))) for page in pages]
    repeated = _repeated(blocks for _, blocks in read)
    found: list[Laid] = []
    for page, blocks in read:
        tell_roles(page, blocks, repeated)
        size = body_size(blocks) if blocks else 0
        around = [phrase for b in blocks if b.role == "furniture" for phrase in _phrases(b)]
        for article in articles_of([*blocks, *_pictures(page)]):
            paragraphs = list(_paragraphs(article, size, page.number))
            if article.heads or not found:
                found.append(Laid(paragraphs, around))
            else:
                _go_on(found[-1], paragraphs)
        furniture = [
            ("furniture", list(_placed(b.lines, page.number))) for b in blocks if b.role == "furniture"
        ]
        if furniture and not found:
            found.append(Laid(around=around))
        if furniture:
            found[-1].paragraphs += furniture
    return found


def _lines(page: PrintedPage) -> list[Line]:
    """The lines of text and the rows of tables on a page, from top to bottom."""
    pieces, rows = with_tables(pieces_of(page.glyphs))
    return sorted((*lines_of(pieces), *rows), key=lambda line: (line.top, line.left))


def _phrases(block: Block) -> list[str]:
    """The block's text and its parts between spaces."""
    text = "".join(char for char, _, _ in _placed(block.lines, 0))
    return [text, *text.split()]


def _pictures(page: PrintedPage) -> list[Block]:
    """The pictures of a page but those that lie behind its text."""
    large = page.width * page.height // 2
    frames = [f for f in page.pictures if (f.right - f.left) * (f.bottom - f.top) < large]
    return [Block.picture(f.left, f.top, f.right, f.bottom) for f in frames]


def _repeated(pages: Iterable[Sequence[Block]]) -> frozenset[str]:
    """Texts that stand at one height on several pages."""
    places = Counter(place for blocks in pages for place in {(b.text, b.top // 20) for b in blocks})
    return frozenset(text for (text, _), times in places.items() if times > 1)


def _paragraphs(article: LaidArticle, size: int, page: int) -> Iterator[tuple[str, list[Placed]]]:
    for role, blocks in _heads(article.heads):
        yield role, list(_placed([line for b in blocks for line in b.lines], page, parted=True))
    for paragraph in paragraphs_of(article.text, size):
        yield paragraph.role, list(_placed(paragraph.lines, page))
    for caption in article.captions:
        if caption.role == "table":
            yield from (("row", list(_placed([line], page))) for line in caption.lines)
        else:
            yield "caption", list(_placed(caption.lines, page))


def _heads(blocks: Sequence[Block]) -> Iterator[tuple[str, list[Block]]]:
    """The largest line is the title, smaller ones above are kickers, below subtitles."""
    groups = in_groups(blocks)
    largest = max((group[0].size for group in groups), default=0)
    seen = False
    for group in groups:
        is_title = group[0].size == largest and not seen
        seen = seen or is_title
        yield "title" if is_title else "subtitle" if seen else "kicker", group


def _go_on(laid: Laid, paragraphs: Sequence[tuple[str, list[Placed]]]) -> None:
    """The first paragraph of a page goes on with the last of the page before when that ended in mid-sentence."""
    last = next((p for p in reversed(laid.paragraphs) if p[0] == "body"), None)
    rest = list(paragraphs)
    if last and rest and rest[0][0] == "body" and last[1][-1][0] not in "。！？”!?…）)":
        last[1].extend(rest.pop(0)[1])
    laid.paragraphs += rest


def _placed(lines: Sequence[Line], page: int, parted: bool = False) -> Iterator[Placed]:
    """The characters of lines; a space where a gap of the line, or a break between two words, stands for one."""
    before: Glyph | None = None
    for line in lines:
        for index, glyph in enumerate(line.glyphs):
            if index in line.cells:
                yield "\t", page, None
            elif before is not None and (
                _spaced(before, glyph) if index else parted or _words(before, glyph)
            ):
                yield " ", page, None
            yield glyph.char, page, glyph
            before = glyph


def _spaced(before: Glyph, glyph: Glyph) -> bool:
    if glyph.spaced:
        return True
    gap = glyph.left - before.right
    latin = _latin(before.char) and _latin(glyph.char)
    return 10 * gap > (2 if latin else 6) * glyph.size


def _words(before: Glyph, glyph: Glyph) -> bool:
    return _latin(before.char) and _latin(glyph.char) and before.char != "-"


def _latin(char: str) -> bool:
    return bool(re.match(r"[A-Za-z0-9]", char))
