"""The identities of one article: which mentions name the same entity."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.core.mentions import HELPER_TYPES, LocalEntity, Mention
from kg.core.names import comparison_key
from kg.core.text import Article
from kg.refer.abbreviate import SHORT_FORM
from kg.refer.blocks import block_keys
from kg.refer.forms import is_form
from kg.refer.heroes import main_zone
from kg.refer.owned import completed, completed_zones
from kg.refer.zones import is_zone_kind

Form = tuple[str, str]
"""Type and comparison key: mentions of one form are one entity."""

WIDEST_BLOCK = 120
"""Forms of a block that a short form is compared with; a page has far fewer."""

ORGANS = frozenset({"PartyOrganization", "GovernmentBody"})
"""Types whose short forms (产业链党委) mean the owner in focus when several owners have such an organ."""

_DEFINES = re.compile(
    r"^[”\"]?[(]?(?:以下|下文|下)?(?:简称|统称|合称|又称|也称|亦称|又名|原名|原称|曾用名|前身是|前身为|即|(?<=下)称)[为是:]?[“\"]?$"
)


def group(article: Article, mentions: Sequence[Mention]) -> tuple[LocalEntity, ...]:
    """The article's entities in the order of their first mention; helper types are left out.

    Forms join by definition (以下简称“江川重工”), then each short form joins the only longer form that it can
    stand for; a short form of two different names stays apart. Organs without their owner are completed with
    the article's zone; a bare kind of zone (高新区) is no entity where the article has a zone of that kind.
    """
    names = [m for m in mentions if m.type not in HELPER_TYPES]
    bare = {m for m in names if m.type == "Zone" and is_zone_kind(m.name)}
    zones = _grouped(article, {m: m.name for m in names if m.type == "Zone" and m not in bare})
    main = main_zone(article, zones)
    known = completed([m for m in names if m not in bare], zones, main)
    return _grouped(article, {**known, **completed_zones(sorted(bare), zones, names)})


def _grouped(article: Article, names: Mapping[Mention, str]) -> tuple[LocalEntity, ...]:
    """The entities of mentions with the names they are to be grouped by."""
    by_form: dict[Form, list[Mention]] = defaultdict(list)
    for mention in sorted(names):
        by_form[mention.type, comparison_key(names[mention])].append(mention)
    heads, rivals = _Joined(by_form), _rivals(by_form)
    for short, full in _definitions(article, sorted(names)):
        heads.join(_form(short, names), _form(full, names))
    for form in sorted(by_form, key=lambda f: (-len(f[1]), f)):
        head = _full(form, by_form, heads, rivals)
        if head is not None:
            heads.join(form, head)
    return _entities(by_form, heads, names)


class _Joined:
    """Which form each form follows to its head."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._up = {form: form for form in forms}

    def head(self, form: Form) -> Form:
        """The form at the end of the line."""
        while self._up[form] != form:
            form = self._up[form]
        return form

    def join(self, short: Form, full: Form) -> None:
        """Let the short form's head follow the full form's."""
        self._up[self.head(short)] = self.head(full)


def _form(mention: Mention, names: Mapping[Mention, str]) -> Form:
    return mention.type, comparison_key(names[mention])


def _definitions(article: Article, names: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs (short, full) that the text itself joins: the full name, 以下简称, the short one."""
    ending: dict[tuple[str, int], Mention] = {}
    for mention in names:
        for gap in range(2, 13):
            full = ending.get((mention.type, mention.start - gap))
            if full is not None and _DEFINES.match(article.view[full.end : mention.start]):
                yield (mention, full) if len(mention.name) <= len(full.name) else (full, mention)
                break
        ending.setdefault((mention.type, mention.end), mention)


def _rivals(forms: Iterable[Form]) -> Mapping[tuple[str, str], Sequence[Form]]:
    """The forms by type and block key: only forms of one block are compared."""
    found: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for kind, key in sorted(forms):
        for block in sorted(set(block_keys(kind, key))):
            found[kind, block].append((kind, key))
    return found


def _full(
    form: Form,
    forms: Mapping[Form, Sequence[Mention]],
    heads: _Joined,
    rivals: Mapping[tuple[str, str], Sequence[Form]],
) -> Form | None:
    """The entity that the form abbreviates; None when there is none, or more than one without an order."""
    kind, key = form
    head = heads.head(form)
    found = {
        heads.head(other)
        for block in set(block_keys(kind, key))
        for other in rivals[kind, block][:WIDEST_BLOCK]
        if heads.head(other) != head and _stands_for(kind, key, other[1])
    }
    if len(found) > 1 and kind in ORGANS:
        first = forms[form][0].start
        return max(found, key=lambda f: (max((m.start for m in forms[f] if m.start < first), default=-1), f))
    return found.pop() if len(found) == 1 else None


def _stands_for(kind: str, short: str, full: str) -> bool:
    test = SHORT_FORM.get(kind)
    return test(short, full) if test is not None else is_form(kind, short, full)


def _entities(
    by_form: Mapping[Form, Sequence[Mention]], heads: _Joined, names: Mapping[Mention, str]
) -> tuple[LocalEntity, ...]:
    members: dict[Form, list[Mention]] = defaultdict(list)
    for form, mentions in by_form.items():
        members[heads.head(form)] += mentions
    ordered = sorted((sorted(mentions) for mentions in members.values()), key=lambda ms: ms[0])
    return tuple(
        LocalEntity(number, found[0].type, _fullest([names[m] for m in found]), tuple(found))
        for number, found in enumerate(ordered)
    )


def _fullest(names: Sequence[str]) -> str:
    """The longest name; ties by number of mentions, then by code point."""
    counts: dict[str, int] = defaultdict(int)
    for name in names:
        counts[name] += 1
    return min(counts, key=lambda name: (-len(comparison_key(name)), -counts[name], name))
