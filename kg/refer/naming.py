"""The claims that say which names an article uses: one for each mention and each further form."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from kg.core.claims import WIDER, Claim, claim, end_of_mention
from kg.core.mentions import MEANT_NATION, PLAN_AGAIN, Discourse, LocalEntity, Mention
from kg.core.names import printed_key
from kg.refer.anaphora import OWNED
from kg.refer.wider import places_by_end, wider_spans

SHARED_HEAD = "zone.shared_head"
"""The rule whose mentions print less than a name (云岭 in 云岭、鹤岗高新区): no alias is printed."""

BARE_ORGAN = "organ.completed"
"""The rule whose mentions print an organ without its owner: 管委会 is an alias in its article, no name elsewhere."""

CERTAIN = Decimal("1")
"""A name stands where it stands; whether its type is right is the recogniser's business."""


def naming_claims(discourse: Discourse) -> tuple[Claim, ...]:
    """A *mention* claim for each mention (``value`` its name), an *alias* claim for each other form."""
    places = places_by_end(discourse.entities)
    return tuple(c for entity in discourse.entities for c in _of_entity(discourse, entity, places))


def _of_entity(discourse: Discourse, entity: LocalEntity, places: Mapping[int, int]) -> Iterator[Claim]:
    seen = {printed_key(entity.name)}
    for mention in entity.mentions:
        yield _claim(discourse, entity, mention, "mention", mention.name)
        for place in _forms(discourse, mention, places):
            form = _printed(discourse, place)
            if printed_key(form) not in seen:
                seen.add(printed_key(form))
                yield _claim(discourse, entity, place, "alias", form)


def _forms(discourse: Discourse, mention: Mention, places: Mapping[int, int]) -> Iterator[Mention]:
    """Where the page prints a form of the name: the mention itself, then longer forms around it."""
    if mention.rule in (SHARED_HEAD, OWNED, PLAN_AGAIN, MEANT_NATION):
        return
    yield mention
    for start, end in wider_spans(discourse.article.view, mention, places):
        yield replace(mention, start=start, end=end, rule=WIDER)


def _printed(discourse: Discourse, mention: Mention) -> str:
    """The form as the page prints it, without quotation marks around all of it."""
    printed = " ".join(discourse.article.text[mention.start : mention.end].split())
    for left, right in ("“”", "‘’", "「」", "『』", "《》", '""', "''"):
        if len(printed) > 2 and printed[0] == left and printed[-1] == right and left not in printed[1:-1]:
            return printed[1:-1]
    return printed


def _claim(discourse: Discourse, entity: LocalEntity, mention: Mention, kind: str, value: str) -> Claim:
    return claim(
        discourse.article,
        "mention" if kind == "mention" else "alias",
        predicate="mentionedIn" if kind == "mention" else "altLabel",
        subject=end_of_mention(discourse.article, entity, mention),
        value=value,
        span=(mention.start, mention.end),
        rule=mention.rule,
        confidence=CERTAIN,
    )
