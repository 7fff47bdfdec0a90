"""Relations and posts: rules over sentences of mentions, names inside names, and what follows plainly from
those.
"""

from collections.abc import Iterator

from kg.core.claims import Claim
from kg.core.mentions import Discourse
from kg.network.guesses import NONE, Guesses
from kg.relate.derive import derived
from kg.relate.frames import frames
from kg.relate.homes import homes
from kg.relate.learnt import with_learnt
from kg.relate.line import line
from kg.relate.make import merged, relations
from kg.relate.nested import Names, nested
from kg.relate.patterns import patterns
from kg.relate.posts import posts
from kg.relate.runs import marks_of
from kg.relate.screen import asked
from kg.rules import Frame, PostForm, Rules
from kg.rules.in_force import rules_in_force, shipped_rules

__all__ = ["relate"]

_EVENT = ("Event",)
"""What some patterns find and no article without an event holds."""

_LONGEST = 4000
"""A sentence of more characters is none: a table or a page without punctuation, where grammar says nothing."""


def relate(discourse: Discourse, rules: Rules | None = None, guesses: Guesses = NONE) -> tuple[Claim, ...]:
    """All relations and posts of an article, as claims in text order.

    By the rules in force unless others are given; ``guesses`` are the network's, of which the likely ones are added.
    """
    rules = rules or rules_in_force()
    claims = [*_said(discourse, rules), *_named(discourse, rules)]
    claims += [new for rule in rules.derived for given in claims for new in derived(discourse, rule, given)]
    for rule in rules.homes:
        claims += list(homes(discourse, rule, claims))
    said = with_learnt(discourse, merged(claims), guesses, _users(rules))
    return tuple(sorted(said, key=lambda c: (c.parts, c.kind, c.predicate, c.id)))


def _users(rules: Rules) -> frozenset[str]:
    """The names of rules that are not zonekg's own."""
    if rules is shipped_rules():
        return frozenset()
    shipped = {rule.name: rule for rule in shipped_rules().all()}
    return frozenset(rule.name for rule in rules.all() if shipped.get(rule.name) != rule)


def _said(discourse: Discourse, rules: Rules) -> Iterator[Claim]:
    events = any(entity.type == "Event" for entity in discourse.entities)
    for sentence in discourse.sentences:
        if sentence.end - sentence.start > _LONGEST:
            continue
        seen = line(discourse, sentence)
        if not any(seen.refs):
            continue
        marks = marks_of(seen)
        for rule in asked(rules, seen):
            if isinstance(rule, PostForm):
                yield from posts(seen, marks, rule, rules.bearers) if marks else ()
            elif events or rule.object != _EVENT or isinstance(rule, Frame):
                for found in frames(seen, rule) if isinstance(rule, Frame) else patterns(seen, rule):
                    yield from relations(seen, found)


def _named(discourse: Discourse, rules: Rules) -> Iterator[Claim]:
    names = Names(discourse)
    for rule in rules.nested:
        yield from nested(discourse, rule, names)
