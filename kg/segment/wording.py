"""How headlines are worded: what may be one, and what a second line goes on with."""

import re
from dataclasses import replace

from kg.core.view import without_space
from kg.segment.rows import Row

LONGEST_HEADLINE = 45

_UNFINISHED = frozenset("：:，,、以与和的及为在让把对向从到用将")
"""How the first line of a headline ends when the second goes on with its sentence."""

_NUMBERED = re.compile(r"^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）])")
_SPEAKS = re.compile(
    r"(?:强调|指出|要求|提出|表示|[会研察谈访问查话导]时?说|呼吁|希望|认为|宣布|透露|寄语|勉励)$"
)
"""Who speaks in the second line, and on what occasion (在云岭高新区调研时强调)."""

_LAST_WORD = 4
"""So many characters tell who speaks; a search to the end of a whole paragraph would look at each of its characters."""

_GOES_ON = re.compile(r"[和与及或的了等得着地们个，。、；：,;:）)”’％%]|\d+[^\d年月日]|[^，,。]{1,2}[，,]")
"""How the second half of a cut line begins, and no paragraph does."""

_ASKS = re.compile("[^。；;]{4,30}[？！?!]”?")

_INNER = re.compile("[，,、。]")
_PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"))
_TWO_HAN = re.compile("[\u4e00-\u9fff].*[\u4e00-\u9fff]", re.DOTALL)
_BARE_NAME = re.compile(
    r"[^“”‘’：:，,！？!?\s的里\d]{2,12}(?:区|园|园区|基地|集团|公司|市|县|省|州|镇|乡|村|街道|社区|大学|学院|学校|"
    r"医院|研究院|研究所|实验室|联盟|协会|银行|局|委员会|办公室|中心|新城|小镇)"
)
"""A line that only names who the headline speaks of: the next line goes on with it."""


def is_unfinished(text: str) -> bool:
    """True for the first line of a headline that the next line goes on with (云岭高新区： / 三招留才)."""
    return bool(_BARE_NAME.fullmatch(text)) or speaks(text) or text[-1:] in _UNFINISHED


def speaks(text: str) -> bool:
    """True for a headline's first line that says who speaks in the second (…调研时强调)."""
    return bool(_SPEAKS.search(text[-_LAST_WORD:]))


def headline_like(row: Row) -> bool:
    """True for a short row that ends no sentence and is not cut off at a comma."""
    if len(row.text) > LONGEST_HEADLINE or row.ends_sentence or row.text[-1:] in "，,、；;：:。":
        return False
    return bool(_TWO_HAN.search(row.text))


def breaks_off(row: Row) -> bool:
    """True for a headline, and for the first line of one that breaks off behind a colon."""
    return headline_like(replace(row, text=row.text[:-1]) if row.text[-1:] in "：:" else row)


def asks(text: str) -> bool:
    """True for a headline that ends like a sentence: a question or a cry."""
    return text[-1:] in "？！?!”" and bool(_ASKS.fullmatch(without_space(text)))


def goes_on(text: str) -> bool:
    """True for words that no paragraph begins with: those of the second half of a cut line."""
    return bool(_GOES_ON.match(text))


def is_whole(text: str) -> bool:
    """True for a line that is not cut in the middle of a list, a quotation or a bracket."""
    text = _NUMBERED.sub("", text)
    return not _INNER.search(text) and all(text.count(a) == text.count(b) for a, b in _PAIRS)
