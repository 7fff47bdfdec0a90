"""The sentences of an article."""

import re

from kg.core.text import Article, Sentence, Span

LONGEST_QUOTE = 120
"""A quotation up to this length stays in one sentence with the words that say whose it is."""

LONGEST_SENTENCE = 2000
"""A text without full stops is cut after so many characters at the latest."""

_STOP = re.compile(r"[。！？!?…][。！？!?…]*[”’」』）)]*")
_PLAIN_STOPS = frozenset("。！？!?")
_QUOTE = re.compile(rf"“[^“”]{{1,{LONGEST_QUOTE}}}”")
_SAID = re.compile(
    r"[^，。！？；“”]{0,40}(?:说|说道|表示|介绍|介绍道|道|告诉记者|指出|坦言|强调|回忆|认为|透露|称)(?=[，,。])"
)


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of every block, as half-open spans of the article's text.

    A sentence ends after 。！？ and the closing marks behind it, and with its block; ；-clauses stay in one
    sentence. A quotation of up to 120 characters is not cut, and the words behind a quotation that say whose
    it is (……。”赵一鸣说。) belong to its last sentence. Each cell of a table's row has
    sentences of its own. What has no full stop is cut after 2,000 characters.
    """
    found: list[Sentence] = []
    start = 0
    for number, block in enumerate(article.blocks):
        text, role = block.text, block.role
        spans = _cell_spans(text) if role == "row" else sentence_spans(text)
        found += [Sentence(start + a, start + b, number, role) for a, b in spans]
        start += len(text) + 1
    return tuple(found)


def sentence_spans(text: str) -> list[Span]:
    """The sentences of one paragraph without the white space around them.

    >>> sentence_spans("“走！”他说。园区大。")
    [(0, 7), (7, 11)]
    """
    spans: list[Span] = []
    start = 0
    for end in (*_cuts(text), len(text.rstrip())):
        if end - start > LONGEST_SENTENCE:
            trimmed = [_trimmed(text, a, b) for a, b in _short(text, start, end)]
            spans += [(a, b) for a, b in trimmed if a < b]
        elif start < end:
            spans.append(_trimmed(text, start, end) if text[start].isspace() else (start, end))
        start = end
    return spans


def _cell_spans(text: str) -> list[Span]:
    """The sentences of each cell of a table's row: cells say nothing of each other without the table's head."""
    found, at = [], 0
    for cell in text.split("\t"):
        found += [(at + a, at + b) for a, b in sentence_spans(cell)]
        at += len(cell) + 1
    return found


def _cuts(text: str) -> list[int]:
    """Where a sentence ends, in order."""
    behind = len(text) + 1
    quotes = iter([*(quote.span() for quote in _QUOTE.finditer(text)), (behind, behind)])
    opened, closed = next(quotes)
    found = []
    for stop in _STOP.finditer(text):
        start, end = stop.span()
        while closed <= start:
            opened, closed = next(quotes)
        if opened < start and end < closed:
            continue
        plain = end == start + 1 and text[start] in _PLAIN_STOPS
        if plain or (_ends(text, stop) and not _said_next(text, end)):
            found.append(end)
    return found


def _ends(text: str, stop: re.Match[str]) -> bool:
    """True but for an ellipsis that a comma follows, or that one dot short of two is."""
    if text[stop.start()] != "…":
        return True
    marks = stop[0].rstrip("”’」』）)")
    if marks.strip("…"):
        return True
    if len(marks) < len(stop[0]):
        return stop[0][len(marks)] in "”’」』"
    return len(marks) > 1 and text[stop.end() : stop.end() + 1] not in ("", "，", "。", "、")


def _said_next(text: str, end: int) -> bool:
    """True when the words behind a closing quotation mark say who spoke."""
    return text[end - 1] in "”’」』" and bool(_SAID.match(text, end, end + 60))


def _short(text: str, start: int, end: int) -> list[Span]:
    """The stretch in pieces of at most 2,000 characters, cut behind a comma where there is one."""
    pieces = []
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        comma = max(text.rfind(sign, start + LONGEST_SENTENCE // 2, limit) for sign in "；，,;、 ")
        cut = comma + 1 if comma > 0 else limit
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
