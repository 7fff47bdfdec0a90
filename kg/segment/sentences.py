"""The sentences of an article."""

import re

from kg.core.text import Article, Sentence, Span

_STOP = re.compile(r"[。！？!?]+[”’」』）)]*|…{1,2}[”’」』]+")
LONGEST_QUOTE = 120
"""A quotation up to this length stays in one sentence with the words that say whose it is."""


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of every block, as half-open spans of the article's text.

    A sentence ends after 。！？ and the closing quotation marks behind it, and with its block; ；-clauses stay
    in one sentence. Inside a quotation of up to 120 characters nothing is cut.
    """
    found: list[Sentence] = []
    for number, (start, block) in enumerate(zip(article.block_starts(), article.blocks, strict=True)):
        for a, b in sentence_spans(block.text):
            found.append(Sentence(start + a, start + b, number, block.role))
    return tuple(found)


def sentence_spans(text: str) -> list[Span]:
    """The sentences of one paragraph without the white space around them."""
    quotes = [m.span() for m in re.finditer(r"“[^“”]{1,%d}”" % LONGEST_QUOTE, text)]
    spans, at = [], 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if any(a < stop.start() and end < b for a, b in quotes) or _said_next(text, end):
            continue
        spans.append((at, end))
        at = end
    spans.append((at, len(text)))
    return [s for s in (_trimmed(text, a, b) for a, b in spans) if s[0] < s[1]]


def _said_next(text: str, end: int) -> bool:
    """The words behind a closing quotation mark that say who spoke belong to it."""
    if text[end - 1] not in "”’」』":
        return False
    clause = re.split(r"[，,。]", text[end : end + 60], maxsplit=1)[0]
    return bool(re.search(r"(?:说|表示|介绍|道|告诉记者|指出|坦言|强调|回忆|笑着说)$", clause))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
