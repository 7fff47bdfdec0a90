"""Traditional script: told from simplified, and read as simplified, character by character."""

import re
from functools import cache
from typing import Any

SHARE = 0.08
"""The share of Chinese characters that simplified script writes otherwise, from which a text is traditional."""

_TELLTALE = re.compile(
    "[們這國會個來時為說對發學業產開關東車長門問間電話區廠廣場實際經濟網動機與當過還進運園導項據]"
)
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_QUOTES = str.maketrans("「」『』", "“”‘’")


def simplified(text: str) -> str:
    """A traditional text in simplified script with the mainland's quotation marks, of equal length; any other as it is.

    >>> simplified("雲嶺高新區舉辦產業峰會"), simplified("张乾说")
    ('云岭高新区举办产业峰会', '张乾说')
    """
    if not _TELLTALE.search(text):
        return text
    changed = _converted(text)
    different = sum(a != b for a, b in zip(text, changed, strict=True))
    if different < SHARE * len(_CHINESE.findall(text)):
        return text
    return changed.translate(_QUOTES)


def simplified_name(name: str) -> str:
    """A name in simplified script, character by character: those that simplified script writes too stay (乾, 著).

    >>> simplified_name("雲嶺科技"), simplified_name("张乾")
    ('云岭科技', '张乾')
    """
    try:
        name.encode("gb2312")
    except UnicodeEncodeError:
        return "".join(map(_simplified_char, name))
    return name


@cache
def _simplified_char(char: str) -> str:
    """What simplified script writes for a character that its basic set does not have."""
    if not _CHINESE.match(char):
        return char
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        new: str = _converter().convert(char)
        return new if len(new) == 1 else char
    return char


def is_traditional_of(form: str, other: str) -> bool:
    """True when the other form is what simplified script makes of the first.

    >>> is_traditional_of("賽馬", "赛马"), is_traditional_of("赛马", "赛马")
    (True, False)
    """
    return form != other and len(form) == len(other) and simplified_form(form) == other


def simplified_form(form: str) -> str:
    """A printed form as simplified script writes it, whatever script it is in, with the mainland's quotation marks.

    >>> simplified_form("「雲嶺，先鋒」")
    '“云岭，先锋”'
    """
    return _converted(form).translate(_QUOTES)


def _converted(text: str) -> str:
    convert = _converter().convert
    whole: str = convert(text)
    if len(whole) == len(text):
        return whole
    single = [convert(char) for char in text]
    return "".join(new if len(new) == 1 else old for old, new in zip(text, single, strict=True))


@cache
def _converter() -> Any:
    import opencc  # noqa: PLC0415 — loads dictionaries that simplified texts do not need

    return opencc.OpenCC("t2s")
