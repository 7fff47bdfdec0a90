"""Discourses from one line of marked text: ``[Zone 云岭高新区]聚焦新材料`` is a mention and the words around it."""

import hashlib
import re

from kg.core.mentions import Discourse, Mention, Reference
from kg.core.text import Article, Block, Source
from kg.refer import refer
from kg.segment import sentences

_MARK = re.compile(r"\[([A-Z]\w+) ([^\]]+)\]")


def read(marked: str, title: str | None = None) -> tuple[Article, tuple[Mention, ...]]:
    """The article and its mentions; each line of the marked text is a block."""
    text, mentions, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        kind, form = mark.groups()
        mentions.append(Mention(len(text), len(text) + len(form), kind, form.strip("“”"), "test"))
        text += form
        at = mark.end()
    text += marked[at:]
    source = Source("page.txt", text, hashlib.sha256(text.encode()).hexdigest(), "utf-8")
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block("body", line, tuple(range(start, start + len(line)))))
        start += len(line) + 1
    return Article(source, 1, tuple(blocks), title=title, body=(0, len(text))), tuple(mentions)


def discourse(marked: str, title: str | None = None) -> Discourse:
    """The discourse of the marked text."""
    article, mentions = read(marked, title)
    return refer(article, sentences(article), mentions)


def names(found: Discourse, reference: Reference | None) -> str:
    """The names that the reference stands for, joined; a dash for none."""
    return "、".join(found.entities[i].name for i in reference.entities) if reference else "-"


def meant(found: Discourse, expression: str) -> str:
    """What the first anaphor with these words stands for."""
    text = found.article.text
    hits = (r for r in found.references if r.kind == "anaphor" and text[r.start : r.end] == expression)
    return names(found, next(hits, None))
