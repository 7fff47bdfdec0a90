"""The identities of one article: which mentions name the same entity."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.core.mentions import HELPER_TYPES, LocalEntity, Mention
from kg.core.names import comparison_key
from kg.core.text import Article
from kg.refer.abbreviate import SHORT_FORM, folded
from kg.refer.forms import is_form

Form = tuple[str, str]
"""Type and comparison key: mentions of one form are one entity."""

_DEFINES = re.compile(r"^[”\"]?[(]?(?:以下|下文|下)?(?:简称|统称|又称|也称|亦称|又名|原名|原称|曾用名|前身是|前身为|即)[为是:]?[“\"]?$")


def group(article: Article, mentions: Sequence[Mention]) -> tuple[LocalEntity, ...]:
    """The article's entities in the order of their first mention; helper types are left out.

    Forms join by definition (以下简称“江川重工”), then each short form joins the only longer form that it
    can stand for; a short form of two different names stays apart.
    """
    names = [m for m in mentions if m.type not in HELPER_TYPES]
    by_form: dict[Form, list[Mention]] = defaultdict(list)
    for mention in names:
        by_form[_form(mention)].append(mention)
    heads = _Joined(by_form)
    for short, full in _definitions(article, names):
        heads.join(_form(short), _form(full))
    for form in sorted(by_form, key=lambda f: (-len(f[1]), f)):
        full = _only_full(form, by_form, heads)
        if full is not None:
            heads.join(form, full)
    return _entities(by_form, heads)


class _Joined:
    """Which form each form follows to its head."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._up = {form: form for form in forms}

    def head(self, form: Form) -> Form:
        while self._up[form] != form:
            form = self._up[form]
        return form

    def join(self, short: Form, full: Form) -> None:
        self._up[self.head(short)] = self.head(full)


def _form(mention: Mention) -> Form:
    return mention.type, comparison_key(mention.name)


def _definitions(article: Article, names: Sequence[Mention]) -> Iterable[tuple[Mention, Mention]]:
    """Pairs (short, full) that the text itself joins: the full name, 以下简称, the short one."""
    for full, short in zip(names, names[1:], strict=False):
        gap = article.view[full.end : short.start] if full.end <= short.start <= full.end + 12 else ""
        if full.type == short.type and gap and _DEFINES.match(gap):
            yield (short, full) if len(short.name) <= len(full.name) else (full, short)


def _only_full(form: Form, forms: dict[Form, list[Mention]], heads: _Joined) -> Form | None:
    """The one entity that the form abbreviates; None when there is none or more than one."""
    kind, key = form
    found = {
        heads.head(other)
        for other in forms
        if other != form and other[0] == kind and heads.head(other) != heads.head(form)
        and _stands_for(kind, key, other[1])
    }  # fmt: skip
    return found.pop() if len(found) == 1 else None


def _stands_for(kind: str, short: str, full: str) -> bool:
    test = SHORT_FORM.get(kind)
    if test is not None:
        return test(folded(short), folded(full))
    return is_form(kind, short, full)


def _entities(by_form: dict[Form, list[Mention]], heads: _Joined) -> tuple[LocalEntity, ...]:
    members: dict[Form, list[Mention]] = defaultdict(list)
    for form, mentions in by_form.items():
        members[heads.head(form)] += mentions
    groups = sorted((sorted(mentions) for mentions in members.values()), key=lambda ms: ms[0])
    return tuple(
        LocalEntity(number, group_[0].type, _fullest(group_), tuple(group_)) for number, group_ in enumerate(groups)
    )


def _fullest(mentions: Sequence[Mention]) -> str:
    """The longest name; ties by number of mentions, then by code point."""
    counts: dict[str, int] = defaultdict(int)
    for mention in mentions:
        counts[mention.name] += 1
    return min(counts, key=lambda name: (-len(comparison_key(name)), -counts[name], name))
