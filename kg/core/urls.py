"""Addresses of web pages."""

import re

_URL = re.compile(r"https?://[^\s/<>\"{}|\\^`]+(?:/[^\s<>\"{}|\\^`]*)?")


def is_url(text: str) -> bool:
    """True for the whole address of a web page.

    >>> is_url("https://example.org/1.html"), is_url("javascript:x"), is_url("example.org")
    (True, False, False)
    """
    return bool(_URL.fullmatch(text))
