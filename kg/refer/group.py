"""The identities of one article: which mentions name the same entity."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from kg.core.mentions import HELPER_TYPES, LocalEntity, Mention
from kg.core.names import comparison_key
from kg.core.text import Article
from kg.refer.abbreviate import IN_ARTICLE, SHORT_FORM, full_forms_differ, only_legal
from kg.refer.blocks import block_keys
from kg.refer.contracted import CONTRACTED
from kg.refer.forms import is_form
from kg.refer.heroes import main_zone
from kg.refer.kin import held, in_rows
from kg.refer.known import one_bearer
from kg.refer.owned import completed, completed_zones
from kg.refer.zones import is_zone_kind

Form = tuple[str, str]
"""Type and comparison key: mentions of one form are one entity."""

WIDEST_BLOCK = 120
"""Forms of a block that a short form is compared with; a page has far fewer."""

BODIES = frozenset({"PartyOrganization", "GovernmentBody", "Company", "Institution"})
"""Types whose short forms (产业链党委) mean the main zone's, else the one named last, when several fit."""

_DEFINES = re.compile(
    r"^[”\"]?[(]?(?:以下|下文|下)?(?:简称|统称|合称|又称|也称|亦称|又名|即|(?<=下)称)[为是:]?[“\"]?$"
)

_LATIN = re.compile(r"[A-Za-z0-9 .,&'·-]*$")
_BRACKETED = frozenset({"Company", "Institution", "GovernmentBody", "Event", "Product", "Program", "Project"})
"""Types whose other name stands in brackets; a place in brackets tells where a thing is."""


def group(article: Article, mentions: Sequence[Mention]) -> tuple[LocalEntity, ...]:
    """The article's entities in the order of their first mention; helper types are left out.

    Forms join by definition (以下简称“沧岚重工”), then each short form joins the only longer form that it can
    stand for; of several organizations it means the main zone's or the one named last, of several other things
    none. Organs without their owner are completed with
    the article's zone; a bare kind of zone (高新区) is no entity where the article has a zone of that kind.
    """
    names = [m for m in mentions if m.type not in HELPER_TYPES]
    bare = {m for m in names if m.type == "Zone" and is_zone_kind(m.name)}
    zones = _grouped(article, {m: m.name for m in names if m.type == "Zone" and m not in bare})
    main = main_zone(article, zones)
    known = completed([m for m in names if m not in bare], zones, main)
    zone = "" if main is None else zones[main].name
    return _grouped(article, {**known, **completed_zones(sorted(bare), zones, names)}, zone)


def _grouped(article: Article, names: Mapping[Mention, str], zone: str = "") -> tuple[LocalEntity, ...]:
    """The entities of mentions with the names they are to be grouped by; ``zone`` is the main zone's name."""
    forms = _Forms(names, comparison_key(zone))
    for short, full in _definitions(article, sorted(names)):
        forms.join(_form(short, names), _form(full, names))
    printed = list(_outermost(names))
    for one, other in chain(in_rows(article.view, printed), held(article.view, printed)):
        if not _is_one_firm(_form(one, names), _form(other, names)):
            forms.part(_form(one, names), _form(other, names))
    for form in forms.longest_first():
        full_form = forms.full_of(form)
        if full_form is not None:
            forms.join(form, full_form)
    return _entities(forms.groups(), names)


