"""Text that a page prints twice, and where a sentence ends."""

import re
from collections.abc import Sequence

from kg.core.text import Span
from kg.core.view import IGNORED, is_space, without_space

LONGEST_DOUBLE = 160
SHORTEST_HALF = 4
LONGEST_REPEAT = 12
_STOP = frozenset("，。！？；：、,!?;:")
_REDUPLICATED = frozenset("人天家户处时年日月刻步层点样种件个条项座间代常默慢好看渐纷往频屡仅刚偏恰多大小高")
"""Characters that Chinese really doubles (人人, 处处): a repetition of them is meant."""

_FULL_STOP = frozenset("。！？!?…")
_MAY_END = _FULL_STOP | frozenset("”’」』）)》") | IGNORED
_SENTENCE_END = re.compile(r"(?:[。！？!?…]|[。！？!?…；;][”’」』）)》]+)$")


def ends_sentence(text: str) -> bool:
    """True when the text ends with a full stop, or with one and closing marks behind it.

    >>> ends_sentence("“不行！”"), ends_sentence("云岭高新区（新区）")
    (True, False)
    """
    last = text[-1:]
    if last not in _MAY_END and not last.isspace():
        return False
    return last in _FULL_STOP or bool(_SENTENCE_END.search(without_space(text[-16:])))


def first_half(text: str) -> int | None:
    """Where the first half of a text printed twice ends; None for a text printed once.

    >>> first_half("云岭高新区聚力攻坚 云岭高新区聚力攻坚"), first_half("云岭高新区")
    (9, None)
    """
    if len(text) > LONGEST_DOUBLE or text.find(text[:SHORTEST_HALF], SHORTEST_HALF) < 0:
        return None
    for end in (len(text) // 2, (len(text) - 1) // 2):
        half = text[:end]
        if len(half) >= SHORTEST_HALF and text[end:].lstrip() == half:
            return end
    return None


def repeated_start(before: str, after: str) -> int:
    """How many characters at the start of ``after`` a column break repeats from the end of ``before``.

    >>> repeated_start("心怀共同梦想", "想。从此"), repeated_start("家家户", "户户通")
    (1, 0)
    """
    for length in range(min(len(before), len(after) - 1, LONGEST_REPEAT), 1, -1):
        if before.endswith(after[:length]) and not after[:length].isascii():
            return length
    single = len(after) > 1 and before[-1:] == after[0] and after[1] in _STOP
    return 1 if single and "\u4e00" <= after[0] <= "\u9fff" and after[0] not in _REDUPLICATED else 0


def packed(source: str, spans: Sequence[Span]) -> str:
    """The characters of the intervals without white space."""
    return without_space("".join(source[start:end] for start, end in spans))


def without_start(spans: Sequence[Span], source: str, count: int) -> tuple[tuple[Span, ...], Span]:
    """The intervals without their first ``count`` printed characters, and the interval left out."""
    (start, end), *rest = spans
    at = start
    while count and at < end:
        count -= not is_space(source[at])
        at += 1
    return ((at, end), *rest), (start, at)
