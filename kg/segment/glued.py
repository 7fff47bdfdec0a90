"""Where a headline ends that a crawl set without a break before its text."""

import re
from heapq import merge

from kg.segment.actors import before_actor
from kg.segment.media import medium_length

SHORTEST = 6
LONGEST = 64
LONGEST_END = 3
"""No word has more characters that no headline ends with."""

LEAST_AGAIN = 10
"""Words that come again sooner are repeated inside the headline."""

_NO_END = re.compile(
    r"[，、：:；;\-的及让把对从被“《（(]$|(?<![祥总缓饱亲温融])和$|(?<![参赠给])与$|(?<![行作认])为$|(?<![存健])在$|"
    r"(?<![意方动走导去])向$|(?<![签报收])到$|(?<![强大闯干])将$|(?<![数证])据$|(?:气象台|监委|警方|公司|法院|检察院|时间|跟随|总台)$"
)
_NO_TITLE = re.compile(
    r"资料图|供图|/|图源|截图|蓝色字|摄$|发自|记者|通讯员|。|网$|网[-·][\u4e00-\u9fff]{2,6}$|日报$|晚报$|新闻$|(?:日|网|报|社|客户端)[讯电](?:[\s（(]|$)"
)
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("【", "】"), ("「", "」"))
_DATE = r"(?:\d{4}\s?年)?\d{1,2}\s?月\s?\d{1,2}\s?日"
_AGENCIES = (
    "本报|总台|中新网|中新社|中新经纬|新华社|新华网|人民网|央广网|央视网|央视新闻|参考消息网|环球网|海外网|光明网|中国青年报|中国青年网|"
    "中国网|国际在线|澎湃新闻|封面新闻|界面新闻|每日经济新闻|每经|财联社|格隆汇|智通财经|上证报|证券日报|观察者网|直播吧|新京报|"
    "北京商报|南都|钛媒体|IT之家|华夏经纬网|红网"
)
_SPOKEN = (
    r"[“\"](?:(?=[^“”\"]{11,80}[，。！？…][”\"])(?=[^“”\"]{2,40}[，。！？])|"
    r"(?=[^“”\"]{3,40}[，。！？…][”\"]\s?[“\"]))"
)
"""Words spoken: a quotation of sentences, which opens a text and stands in no headline."""

