"""The comparison of names and indicators that the evaluation uses; the reference scorer's, to the letter."""

import re
import unicodedata

_IGNORED = re.compile(r"[\s“”\"'‘’「」『』《》〈〉()（）·•・,，、。．.\-—–_:：]+")


def comparable(text: str) -> str:
    """NFKC, lower case, without white space, quotes, brackets, dashes and dots.

    >>> comparable("“红 桥”（Ａ）")
    '红桥a'
    """
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text).lower())


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters (a single character stands for itself)."""
    return frozenset(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def indicator_similarity(a: str, b: str) -> float:
    """Share of common character pairs of two comparable indicators; at least 0.6 where one contains the other."""
    pairs_a, pairs_b = bigrams(a), bigrams(b)
    similarity = len(pairs_a & pairs_b) / (len(pairs_a | pairs_b) or 1)
    return max(similarity, 0.6) if a in b or b in a else similarity


def same_title(a: str, b: str) -> bool:
    """True for equal comparable titles, or where one of two or more characters ends the other."""
    return a == b or (min(len(a), len(b)) >= 2 and (a.endswith(b) or b.endswith(a)))
