"""Rubrics: the names of a page's columns, in the makes that newspapers give them."""

import re
from dataclasses import replace

from kg.core.view import without_space
from kg.segment.names import author_spans
from kg.segment.rows import Row

LONGEST_LABEL = 20
LONGEST_PLAIN = 9
SIGNS = "▶►▷▸□■●◆◇○◎△▲▪•★☆※▌▍▎❖"
LABEL_SIGNS = "■●◆◇★☆※▌▍▎❖"
"""Signs in front of rubrics, and of no name behind a text."""

_HAN = "[\u4e00-\u9fff]"
_OPENING, _CLOSING = "【〔〖「『［[", "】〕〗」』］]"
_BARS = "|｜·丨"
_FRAME = f"{SIGNS}{_OPENING}{_CLOSING}{_BARS}（）()《》<>〈〉＜＞»«—-=~*#: ： \t\u3000"
"""What may stand around the name of a column."""

_SPREAD = re.compile(rf"{_HAN}(?:[ \t\u3000]+{_HAN}){{1,7}}")
_PEN = re.compile(rf"[{SIGNS}]?[ \t\u3000]*{_HAN}(?:[ \t\u3000]*{_HAN}){{1,2}}")
_LABEL = re.compile(rf"[A-Za-z+&·・•{_HAN[1:-1]}0-9“”]{{2,14}}")

_MANY = re.compile(
    r"(?:[简短快]讯|速[递览读报]|快报|快递|短波|要闻|动态|资讯|播报|简报|集[锦萃]|点击|传真|扫描|一句话(?:新闻|快讯)?|微新闻|新闻眼|"
    r"短新闻|短消息|速报|快览|[信讯]息(?:窗|台|港)?|拾零|拾萃|点滴|剪影)$"
)
"""The last word of the name of a column of short items."""

_ONE = re.compile(
    r"(?:^(?:人物|言论|社论|声音|榜样|数读|读数|数说|图说|广角|视窗|视点|视角|焦点|聚焦|特写|专访|专题|链接|评论|访谈|对话|榜单|讲述|故事|札记|编后|"
    r"编者按|速写|见闻|调查|观察|综述|盘点|回眸|纪实|综合|提示|权威发布|政策|解读|一线|现场|专栏|导读|理论|副刊|科普|服务|关注|特稿|来信|争鸣)|"
    r"[短时快微锐点漫述]评|评论员?文章|今日谈|[家日边]谈|[漫杂笔访夜]谈|访谈录?|对话录?|手记|札记|随笔|随感|评说|评论|言论|声音|新语|心语|"
    r"观察|观点|视[点野角窗界线]|广角|聚焦|焦点|关注|特写|特稿|专访|调查|纪实|纪事|纪行|见闻|回[眸望访]|盘点|综述|解读|政策通|链接|延伸阅读|"
    r"榜单|榜样|风采|风云榜?|人物志?|面孔|故事|讲述|之窗|窗口|在?现场|一线|走基层|直通车|直击|前沿|前线|论坛|讲堂|课堂|会客厅|茶座|"
    r"专[栏题版刊]|特[刊别报]道?|发布|提示|问答|你问我答|记者行|进行时|大家谈|面对面|深一?度|新闻眼|新观察|连线|圆桌|来信|备忘录?|案例|经验|"
    r"[数图]说\w{0,4})$|^(?:数说|图说|聚焦|对话|关注|走进|我在)\w{2,4}$"
)
"""A name, or the last word of one, of a column of stories, and of what stands beside a story."""


def label_of(row: Row) -> str:
    """The name of a column that the line is, without signs, brackets and spaces; empty for other lines.

    >>> label_of(Row("text", ((0, 7),), "短 评 快 递")), label_of(Row("text", ((0, 5),), "云岭高新区"))
    ('短评快递', '')
    """
    text = row.text
    if len(text) > LONGEST_LABEL or row.ends_sentence or not (len(text) <= LONGEST_PLAIN or _is_set_off(row)):
        return ""
    inner = text.strip(_FRAME)
    label = without_space(inner)
    if not _LABEL.fullmatch(label):
        return ""
    if is_known(label) and len(label) <= LONGEST_PLAIN:
        return label
    if text[-1] in "：:" or (text == label and not row.mark):
        return ""
    sign = (row.mark.strip(" \t\u3000#*") or text)[0]
    if row.kind == "byline" or author_spans(inner) or author_spans(label):
        set_off = text[0] in _OPENING or (sign in LABEL_SIGNS + _BARS and row.kind != "byline")
        return label if set_off or (is_spread(inner) and not author_spans(inner)) else ""
    return label if sign in SIGNS + _BARS + _OPENING or _SPREAD.fullmatch(inner) else ""


def _is_set_off(row: Row) -> bool:
    """True for a line that a sign, a bracket or its wide setting may set off: no other is longer than most."""
    return bool(row.mark) or row.text[0] in _FRAME or row.text[1].isspace()


def without_frame(row: Row) -> Row:
    """A rubric without the brackets and signs around its name."""
    inner = row.text.strip(_FRAME)
    if len(row.spans) > 1 or not inner or inner == row.text:
        return row
    start, at = row.spans[0][0], row.text.index(inner)
    spans = ((start + at, start + at + len(inner)),)
    return replace(row, spans=spans, text=inner, mark=row.mark + row.text[:at], marked=True)


def is_known(label: str) -> bool:
    """True for a name of a column by its own words."""
    return names_many(label) or bool(_ONE.search(label))


def names_many(label: str) -> bool:
    """True for the name of a column of short items (园区速递)."""
    return bool(_MANY.search(label))


def is_pen(row: Row) -> bool:
    """True for a name that no other sign of a byline has than its place below a headline (□ 言 午)."""
    if row.kind not in ("kicker", "text", "caption") or not _PEN.fullmatch(row.text):
        return False
    return bool(row.mark) or row.text[0] in SIGNS or is_spread(row.text)


def is_spread(text: str) -> bool:
    """True for words set wide."""
    return len(without_space(text)) > 1 and len(text.split()) == len(without_space(text))
