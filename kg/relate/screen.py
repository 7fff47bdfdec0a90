"""What a pattern cannot do without, so that a sentence that lacks it is not looked through."""

import re
from functools import cache

from kg.relate.compile import GROUPS
from kg.relate.line import CODES

_SLOT = r"(?P<slot>\{(?:[a-z]+:)?(?P<types>[A-Za-z|]+)[+*~&]?\})(?P<maybe>\?)?"
_PART = re.compile(rf"\[[^\]]*\]|(?P<open>\()|(?P<close>\))|(?P<either>\|)|{_SLOT}|\\.|.", re.DOTALL)
"""A pattern's parts, as far as they say which mentions every match holds."""


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