class _Forms:
    """The forms of one article, and which of them are one by now."""

    def __init__(self, names: Mapping[Mention, str], zone: str) -> None:
        self._mentions: dict[Form, list[Mention]] = defaultdict(list)
        for mention in sorted(names):
            self._mentions[_form(mention, names)].append(mention)
        self._zone = zone
        self._up = {form: form for form in self._mentions}
        self._below = {form: [form] for form in self._mentions}
        self._apart: dict[Form, set[Form]] = defaultdict(set)
        self._blocks: dict[tuple[str, str], list[Form]] = defaultdict(list)
        for kind, key in sorted(self._mentions):
            for block in sorted(_blocks(kind, key)):
                self._blocks[kind, block].append((kind, key))

    def longest_first(self) -> list[Form]:
        """All forms, so that a short one finds the longer ones joined."""
        return sorted(self._mentions, key=lambda form: (-len(form[1]), form))

    def join(self, short: Form, full: Form) -> None:
        """Make the two one, unless that would bring two full legal names together."""
        one, other = self._up[full], self._up[short]
        legal = (full_forms_differ(a[1], b[1]) for a in self._below[one] for b in self._below[other])
        if one != other and not any(legal):
            for form in self._below.pop(other):
                self._up[form] = one
                self._below[one].append(form)

    def part(self, one: Form, other: Form) -> None:
        """Note that the text tells the two apart."""
        self._apart[one].add(other)
        self._apart[other].add(one)

    def full_of(self, form: Form) -> Form | None:
        """The form that a form abbreviates; None when it is joined, when there is none, or no telling which."""
        kind, key = form
        if self._up[form] != form:
            return None
        others = {
            other
            for block in _blocks(kind, key)
            for other in self._blocks[kind, block][:WIDEST_BLOCK]
            if self._up[other] != form and self._apart[form].isdisjoint(self._below[self._up[other]])
        }
        plainly = {self._up[other] for other in others if _stands_for(kind, key, other[1])}
        found = plainly or {self._up[other] for other in others if _in_article(kind, key, other[1])}
        if len(found) > 1 and kind in BODIES and (plainly or kind == "Company"):
            return max(sorted(found), key=lambda full: self._likely(full, form))
        fullest = [a for a in found if not any(a != b and self._is_short_of(a, b) for b in found)]
        return fullest[0] if len(fullest) == 1 else None

    def _is_short_of(self, one: Form, other: Form) -> bool:
        """The one stands for a form of the other, and is no longer."""
        kind, key = one
        return any(
            len(key) <= len(form[1]) and _stands_for(kind, key, form[1]) for form in self._below[other]
        )

    def _likely(self, full: Form, short: Form) -> tuple[bool, bool, bool, int]:
        """The main zone's first, then what begins with the short form, then what adds but a legal form, then the one
        named last before the short form."""
        first = self._mentions[short][0].start
        before = [m.start for form in self._below[full] for m in self._mentions[form] if m.start < first]
        plain = any(only_legal(short[1], form[1]) for form in self._below[full])
        begins = any(form[1].startswith(short[1]) for form in self._below[full])
        return bool(self._zone) and full[1].startswith(self._zone), begins, plain, max(before, default=-1)

    def groups(self) -> list[list[Mention]]:
        """The mentions of each entity, in text order."""
        joined = (sorted(m for form in forms for m in self._mentions[form]) for forms in self._below.values())
        return sorted(joined, key=lambda mentions: mentions[0])


def _is_one_firm(one: Form, other: Form) -> bool:
    """Names that are one whatever stands between them: with and without the legal form, and by the lexicon."""
    legal = only_legal(one[1], other[1]) or only_legal(other[1], one[1])
    return legal or one_bearer(one[0], one[1], other[1])


def _blocks(kind: str, key: str) -> set[str]:
    """Keys that a name shares with its short forms, those of one article's too."""
    ends = (key[-1:],) if kind in CONTRACTED else (key[-8:],) if kind == "Company" else ()
    return {*block_keys(kind, key), *("…" + end for end in ends)}


def _form(mention: Mention, names: Mapping[Mention, str]) -> Form:
    return mention.type, comparison_key(names[mention])


def _definitions(article: Article, names: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs (short, full) that the text itself joins: the full name, 以下简称, the short one."""
    ending: dict[tuple[str, int], Mention] = {}
    for mention in _outermost(names):
        for gap in range(2, 13):
            full = ending.get((mention.type, mention.start - gap))
            if full is not None and _DEFINES.match(article.view[full.end : mention.start]):
                yield (mention, full) if len(mention.name) <= len(full.name) else (full, mention)
                break
        full = ending.get((mention.type, mention.start - 1))
        if full is not None and _bracketed(article.view, full, mention):
            yield mention, full
        ending.setdefault((mention.type, mention.end), mention)


def _bracketed(view: str, full: Mention, short: Mention) -> bool:
    """A name in brackets right behind another of the same thing: in another script, or with characters of it."""
    if view[full.end : short.start] != "(" or view[short.end : short.end + 1] not in (*"),;",):
        return False
    if short.type not in _BRACKETED:
        return False
    letters = iter(comparison_key(full.name))
    latin = _LATIN.match(short.name) is not None, _LATIN.match(full.name) is not None
    return latin[0] != latin[1] or all(char in letters for char in comparison_key(short.name))


def _outermost(names: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that lie in no longer one, in text order."""
    reached = -1
    for mention in sorted(names, key=lambda m: (m.start, -m.end)):
        if mention.end > reached:
            yield mention
            reached = mention.end


def _stands_for(kind: str, short: str, full: str) -> bool:
    test = SHORT_FORM.get(kind)
    fits = test(short, full) if test is not None else is_form(kind, short, full)
    return fits or one_bearer(kind, short, full)


def _in_article(kind: str, short: str, full: str) -> bool:
    """By what holds within one article only, where no plainer short form is found."""
    test = IN_ARTICLE.get(kind)
    return test is not None and test(short, full)


def _entities(groups: Sequence[Sequence[Mention]], names: Mapping[Mention, str]) -> tuple[LocalEntity, ...]:
    return tuple(
        LocalEntity(number, found[0].type, _fullest([names[m] for m in found]), tuple(found))
        for number, found in enumerate(groups)
    )


def _fullest(names: Sequence[str]) -> str:
    """The longest name; ties by number of mentions, then by code point."""
    counts: dict[str, int] = defaultdict(int)
    for name in names:
        counts[name] += 1
    return min(counts, key=lambda name: (-len(comparison_key(name)), -counts[name], name))
