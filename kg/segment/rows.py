"""What kind of line each line of a page is, by its own words."""

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from kg.core.text import Span
from kg.repair.doubles import ends_sentence
from kg.repair.lines import Line
from kg.segment.names import author_spans, has_role

Kind = Literal[
    "heading", "title", "subtitle", "kicker", "rubric", "byline", "caption", "credit", "dateline", "subhead", "text",
    "dropped",
]  # fmt: skip

BOLD_LEVEL = 7
"""A line in bold type is a heading below all of Markdown's."""

LONGEST_BYLINE = 60
LONGEST_NAME = 4
LONGEST_NAMES = 16
LONGEST_CAPTION = 90
LONGEST_CREDIT = 60
LONGEST_KICKER = 14
LONGEST_SUBTITLE = 50
LONGEST_MEDIUM = 28
"""Within so many characters 讯 or 报道 ends what may be a dateline."""

_HASHES = re.compile(r"#{1,6}[ \t\u3000]*")
_DASHES = re.compile(r"(?:——|--|—|――|⸺)[ \t\u3000]*")
_SIGN = re.compile(r"[▶►▷▸□■●◆◇○◎△▪•◤◢⊙◉]+[ \t\u3000]*")
_ARROW = re.compile(r"[▲△▼▽←→↑↓▶►◀◄▷◁↖↗↘↙]+[ \t\u3000]*")
_WORD = r"[^，。！？；：,!?;:\s]"
_CREDIT = re.compile(
    rf"(?P<one>(?P<who>{_WORD}{{1,20}}?(?:[ \t\u3000]+{_WORD}{{1,4}})?)[ \t\u3000]*"
    r"(?P<word>供图|供稿|[／/]图|摄影报道|摄影|摄|制图)|资料图片?|资料照片)"
    rf"(?:[ \t\u3000]*(?P=one)|(?P<more>(?:[ \t\u3000]+{_WORD}{{2,20}}(?:供图|[／/]图|摄影|摄))+))?"
)
_ABOUT_AUTHOR = re.compile(r"[（(](?:本文)?(?:作者|执笔|撰稿|整理|供稿)[^（()）]{1,50}[)）]")
_LIST_MARK = re.compile(r"[-*+>][ \t]+(?=\S)")
_PHOTOGRAPHED = ("摄", "摄影", "摄影报道")
_DATELINE = re.compile(
    r"(?P<stars>\*\*|【)?(?P<medium>本\s?[报刊网台]\s?[讯电]|[^\s，。、（()）“”：:*]{0,24}?(?:[讯电]|消息|报道))"
    r"(?(stars)(?:\*\*|】))[ \t\u3000]*(?P<bracket>[（(][^）)]{2,60}[)）]|"
    r"(?:记者|通讯员)[^，。：:]{2,20}?报道[:：])?[ \t\u3000]*"
)


_MARKS = frozenset("#-—―⸺*+>▶►▷▸□■●◆◇○◎△▪•◤◢⊙◉▲▼▽←→↑↓◀◄◁↖↗↘↙【（( \t\u3000")
_REPORTED = r"(?=[ \t\u3000]*[（(])"
WORDS = (
    "记者|通讯员|撰稿|作者|评论员|实习生|供图|供稿|／图|/图|摄|制图|资料|本文|执笔|整理|"
    rf"讯{_REPORTED}|电{_REPORTED}|消息{_REPORTED}|报道{_REPORTED}|本(?=\s?[报刊网台])"
)
"""What every line that is no running text holds one of, as alternatives that each begin with a character of their
own: only then does a search pass over a text at the speed of its first characters."""

_WORDS = re.compile(WORDS)
_DATED = re.compile("讯|电|消息|报道")
_CREDITED = re.compile("供图|供稿|／图|/图|摄|制图|资料")
_NAME_SIGNS = re.compile(r"[\s、,，/／;；和|｜丨·・•图摄报采整综文编校制剪]")
"""What a row of names longer than one name holds: gaps, and what its bearers did."""
_PUNCTUATED = re.compile("[，。；：！？!?,;:“”（）()的了是]")
_OURS = re.compile(r"本\s?[报刊网台]")


