"""What stands behind the last sentence of a crawled article: authors, sources, editors, notices."""

import re
from typing import Literal

from kg.core.view import is_space
from kg.segment.names import author_spans, has_role

Kind = Literal["byline", "credit", "dropped"]
Part = tuple[Kind, int, int]
"""A stretch of the text with what it is."""

TAIL_LENGTH = 600
MOST_STARTS = 12
"""So many places without a full stop before them are tried as the start of a sign-off."""
LONGEST_PART = 60

LONGEST_UNSTOPPED = 80

_STOPS = "。！？!?…"
_CLOSING = re.compile(r"[”’」』）)》\]]*")
_STOP = re.compile(r"[。！？!?…](?:[”’」』）)》\]]*)")
_NOTICE = re.compile(
    r"分享让更多人看到|更多精彩(?:内容|资讯)请|本网（平台）所|本文属于原创文章|本文系.{2,12}(?:原创|独家)|"
    r"[(（【\[〔「](?:免责|版权|特别|广告|郑重|风险)?(?:声明|免责条款)[:：】]|(?:免责|版权|特别|广告|郑重|风险)(?:声明|免责条款)[:：】]|声明[:：]|"
    r"新闻线索报料|[（(]?(?:以上内容)?未经(?:授权|允许|许可)|本版导读|如遇作品内容|欲加入|新浪声明|海量资讯|投稿邮箱|如需转载|"
    r"转载请注明|[（(]?(?:本文|文章)(?:仅|只)?(?:不构成|代表作者|不代表|为数据整理|来自网易)|#[^#\s]{1,12}#|关注↓|"
    r"(?P<sure>\*[\u4e00-\u9fff]{2,4}独家稿件|【(?:爆料|投稿|纠错)|版权归原作者所有|此文内容为企业供稿|返回搜狐，?查看更多|"
    r"爆料、维权)"
)
_NOTICE_STARTS = re.compile(
    "分享让|更多精|本网（|本文[属系仅只不代为来]|文章[仅只不代为来]|（本文|\\(本文|（文章|\\(文章|免责[声免]|版权[声免归]|特别[声免]|"
    "广告[声免]|郑重[声免]|风险[声免]|声明[：:]|新闻线|未经[授允许]|以上内容未|（未经|\\(未经|（以上内|\\(以上内|本版导|如遇作|"
    "欲加入|新浪声|海量资|投稿邮|如需转|转载请|#|关注↓|\\*|【爆料|【投稿|【纠错|此文内|返回搜|爆料、|"
    + "|".join(rf"\{bracket}[免版特广郑重风声]" for bracket in "(（【[〔「")
)
"""How every notice begins, each with a character of its own: the search passes quickly over what begins none."""
_BEFORE_NOTICE = frozenset("。！？!?”’）)】…；图 \t\u3000\xa0")
_MEANS = r"[:：丨|｜/／]\s{0,4}|[ \u3000\xa0\t]{1,4}"
_EDITORS = (
    r"(?:本期|本版|资深|视频|流程|值班|责任|执行|新媒体|轮值|实习|总|副|图文|文字|部分){0,3}"
    r"(?:编辑|编校|责编|校对|审校|审核人?|监\s?制|主\s?编|编\s?审|终审|复审|初审|[一二三]审|签审|审稿人?|核稿|主任|编委|"
    r"值周编委|策划|统筹|制片人?|出品人?|出品|排版|美编|版式|制图|海报|设计|剪辑|摄像|摄影|航拍|配音|翻译|编译|导演|编导|"
    r"制作|视觉|运营|供稿单位|作者单位|供稿|供图|图片|视频|配图|题图|封面|资料|审|编|校|图|来稿|联系人|统稿|(?:海报|图表|封面|字幕|动画|长图)(?:制作|设计))"
)
_EDITOR = re.compile(
    rf"{_EDITORS}(?:{_MEANS})|"
    r"(?:责任编辑|编辑|校对|责编)(?=[\u4e00-\u9fff]{2,3}(?:$|[^\u4e00-\u9fff]|编辑|校对))"
)
_ISSUE = re.compile(r"《\s?[^》]{2,12}\s?》\s*[（(]\s*\d{4}年\d{1,2}月\d{1,2}日[^（()）]{0,12}[)）]")
_SENT = re.compile(r"(?:新华社|中新社|中新网)[\u4e00-\u9fff]{2,8}(?:\d{1,2}月\d{1,2}日)?电$")
"""A dateline that a crawl set behind its text."""
_COMPILED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:[报网社台]|新闻|客户端)综合(?:整理|报道)?$|编\s?者(?=\s|$)")
"""A medium that compiled the text, and the editor who signed it."""

