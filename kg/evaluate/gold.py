"""Gold files: what a careful reader takes from one input file."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError, UsageError


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An entity of gold; ``optional`` ones are neither right nor wrong."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A relation of gold between two entity ids."""

    subject: str
    predicate: str
    object: str
    evidence: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldPost:
    """A post of gold."""

    person: str
    organization: str
    title: str
    evidence: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldObservation:
    """An observation of gold; ``value`` in plain units."""

    subject: str
    indicator: str
    value: float
    unit: str
    bound: str
    evidence: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldPage:
    """All that gold says of one file; ``text`` is the file itself."""

    stem: str
    text: Path
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    posts: tuple[GoldPost, ...]
    observations: tuple[GoldObservation, ...]
    titles: tuple[str, ...]
    authors: tuple[str, ...]


def load_gold(
    folder: Path, texts: Path | None = None, *, wanted: Callable[[str], bool] = lambda stem: True
) -> tuple[GoldPage, ...]:
    """The gold pages of a folder in order of their names; ``texts`` is where the files lie if not beside their gold.

    Only files whose stem is ``wanted`` are opened.

    Raises UsageError for a folder without gold, InputError for a file that is no gold or has no text.
    """
    files = sorted(file for file in folder.glob("*.json") if wanted(file.stem))
    if not files:
        raise UsageError(
            f"{folder}: no gold file (*.json) here; name a folder that holds STEM.json for each page"
        )
    return tuple(_load(file, texts) for file in files)


def _load(file: Path, texts: Path | None) -> GoldPage:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return _page(file, data, _text_of(file, data["source"], texts))
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{file}: not a gold file ({error!r}); see the annotation guidelines for its form"
        ) from error


def _text_of(file: Path, source: str, texts: Path | None) -> Path:
    places = (
        [texts] if texts else [file.parent, file.parent.parent / "seeds", file.parent.parent.parent / "seeds"]
    )
    for place in places:
        if (place / source).is_file():
            return place / source
    raise InputError(
        f"{file}: its text {source} is in none of {', '.join(map(str, places))}; name the folder by --texts"
    )


def _page(file: Path, data: dict[str, Any], text: Path) -> GoldPage:
    articles = data["articles"]
    return GoldPage(
        stem=file.stem,
        text=text,
        entities=tuple(
            GoldEntity(e["id"], e["type"], e["name"], tuple(e["aliases"]), bool(e.get("optional")))
            for e in data["entities"]
        ),
        relations=tuple(
            GoldRelation(r["subject"], r["predicate"], r["object"], r["evidence"], bool(r.get("optional")))
            for r in data["relations"]
        ),
        posts=tuple(
            GoldPost(p["person"], p["organization"], p["title"], p["evidence"], bool(p.get("optional")))
            for p in data["posts"]
        ),
        observations=tuple(_observation(o) for o in data["observations"]),
        titles=tuple(a["title"] for a in articles if a.get("title")),
        authors=tuple(name for a in articles for name in a.get("authors", [])),
    )


def _observation(data: dict[str, Any]) -> GoldObservation:
    return GoldObservation(
        data["subject"], data["indicator"], float(data["value"]), data["unit"] or "",
        data["bound"], data["evidence"], bool(data.get("optional")),
    )  # fmt: skip
