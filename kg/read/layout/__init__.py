"""Layout: the articles of a printed page from the places of its characters; everything counts in tenths of a point."""

from kg.read.layout.glyphs import Frame, Glyph, PrintedPage
from kg.read.layout.page import Laid, lay_out

__all__ = ["Frame", "Glyph", "Laid", "PrintedPage", "lay_out"]
