"""What stands on a printed page: characters and pictures, in tenths of a point from the upper left corner."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character: from ``left`` to ``right`` on the line ``base``, in type of ``size``; " " is a space."""

    char: str
    left: int
    right: int
    base: int
    size: int
    spaced: bool = False
    """True behind a printed space."""

    @property
    def top(self) -> int:
        """The upper edge of its em box."""
        return self.base - 88 * self.size // 100

    @property
    def bottom(self) -> int:
        """The lower edge of its em box."""
        return self.base + 12 * self.size // 100


@dataclass(frozen=True, slots=True)
class Frame:
    """The rectangle of a picture."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page; ``number`` counts from 1."""

    number: int
    width: int
    height: int
    glyphs: tuple[Glyph, ...]
    pictures: tuple[Frame, ...]
