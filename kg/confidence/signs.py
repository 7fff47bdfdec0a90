"""Signs that tell right claims from wrong ones, read from the claims of one article alone."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.core.claims import Claim, Figure, LocalKey
from kg.core.text import Parts

APART = 50
"""So many characters between the two ends of a relation are many."""

SMALL = 10
"""Lesser figures are often no statistics (三家企业)."""

CARRIED_BY = {"anaphor": "by-anaphor", "speaker": "by-speaker", "pair": "by-pair"}
"""Rules of reference that tell by how well they carry."""

LEARNT = "learnt."
"""What the names of the network's rules begin with."""

LEARNT_TOO = "learnt-too"
"""The network says the same as the rules, or trees over both are sure whose a figure is."""

LEARNT_END = "learnt-end"
"""The network alone knows the name of an end."""

LOOSE = frozenset({"carried", "apart", *CARRIED_BY.values()})
"""Signs of a relation whose ends are not said side by side."""

FACTS = frozenset({"relation", "post", "observation"})
NAMES = frozenset({"mention", "alias"})


def signs_of(claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """The signs of each claim of an article, by its id; none for authors, of whom a byline tells."""
    given = tuple(claims)
    article = _Article(given)
    return {c.id: tuple(_signs(c, article)) for c in given}


class _Article:
    """What the claims of an article say together."""

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        mentions = [c for c in claims if c.kind == "mention"]
        facts = [c for c in claims if c.kind in FACTS]
        self.named = Counter(c.subject for c in mentions)
        self.rules = {(c.subject, rule) for c in mentions for rule in c.rules}
        self.recognisers = Counter(key for key, _ in self.rules)
        self.learnt = {key for key, _ in self.rules} - {key for key, rule in self.rules if not _learnt(rule)}
        self.said = Counter(_statement(c) for c in facts)
        self.ends = {key for c in facts for key in (c.subject, c.object)}


def _learnt(rule: str) -> bool:
    """The rule is one of the network's."""
    return rule.startswith(LEARNT)


def _statement(c: Claim) -> tuple[LocalKey, str, LocalKey | None]:
    return c.subject, c.predicate, c.object


def _signs(c: Claim, article: _Article) -> Iterator[str]:
    if c.kind in NAMES:
        yield from _of_name(c, article)
    elif c.kind in FACTS:
        yield from (CARRIED_BY[rule] for rule in (c.reference or "").split() if rule in CARRIED_BY)
        if article.learnt & {c.subject, c.object}:
            yield LEARNT_END
        yield from _of_subject(c)
        yield from _of_figure(c) if isinstance(c.value, Figure) else _of_pair(c, article)


def _of_name(c: Claim, article: _Article) -> Iterator[str]:
    if article.named[c.subject] < 2:
        yield "named-once"
    if article.recognisers[c.subject] > 1:
        yield "several-rules"
    if c.subject in article.ends:
        yield "has-facts"


def _of_subject(c: Claim) -> Iterator[str]:
    """Whether the quote leaves the subject unsaid."""
    if c.subject_parts and _between(c.parts, c.subject_parts) >= 0:
        yield "carried"


def _of_figure(c: Claim) -> Iterator[str]:
    if any(_learnt(rule) for rule in c.rules):
        yield LEARNT_TOO
    yield f"of-{c.subject.type}"
    if isinstance(c.value, Figure) and abs(c.value.value) < SMALL:
        yield "small"


def _of_pair(c: Claim, article: _Article) -> Iterator[str]:
    learnt = sum(_learnt(rule) for rule in c.rules)
    if learnt and len(c.rules) > learnt:
        yield LEARNT_TOO
    if len(c.rules) - learnt > 1:
        yield "several-rules"
    if article.said[_statement(c)] > 1:
        yield "said-again"
    if c.subject_parts and c.object_parts and _between(c.subject_parts, c.object_parts) > APART:
        yield "apart"


def _between(a: Parts, b: Parts) -> int:
    """How many characters of the source part two stretches of it; below 0 where one reaches into the other."""
    (a_start, a_end), (b_start, b_end) = _reach(a), _reach(b)
    return max(b_start - a_end, a_start - b_end)


def _reach(parts: Parts) -> tuple[int, int]:
    return min(start for start, _ in parts), max(end for _, end in parts)
