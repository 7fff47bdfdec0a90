"""Segment: the articles of a page, and the sentences of an article."""

from kg.segment.script import articles
from kg.segment.sentences import sentences

__all__ = ["articles", "sentences"]
