"""What patterns cannot do without."""

import pytest

from kg.relate.line import CODES
from kg.relate.screen import asked_for

ZONE, PARK, COMPANY = (frozenset({CODES[name]}) for name in ("Zone", "Park", "Company"))


@pytest.mark.parametrize(
    ("pattern", "codes"),
    [
        ("{object:Zone}的{subject:Company+}", (ZONE, COMPANY)),
        ("{object:Zone|Park~}在", (ZONE | PARK,)),
        ("{Park}?{object:Zone}", (ZONE,)),
        ("(?:{Park}|园)里{subject:Company}", (COMPANY,)),
        ("[^(|<Park>]{0,8}{subject:Company}", (COMPANY,)),
        ("{subject:Company}|{subject:Park}", ()),
    ],
)
def test_every_match_holds_them(pattern: str, codes: tuple[frozenset[str], ...]) -> None:
    assert asked_for(pattern) == codes
