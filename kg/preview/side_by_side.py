"""The original of each source beside its cut, both coloured by role: one HTML page that loads nothing."""

from collections.abc import Iterable, Iterator
from html import escape

from kg.core.text import Article
from kg.preview.rows import Seen, authors_name, facts_of

ROLES = {
    "title": ("标题", "#ffd6a5"),
    "kicker": ("引题", "#ffe8cc"),
    "subtitle": ("副题", "#ffe3b3"),
    "byline": ("作者", "#caffbf"),
    "lead": ("提要", "#d0ebff"),
    "body": ("正文", "#eef3f8"),
    "subhead": ("小标题", "#d8c7ff"),
    "pullquote": ("引语", "#e5dbff"),
    "caption": ("图片说明", "#b8f2e6"),
    "credit": ("图片来源", "#c3fae8"),
    "row": ("表格", "#e9ecef"),
    "dropped": ("不属于文章", "#ffc9c9"),
}
"""The name and the colour of each role."""

_FACTS = {
    "issued": "日期", "publisher": "来源", "dateline": "电头", "edition": "版别", "page": "版面", "url": "网址",
}  # fmt: skip
"""The name of each fact of an article."""

_STYLE = """body{margin:0;font:15px/1.7 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#222}
header{position:sticky;top:0;background:#fff;padding:.5em 1em;border-bottom:1px solid #ccc}
section{display:grid;grid-template-columns:1fr 1fr;gap:1em;padding:0 1em}h2{font-size:1em;padding:0 1em}
pre,article{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0;border:1px solid #ddd;padding:.6em}
article{margin-bottom:1em}p{margin:.3em 0;padding:0 .3em}span{padding:0 .2em}small{color:#555}
"""


def html_page(pages: Iterable[Seen]) -> Iterator[str]:
    """The page in pieces, one for each source."""
    colours = "".join(f".{role}{{background:{colour}}}" for role, (_, colour) in ROLES.items())
    legend = " ".join(f'<span class="{role}">{name}</span>' for role, (name, _) in ROLES.items())
    yield (
        '<!doctype html>\n<html lang="zh"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width"><title>kg read</title>'
        f"<style>{_STYLE}{colours}</style></head><body><header>{legend}</header>\n"
    )
    for page in pages:
        yield _section(page)
    yield "</body></html>\n"


def _section(page: Seen) -> str:
    head = f"<h2>{_shown(page.source.path)} · {_shown(page.source.encoding)}</h2>"
    return f"{head}<section><pre>{_original(page)}</pre><div>{_cut(page)}</div></section>\n"


def _original(page: Seen) -> str:
    """The source's text, each stretch of one role coloured; white space between two of a role goes with them."""
    text = page.source.text
    roles: list[str | None] = [None] * len(text)
    for article in page.articles:
        for block in article.blocks:
            for offset in block.offsets:
                if offset >= 0:
                    roles[offset] = block.role
    for dropped in page.dropped:
        for start, end in dropped.parts:
            roles[start:end] = ["dropped"] * (end - start)
    pieces, at = [], 0
    for index in range(1, len(text) + 1):
        if index == len(text) or roles[index] != roles[at]:
            pieces.append(_coloured(text[at:index], roles[at]))
            at = index
    return "".join(pieces)


def _coloured(text: str, role: str | None) -> str:
    return f'<span class="{role}">{_shown(text)}</span>' if role in ROLES else _shown(text)


def _cut(page: Seen) -> str:
    cards = []
    for article in page.articles:
        blocks = "".join(
            f'<p class="{b.role}">{_shown(b.text)}</p>' for b in article.blocks if b.role in ROLES
        )
        cards.append(f"<article>{_facts(article)}{blocks}</article>")
    return "".join(cards) or "<p>没有发现文章。</p>"


def _facts(article: Article) -> str:
    """Authors, date, paper and what else is known of an article, in a line."""
    authors = "、".join(authors_name(article, a, b) for a, b in article.authors)
    facts = [f"{_FACTS[name]} {value}" for name, value in facts_of(article).items() if value]
    line = " · ".join([f"作者 {authors}", *facts] if authors else facts)
    return f"<small>{_shown(line)}</small>" if line else ""


def _shown(text: str) -> str:
    """Escaped, with a sign for control characters and for marks that turn the direction of writing."""
    return escape("".join("\ufffd" if _hidden(c) else c for c in text))


def _hidden(char: str) -> bool:
    return (
        (char < " " and char not in "\n\t\r")
        or "\x7f" <= char <= "\x9f"
        or char in "\u202a\u202b\u202c\u202d\u202e"
    )
