"""Repair: a page dump's lines, joined into paragraphs without the spaces and breaks that layout put in."""

from kg.repair.lines import Line, split_lines
from kg.repair.spaces import repaired

__all__ = ["Line", "repaired", "split_lines"]
