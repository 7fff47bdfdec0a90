"""An article after all stages: what is covered by mentions and claims, so that the rest can be looked at."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.core.claims import Claim
from kg.core.mentions import Discourse
from kg.core.text import Article, Sentence, Span
from kg.pipeline import run_stages
from kg.recognise.wordmap import word_map
from kg.words.words import Word

RUNNING = frozenset({"body", "lead", "caption", "pullquote", "subhead", "title", "subtitle"})
"""Roles of blocks that tell something; names in bylines and credits are no loss."""


@dataclass(frozen=True, slots=True)
class Left:
    """One thing left over: its ``sort`` (name, sentence, figure), what it is, ``why`` it was seen, where it stands."""

    sort: str
    what: str
    why: str
    span: Span


class Seen:
    """One article with its discourse, words and claims."""

    def __init__(self, article: Article) -> None:
        state = run_stages(article)
        self.article = article
        self.view = article.view
        self.discourse: Discourse = state["discourse"]
        self.claims: tuple[Claim, ...] = state["claims"]
        self.sentences: tuple[Sentence, ...] = tuple(s for s in state["sentences"] if s.role in RUNNING)
        self.words: tuple[Word, ...] = word_map(article, state["sentences"]).words
        named = [(r.start, r.end) for r in self.discourse.references if r.start < r.end]
        named += [(h.start, h.end) for h in self.discourse.helpers]
        self._covered = joined(named)
        self._starts = [start for start, _ in self._covered]
        self._ends = [end for _, end in self._covered]
        self._word_starts = [word.start for word in self.words]

    def is_free(self, start: int, end: int) -> bool:
        """True when no mention, title or date reaches into the interval."""
        return bisect_right(self._ends, start) == bisect_left(self._starts, end)

    def words_of(self, sentence: Sentence) -> tuple[Word, ...]:
        """The words of a sentence."""
        first = bisect_left(self._word_starts, sentence.start)
        return self.words[first : bisect_left(self._word_starts, sentence.end)]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds the offset; the offset alone where none does."""
        at = bisect_right(self.discourse.sentences, offset, key=lambda s: s.start) - 1
        sentence = self.discourse.sentences[at] if at >= 0 else None
        inside = sentence is not None and offset < sentence.end
        return (sentence.start, sentence.end) if sentence is not None and inside else (offset, offset + 1)


def joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that meet or overlap made one."""
    return list(_joined(sorted(spans)))


def _joined(spans: list[Span]) -> Iterator[Span]:
    start = end = -1
    for first, last in spans:
        if first > end:
            if end >= 0:
                yield start, end
            start, end = first, last
        else:
            end = max(end, last)
    if end >= 0:
        yield start, end
