"""Lines that name an article's authors, told by how they open."""

import re

LONGEST_BYLINE = 40
_BYLINE = re.compile(r"[▶►■□●◆◇○◎]?(?:本[报刊网台社]|[^，。]{0,8}(?:记者|通讯员|作者|撰文)|文[/／:：])")


def is_byline(text: str) -> bool:
    """True for a line that opens as a byline does and is as short."""
    return len(text) <= LONGEST_BYLINE and bool(_BYLINE.match(text)) and text[-1:] not in "。！？，"
