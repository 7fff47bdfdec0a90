"""Numerals of Chinese news: digits, characters and the scales 万 and 亿, as exact decimals."""

import re
from decimal import Decimal

DIGITS = r"[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])(?:\.[0-9]{1,8})?|[0-9]{1,18}(?:\.[0-9]{1,8})?"
"""Arabic numerals, with thousands separators or without."""

HAN = r"(?<![零〇一二两三四五六七八九十百千])(?!零[^〇一二三四五六七八九])[零〇一二两三四五六七八九十百千]{1,12}"
"""Numerals in characters below the scales."""

SCALE = r"万亿|[十百千]?[万亿]|千(?![米克])|百"
"""What multiplies the numeral before it."""

_UNIT_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_POWERS = ("百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿")
_SCALES = {scale: power for power, scale in enumerate(_POWERS, start=2)}
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def scale_of(scale: str | None) -> Decimal:
    """What a scale multiplies by; 1 for none.

    >>> scale_of("千万")
    Decimal('10000000')
    """
    return Decimal(10 ** _SCALES[scale]) if scale else Decimal(1)


def number_of(numeral: str) -> Decimal | None:
    """The value of a numeral in digits or characters, None when its characters make none.

    >>> number_of("1,200.5"), number_of("二十七"), number_of("二〇二五"), number_of("三百零六")
    (Decimal('1200.5'), Decimal('27'), Decimal('2025'), Decimal('306'))
    """
    if numeral[:1].isascii():
        plain = numeral.replace(",", "") if _GROUPED.fullmatch(numeral) else numeral
        return Decimal(plain) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", plain) else None
    if all(char in _UNIT_DIGITS for char in numeral):
        return _positional(numeral)
    return _stepped(numeral)


def _positional(numeral: str) -> Decimal | None:
    """二〇二五 is a number read digit by digit; 两三 and 七八 are not one number."""
    if len(numeral) == 1 or len(numeral) == 4:
        return Decimal("".join(str(_UNIT_DIGITS[char]) for char in numeral))
    return None


def _stepped(numeral: str) -> Decimal | None:
    total, digit, last = 0, 0, 10_000
    for char in numeral:
        step = _STEPS.get(char)
        if step is None:
            if digit or char not in _UNIT_DIGITS:
                return None
            digit = _UNIT_DIGITS[char]
            continue
        if step >= last:
            return None
        total += (digit or 1) * step
        digit, last = 0, step
    return Decimal(total + digit)


def neighbours(numeral: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of an approximate pair of characters, None for anything else.

    >>> neighbours("两三"), neighbours("七八"), neighbours("三五")
    ((Decimal('2'), Decimal('3')), (Decimal('7'), Decimal('8')), (Decimal('3'), Decimal('5')))
    """
    if len(numeral) != 2 or any(char not in _UNIT_DIGITS for char in numeral):
        return None
    low, high = (_UNIT_DIGITS[char] for char in numeral)
    return (Decimal(low), Decimal(high)) if 0 < low < high <= low + 2 else None


def fraction(part: Decimal, whole: Decimal) -> Decimal | None:
    """A share to four places, None unless 0 < part ≤ whole.

    >>> fraction(Decimal(2), Decimal(3))
    Decimal('0.6667')
    """
    if not 0 < part <= whole:
        return None
    return plain((part / whole).quantize(Decimal("0.0001")))


def plain(value: Decimal) -> Decimal:
    """The value without trailing zeros and without an exponent.

    >>> plain(Decimal("1.20E+4"))
    Decimal('12000')
    """
    stripped = value.normalize()
    return stripped.quantize(Decimal(1)) if stripped == stripped.to_integral_value() else stripped
