"""Who else a clause may be about: subjects that no mention stands for, before whom a carried one gives way."""

import re
from itertools import pairwise

from kg.core.mentions import Reference
from kg.refer.places import split_place
from kg.relate.line import ANY, CODES, Line
from kg.words.words import UNKNOWN, Word, tag_of, words

CLAUSE = re.compile(r"[,;:。!?]")

_NAMED_TAGS = ("ns", "nt")
_NEW_TAGS = (UNKNOWN, "nr", "nrt", "nrfg")
_NEW = re.compile("[一-鿿A-Za-z·]{2,}")
_LONGEST = 12
"""A noun phrase that ends with a new name is shorter."""
_BODY_END = re.compile(
    r"(?:局|[市县区][委办]|工商联|妇联|残联|侨联|科协|医院|学院|学校|大学|法院|[^城农全本该乡企校][镇村县]|[^城全本该下进返回入离归思他]乡|街道|社区)$"
)
_COLLECTIVE = re.compile(
    r"我国|我[省市县州校院]|全[市县省州镇乡国]|各[地级]|(?:各|有关|相关|职能)部门|专家|专案组|志愿者|服务队|志愿队|学校|高校|海关|政府"
    r"|[省市县区]委|[村镇市县省]里|双方|三方|会议|论坛|仪式|嘉宾|客户|用户|消费者|群众|居民|村民|农民|农户|学生|市民|老人|业界"
    r"|国家|国务院|中央|政协|人大|商会|协会|乡镇|社区|街道|机关|领导|家长|律师|警方|民警|团伙"
)
"""Words for people and bodies that do something without a name."""

_PLACE_OF_ITS_OWN = re.compile(r"[一-鿿](?:[^校园]园|馆|店|[大中支]队|合作社|驿站|广场|景区)$")
"""What ends the name of a place or team that is no mere part of somebody."""

_TOLD = re.compile(r"[^,;:。!?]{0,8}(?:希望|期盼|期待|建议|呼吁|号召|鼓励|要求)")
_ORDERED = re.compile(r"[^,;:。!?]{0,8}(?:(?<![只主需重首紧])要(?![求素点闻塞地道])|应当|必须|务必)")
"""Who is told to do something, or wished to, is seldom who was spoken of; but a zone's leaders speak to their zone."""

_BEFORE_NAMES = "在从自对向于为到往与和同把将以用据给让被由经因至这该其"
_HEAD = re.compile(f"[^{_BEFORE_NAMES}{ANY}]*")
"""What opens a clause up to what may stand before an object."""

_NOMINAL = frozenset("njrqmbfstuxl")
"""What the tags of words begin with that may stand in a noun phrase."""

_DOER = re.compile(
    f"{CODES['Person']}(?![^,;:。]{{0,6}}(?:表示|说|介绍|告诉|坦言|认为|透露|指出|强调|称|带队|牵头|带领|率|主持|负责))[^,;:。!?]"
)
"""A person in front of a verb is who does it; one who speaks or leads others does it for a body."""

_TRIGGER = 4
"""Characters of what is done that tell whether the person leads (牵头研制)."""

_PART = re.compile(
    r"(?:街道|社区|[^城农全本该乡新][镇村]|派出所|小学|中学|医院|服务队|志愿队|支行|公安|警方|法院|检察院|消防|税务|交警)$"
)
"""What acts for itself where an area is named before it."""


def another_acts(line: Line, at: int, reference: Reference) -> bool:
    """True when a clause between the reference, or the beginning of its sentence, and ``at`` has a subject that nobody
    recognised (市工商联开展…), or speaks to others than the reference (希望…, 要…).
    """
    clauses = _clauses(line, at, reference)
    last = clauses[-1]
    if _TOLD.match(last) or (reference.type != "Zone" and _ORDERED.match(last)):
        return True
    if reference.type != "Person" and _DOER.search(last + line.text[at : at + _TRIGGER]):
        return True
    own = {line.discourse.entities[entity].name for entity in reference.entities}
    heads = [*map(_acting, clauses[:-1]), _nominal(_head(last))]
    return any(_names_one(text, own) for text in (*heads, _head(last))) or any(
        _is_new_name(text, own) for text in heads
    )


def acts_for_itself(after: str) -> bool:
    """True when what stands behind an area's name names a part of it that acts (云岭高新区青川社区开展…)."""
    text = _nominal(_head(after))
    return any(_PART.search(text[: word.end]) for word in words(text))


def _clauses(line: Line, at: int, reference: Reference) -> list[str]:
    first = line.refs.index(reference) + 1 if reference in line.refs else 0
    bounds = [mark.end() for mark in CLAUSE.finditer(line.text, first, at)]
    bounds = [first, *bounds, *((at,) if CLAUSE.match(line.text, at) else ()), at]
    return [line.text[start:end] for start, end in pairwise(bounds)] or [""]


def _acting(clause: str) -> str:
    """The noun phrase that opens a clause with its verb right behind it."""
    text = _head(clause)
    found = _nominal(text)
    return found if len(found) < len(text) else ""


def _head(clause: str) -> str:
    """The words that open a clause, up to a name or what may stand before an object."""
    found = _HEAD.match(clause)
    return found.group() if found else ""


def _nominal(text: str) -> str:
    """The noun phrase that a text begins with."""
    end = 0
    for word in words(text):
        if word.tag[0] not in _NOMINAL:
            break
        end = word.end
    return text[:end]


def _names_one(text: str, own: set[str]) -> bool:
    found = _COLLECTIVE.search(text)
    if found and not any(found.group() in name for name in own):
        return True
    if _PLACE_OF_ITS_OWN.search(text) and not any(text[-2:] in name for name in own):
        return True
    return any(
        len(word.text) > 1 and (_is_place(word) or _BODY_END.search(text[: word.end])) for word in words(text)
    )


def _is_new_name(text: str, own: set[str]) -> bool:
    """True for a noun phrase that ends with a word that no dictionary has."""
    *before, last = words(text) if text and len(text) < _LONGEST else (Word(0, 0, "", ""),)
    if last.tag not in _NEW_TAGS or not _NEW.fullmatch(last.text) or any(w.tag == "j" for w in before):
        return False
    return not tag_of(last.text[:2]).startswith("v") and not any(last.text in name for name in own)


def _is_place(word: Word) -> bool:
    return word.tag in _NAMED_TAGS and split_place(word.text + "企业")[0] == word.text
