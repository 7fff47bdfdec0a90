"""Where an extracted text comes from: its container, what the format says of it, its place on the printed page."""

from array import array
from dataclasses import dataclass, field

Outline = tuple[tuple[int, int, str], ...]
"""Intervals of a text whose role the format gives, in order: a block's role, ``text`` for plain lines yet to be
cut into blocks, or ``furniture`` for what belongs to no article."""

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in tenths of a point from the page's upper left corner."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The record of a container (PDF, web page, archive, JSON Lines) that a text was extracted from.

    ``container`` is the file's path, ``number`` counts its records from 1, ``text_file`` is the file of the build
    that keeps the texts of all of them, in which this one begins at ``start``.
    """

    container: str
    number: int
    text_file: str
    start: int


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said of an article beside its text: by its format, by a table of the user's, or in print around it.

    ``issued`` is 2025, 2025-08 or 2025-08-10; ``place`` is the dateline's.
    """

    title: str | None = None
    issued: str | None = None
    publisher: str | None = None
    place: str | None = None
    edition: str | None = None
    page: str | None = None
    url: str | None = None
    """The edition of the paper and the page of it (A03) that the article is printed on, and where it stands online."""


NOTHING_STATED = Stated()


@dataclass(frozen=True, slots=True)
class Layout:
    """The page (from 1; 0 for a character that is not printed) and the box of each character of a text."""

    pages: "array[int]" = field(compare=False)
    edges: "array[int]" = field(compare=False)
    """Four numbers a character: its Box."""

    def page(self, at: int) -> int:
        """The page of the character."""
        return self.pages[at]

    def box(self, at: int) -> Box:
        """The box of the character."""
        left, top, right, bottom = self.edges[4 * at : 4 * at + 4]
        return left, top, right, bottom


def stem_of(path: str) -> str:
    """A file's name without folder and last suffix.

    >>> stem_of("2024/page.pdf")
    'page'
    """
    name = path.rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[0] or name


def text_file(container: str, sha256: str) -> str:
    """The file of the build that keeps a container's text; its name is cut where a file system would refuse it.

    >>> text_file("2024/page.pdf", "1f2e3d4c" * 8)
    'sources/page-1f2e3d4c.txt'
    """
    stem = stem_of(container).encode("utf-8", "replace")[:200].decode("utf-8", "ignore")
    return f"sources/{stem}-{sha256[:8]}.txt"
