"""Sources, blocks, articles and sentences: immutable texts that never lose their way back to the source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.core.offsets import GAP as GAP  # noqa: PLC0414 — part of the interface of texts
from kg.core.offsets import Offsets, joined
from kg.core.origin import NOTHING_STATED, Layout, Origin, Outline, Stated, stem_of
from kg.core.view import SEEN, WHITE, matching_view

Parts = tuple[tuple[int, int], ...]
"""Half-open code-point intervals of the decoded source, in reading order."""

Span = tuple[int, int]
"""One half-open interval of an article's text."""


@dataclass(frozen=True, slots=True)
class Source:
    """One decoded input.

    ``path`` is relative to the INPUT given, NFC, with "/"; ``text`` is decoded as the contract says (BOM removed, line
    ends as they are, invalid bytes as U+FFFD); ``sha256`` is of the file's bytes.
    """

    path: str
    text: str
    sha256: str
    encoding: str
    warnings: tuple[str, ...] = ()
    origin: Origin | None = None
    """Set for a text extracted from another format; its offsets count from ``origin.start`` on."""
    outline: Outline = ()
    stated: Stated = NOTHING_STATED
    layout: Layout | None = None

    @property
    def stem(self) -> str:
        """The file's name without folder and last suffix."""
        return stem_of(self.origin.container if self.origin else self.path)

    @property
    def start(self) -> int:
        """Where the text begins in the file that keeps it."""
        return self.origin.start if self.origin else 0


@dataclass(frozen=True, slots=True)
class Block:
    """A run of repaired text with one role; ``offsets[i]`` is where ``text[i]`` stands in the source."""

    role: str
    """title, kicker, subtitle, byline, lead, body, subhead, pullquote, caption, credit, row (of a table)."""
    text: str
    offsets: Sequence[int]

    def __post_init__(self) -> None:
        if not isinstance(self.offsets, Offsets):
            object.__setattr__(self, "offsets", Offsets.of(self.offsets))
        if len(self.text) != len(self.offsets):
            raise ValueError(
                f"a block of {len(self.text)} characters needs as many offsets, not {len(self.offsets)}"
            )


@dataclass(frozen=True, slots=True)
class Dropped:
    """Characters of the source that belong to no article, and why (page furniture, doubled text)."""

    parts: Parts
    reason: str


class Sentence(NamedTuple):
    """A half-open interval of an article's text; ``paragraph`` counts blocks, ``role`` is the block's."""

    start: int
    end: int
    paragraph: int
    role: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its blocks in reading order, joined by line ends into ``text``.

    ``view`` is the matching view of ``text``, of equal length. ``authors`` are spans of ``text``. All spans of
    mentions, sentences and claims inside an article are offsets of ``text``; :meth:`parts` leads back to the source.
    """

    source: Source
    number: int
    blocks: tuple[Block, ...]
    title: str | None = None
    subtitle: str | None = None
    authors: tuple[Span, ...] = ()
    body: Span = (0, 0)
    printed: Stated = NOTHING_STATED
    """Date, paper and place that the page prints."""
    text: str = field(init=False)
    offsets: Offsets = field(init=False)
    id: str = field(init=False)
    """``<stem>-<first 8 hex of the file's sha256>/<number>``: the article's IRI without its base.

    In a container the number is the record's; a record's second article is ``7.2``.
    """
    _view: str | None = field(init=False, default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        text = "\n".join(block.text for block in self.blocks)
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "offsets", joined(Offsets.of(block.offsets) for block in self.blocks))
        object.__setattr__(self, "id", _article_id(self.source, self.number))

    @property
    def view(self) -> str:
        """The matching view, made when first asked for: who only reads a page needs none."""
        if self._view is None:
            object.__setattr__(self, "_view", matching_view(self.text))
        return self._view or ""

    @property
    def issued(self) -> str | None:
        """The date of issue: as printed, else as the source's format or the user's table states it."""
        return self.printed.issued or self.source.stated.issued

    @property
    def publisher(self) -> str | None:
        """The paper or site, by the same order."""
        return self.printed.publisher or self.source.stated.publisher

    def parts(self, start: int, end: int) -> Parts:
        """The source intervals that hold ``text[start:end]``; intervals parted by white space only are one.

        Those of an extracted text count in the file that keeps it.
        """
        first = self.source.start
        parts = merged(self.offsets.between(max(start, 0), end), self.source.text)
        return tuple((first + a, first + b) for a, b in parts) if first else parts

    def block_starts(self) -> tuple[int, ...]:
        """Where each block begins in ``text``."""
        starts, at = [], 0
        for block in self.blocks:
            starts.append(at)
            at += len(block.text) + 1
        return tuple(starts)


def _article_id(source: Source, number: int) -> str:
    """Made once for each article: all its claims name it."""
    said, origin = str(number), source.origin
    if origin is not None:
        said = f"{origin.number}.{number}" if number > 1 else str(origin.number)
    return f"{source.stem}-{source.sha256[:8]}/{said}"


def merge_offsets(offsets: Sequence[int], source: str) -> Parts:
    """Source offsets in reading order as the fewest intervals whose inner gaps are white space only.

    >>> merge_offsets((0, 1, 4), "泰安\\r\\n高新区")
    ((0, 5),)
    """
    return merged(Offsets.of(offsets).runs, source)


def merged(runs: Iterable[Span], source: str) -> Parts:
    """The same for offsets in runs."""
    parts: list[Span] = []
    for first, last in runs:
        seen = SEEN.search(source, first, last) if first != GAP else None
        if not seen:
            continue
        start = seen.start()
        end = start + len(source[start:last].rstrip(WHITE))
        if parts and parts[-1][1] <= start and not SEEN.search(source, parts[-1][1], start):
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    return tuple(parts)


def cut(source: str, parts: Parts) -> str:
    """The characters of the source that the parts hold, joined.

    >>> cut("云岭\\n高新区", ((0, 2), (3, 6)))
    '云岭高新区'
    """
    return "".join(source[start:end] for start, end in parts)
