"""Events: meetings, fairs, contests and plenums with a name of their own."""

from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.event_joined import joined_events
from kg.recognise.heads import nominal_start
from kg.recognise.quoted import quotes
from kg.recognise.wordlists import alternatives, listed, word_set
from kg.words.words import words

_HEAD = alternatives("event.head")
_HEADED = re2.compile(
    f"{_HEAD}(?:暨[一-龥A-Za-z0-9·]{{2,24}}?{_HEAD})?(?:决赛|总决赛)?|"
    "(?:集中)?(?:签约|揭牌|开工|启动|颁奖|授牌|奠基|竣工|投产)暨[一-龥]{2,16}?(?:仪式|大会|活动)|国际[一-龥]{1,8}展"
)
_NOT_AFTER = listed("event.not_before")
_DIGIT = "[0-9一二三四五六七八九十百]"
ORDER = re2.compile(
    f"(?:(?:19|20)[0-9]{{2}}年)?(?:第?{_DIGIT}季度|首季|上半年|下半年)$|"
    rf"[“《]?(?:(?:19|20)[0-9]{{2}}年?(?:\(?第{_DIGIT}{{1,3}}[届次]\)?)?(?:度)?|第{_DIGIT}{{1,4}}[届次])$"
)
"""Which time an event is held: 第三届, 2023年(第九届)."""
_SHOWS = (*"览示会厅馆出开现",)
_PRIZE = re2.compile(
    "^(?:[一-龥A-Za-z]{1,8}?(?:组|赛道|类|项目|单元))?(?:团体|个人|男子|女子|单打|双打|混双|男单|女单)?"
    "(?:冠军|亚军|季军|特等奖|一等奖|二等奖|三等奖|金奖|银奖|铜奖|大奖|优秀奖)"
)
_GENERIC = word_set("event.generic")
_COUNTED = re2.compile("[0-9一二三四五六七八九十两几百千多余](?:场|次|个|项|届|多次|余场|期)$")
_PLENUM = re2.compile(
    "(?:党的|中共)?(?:[一二三]?十[一二三四五六七八九]?|二十)(?:大|届[一二三四五六七八九]中全会)"
)


