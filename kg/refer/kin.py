"""Pairs of names that the text itself tells are two: two members of one row, a company and one that it holds."""

import re
from collections.abc import Iterator, Sequence

from kg.core.mentions import Mention

_TYPES = frozenset({"Company", "Institution", "GovernmentBody", "PartyOrganization", "Zone"})
_ROW = re.compile(r"[、和与及]|以及")
_HELD = re.compile(
    r"[^。;!?]{0,12}?(?:旗下|下属|所属|附属|[子孙]公司|关联公司|关联企业|参股公司|控股公司|成员企业|成员单位|母公司|控股股东|大股东|"
    r"(?:控股|持股|持有|投资|设立|成立)的|(?:投资|出资)(?:设立|成立))[^。;!?“”]{0,8}[“”]?"
)
_FARTHEST = 24


def in_rows(view: str, names: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Neighbours of one type with nothing but 、 or 和 between them: nobody lists one thing twice."""
    return ((a, b) for a, b, gap in _neighbours(view, names) if _ROW.fullmatch(gap))


def held(view: str, names: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """A company and the next ones, which are said to belong to it or to own it: 青禾旗下青禾置业、青禾物业."""
    owner: dict[Mention, Mention] = {}
    for one, other, gap in _neighbours(view, [name for name in names if name.type == "Company"]):
        if _HELD.fullmatch(gap):
            owner[other] = one
        elif one in owner and _ROW.fullmatch(gap):
            owner[other] = owner[one]
        if other in owner and owner[other].name != other.name:
            yield owner[other], other


def _neighbours(view: str, names: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, str]]:
    last: dict[str, Mention] = {}
    for mention in names:
        before = last.get(mention.type)
        if before is not None and before.end < mention.start <= before.end + _FARTHEST:
            yield before, mention, view[before.end : mention.start]
        if mention.type in _TYPES:
            last[mention.type] = mention
