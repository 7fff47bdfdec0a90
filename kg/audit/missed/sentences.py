"""Sentences that name two things which a relation could join, and give none."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.audit.missed.seen import Left, Seen
from kg.core.mentions import Reference
from kg.core.text import Sentence
from kg.core.vocabulary import SIGNATURES, fits

FARTHEST = 40
"""Names with more characters between them are seldom related."""

FEW = 4
"""So many characters between two names are told as they stand."""

_LISTED = re.compile(r"[\s、,和及与·“”《》()其以]*")
"""What parts the members of a list, which a relation to a third one would take together."""

_LIGHT = frozenset(
    {"是", "有", "为", "到", "让", "使", "等", "能", "会", "可", "要", "来", "去", "说", "表示", "介绍"}
)
"""Verbs that tell nothing of a relation."""


def sentences_without_relation(seen: Seen) -> Iterator[Left]:
    """One row for each two neighbours of a sentence whose types some relation joins, where no relation was found.

    ``what`` is their types with the verb between: what a rule for them would say.
    """
    said = sorted(part for c in seen.claims if c.kind in {"relation", "post"} for part in c.parts)
    for sentence in seen.sentences:
        named = _outermost(seen, sentence)
        if len({r.entities for r in named}) < 2 or _speaks(seen, sentence, said):
            continue
        for left, right in pairwise(named):
            between = seen.view[left.end : right.start]
            if left.entities == right.entities or len(between) > FARTHEST or _LISTED.fullmatch(between):
                continue
            if _could_join(left.type, right.type):
                what = f"{left.type} {_words(seen, sentence, left.end, right.start)} {right.type}"
                yield Left("sentence", what, "no relation", (left.start, right.end))


def _speaks(seen: Seen, sentence: Sentence, said: list[tuple[int, int]]) -> bool:
    """True when a claim quotes some of the sentence."""
    own = seen.article.parts(sentence.start, sentence.end)
    return any(a < end and start < b for a, b in own for start, end in said)


def _could_join(a: str, b: str) -> bool:
    return any(fits(a, predicate, b) or fits(b, predicate, a) for predicate in SIGNATURES)


def _outermost(seen: Seen, sentence: Sentence) -> list[Reference]:
    found: list[Reference] = []
    inside = seen.discourse.within(sentence.start, sentence.end)
    for r in sorted(inside, key=lambda r: (r.start, -r.end)):
        if r.start < r.end and (not found or r.start >= found[-1].end):
            found.append(r)
    return found


def _words(seen: Seen, sentence: Sentence, start: int, end: int) -> str:
    """The last verb between two names that says something; where there is none, the words if they are few."""
    verbs = [
        word.text
        for word in seen.words_of(sentence)
        if start <= word.start and word.end <= end and word.tag == "v" and word.text not in _LIGHT
    ]
    between = "".join(seen.view[start:end].split())
    return verbs[-1] if verbs else between if len(between) <= FEW else "…"
