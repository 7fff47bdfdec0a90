"""The stories that pages are set from, and what must be read back."""

import re
from dataclasses import dataclass
from pathlib import Path

from kg.core.text import Source
from kg.core.view import without_space
from kg.read import read_inputs
from kg.segment import articles


@dataclass(frozen=True)
class Story:
    """A headline, its authors and its paragraphs, each with its role (body or subhead)."""

    title: str
    authors: tuple[str, ...]
    paragraphs: tuple[tuple[str, str], ...]

    @property
    def body(self) -> str:
        """The characters of the paragraphs."""
        return without_space("".join(text for _, text in self.paragraphs))

    def first(self, characters: int) -> "Story":
        """The story cut behind the paragraph in which it has so many characters."""
        kept, length = [], 0
        for role, text in self.paragraphs:
            if length >= characters:
                break
            kept.append((role, text))
            length += len(text)
        while kept and kept[-1][0] == "subhead":
            kept.pop()
        return Story(self.title, self.authors, tuple(kept))


def stories(*folders: Path) -> list[Story]:
    """The longer articles of the pages, in order."""
    found = []
    for source in read_inputs(folders):
        assert isinstance(source, Source)
        for article in articles(source)[0]:
            if source.path.endswith(".txt") and article.title:
                names = tuple("".join(article.text[a:b].split()) for a, b in article.authors)
                parts = [(b.role, b.text) for b in article.blocks if b.role in ("body", "subhead")]
                story = Story(without_space(article.title), names, tuple(_sound(parts)))
                if len(story.body) > 500:
                    found.append(story)
    return found


def _sound(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Paragraphs that end as paragraphs do: what a dump tore apart is joined."""
    found: list[tuple[str, str]] = []
    for role, text in parts:
        if (
            role == "body"
            and found
            and found[-1][0] == "body"
            and not re.search(r"[。！？”）…]$", found[-1][1])
        ):
            found[-1] = ("body", found[-1][1] + text)
        else:
            found.append((role, text))
    return found
