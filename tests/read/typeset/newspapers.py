"""Whole newspaper pages: which stories, how many columns, where the picture stands."""

import random
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

from kg.core.text import Article, Source
from kg.core.view import without_space
from kg.read import read_inputs
from kg.segment import articles
from tests.read.typeset.chromium import Press, printed
from tests.read.typeset.stories import Story


def newspaper(seed: int, stories: Sequence[Story], folder: Path) -> tuple[Path, list[Story], list[str]]:
    """A page of one of four kinds as PDF, the stories on it and its captions."""
    press = Press(seed)
    told = random.Random(seed).sample(list(stories), 3)
    kind = seed % 4
    if kind == 0:  # one story over all columns, a picture in one of them
        used = [told[0].first(2500)]
        rows = [press.story(used[0], press.random.choice((3, 4)), figure="inside")]
    elif kind == 1:  # a headline over four columns, below it two articles side by side
        used = [told[0].first(1400), told[1].first(600), told[2].first(600)]
        below = [press.story(story, 2, scale=0.75) for story in used[1:]]
        rows = [press.story(used[0], 4, figure="across"), press.side_by_side(*below, widths=(1, 1))]
    elif kind == 2:  # two columns with a picture across them, beside them two articles one above the other
        used = [told[0].first(1200), told[1].first(500), told[2].first(500)]
        right = press.story(used[1], 1, scale=0.7) + press.story(used[2], 1, scale=0.7)
        rows = [press.side_by_side(press.story(used[0], 2, figure="across", scale=0.9), right, widths=(2, 1))]
    else:  # two articles side by side
        used = [told[0].first(900), told[1].first(700)]
        left = press.story(used[0], 2, figure="inside", scale=0.8)
        rows = [press.side_by_side(left, press.story(used[1], 2, scale=0.8), widths=(1, 1))]
    return printed(press.sheet(*rows), folder, f"page{seed}"), used, press.captions


def read_back(file: Path) -> list[Article]:
    """The articles that the reader finds."""
    sources = list(read_inputs([file]))
    assert all(isinstance(s, Source) for s in sources), sources
    return [a for s in sources if isinstance(s, Source) for a in articles(s)[0]]


def text_of(article: Article) -> str:
    """The characters of body and subheads."""
    return without_space("".join(b.text for b in article.blocks if b.role in ("body", "subhead")))


def names_of(article: Article) -> tuple[str, ...]:
    """The authors without spaces."""
    return tuple("".join(article.text[a:b].split()) for a, b in article.authors)


def in_order(one: str, other: str) -> float:
    """The share of characters that both texts have in the same order."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / max(len(one), len(other), 1)


def check(file: Path, used: Sequence[Story], captions: Sequence[str]) -> None:
    """The stories come back: order of characters, titles, authors, captions."""
    found = {without_space(a.title or ""): a for a in read_back(file)}
    assert sorted(found) == sorted(story.title for story in used)
    for story in used:
        article = found[story.title]
        assert names_of(article) == story.authors
        assert in_order(story.body, text_of(article)) >= 0.98, story.title
    below = [b.text for a in found.values() for b in a.blocks if b.role in ("caption", "credit")]
    for caption in captions:
        assert without_space(caption).strip("▲") in without_space("".join(below)), (caption, below)