def find_events(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Event; a meeting without a name (座谈会) is none."""
    found: set[Candidate] = set()
    for sentence in sentences:
        found.update(_headed(article.view, sentence))
        found.update(_plenums(article.view, sentence))
        found.update(_quoted(article.view, sentence))
        found.update(_days(article.view, sentence))
        found.update(joined_events(article.view, sentence))
        found.update(_fairs(article.view, sentence))
    return sorted(found)


def _headed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for match in _HEADED.finditer(view[sentence.start : sentence.end]):
        head_start, end = sentence.start + match.start(), sentence.start + match.end()
        if view.startswith(_NOT_AFTER, end) or (
            view[end - 1] == "展" and (view[end - 2] == "发" or view.startswith(_SHOWS, end))
        ):
            continue
        start, ordinal = event_start(view, sentence.start, head_start)
        start += start < head_start and view[start] in "和与及"
        if start < head_start and _named(view, start, head_start, sentence.start, ordinal):
            name = view[start:end]
            score = STRONG + 10 if ordinal or len(name) > 6 else USUAL
            prize = (
                _PRIZE.match(view[end : end + 16]) is not None
            )  # then the event stands inside the name of an honour
            yield Candidate(start, end, "Event", name, "event.head", score, prize)


_TIME_HELD = re2.compile(
    rf"[“《]?(?:(?:19|20)[0-9]{{2}}年?)?(?:\(?第{_DIGIT}{{1,4}}届\)?|首届)([^,。;:!?、的了]{{2,30}})$"
)
_TELLS = re2.compile(
    "召开|举办|举行|举报|开幕|闭幕|期间|参加|参与|参展|参会|出席|亮相|获|荣|夺|入选|会上|会议|当选|成立|启动|决定|通过|审议|"
    "以来|之后|上午|下午|晚|时|将|在|由|被|是|为|于|对|我|本|该|名单|暨"
)
"""What is told of an event and stands in no name of one."""
_ASSEMBLIES = ("代表大会", "全体会议", "全会")
"""Meetings of a body whose name holds the number of its term: 云岭市第九届人民代表大会."""


def event_start(view: str, floor: int, head_start: int) -> tuple[int, bool]:
    """Where the event whose head begins at ``head_start`` begins, and whether its edition or year does."""
    window = max(floor, head_start - 36)
    edition = _TIME_HELD.search(view[window:head_start])
    assembly = view.startswith(_ASSEMBLIES, head_start)
    if edition and not assembly and not _TELLS.search(edition.group(1)):
        return window + edition.start(), True
    start = _after_verb(view, floor, head_start) or nominal_start(view, floor, head_start)
    start -= 2 * (start < head_start and view.endswith("全国", floor, start))
    start = _behind_first(view, start, head_start)
    ordinal = ORDER.search(view[max(floor, start - 16) : start])
    return (max(floor, start - 16) + ordinal.start(), True) if ordinal else (start, False)


_FIRST = re2.compile("^.{0,30}?(?:首场|首站|首期|专项行动|系列活动)(?:之|暨|——)?“")


def _behind_first(view: str, start: int, end: int) -> int:
    """The start at the quotation that names the event, behind what it is a part of: 专项行动首场“青禾”招聘会."""
    part = _FIRST.match(view[start:end])
    return start + part.end() - 1 if part else start


_DAY = re2.compile(
    "(?:全国|国家|世界|国际|中国|全民)(?:[一-龥]{2,6}?)(?:日|节|周|月|年)"
    "|[一-龥]{2,8}?(?:院士|专家|企业家|媒体|名家|博士|记者|侨商|青年)[一-龥]{2,4}行"
)
_FAIR = re2.compile("[一-龥][博洽]会|服贸会|[广高京]交会")
"""What fairs are called for short: the first character says which one."""
_NO_FAIR = frozenset("的了该本各这那届次大小腾上中下路微赌渊淹广拼搏校很又也")
_FAIR_AFTER = (*"议谈员长计费所不馆诊让出毁", "展期", "展中心", "展业", "展经济")
_KNOWN_FAIR = listed("event.head")
_HELD = re2.compile(
    "[届”]|首次|开幕|闭幕|开展|举[办行]|承办|主办|召开|参[加展会与观]|出席|亮相|走进|登陆|组委会|期间|现场|上[,、]|以下简称"
)
"""What is told of a fair near its short name; without it the characters may belong to other words (微博|会)."""


def _fairs(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """A fair by its short name alone, with its number where it has one: 本届云博会, 第三届云洽会."""
    if view.find("会", sentence.start, sentence.end) < 0:
        return
    for match in _FAIR.finditer(view[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if view[start] in _NO_FAIR or view.startswith(_FAIR_AFTER, end):
            continue
        around = view[max(sentence.start, start - 12) : start] + view[end : min(sentence.end, end + 12)]
        if not view.startswith(_KNOWN_FAIR, start) and not _HELD.search(around):
            continue
        edition = ORDER.search(view[max(sentence.start, start - 16) : start])
        start = max(sentence.start, start - 16) + edition.start() if edition else start
        yield Candidate(start, end, "Event", view[start:end], "event.fair", USUAL - 20)


_NATIONS = ("全国", "国家", "世界", "国际", "中国", "全民", "行活动", "行”", "行等", "行系列")
_DAY_AFTER = re2.compile(
    "^”?(?:[(,。、;]|来临|到来|即将|期间|当天|当日|前夕|之际|活动|主题|系列|宣传|启动|在|等|的|主场|之|是|为|$)"
)
_NO_DAY = re2.compile(
    "[今明昨每某本当次近前后上下这那首末一二三四五六七八九十0-9个的了在][日节周月年]$|生日$|工作日$|假日$"
)


def _days(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """Days, weeks and years that nations or the world keep (全国阀门日), and tours of guests (院士专家云岭行)."""
    if not any(view.find(mark, sentence.start, sentence.end) >= 0 for mark in _NATIONS):
        return
    for match in _DAY.finditer(view[sentence.start : sentence.end]):
        name, end = match.group(), sentence.start + match.end()
        if _NO_DAY.search(name) or not _DAY_AFTER.match(view[end : end + 3]):
            continue
        start = sentence.start + match.start()
        if name.endswith("行"):
            start = max(nominal_start(view, sentence.start, end - 1), start)
            if not view.startswith(("活动", "”", "等活动", "系列"), end):
                continue
        elif name.endswith("年") and not view.startswith("”", end):
            continue
        yield Candidate(start, end, "Event", view[start:end], "event.day", USUAL, True)


def _after_verb(view: str, floor: int, head_start: int) -> int | None:
    """The left edge that a verb of holding gives (召开…大会), when only one phrase stands between."""
    line = view[max(floor, head_start - 26) : head_start]
    match = _HOLDING.search(line)
    return head_start - (len(line) - match.start(1)) if match and len(match.group(1)) > 3 else None


_HOLDING = re2.compile("(?:召开|举办|举行|承办|主办)(?:了|的)?([^,。;:、的了等次场]*)$")


def _named(view: str, start: int, head_start: int, floor: int, ordinal: bool) -> bool:
    modifier = view[start:head_start]
    if _COUNTED.search(view[max(floor, start - 5) : start]):
        return False
    if ordinal and len(modifier) > 4:
        return True
    return not built_of_general(modifier) and len(modifier) >= 2


def built_of_general(modifier: str) -> bool:
    """True when the words before a head say what kind of event is meant and not which."""
    telling = [w.text for w in words(modifier) if w.text not in _GENERIC and w.text[0].isalnum()]
    return sum(map(len, telling)) < 2


def _plenums(view: str, sentence: Sentence) -> Iterator[Candidate]:
    if not any(view.find(mark, sentence.start, sentence.end) >= 0 for mark in "十届次"):
        return
    for match in _PLENUM.finditer(view[sentence.start : sentence.end]):
        if match.group().startswith(("党的", "中共")) or "全会" in match.group():
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Candidate(start, end, "Event", match.group(), "event.plenum", STRONG)
    for match in _NUMBERED.finditer(view[sentence.start : sentence.end]):
        end = sentence.start + match.end()
        start = nominal_start(view, sentence.start, sentence.start + match.start())
        if end - start > 8 and "事会第" not in match.group():
            yield Candidate(start, end, "Event", view[start:end], "event.numbered", STRONG)


_NUMBERED = re2.compile(
    "(?:第?[一二三四五六七八九十]{1,3}届)(?:[一-龥]{2,8})(?:第[一二三四五六七八九十]{1,3}次)(?:全体)?会议|"
    "第[一二三四五六七八九十]{1,3}次(?:理事会|理事大会|会员代表大会|会员大会|成员大会|代表大会|党代会|团代会|联席会议)"
)


_EVENT_AFTER = re2.compile(f"^(?:[一-龥]{{0,8}}?){_HEAD}(?:活动)?")


def _quoted(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for quote in quotes(view, sentence.start, sentence.end):
        match = _EVENT_AFTER.match(view[quote.end : quote.end + 16])
        if match and quote.end == quote.last and len(quote.inner) > 2 and "的" not in match.group():
            start = max(nominal_start(view, sentence.start, quote.start), quote.start - 12)
            start = _behind_first(view, start, quote.start + 1)
            ordinal = ORDER.search(view[max(sentence.start, start - 16) : start])
            if ordinal:
                start = max(sentence.start, start - 16) + ordinal.start()
            yield Candidate(
                start,
                quote.end + match.end(),
                "Event",
                view[start : quote.end + match.end()],
                "event.quoted",
                STRONG,
            )