_OPENER = re.compile(
    rf"截至\s?(?:{_DATE}|目前)|(?:在|自|至|据)?{_DATE}(?:[\s，,（(]|起，|[上下中]午|早|晚|凌晨|傍晚|清晨|午后|消息|讯|电|记者|\d|，|收盘|当天|一早|"
    r"至|[—\-]\d|、)|"
    r"\d{4}-\d{2}-\d{2}\s|\d{4}年\d{1,2}月(?=[，,以上下])|"
    r"(?:近日|日前|近期|近来|最近|今天|昨天|前天|今日|昨日|今晨|昨晚|当前|目前|如今|连日来|近年来|近几年|入夏以来|今年以来|暑假期间|今年[夏暑]?|"
    r"\d{1,2}日(?:[上下]午)?|这几天|北京时间|刚刚|盛夏|炎炎夏日|夏日炎炎|炎炎烈日|烈日炎炎|骄阳似火|(?<![、斗抗战顶冒着迎])酷暑(?:难[消耐当])?|暑气蒸腾|(?:盛夏|仲夏|初夏|立秋|初秋|金秋|深秋|隆冬|寒冬|初春|早春|阳春)(?:时节|之际)|眼下|时下|七月|八月|一直以来|长期以来|新学期|随着[^，。]{2,24}|"
    r"[“\"]?八一[”\"]?[^，。]{0,12}|今年是[^，。]{2,24}|据悉|值此[^，。]{2,24}|近些天|这段时间|众所周知|夏季|仲夏|暑期|七月流火)"
    r"(?:[（(]\d{1,2}日[)）])?[，,：]|"
    r"(?:近日|日前)(?=[\u4e00-\u9fff]{2,12}?(?:警方|公安|法院|局|公司|中心|支队|大队|集团|镇|街道|社区|学校|医院|检察院|派出所))|"
    r"当地时间|北京时间|今年第\d|(?:今|昨|前)[天晚日](?:[（(][^）)]{1,8}[)）])|案情(?:简介|回顾)|【?基本案情|本文(?:转自|来源)|转自|"
    r"(?:见习|实习|本报|特约)?(?:记者|通讯员)[\s\xa0]|(?<![数占根证依收票论单凭])据(?:[“《@A-Za-z]|[^，。：]{1,24}?(?:报道|消息|通报|介绍|获悉|公告|显示|透露|了解|电|称|数据))|"
    r"(?<![因行作成视认改称])为(?:了|进一步|深入|切实|全面|更好|贯彻|做好|持续|推动|丰富|加强|提升|积极|认真|充分|有效|落实|弘扬|营造|增强|提高|"
    r"扎实|保障|确保|庆祝|纪念|助力|促进|激发|响应|大力|帮助|迎接|加快|关心|规范|不断|强化|引导|满足|普及|方便|缓解|维护|打造|深化)|"
    r"记者(?:从|获悉|在|近日|日前|\d|今|昨|注意到|了解到|采访|走进|来到|看到)|"
    r"本公司(?:及)?董事会|证券代码|(?:图片)?来源[:：]|作者[:：丨|｜]|[撰文]\s?[/丨|｜]\s?文?|(?:编辑|记者|原标题|摘要)[:：丨|｜]|■|时值|[（(](?=[^（()）]{0,8}(?:记者|通讯员))|"
    r"【(?=[^】]{2,24}(?:报道|记者|消息|讯|专线|新闻)[^】]{0,12}】)|@(?=[\u4e00-\u9fff])|"
    r"受(?=[^受，。]{2,28}影响[，,])|受(?:今年)?第\d{1,2}号台风|据(?:预报|悉|统计|初步统计|不完全统计)[，,]|"
    rf"(?<![数占根证依收票论单凭])据(?=[^，。：]{{2,16}}(?:{_DATE}|\d日))|根据(?=[^，。]{{2,24}}(?:报道|消息|通报|公告|数据|规定))|"
    r"(?:进入|时至)(?=(?:暑期|三伏|伏天|夏季|汛期|主汛期|盛夏|酷暑|秋季|冬季|[七八九十\d]{1,2}月))|三伏天[，,]|本轮(?=[\u4e00-\u9fff]{2,8}[，已])|"
    r"值(?=[“\"\u4e00-\u9fff]{2,16}(?:之际|来临))|在(?=[^，。]{4,24}之际[，,])|(?:眼下|时下|当下|当前)正值|"
    rf"{_SPOKEN}|"
    rf"(?:{_AGENCIES})(?=[^，。]{{0,16}}(?:\d日|讯|消息|报道|记者|电|丨|获悉|\s?[|｜]))"
)
_FIRST = re.compile(
    r"[\d截在自至据近日前最今昨当目如连入暑这北刚盛炎夏七八一长新随\"“值众仲案【基本转见实特记通为证图来作撰文编原摘■时（(中人央参环海光国澎封界"
    r"每财格智上观直京南钛I华红总烈骄酷立初金深隆寒早阳眼受进三@“\"]"
)
"""What an opener begins with."""

_HELD = re.compile(
    r"(?:活动|仪式|大会|会议|论坛|培训|讲座|座谈会|工作|比赛|竞赛)(?=[\u4e00-\u9fff]{4}，[\u4e00-\u9fff]{4}[，。])"
)
"""What was held, and a pair of four-character phrases: no headline goes on with them."""

_NEAR = re.compile(
    r"[^。，；\n]{10,50}?(?=(?:近日|日前|近期|(?<![至到年于在截自从—–\-、\d])(?:\d{4}年)?\d{1,2}月\d{1,2}日)，)"
)
_SENTENCE = re.compile(
    r"[…！？!?]|^[（(【]|记者|通讯员|^据|获悉|消息|报道|(?:[日网报社台端]|新闻|在线)[讯电]|\d日$|评论员|编辑|作者|"
    r"^[□↑▲△]|^\d{1,2}[、.]|[图讯]\s*$"
)

_CRY = re.compile(r"[！？!?]+|[→↓]+|…{2}")
_CLAUSE = re.compile(r"[^，。！？：；、“”\s]{2,12}，[^！？]{8,}")
"""A short first clause."""

