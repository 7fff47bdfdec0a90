"""Keys that two names of one entity share, so that only names with a key in common are compared."""

from collections.abc import Iterator

from kg.refer.known import bearer
from kg.refer.organs import split_organ
from kg.refer.places import split_place
from kg.refer.zones import zone_parts

_LONG_HEADED = frozenset(
    {"Institution", "PartyOrganization", "GovernmentBody", "Project", "Park", "Event", "Product", "Honour"}
)
"""Types whose short forms often lack the beginning of the name."""


def block_keys(kind: str, key: str) -> Iterator[str]:
    """The beginnings of a name with and without its place, and the end of an organ's or project's.

    >>> sorted(set(block_keys("Company", "山西沧岚重工")))
    ['…沧岚重工', '山西', '沧岚']
    """
    if known := bearer(kind, key):
        yield f"={known}"
    if kind == "Zone":
        chain, form = zone_parts(key)
        yield (chain[-1] if chain else form)[:2]
        return
    yield from _starts(key)
    if kind == "Company":
        yield from _brands(key)
        if not key.endswith("有限公司"):  # a branch: its head office stands before it
            yield "…" + key[-4:]
    if kind in _LONG_HEADED:
        owner, unit = split_organ(key)
        yield from (f"{start}…{unit}" for start in _starts(owner))
        yield "…" + key[-5:]
        yield "…" + key[-3:]
        yield key[:1] + "…"


def _brands(key: str) -> Iterator[str]:
    """Where the brand may begin: behind an unlisted place, behind several places, behind the owner's 集团."""
    place, rest = split_place(key)
    if not place:
        yield from (key[at : at + 2] for at in (2, 3) if len(key) > 5)
    elif (inner := split_place(rest))[0]:
        yield inner[1][:2]
    owner = key.find("集团", 2, 12) + 2
    if 2 < owner < len(key) - 3:
        yield key[owner : owner + 2]


def _starts(name: str) -> Iterator[str]:
    yield name[:2]
    place, rest = split_place(name)
    if place:
        yield rest[:2]
