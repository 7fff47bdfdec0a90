"""What a rule cannot do without, so that a sentence that lacks it is not looked through."""

import re
from functools import cache, lru_cache

from kg.lexicon.screen import Screen
from kg.relate.compile import GROUPS, pattern_source, trigger_source
from kg.relate.line import CODES, Line
from kg.rules import Frame, Pattern, PostForm, Rules

_SLOT = r"(?P<slot>\{(?:[a-z]+:)?(?P<types>[A-Za-z|]+)[+*~&]?\})(?P<maybe>\?)?"
_PART = re.compile(rf"\[[^\]]*\]|(?P<open>\()|(?P<close>\))|(?P<either>\|)|{_SLOT}|\\.|.", re.DOTALL)
"""A pattern's parts, as far as they say which mentions every match holds."""


def asked(rules: Rules, line: Line) -> list[Frame | Pattern | PostForm]:
    """The frames, patterns and forms of posts whose words stand in a line, in the order of the rules."""
    return _screen(rules).asked(line.text)


@lru_cache(maxsize=2)
def _screen(rules: Rules) -> Screen[Frame | Pattern | PostForm]:
    frames = ((trigger_source(rule.verbs), rule) for rule in rules.frames)
    patterns = ((pattern_source(rule.pattern), rule) for rule in rules.patterns)
    posts = ((pattern_source(form.lead), form) for form in rules.posts)
    return Screen([*frames, *patterns, *posts])


@cache
def asked_for(pattern: str) -> tuple[frozenset[str], ...]:
    """For each mention that every match of a pattern holds, the characters of which one stands for it in a line.

    >>> len(asked_for("{object:Zone}(?:的{Park})?{subject:Company+}"))
    2
    """
    depth, found = 0, list[frozenset[str]]()
    for part in _PART.finditer(pattern):
        depth += (part.lastgroup == "open") - (part.lastgroup == "close")
        if depth == 0 and part["either"]:
            return ()
        if depth == 0 and part["slot"] and not part["maybe"]:
            found.append(_codes(part["types"]))
    return tuple(found)


def _codes(types: str) -> frozenset[str]:
    each = (name for group in types.split("|") for name in GROUPS.get(group, (group,)))
    return frozenset(CODES[name] for name in each)
