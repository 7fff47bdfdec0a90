"""Decimals as people and RDF write them."""

from decimal import Decimal


def plain(value: Decimal) -> str:
    """Without exponent and trailing zeros.

    >>> plain(Decimal("1.20E+4")), plain(Decimal("0.50"))
    ('12000', '0.5')
    """
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
