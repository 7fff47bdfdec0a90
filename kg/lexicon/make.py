"""Makes the lexicon files from a folder of reference lists: ``python -m kg.lexicon.make REFERENCE_DIR``.

Keeps the columns that the package uses and the column ``source``, leaves out names that are also common
words, and writes the canonical form: sorted by code point, no row twice.
"""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.core.view import matching_view
from kg.lexicon.lint import canonical
from kg.words.words import words

Row = dict[str, str]
_NAMING_TAGS = ("x", "ns", "nr", "nz", "nt", "j")
"""Tags of words that the dictionary takes for names, or does not hold."""

_COMMON = ("线上线下",)
"""Listed short names that are set phrases."""

DATA = Path(__file__).parent / "data"


def read_table(path: Path) -> list[Row]:
    """The rows of one reference file; the values are width-folded like the matching view."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return [dict(zip(columns, map(_folded, line.split("\t")), strict=True)) for line in lines]


def _folded(field: str) -> str:
    return matching_view(unicodedata.normalize("NFKC", field))


def _bars(field: str) -> str:
    return "|".join(v.strip() for v in field.replace(";", "|").split("|") if v.strip())


def _picked(*columns: str) -> Callable[[Iterable[Row]], Iterator[Row]]:
    def pick(table: Iterable[Row]) -> Iterator[Row]:
        for row in table:
            if "also a common word" not in row.get("note", ""):
                yield {column: _bars(row[column]) for column in columns}

    return pick


def _all_common(form: str) -> bool:
    """All words of a short name are general ones: it needs more than its letters to name a company."""
    cut = words(form)
    coined = any(len(w.text) == 1 or w.tag.startswith(_NAMING_TAGS) for w in cut)
    return form in _COMMON or (len(form) < 6 and len(cut) > 1 and not coined)


def _companies(folder: Path) -> Iterator[Row]:
    media = {
        v
        for row in read_table(folder / "media.tsv")
        for v in (row["name"], *_bars(row["short_names"]).split("|"))
    }
    for row in _all_companies(folder):
        kept = [s for s in row["short_names"].split("|") if s not in media and not _all_common(s)]
        if row["name"] not in media and not _all_common(row["name"]):
            yield row | {"short_names": "|".join(kept)}


def _all_companies(folder: Path) -> Iterator[Row]:
    for row in read_table(folder / "listed_companies.tsv"):
        short = "" if row["also_common_word"] or row["short_name_note"] else row["short_name"]
        full = row["full_name"] or short
        if full and not (row["exchange"] == "HK" and len(short) < 3):
            yield _company(full, [short, *_listed_aliases(row)], row["city"], row["source"])
    for file in ("large_companies.tsv", "central_enterprises.tsv"):
        for row in read_table(folder / file):
            full = row.get("name") or row["full_name"]
            shorts = _bars(row["short_names"] + "|" + row.get("derived_names", "")).split("|")
            yield _company(full, shorts, "", row["source"])


def _listed_aliases(row: Row) -> list[str]:
    return [] if row["also_common_word"] else _bars(row["aliases"]).split("|")


def _company(full: str, shorts: Iterable[str], city: str, source: str) -> Row:
    kept = sorted({s for s in shorts if len(s) > 1 and s != full})
    return {"name": full, "short_names": "|".join(kept), "city": city, "source": source}


TABLES: dict[str, tuple[str, ...]] = {
    "company_suffixes": ("form", "kind", "source"),
    "divisions": ("code", "full_name", "bare_name", "level", "parent_code", "province", "prefecture",
                  "aliases", "bare_shared_by", "source"),
    "event_heads": ("form", "kind", "source"),
    "government_units": ("form", "kind", "source"),
    "honours": ("name", "aliases", "target", "level", "source"),
    "hospitals": ("name", "short_names", "source"),
    "industries": ("name", "aliases", "kind", "code", "source"),
    "institution_heads": ("form", "kind", "source"),
    "media": ("name", "short_names", "kind", "source"),
    "national_zones": ("name", "aliases", "kind", "province", "prefecture", "source"),
    "park_heads": ("form", "kind", "source"),
    "party_units": ("form", "kind", "source"),
    "program_heads": ("form", "kind", "source"),
    "project_heads": ("form", "kind", "source"),
    "surnames": ("form", "kind", "rank", "ambiguous", "source"),
    "titles": ("title", "kind", "source"),
    "universities": ("name", "short_names", "kind", "city", "source"),
}  # fmt: skip
"""For each lexicon that is a selection of one reference file: its columns."""


def make(reference: Path, target: Path = DATA) -> None:
    """Writes every lexicon; raises OSError when a reference file is missing."""
    for name, columns in TABLES.items():
        table = _picked(*columns)(read_table(reference / f"{name}.tsv"))
        (target / f"{name}.tsv").write_text(canonical(columns, table), encoding="utf-8")
    columns = ("name", "short_names", "city", "source")
    (target / "companies.tsv").write_text(canonical(columns, _companies(reference)), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m kg.lexicon.make REFERENCE_DIR")
    make(Path(sys.argv[1]))
