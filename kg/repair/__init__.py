"""Repair: a page dump's lines, joined into paragraphs without the spaces and breaks that layout put in."""

from kg.repair.doubles import ends_sentence, first_half, repeated_start
from kg.repair.lines import Line, split_lines
from kg.repair.spaces import repaired

__all__ = ["Line", "ends_sentence", "first_half", "repaired", "repeated_start", "split_lines"]
