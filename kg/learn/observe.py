"""What one article tells of names: each with its type, the words beside it, its short forms, its head."""

from collections.abc import Iterator

from kg.core.mentions import LocalEntity, Mention
from kg.core.names import comparison_key
from kg.core.text import Article
from kg.learn.tally import Key
from kg.recognise import recognise
from kg.refer import refer
from kg.segment import sentences
from kg.words.words import tag_of, words

TYPES = frozenset(
    {"Company", "Institution", "GovernmentBody", "PartyOrganization", "Zone", "Park", "Person", "Place"}
)
"""The types whose names are learnt: other names are told from plain words by their sentence alone."""

SHORTENED = TYPES - {"Person", "Place"}
_KNOWN_ALREADY = (
    "company.listed",
    "place.division",
    "institution.listed",
    "government.listed",
    "zone.listed",
    "name.known",
)
"""Rules that found a name in a lexicon: nothing is learnt from them."""
_NO_SIGN = ("person.author", "person.byline", "person.again", "name.repeated", "organ.completed")
"""Rules that repeat what another mention showed, or that see authors, who are no entities."""
_PROPER = ("nr", "ns", "nt", "nz", "x", "eng", "m", "t", "w")
_SIDE = 8
"""So many characters beside a name are cut into words."""


def observed(article: Article) -> set[Key]:
    """Each thing that the article tells, once: the keys of a :class:`kg.learn.tally.Tally`.

    ``name TYPE NAME``, ``context TYPE NAME WORDS``, ``short TYPE SHORT FULL``, ``head TYPE HEAD NAME``.
    """
    split = sentences(article)
    found = refer(article, split, recognise(article, split))
    return {key for entity in found.entities for key in _of_entity(article, entity) if _plain(key)}


def _plain(key: Key) -> bool:
    return not any(char in part for part in key for char in "\n\r\t\x1f")


def _of_entity(article: Article, entity: LocalEntity) -> Iterator[Key]:
    if entity.type not in TYPES:
        return
    for mention in entity.mentions:
        name = article.view[mention.start : mention.end]
        if (
            mention.rule in _KNOWN_ALREADY
            or mention.rule in _NO_SIGN
            or len(name) < 3 - (entity.type == "Person")
        ):
            continue
        yield "name", entity.type, name
        yield "head", entity.type, words(name)[-1].text, name
        yield from (("context", entity.type, name, said) for said in _contexts(article.view, mention))
    yield from _short_forms(article, entity)


def _contexts(view: str, mention: Mention) -> Iterator[str]:
    """The general words right before and right behind the name, which ``_`` stands for."""
    before = words(view[max(0, mention.start - _SIDE) : mention.start])[-1:]
    behind = words(view[mention.end : mention.end + _SIDE])[:1]
    yield from (f"{word.text}_" for word in before if _is_general(word.text))
    yield from (f"_{word.text}" for word in behind if _is_general(word.text))


def _is_general(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and not tag_of(word).startswith(_PROPER)


def _short_forms(article: Article, entity: LocalEntity) -> Iterator[Key]:
    """Each other form of the entity with its fullest one."""
    if entity.type not in SHORTENED:
        return
    forms = {article.view[m.start : m.end] for m in entity.mentions if m.rule != "organ.completed"}
    full = max(forms, key=lambda form: (len(form), form), default="")
    for form in forms:
        if len(form) > 2 and comparison_key(form) != comparison_key(full):
            yield "short", entity.type, form, full
