"""Gold mentions put onto an article, so that later stages can be measured apart from recognition.

Reads gold in the form of the annotation guidelines. A tool for development: nothing at run time imports it.
"""

from typing import Any

from kg.core.mentions import Mention
from kg.core.text import Article
from kg.core.view import is_space, matching_view

_QUOTES = "“”\"'‘’"


def gold_mentions(gold: dict[str, Any], article: Article) -> list[Mention]:
    """Every place where a gold name or alias stands in the article, longest first; nested ones only at the left edge."""
    kept = [i for i, c in enumerate(article.view) if not is_space(c)]
    packed = "".join(article.view[i] for i in kept)
    found: list[Mention] = []
    for surface, name, type_ in _surfaces(gold):
        at = packed.find(surface)
        while at >= 0:
            start, end = kept[at], kept[at + len(surface) - 1] + 1
            if all(_compatible(start, end, m) for m in found):
                found.append(Mention(start, end, type_, name, "oracle"))
            at = packed.find(surface, at + 1)
    return sorted(found)


def _surfaces(gold: dict[str, Any]) -> list[tuple[str, str, str]]:
    rows = []
    for entity in gold["entities"]:
        for form in (entity["name"], *entity["aliases"]):
            name = form.strip(_QUOTES) if form[0] in _QUOTES and form[-1] in _QUOTES else form
            full = entity["name"].strip(_QUOTES) if entity["type"] == "Place" else name
            rows.append(("".join(matching_view(name).split()), full, entity["type"]))
    return sorted(set(rows), key=lambda row: (-len(row[0]), row))


def _compatible(start: int, end: int, other: Mention) -> bool:
    apart = end <= other.start or other.end <= start
    return apart or (start == other.start and end < other.end)