@dataclass(slots=True)
class Row:
    """Source intervals with their kind; ``text`` is what they hold; ``gap`` counts the empty lines before.

    Like lines, rows are made by the thousand and never changed.

    ``level`` is the number of # of a heading, ``marked`` says that a sign (►, ▲) set the line off, ``reason``
    why a dropped row belongs to no article (``signature`` for a byline that surely stands behind its text),
    ``line`` where its line begins, ``mark`` what was cut off in front.
    """

    kind: Kind
    spans: tuple[Span, ...]
    text: str
    gap: int = 0
    level: int = 0
    marked: bool = False
    indented: bool = False
    reason: str = ""
    line: int = -1
    mark: str = ""
    ends_sentence: bool = field(init=False)
    """True when a paragraph may end here."""

    def __post_init__(self) -> None:
        self.ends_sentence = ends_sentence(self.text)


def as_text(row: Row) -> Row:
    """A row that turned out to be running text, with the mark in front of it given back."""
    (start, end), *rest = row.spans
    spans = ((start - len(row.mark), end), *rest)
    return replace(row, kind="text", spans=spans, text=row.mark + row.text, mark="", marked=False)


def rows_of(line: Line) -> list[Row]:
    """The rows that one line makes: one, or a caption and its credit, or 本报讯 and what follows it."""
    if line.text[0] not in _MARKS:
        return [text_row(line)] if _is_ordinary(line.text) else _unmarked(line)
    for reader in (_heading, _byline, _caption, _kicker, _dateline, _subtitle, _credit):
        rows = reader(line)
        if rows:
            return rows
    item = _LIST_MARK.match(line.text)
    return [_cut("text", line, item.end() if item else 0)]


def text_row(line: Line) -> Row:
    """A line of running text as a row."""
    return Row(
        "text", ((line.start, line.end),), line.text, line.gap, 0, False, line.indented, "", line.start
    )


def _is_ordinary(text: str) -> bool:
    """True for an unmarked line of running text, by what it lacks: most lines are spared the readers below."""
    if len(text) > LONGEST_CAPTION:
        return not _DATED.search(text, 0, LONGEST_MEDIUM)
    return not _WORDS.search(text) and may_be_text(text)


def _unmarked(line: Line) -> list[Row]:
    """The rows of a line without a sign in front: names, a caption or a dateline may stand there."""
    credited = _CREDITED.search(line.text) is not None
    rows = _byline(line) or (_caption(line) if credited else []) or _dateline(line)
    return rows or (_credit(line) if credited else []) or [text_row(line)]


def may_be_text(text: str) -> bool:
    """True for a line without a role that is no row of names: it has a mark or a word that no name has, or no gap."""
    if len(text) > LONGEST_NAMES or _PUNCTUATED.search(text):
        return True
    return len(text) > LONGEST_NAME and not _NAME_SIGNS.search(text)


def _cut(kind: Kind, line: Line, at: int, level: int = 0) -> Row:
    spans, mark = ((line.start + at, line.end),), line.text[:at]
    return Row(
        kind, spans, line.text[at:], line.gap, level, at > 0, line.indented, line=line.start, mark=mark
    )


def _heading(line: Line) -> list[Row]:
    hashes = _HASHES.match(line.text)
    if not hashes or hashes.end() == len(line.text):
        return []
    return [_cut("heading", line, hashes.end(), level=hashes[0].count("#"))]


def _byline(line: Line) -> list[Row]:
    mark = _SIGN.match(line.text)
    at = mark.end() if mark else 0
    rest = line.text[at:].strip("()（）")
    if not rest or len(rest) > LONGEST_BYLINE or not (mark or has_role(rest) or len(rest) <= LONGEST_NAMES):
        return []
    if LONGEST_NAME < len(rest) <= LONGEST_NAMES and not _NAME_SIGNS.search(rest) and not has_role(rest):
        return []
    if _ABOUT_AUTHOR.fullmatch(line.text):
        return [replace(_cut("byline", line, 0), marked=True)]
    return [_cut("byline", line, at)] if author_spans(rest) else []


