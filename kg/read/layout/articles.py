"""Which blocks of a page belong to which article: by headlines, and by the white strips between articles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from kg.read.layout.blocks import Block
from kg.read.layout.columns import column_order, is_full, split
from kg.repair.doubles import ends_sentence


@dataclass(slots=True)
class LaidArticle:
    """The headline blocks of an article from top to bottom, and its text in reading order."""

    heads: list[Block] = field(default_factory=list)
    text: list[Block] = field(default_factory=list)
    captions: list[Block] = field(default_factory=list)
    """And tables: what stands beside the text."""

    @property
    def ended(self) -> bool:
        """True when its last column ends a sentence before the right edge, or nothing is there to end."""
        return bool(self.text) and ends_sentence(self.text[-1].text) and not is_full(self.text[-1])

    @property
    def top(self) -> int:
        """Where it begins."""
        return min(b.top for b in self.heads or self.text)


def articles_of(blocks: Sequence[Block]) -> list[LaidArticle]:
    """The articles of a page in reading order; text that stands before every headline makes one without."""
    cutter = _Cutter()
    flow = [b for b in blocks if b.role in ("body", "headline", "picture")]
    if flow:
        cutter.cut(flow, None)
    found = cutter.articles
    for caption in (b for b in blocks if b.role in ("caption", "table")):
        if not found:
            found.append(LaidArticle())
        min(found, key=lambda a: _distance(a, caption)).captions.append(caption)
    return found


def _distance(article: LaidArticle, block: Block) -> int:
    """How far the block is from the article's nearest one."""
    return min((_between(b, block) for b in (*article.heads, *article.text)), default=0)


def _between(one: Block, other: Block) -> int:
    across = max(0, one.left - other.right, other.left - one.right)
    down = max(0, one.top - other.bottom, other.top - one.bottom)
    return across + down


class _Cutter:
    """Cuts an area by white strips until each part holds one article, or columns that go on with one."""

    def __init__(self) -> None:
        self.articles: list[LaidArticle] = []

    def cut(self, blocks: Sequence[Block], above: LaidArticle | None) -> None:
        """Read an area; ``above`` is the article whose headline stands over all of it."""
        if not any(b.role == "headline" for b in blocks):
            self._extend(above, blocks)
            return
        beside = _beside(blocks)
        if len(beside) > 1:
            for part in beside:
                self.cut(part, above)
            return
        slices = _slices(blocks)
        if len(slices) > 1:
            for number, part in enumerate(slices):
                self.cut(part, None if number and _opens(part) else above)
            return
        head, rest = _spanning_head(blocks)
        if head:
            article = LaidArticle(heads=head)
            self.articles.append(article)
            if rest:
                self.cut(rest, article)
            return
        parts = _parts(blocks)
        if len(parts) == 1:
            self._by_headline(blocks, above)
            return
        for part in parts:
            self._part(part, above)

    def _part(self, part: Sequence[Block], above: LaidArticle | None) -> None:
        if above is None and not any(b.role == "headline" for b in part):
            self._extend(self._to_the_left(part), part)
        else:
            self.cut(part, above)

    def _extend(self, article: LaidArticle | None, blocks: Sequence[Block]) -> None:
        text = [b for b in blocks if b.role == "body"]
        if article is None and text:
            article = LaidArticle()
            self.articles.append(article)
        if article is not None:
            article.text += column_order(text)

    def _to_the_left(self, part: Sequence[Block]) -> LaidArticle | None:
        """The article that columns without a headline go on with: unfinished, and begun no lower than they."""
        top = _top(part)
        begun = [a for a in self.articles if a.top <= top + 3 * part[0].size and _left(a) < part[0].left]
        unfinished = [a for a in begun if not a.ended]
        found = unfinished or begun
        return found[-1] if found else None

    def _by_headline(self, blocks: Sequence[Block], above: LaidArticle | None) -> None:
        """An area that no strip cuts: each block goes to the nearest headline above it."""
        heads = [b for b in blocks if b.role == "headline"]
        owned: dict[int, list[Block]] = {}
        for block in (b for b in blocks if b.role == "body"):
            over = [h for h in heads if h.top < block.top]
            reach = [h for h in over if min(h.right, block.right) > max(h.left, block.left)] or over
            owner = max(reach, key=lambda h: (h.top, h.left), default=None)
            owned.setdefault(-1 if owner is None else heads.index(owner), []).append(block)
        if -1 in owned:
            self._extend(above, owned[-1])
        for number, head in enumerate(heads):
            article = LaidArticle(heads=[head], text=column_order(owned.get(number, [])))
            self.articles.append(article)


