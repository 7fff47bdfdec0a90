"""Events of two names with 暨 between them: all from the first name's beginning to the second one's head."""

import re
from collections.abc import Iterator

from kg.core.text import Sentence
from kg.recognise.candidate import STRONG, Candidate, balanced

_LED = re.compile(
    r".*(?:[,;:!?、)]|(?:举行|举办|召开|开展|组织|出席|参加|参与|主办|承办|协办|启动)了?|(?<!目)的|在(?!线)|由|本届|此次|本次|该|了|来临之际"
    r"|[上下]午|晚上?|[0-9近昨今]日|日前|今天|昨天|开幕式上|会上|期间)"
)
"""What stands before the name of an event and is none of it."""
_OUT = re.compile(
    r"[,;:!?、()。]|在|于|由|将|已|的|也|上(?![市海合线级半下])|中(?![国小央华医学高外部心东西间])|现场|当天|走进|吸引|公布|邀请|日前|近日|昨|今天|[0-9]+日"
    r"|举行|举办|召开|开幕|闭幕|启幕|揭幕|落幕|拉开|成功|顺利|圆满|隆重|正式|如期|火热|热烈|启动(?!仪式|式|会|活动|大会)"
)
"""What is told of the event behind its name."""
_HEADS = (
    "活动",
    "仪式",
    "会",
    "会议",
    "论坛",
    "节",
    "赛",
    "周",
    "营",
    "季",
    "展",
    "演出",
    "展演",
    "典礼",
    "启动式",
    "培训",
    "活动月",
)
_NO_NAME = ("为", "共同", "上述", "当日")
_LONGEST = 60


def joined_events(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """Each event whose name is two names: 青禾论坛暨鹤岭阀门展开幕仪式."""
    at = view.find("暨", sentence.start, sentence.end)
    while at >= 0:
        start, end = _begins(view, sentence.start, at), _ends(view, at + 1, sentence.end)
        name = view[start:end]
        if (
            at - start > 3
            and end - at > 3
            and balanced(name)
            and name.endswith(_HEADS)
            and not name.startswith(_NO_NAME)
        ):
            yield Candidate(start, end, "Event", name, "event.joined", STRONG + 12)
        at = view.find("暨", max(at + 1, end), sentence.end)


def _begins(view: str, floor: int, at: int) -> int:
    """Behind the last mark or word that stands before names of events, quotations as wholes."""
    floor = max(floor, at - _LONGEST)
    led = _LED.match(_masked(view[floor:at]))
    return floor + (led.end() if led else 0)


def _ends(view: str, start: int, stop: int) -> int:
    """Before the first word that tells of the event."""
    stop = min(stop, start + _LONGEST)
    out = _OUT.search(_masked(view[start:stop]))
    return start + out.start() if out else stop


_QUOTED = re.compile("“[^”]*”|《[^》]*》|[(][^)]{1,12}[)]")


def _masked(text: str) -> str:
    """The text with what stands in marks made of one character that no pattern asks for."""
    return _QUOTED.sub(lambda quote: "〇" * len(quote.group()), text)
