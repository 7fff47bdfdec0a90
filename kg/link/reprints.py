"""Articles printed more than once: which is a version of which, told by the runs of five characters they share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from zlib import crc32

from kg.core.claims import Claim
from kg.core.text import Article
from kg.core.view import without_space

GRAM = 5
SHARED = 0.9
"""Two articles are one when so many of the longer one's runs stand in the other."""

SHORTEST = 60
"""Shorter bodies are notices, alike without being one."""

SKETCH = 16
"""So many of an article's runs, those with the least checksums, find the articles that may be the same. Two that
share nine of ten runs have no one of them in common once in a billion times."""

MOST = 100
"""A checksum that so many originals share is of a phrase that all such news have: no further one is kept under it."""

COUNTED = frozenset({"relation", "post", "observation"})


@dataclass(frozen=True, slots=True)
class _Body:
    """What is kept of an original: its printed characters, since the runs themselves take fifty times the room."""

    article: str
    text: str
    runs: int
    """How many different runs of characters it has."""


def reprints(articles: Iterable[Article]) -> dict[str, str]:
    """For each reprint the id of the article it is a version of: the earliest by date, then by source and number.

    A pure function of the articles, whatever their order. An article is compared only with originals that share
    one of the least checksums of its runs, so that the cost grows with the number of articles.
    """
    found: dict[str, str] = {}
    seen: dict[int, list[_Body]] = {}
    for article in sorted(articles, key=_age):
        text = without_space(article.text[slice(*article.body)])
        if len(text) < SHORTEST:
            continue
        grams = frozenset(text[i : i + GRAM] for i in range(len(text) - GRAM + 1))
        sketch = _sketch(grams)
        original = next((o for o in _candidates(sketch, seen) if _alike(grams, o)), None)
        if original is not None:
            found[article.id] = original.article
            continue
        body = _Body(article.id, text, len(grams))
        for number in sketch:
            bodies = seen.setdefault(number, [])
            if len(bodies) < MOST:
                bodies.append(body)
    return found


def counted_once(claims: Iterable[Claim], versions: Mapping[str, str]) -> list[Claim]:
    """The claims without what a reprint repeats: relations, posts and figures of the same words.

    What only the reprint says stays, and so do its mentions and authors.
    """
    told = list(claims)
    originals = set(versions.values())
    said = {(c.article, *_said(c)) for c in told if c.article in originals}
    return [c for c in told if c.kind not in COUNTED or (versions.get(c.article), *_said(c)) not in said]


def _said(claim: Claim) -> tuple[object, ...]:
    ends = [(end.type, end.name) if end else None for end in (claim.subject, claim.object)]
    return (claim.kind, claim.predicate, *ends, claim.value, claim.quote)


def _age(article: Article) -> tuple[bool, str, str, str, int]:
    issued = article.issued
    return (issued is None, issued or "", article.source.path, article.source.sha256, article.number)


def _sketch(grams: frozenset[str]) -> list[int]:
    return nsmallest(SKETCH, {crc32(gram.encode("utf-8", "surrogatepass")) for gram in grams})


def _candidates(sketch: Sequence[int], seen: dict[int, list[_Body]]) -> Iterator[_Body]:
    """The originals that share a checksum, each once, oldest first under each."""
    told: set[str] = set()
    for number in sketch:
        for body in seen.get(number, ()):
            if body.article not in told:
                told.add(body.article)
                yield body


def _alike(grams: frozenset[str], other: _Body) -> bool:
    """True when so many runs stand in the other text; most others are told apart by their first ones."""
    needed, shared = SHARED * max(len(grams), other.runs), len(grams)
    if min(len(grams), other.runs) < needed:
        return False
    for gram in grams:
        if gram not in other.text:
            shared -= 1
            if shared < needed:
                return False
    return True
