"""IRIs as a pure function of what is named: keys, percent-encoding, hashes."""

import hashlib
import unicodedata

from kg.core.script import simplified_name
from kg.core.view import is_space

_QUOTES = frozenset("\"'“”‘’„‟‚‛«»‹›「」『』〝〞〟")

_UCSCHAR = (
    (0xA0, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFEF),
    *((plane + 0x0, plane + 0xFFFD) for plane in range(0x10000, 0xE0000, 0x10000)),
    (0xE1000, 0xEFFFD),
)  # fmt: skip
"""The non-ASCII characters of RFC 3987's iunreserved."""


def key(name: str) -> str:
    """A name as the last step of an IRI: simplified script, NFKC, no white space or quotation marks, percent-encoded.

    >>> key("“云岭 先锋” Ａ/B"), key("雲嶺先鋒")
    ('云岭先锋A%2FB', '云岭先锋')
    """
    return percent_encoded(simplified_name(bare(name)))


def bare(name: str) -> str:
    """NFKC without white space and quotation marks; a name of nothing else keeps its NFKC form."""
    folded = unicodedata.normalize("NFKC", name)
    return "".join(c for c in folded if not is_space(c) and c not in _QUOTES) or folded


def percent_encoded(text: str) -> str:
    """The text with every character outside RFC 3987 iunreserved as the %XX of its UTF-8 bytes.

    Names of dots alone are encoded too: "." and ".." as the step of a path would name another place.
    """
    if text in {".", ".."}:
        return "%2E" * len(text)
    return "".join(c if _unreserved(c) else _encoded(c) for c in text)


def hashed(*said: str) -> str:
    """24 hexadecimal digits of what is said; for posts and observations."""
    return hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:24]


def article_iri(base: str, article: str) -> str:
    """The IRI of an article by its id, ``<stem>-<8 hex>/<n>``."""
    stem, number = article.rsplit("/", 1)
    return f"{base}article/{percent_encoded(stem)}/{number}"


def _encoded(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))


def _unreserved(char: str) -> bool:
    if char.isascii():
        return char.isalnum() or char in "-._~"
    point = ord(char)
    return any(first <= point <= last for first, last in _UCSCHAR)
