"""The examples of rules, run: marked-up text in, facts out, without the recogniser."""

import hashlib
import re

from kg.core.claims import Claim
from kg.core.mentions import HELPER_TYPES, Discourse, LocalEntity, Mention, Reference
from kg.core.text import Article, Block, Sentence, Source
from kg.errors import RuleError
from kg.relate.derive import derived
from kg.relate.frames import frames
from kg.relate.homes import homes
from kg.relate.line import TYPES, line
from kg.relate.make import merged, relations
from kg.relate.nested import Names, nested
from kg.relate.patterns import patterns
from kg.relate.posts import posts
from kg.relate.runs import marks_of
from kg.rules import Derived, Frame, Home, Nested, Pattern, PostForm, Rule, Rules

_OPEN = re.compile(r"\{(" + "|".join(TYPES) + "):")


def failures(rules: Rules) -> tuple[str, ...]:
    """What is wrong with the examples of all rules, one line each; empty when all hold."""
    return tuple(text for rule in rules.all() for text in failures_of(rule, rules))


def failures_of(rule: Rule, rules: Rules) -> list[str]:
    """What is wrong with the examples of one rule, each with the line where it stands."""
    found = []
    for number, example in enumerate(rule.right):
        text, _, facts = example.partition("->")
        wanted = {fact.strip() for fact in facts.split(";")}
        if (given := facts_of(rule, text.strip(), rules)) != wanted:
            found.append(_told(rule, f"right.{number}", text, f"{_list(given)}, not {_list(wanted)}"))
    for number, text in enumerate(rule.wrong):
        if given := facts_of(rule, text, rules):
            found.append(_told(rule, f"wrong.{number}", text, f"{_list(given)}, and should give nothing"))
    return found


def _told(rule: Rule, key: str, text: str, what: str) -> str:
    return f"{rule.where(key)}: rule {rule.name}: {text.strip()} gives {what}"


def _list(facts: set[str]) -> str:
    return "; ".join(sorted(facts)) or "nothing"


def facts_of(rule: Rule, text: str, rules: Rules) -> set[str]:
    """What one rule says of a marked-up text: "甲 builds 乙", or "甲 post 乙 董事长" for a post."""
    return {_fact(claim) for claim in merged(_claims(rule, discourse(text), rules)) if _own(rule, claim)}


def _own(rule: Rule, claim: Claim) -> bool:
    return rule.predicate != "post" or claim.kind == "post"


def _fact(claim: Claim) -> str:
    said = f"{claim.subject.name} {claim.predicate} {claim.object.name if claim.object else ''}"
    return f"{said} {claim.value}" if claim.kind == "post" else said


def _claims(rule: Rule, marked: Discourse, rules: Rules) -> list[Claim]:
    if isinstance(rule, Nested):
        return list(nested(marked, rule, Names(marked)))
    if isinstance(rule, Home):
        given = [
            c for other in rules.all() if not isinstance(other, Home) for c in _claims(other, marked, rules)
        ]
        return list(homes(marked, rule, given))
    claims: list[Claim] = []
    for sentence in marked.sentences:
        seen = line(marked, sentence)
        if isinstance(rule, Frame):
            claims += [c for f in frames(seen, rule) for c in relations(seen, f)]
        elif isinstance(rule, Pattern):
            claims += [c for f in patterns(seen, rule) for c in relations(seen, f)]
        elif isinstance(rule, PostForm):
            claims += posts(seen, marks_of(seen), rule, rules.bearers)
        elif isinstance(rule, Derived):
            given = [
                c
                for other in rules.frames
                if other.predicate == rule.given
                for c in _claims(other, marked, rules)
            ]
            claims += [new for c in given for new in derived(marked, rule, c)]
    return claims


def discourse(marked: str) -> Discourse:
    """A discourse from a text with mentions as ``{Type:name}``, nested ones too; one entity for each type
    and name.
    """
    text, mentions = _unmarked(marked)
    source = Source("example.txt", text, hashlib.sha256(text.encode()).hexdigest(), "utf-8")
    article = Article(source, 1, (Block("body", text, tuple(range(len(text)))),))
    named = [m for m in mentions if m.type not in HELPER_TYPES]
    keys = list(dict.fromkeys((m.type, m.name) for m in named))
    entities = tuple(
        LocalEntity(i, t, n, tuple(m for m in named if (m.type, m.name) == (t, n)))
        for i, (t, n) in enumerate(keys)
    )
    references = tuple(
        Reference(m.start, m.end, m.type, (keys.index((m.type, m.name)),), "name", (m,), "example")
        for m in named
    )
    helpers = tuple(m for m in mentions if m.type in HELPER_TYPES)
    return Discourse(article, _sentences(text), entities, references, helpers)


def _sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(m.start(), m.end(), 0, "body") for m in re.finditer(r"[^。]+。?", text))


def _unmarked(marked: str) -> tuple[str, list[Mention]]:
    text, open_, mentions, at = "", [], [], 0
    while at < len(marked):
        if opening := _OPEN.match(marked, at):
            open_.append((opening.group(1), len(text)))
            at = opening.end()
            continue
        if marked[at] == "}":
            if not open_:
                raise RuleError(f"example {marked}: a bracket closes that none opened; write {{Type:name}}")
            type_, start = open_.pop()
            mentions.append(Mention(start, len(text), type_, text[start:], "example"))
        else:
            text += marked[at]
        at += 1
    return text, sorted(mentions)