_SOURCE = re.compile(
    r"(?:(?:图文|稿件|素材|部分|封面|图片|视频|资料|综合|信息|文章|本文|内容)*(?:来\s?源|稿源|转自|图源|据|综合自?)"
    r"|来稿单位|联系方式|邮箱(?:地址)?|原标题|本文链接|作者简介)\s?[:：丨|｜/]"
)
_AUTHOR = re.compile(
    r"(?:文\s?[/／、]\s?图|图\s?[/／、]\s?文)[:：]?|(?:作者|撰文|采写|执笔|文|图文|文图|记者|通讯员|特约撰稿)\s?[:：丨|｜/／]|作者[\s\xa0]|"
    r"[^\s，,：:（(丨｜|]{0,20}?(?:记者|通讯员|实习生|评论员)"
    r"(?=[\s:：丨|｜]|[\u4e00-\u9fff]{2,3}(?:[\s、，]|$|编辑|校对|通讯|实习|责|报道|[（(【]))|"
    r"(?:文\s?[/／、]\s?图|图\s?[/／、]\s?文)|"
    r"[\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){0,2}\s?[/／]\s?(?:文图?|图文)$"
)
_BRACKET = re.compile(r"[（(【\[〔「]\s*([^（()）【】〔〕「」\[\]]{1,60}?)\s*[)）】\]〕」]")
_SIGNED = re.compile(
    r"完|全文完|完结|[^。！？]{0,20}(?:特稿|客户端|APP|新华社|中新社|新华网|社电|日报|晚报|新闻|联合报道|编译报道|综合报道|报道|"
    r"供稿|微信公众号|公众号|官微|发布|融媒体?中心|纠错|公告|视频号)|视频|原题.{0,30}"
)
_PICTURED = re.compile(r"[^。！？]{1,30}(?:供图|摄|提供|图源[^。]{0,20}|资料图片?|截图)")
_CLOSES = re.compile(r"\s*[)）】\]〕」]")
_ORGAN = re.compile(
    r"[\u4e00-\u9fff]{1,14}(?:[报网社台院局委厅部区县]|网站|体彩|客户端|交警|公安|警方|检察|法院|政府|中心)"
)
_GAP = re.compile(r"[\s、,，;；|｜·*●◆—\-_/～~\u200b]*")
_NEXT = re.compile(
    rf"[（(【\[〔「]|(?:{_EDITORS})[:：丨|｜/／ \u3000\xa0]|"
    r"(?:编辑|校对|责编|责任编辑)(?=[\u4e00-\u9fff]{2,3}(?:$|[^\u4e00-\u9fff]))|"
    r"(?:图片|素材)?(?:来\s?源|转自|图源)\s?[:：丨|｜/]|(?:作者|撰文|采写|文|记者|通讯员|特约撰稿)[:：丨|｜/／]|"
    r"https?:|微信[:：]|(?<=\s)联系方式|"
    r"(?<=[\s|｜])[\u4e00-\u9fff]{0,10}(?:记者|通讯员|作者)(?=[\s:：])"
)
_BOUND = re.compile(r"[（(【\[〔「]|(?=来源|转自|编辑|责编|责任编辑|作者|文[/／丨|｜]|校对|记者|通讯员|采写)")


def closing(text: str) -> tuple[int, list[Part]]:
    """Where the body of a crawled text ends, and what follows it, in order.

    >>> closing("园区投产。（记者 赵一鸣）责任编辑：钱宁")
    (5, [('byline', 5, 13), ('dropped', 13, 20)])
    """
    first = max(0, len(text) - TAIL_LENGTH)
    end = _trimmed(text, len(text))
    parts: list[Part] = []
    start = _notice(text, max(1, first), end)
    while start is not None:
        parts.insert(0, ("dropped", start, end))
        end = _trimmed(text, start)
        start = _notice(text, max(1, end - TAIL_LENGTH), end)
    stop = _last_stop(text, max(0, end - TAIL_LENGTH), end)
    for start in _starts(text, stop, end):
        found = _signed(text, start, end)
        if found:
            return _trimmed(text, start), found + parts
    return end, parts


