"""Measure: figures, what they count, whose they are and when."""

from kg.measure.measure import measure

__all__ = ["measure"]