_CLOSED = re.compile("[）)]")
_BRACKETED = re.compile(r"[^（(。]{5,70}?(?=\s?[）)])")
_SHORT_MEDIA = ("本报", "本网", "红网", "南都", "每经", "总台", "央视")
_NEWSROOM = re.compile(r"中国[\u4e00-\u9fff]{2,4}?网|[\u4e00-\u9fff]{2}(?:融媒体?(?:中心)?|全媒体)$")
"""A national site; a town's or a paper's newsroom for all media."""

_MARK = re.compile(r"[讯电](?=\s|[（(记题通])|(?<=日)[讯电]|消息|报道|记者|通讯员")


def medium_start(text: str, first: int, end: int) -> int | None:
    """Where the name of a medium begins that stands before ``end`` (三秦都市报-三秦网讯): the longest way back."""
    for start in range(max(first, end - 28), end - 1):
        if text.startswith(_SHORT_MEDIA, start, end):
            return start
        if medium_length(text, start, min(end, start + 12)) > 2 or _NEWSROOM.match(text, start, end):
            return start
    return None


def headline_end(text: str, limit: int = LONGEST) -> int | None:
    """Where the headline at the start of a text ends; None when nothing tells.

    >>> headline_end("云岭高新区三招留住人才8月9日上午，云岭高新区举办招聘会。")
    11
    """
    again = text.find(text[:SHORTEST], SHORTEST, limit + SHORTEST + 2)
    if again > 0 and text.startswith(text[:again].rstrip(), again):
        return len(text[:again].rstrip())
    again = again if again >= LEAST_AGAIN else -1
    bracketed = _BRACKETED.match(text) if _CLOSED.search(text, 0, LONGEST + 20) else None
    if bracketed and len(bracketed[0]) <= limit:
        return bracketed.end()
    firsts = (m.start() for m in _FIRST.finditer(text, SHORTEST, limit + 20))
    openers = (at for at in firsts if _OPENER.match(text, at))
    ends = [m.end() for m in _HELD.finditer(text, 0, limit + 20)] + _medium_before_mark(text, limit)
    ends += [again] if again > 0 else []
    for found in merge(openers, sorted(ends)):  # the first ones do, mostly: no more openers are looked for
        end = before_actor(text, len(text[:found].rstrip()), SHORTEST)
        if SHORTEST <= end <= limit and _may_end(text[:end]):
            return end
        if "。" in text[:found]:
            break
    return _exclaimed(text, limit)


def unmarked_end(text: str, at: int) -> int | None:
    """Where a headline without any mark ends: the text begins with 近日， or a day right behind its last character."""
    near = _NEAR.match(text, at, at + LONGEST)
    if not near or _SENTENCE.search(near[0]) or not _may_end(near[0].rstrip()):
        return None
    return near.end()


def _exclaimed(text: str, limit: int) -> int | None:
    """The end of a headline that closes on a cry, a question or an arrow, when a short first clause follows."""
    ends = [m.end() for m in _CRY.finditer(text, SHORTEST, limit)]
    for end in reversed(ends):
        clause = _CLAUSE.match(text, end)
        if clause and len(text[:end]) >= LEAST_AGAIN and _may_end(text[:end]):
            return end
    return None


def begins_text(text: str, at: int) -> bool:
    """True for a word that texts begin with, and names do not go on with (为引导……).

    >>> begins_text("钱宁为引导学生", 2), begins_text("钱宁引导学生", 2)
    (True, False)
    """
    return bool(_OPENER.match(text, at))


def _medium_before_mark(text: str, limit: int) -> list[int]:
    """Where a medium's name begins in front of the first 讯, 电 or 记者."""
    mark = _MARK.search(text, SHORTEST, limit + 28)
    start = medium_start(text, SHORTEST, mark.start()) if mark else None
    return [] if start is None else [start]


def _may_end(title: str) -> bool:
    if _NO_TITLE.search(title) or _NO_END.search(title, max(0, len(title) - LONGEST_END)):
        return False
    return all(title.count(a) == title.count(b) for a, b in _PAIRS)
