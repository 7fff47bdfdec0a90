"""Whether rules can work: their patterns compile, and their own examples hold."""

from collections.abc import Iterator

import re2

from kg.errors import RuleError
from kg.relate.compile import compiled, pattern_source, slot_faults
from kg.relate.examples import failures_of
from kg.rules import PostForm, Rule, Rules

_PATTERNS = (
    "pattern", "named", "never", "unless", "between", "not_after", "head", "not_head", "lead", "tail", "title", "verbs",
)  # fmt: skip


def rule_faults(rules: Rules, shipped: Rules) -> list[str]:
    """What is wrong with the rules that are not among the shipped ones, one ``FILE:LINE: what`` each."""
    known = set(shipped.all())
    return [line for rule in rules.all() if rule not in known for line in _faults(rule, rules)]


def _faults(rule: Rule, rules: Rules) -> list[str]:
    wrong = [*_pattern_faults(rule)]
    if wrong:
        return wrong
    try:
        return failures_of(rule, rules)
    except RuleError as error:
        return [f"{rule.where('right')}: rule {rule.name}: {error}"]


def _pattern_faults(rule: Rule) -> Iterator[str]:
    for key, source in _sources(rule):
        where = f"{rule.where(key)}: rule {rule.name}: {key}"
        unknown = slot_faults(source)
        if unknown:
            yield f"{where}: {'; '.join(unknown)}"
            continue
        try:
            compiled(pattern_source(source))
        except re2.error as error:
            what = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
            yield f"{where} {source} is no pattern ({what}); mend it, or write \\ before a sign that is meant"


def _sources(rule: Rule) -> Iterator[tuple[str, str]]:
    for key in _PATTERNS:
        value = getattr(rule, key, "")
        for source in (value,) if isinstance(value, str) else value if key == "verbs" else ():
            if source:
                yield key, source
    if isinstance(rule, PostForm):
        yield from (("links", source) for _, source in rule.links if source)