def _top(blocks: Sequence[Block]) -> int:
    return min(b.top for b in blocks)


def _left(article: LaidArticle) -> int:
    return min(b.left for b in (*article.heads, *article.text))


def _slices(blocks: Sequence[Block]) -> list[list[Block]]:
    """The area cut right across above each headline where nothing stands in the way."""
    bands = split(blocks, across=False)
    slices: list[list[Block]] = []
    for band in bands:
        opens = any(b.role == "headline" and b.top <= _top(band) + b.size for b in band)
        heads_only = bool(slices) and all(b.role == "headline" for b in slices[-1])
        if not slices or (opens and not (heads_only and _one_headline(slices[-1], band))):
            slices.append([])
        slices[-1] += band
    return slices


def _one_headline(above: Sequence[Block], band: Sequence[Block]) -> bool:
    """True when the headline of a band goes on with the one above it: kicker, headline, subtitle."""
    heads = [b for b in band if b.role == "headline" and b.top <= _top(band) + b.size]
    largest = max(b.size for b in (*above, *heads))
    near = _top(band) - max(b.bottom for b in above) <= largest
    across = max(b.right for b in above) - min(b.left for b in above)
    return (len(heads) == 1 and near and 2 * heads[0].width <= 3 * across) or (
        len(heads) == 1 and near and len(band) == 1
    )


def _spanning_head(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The headline that stands over the whole area with its kicker and subtitle, and the rest."""
    bands = split(blocks, across=False)
    head: list[Block] = []
    for number, band in enumerate(bands):
        if not all(b.role == "headline" for b in band) or len(band) > 1:
            if not head:
                return [], list(blocks)
            return head, [b for rest in bands[number:] for b in rest]
        head += band
    return head, []


def _beside(blocks: Sequence[Block]) -> list[list[Block]]:
    """The area cut downwards where each part begins with a headline of its own; else the whole area."""
    found: list[list[Block]] = []
    for part in split(blocks, across=True):
        if found and not _opens(part):
            found[-1] += part
        else:
            found.append(list(part))
    return found if all(map(_opens, found)) else [list(blocks)]


def _opens(blocks: Sequence[Block]) -> bool:
    """True when a headline stands on top."""
    top = _top(blocks)
    return any(b.role == "headline" and b.top <= top + b.size for b in blocks)


def _parts(blocks: Sequence[Block]) -> list[list[Block]]:
    """The area cut downwards; columns stay with a headline to their left that begins where they have a gap."""
    parts = split(blocks, across=True)
    found: list[list[Block]] = []
    for part in parts:
        headless = not any(b.role == "headline" for b in part)
        if found and headless and _shares_slices(found[-1], part):
            found[-1] += part
        else:
            found.append(list(part))
    return found if len(found) > 1 or len(parts) == 1 else parts


def _shares_slices(left: Sequence[Block], part: Sequence[Block]) -> bool:
    """True when a headline inside the left part, below other text, stands at a gap of both parts."""
    both = _slices([*left, *part])
    return len(both) > 1 and all(any(b in part for b in piece) for piece in both)


def in_groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Headline blocks of one size each, from top to bottom."""
    ordered = sorted(blocks, key=lambda b: (b.top, b.left))
    return [list(group) for _, group in groupby(ordered, key=lambda b: b.size)]