def _kicker(line: Line) -> list[Row]:
    """A rubric above a headline (■ 岁末回眸) or a subhead set off by a sign."""
    mark = _SIGN.match(line.text)
    if not mark or not 0 < len(line.text) - mark.end() <= LONGEST_KICKER or ends_sentence(line.text):
        return []
    return [_cut("kicker", line, mark.end())]


def _caption(line: Line) -> list[Row]:
    mark = _ARROW.match(line.text)
    if mark and mark.end() < len(line.text):
        return _with_credit(_cut("caption", line, mark.end()))
    if len(line.text) > LONGEST_CAPTION or not _CREDITED.search(line.text) or _credit_in(line.text):
        return []
    rows = _with_credit(_cut("caption", line, 0))
    return rows if len(rows) > 1 else []


def _with_credit(row: Row) -> list[Row]:
    """A caption and the credit behind it as two rows."""
    if not _CREDITED.search(row.text):
        return [row]
    start = row.spans[0][0]
    for cut in re.finditer(r"(?<=[。！？])|[ \t\u3000]+", row.text[: 4 * LONGEST_CAPTION]):
        credit = _credit_in(row.text[cut.end() :]) if cut.start() else None
        if credit:
            caption = replace(row, spans=((start, start + cut.start()),), text=row.text[: cut.start()])
            return [caption, _credit_row(start + cut.end(), credit, 0)]
    return [row]


def _credit_in(text: str) -> re.Match[str] | None:
    """The match of a photo credit (云岭高新区供图, 赵一鸣 摄), printed once or twice."""
    found = _CREDIT.fullmatch(text) if len(text) <= LONGEST_CREDIT and _CREDITED.search(text) else None
    if found and found["word"] in _PHOTOGRAPHED and not author_spans(found["who"]):
        return None
    return found


def _credit_row(start: int, found: re.Match[str], gap: int) -> Row:
    """A credit printed twice is kept once, and those of several pictures are one."""
    end = found.end("more") if found["more"] else found.end("one")
    return Row("credit", ((start, start + end),), found.string[:end], gap)


def _credit(line: Line) -> list[Row]:
    found = _credit_in(line.text)
    return [_credit_row(line.start, found, line.gap)] if found else []


def _dateline(line: Line) -> list[Row]:
    """本报讯（记者 …） at the start of a line, and the text behind it."""
    dated = _DATED.search(line.text, 0, LONGEST_MEDIUM + 2)
    found = _DATELINE.match(line.text[:120]) if dated else None
    if not found or not (found["stars"] or found["bracket"] or _OURS.match(found["medium"])):
        return []
    medium, rest = found.span("medium"), (found.end("medium"), found.end())
    inner = [span for span in (medium, _without_stars(line.text, rest)) if span[0] < span[1]]
    spans = tuple((line.start + a, line.start + b) for a, b in inner)
    row = Row("dateline", spans, "".join(line.text[a:b] for a, b in inner), line.gap, line=line.start)
    if found.end() == len(line.text):
        return [row]
    text = _cut("text", replace(line, gap=0), found.end())
    return [row, replace(text, mark="", marked=False)]


def _without_stars(text: str, span: Span) -> Span:
    start, end = span
    closing = next((sign for sign in ("**", "】") if text.startswith(sign, start)), "")
    return (start + len(closing), end)


def _subtitle(line: Line) -> list[Row]:
    mark = _DASHES.match(line.text)
    if not mark or not mark.end() < len(line.text) <= LONGEST_SUBTITLE:
        return []
    if ends_sentence(line.text) or line.text[-1] in "，,、；;":
        return []
    return [_cut("subtitle", line, mark.end())]
