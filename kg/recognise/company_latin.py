"""Companies whose names are in Latin letters, with a legal form of their own or 公司 and 集团 behind."""

import re
from collections.abc import Iterator

from kg.recognise.candidate import CERTAIN, Candidate
from kg.recognise.edges import Edges

_WORD = r"[A-Z][A-Za-z0-9&'.\-]*"
_NAME = re.compile(
    rf"(?<![A-Za-z0-9])(?:{_WORD}(?: (?:{_WORD}|&|and|of|for|the|de|du|des|la))*,?"
    r" (?:Ltd|Inc|Corp|Corporation|LLC|Limited|GmbH|PLC|plc|AG|SE|S\.A|S\.p\.A|N\.V|Company|Group|Holdings)"
    r"(?![A-Za-z])\.?"
    rf"|{_WORD}(?: (?:{_WORD}|&|and|of|for|the|de|du|des|la))+ ?(?:公司|集团)(?!军))"
)


def latin_companies(line: Edges) -> Iterator[Candidate]:
    """Names of two words or more: Yunling Trading Ltd, Yunling Valve Systems公司."""
    for match in _NAME.finditer(line.view):
        end = match.end() - (match.group()[-1] == "." and not match.group().endswith((".A.", ".V.")))
        name = line.view[match.start() : end]
        yield Candidate(match.start(), end, "Company", name, "company.latin", CERTAIN - 4, nested=True)
