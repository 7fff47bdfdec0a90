"""What a block is beside text: running head and folio, headline, caption."""

import re
from collections.abc import Sequence

from kg.read.layout.blocks import Block
from kg.read.layout.bylines import is_byline
from kg.read.layout.glyphs import Frame, PrintedPage
from kg.read.layout.lines import usual

HEADLINE = 130
"""A headline is set so many hundredths of the text's size, at least."""

TOP_HEADLINE = 120
"""So many where no text stands above."""

SIGNED_HEADLINE = 112
"""And so many right above a byline."""

LONGEST_HEADLINE = 90
_MARGIN = 10
"""A running head stands in the first tenth of a page, a folio in the last."""

_FURNITURE = re.compile(
    r"\d{4}[年./-]\d{1,2}[月./-]\d{1,2}|星期[一二三四五六日天]|第?[A-Za-z]?\d{1,3}版|版面|责任?编辑?[:：]|编辑[:：]|"
    r"校对[:：]|美编|版式|电话[:：]|邮箱|E-?mail|www\.|https?:|^[-—·]?\d{1,4}[-—·]?$|^[A-Z]\d{1,3}$",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"摄[)）]?$|供图|[/／]图|资料图|图为|^[▲△▼↑↓←→]")
LONGEST_CAPTION = 160


def body_size(blocks: Sequence[Block]) -> int:
    """The size of most characters."""
    return usual(g.size for block in blocks for line in block.lines for g in line.glyphs)


def tell_roles(page: PrintedPage, blocks: Sequence[Block], repeated: frozenset[str]) -> None:
    """Set the roles of a page's blocks; ``repeated`` are texts that stand at one place on several pages."""
    if not blocks:
        return
    size = body_size(blocks)
    for block in blocks:
        block.role = "table" if block.lines[0].cells else block.role
    _tell_furniture(page, [b for b in blocks if b.role == "body"], size, repeated)
    text = [b for b in blocks if b.role == "body"]
    for block in text:
        if len(block.text) <= LONGEST_HEADLINE and _is_headline(block, text, size):
            block.role = "headline"
    columns = [b for b in text if b.role == "body"]
    for block in columns:
        if is_caption(block, page.pictures, columns, size):
            block.role = "caption"


def _is_headline(block: Block, blocks: Sequence[Block], size: int) -> bool:
    """True for large type, and for type larger than the text right above a byline."""
    if 100 * block.size >= HEADLINE * size:
        return True
    if 100 * block.size >= TOP_HEADLINE * size and not any(_stands_above(b, block) for b in blocks):
        return True
    return 100 * block.size >= SIGNED_HEADLINE * size and any(_signs(b, block) for b in blocks)


def _stands_above(other: Block, block: Block) -> bool:
    return other.top < block.top and min(other.right, block.right) > max(other.left, block.left)


def _signs(byline: Block, block: Block) -> bool:
    below = byline.top - block.top > 0 and byline.top - block.bottom < 2 * byline.size
    across = min(byline.right, block.right) > max(byline.left, block.left)
    return below and across and len(byline.lines) < 3 and is_byline(byline.text)


def _tell_furniture(page: PrintedPage, blocks: Sequence[Block], size: int, repeated: frozenset[str]) -> None:
    top, bottom = page.height // _MARGIN, page.height - page.height // _MARGIN
    for row in _edge_rows([b for b in blocks if b.bottom <= top], reverse=False):
        if not _is_furniture(row, repeated):
            break
    for row in _edge_rows([b for b in blocks if b.top >= bottom], reverse=True):
        if not _is_furniture(row, repeated):
            break


def _edge_rows(blocks: list[Block], *, reverse: bool) -> list[list[Block]]:
    """Blocks side by side, from the edge of the page inwards."""
    rows: list[list[Block]] = []
    for block in sorted(blocks, key=lambda b: (b.top + b.bottom, b.left), reverse=reverse):
        if rows and any(b.top < block.bottom and block.top < b.bottom for b in rows[-1]):
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _is_furniture(row: Sequence[Block], repeated: frozenset[str]) -> bool:
    text = [b.text for b in row]
    short = sum(map(len, text)) <= 120 and all(len(b.lines) <= 3 for b in row)
    if not short or not any(_FURNITURE.search(t) or t in repeated for t in text):
        return False
    for block in row:
        block.role = "furniture"
    return True


def is_caption(block: Block, pictures: Sequence[Frame], columns: Sequence[Block], size: int) -> bool:
    """True for a few lines at a picture that are set otherwise than the text, or name who took it."""
    if len(block.text) > LONGEST_CAPTION or len(block.lines) > 6 or is_byline(block.text):
        return False
    if block.size * 100 > 104 * size:
        return False
    small = block.size * 100 <= 96 * size
    credited = bool(_CREDIT.search(block.text))
    frame = next((f for f in pictures if _beside(block, f)), None)
    if frame is None:
        return credited and small
    return small or credited or _unaligned(block, columns)


def _beside(block: Block, frame: Frame) -> bool:
    """True right below, above or beside a picture."""
    reach = 2 * block.size
    across = min(block.right, frame.right) - max(block.left, frame.left)
    if 2 * across >= block.width:
        return (
            -block.size < block.top - frame.bottom < reach
            or -block.size < frame.top - block.bottom < reach // 2
        )
    level = min(block.bottom, frame.bottom) - max(block.top, frame.top)
    near = min(abs(block.left - frame.right), abs(frame.left - block.right)) < reach
    return near and 2 * level >= block.bottom - block.top


def _unaligned(block: Block, columns: Sequence[Block]) -> bool:
    """True when no column of text begins or ends where the block does, as under a picture across columns."""
    others = [b for b in columns if b is not block and len(b.lines) > 2]
    if not others:
        return False
    widest = max(b.width for b in others)
    if block.width > widest + 2 * block.size:
        return True
    if len(block.lines) > 1 and abs(block.width - widest) < block.size:
        return False
    return not any(_aligned(block.left - b.left, block.size) for b in others)


def _aligned(shift: int, size: int) -> bool:
    """True at the edge of a column or two characters to the right of it."""
    return min(abs(shift), abs(shift - 2 * size)) * 10 <= 4 * size