def _trimmed(text: str, end: int) -> int:
    """The end without the white space before it."""
    while end and is_space(text[end - 1]):
        end -= 1
    return end


def _last_stop(text: str, first: int, end: int) -> int:
    """Where the last sentence ends, its closing marks included; a text without one has its last words tried."""
    if end > first and text[end - 1] in _STOPS:
        return end
    last = first - 1
    for stop in _STOPS:  # the full stop comes first: the others are looked for behind it
        last = max(last, text.rfind(stop, last + 1, end))
    if last < first:
        return max(0, end - LONGEST_UNSTOPPED)
    closed = _CLOSING.match(text, last + 1, end)
    return closed.end() if closed else last + 1


def _notice(text: str, first: int, end: int) -> int | None:
    """Where a notice of the site begins, behind a full stop or with words that no text has."""
    start = _NOTICE_STARTS.search(text, first, end)
    while start is not None:
        found = _NOTICE.match(text, start.start(), end)
        if found and (found["sure"] or text[found.start() - 1] in _BEFORE_NOTICE):
            return found.start()
        start = _NOTICE_STARTS.search(text, found.end() if found else start.start() + 1, end)
    return None


def _starts(text: str, stop: int, end: int) -> list[int]:
    """Where a sign-off may begin: behind the last full stop, or at a bracket or a word that opens one."""
    found = [stop]
    for opener in _BOUND.finditer(text, stop + 1, end):
        found.append(opener.start())
        if len(found) == MOST_STARTS:
            break
    return found


def _signed(text: str, start: int, end: int) -> list[Part]:
    """The parts that fill the stretch to its end; none when other words stand in it."""
    parts: list[Part] = []
    at = _skip(text, start, end)
    while at < end:
        found = _bracket(text, at, end)
        if not found:
            part = _line(text, at, end)
            found = [part] if part else []
        if not found:
            return []
        parts += found
        closed = _CLOSES.match(text, found[-1][2], end)
        at = _skip(text, closed.end() if closed else found[-1][2], end)
    return parts


def _skip(text: str, at: int, end: int) -> int:
    gap = _GAP.match(text, at, end)
    return gap.end() if gap else at


def _bracket(text: str, at: int, end: int) -> list[Part]:
    """What a bracket holds; one of an author and an editor is two parts."""
    found = _BRACKET.match(text, at, end)
    if not found:
        return []
    inner = found[1]
    kind: Kind | None = None
    if _SOURCE.match(inner) and "作者" not in inner:
        kind = "dropped"
    elif author_spans(inner, bracketed=True):
        kind = "byline"
    elif _PICTURED.fullmatch(inner):
        kind = "credit"
    elif _SIGNED.fullmatch(inner) or _ORGAN.fullmatch(inner):
        kind = "dropped"
    parts: list[Part] = [] if kind else _signed(text, *found.span(1))
    if parts and all(p[0] == "dropped" for p in parts):
        kind = "dropped"
    if kind:
        return [(kind, at, found.end())]
    return [(parts[0][0], at, parts[0][2]), *parts[1:]] if parts else []


def _line(text: str, at: int, end: int) -> Part | None:
    """An author's, a source's or an editor's words up to the next such part."""
    author = _AUTHOR.match(text, at, end)
    if author or has_role(text[at : at + LONGEST_PART]):
        last = _until_next(text, author.end() if author else at + 1, end)
        if author_spans(text[at:last].rstrip(), bracketed=True):
            return ("byline", at, last)
    pictured = _PICTURED.match(text, at, end)
    if pictured and pictured.end() == end:
        return ("credit", at, end)
    issue = _ISSUE.match(text, at, end) or _SENT.match(text, at, end) or _COMPILED.match(text, at, end)
    if issue:
        return ("dropped", at, issue.end())
    found = _SOURCE.match(text, at, end) or _EDITOR.match(text, at, end)
    if not found:
        return None
    last = _until_next(text, found.end(), end)
    if last - at > LONGEST_PART or _STOP.search(text, found.end(), last):
        return None
    return ("dropped", at, last)


def _until_next(text: str, at: int, end: int) -> int:
    following = _NEXT.search(text, at, end)
    last = following.start() if following else end
    return max(_trimmed(text, last), at)
