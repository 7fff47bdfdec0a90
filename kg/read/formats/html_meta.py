"""What a web page says of itself: headline, author, date and site, from its headers and its structured data."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from kg.core.dates import iso_date
from kg.core.urls import is_url

_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})\s*[-年/.]\s*(?P<m>0?[1-9]|1[0-2])\s*[-月/.]\s*(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)"
)
_SUFFIX = re.compile(r"\s*[-_|—–－｜]{1,2}\s*[^-_|—–－｜]{2,24}$")
_TITLES = ("og:title", "article:title", "ArticleTitle", "twitter:title")
_AUTHORS = ("author", "article:author", "og:article:author")
_DATES = (
    "article:published_time", "og:published_time", "publishdate", "PubDate", "pubdate", "publish-date", "date",
    "og:release_date", "weibo:article:create_at",
)  # fmt: skip
_SITES = ("og:site_name", "ContentSource", "SiteName", "source")


@dataclass(frozen=True, slots=True)
class Meta:
    """What the headers say; None where they are silent."""

    title: str | None
    author: str | None
    date: str | None
    publisher: str | None
    url: str | None


def meta_of(tree: etree._Element) -> Meta:
    """What the page's headers, its structured data and its headline say."""
    named = dict(_named(tree))
    data = list(_structured(tree))
    title = _title(tree, _first(named, _TITLES) or _value(data, "headline"))
    return Meta(
        title,
        _names(_first(named, _AUTHORS) or _value(data, "author")),
        date_in(_first(named, _DATES) or _value(data, "datePublished") or ""),
        _first(named, _SITES) or _value(data, "publisher"),
        _address(tree, named),
    )


def date_in(text: str) -> str | None:
    """The first full date in a text as ISO.

    >>> date_in("2024年3月5日 08:00"), date_in("3月5日")
    ('2024-03-05', None)
    """
    found = _DATE.search(text)
    return iso_date(*found.groups()) if found else None


def _named(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for element in reversed(list(tree.iter("meta"))):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            yield name.lower(), content


def _first(named: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((named[n.lower()] for n in names if n.lower() in named), None)


def _title(tree: etree._Element, stated: str | None) -> str | None:
    """The heading that the headers or the window's title repeat; else what they say without the site's name."""
    window = " ".join(_inner(e).strip() for e in list(tree.iter("title"))[:1])
    shown = " ".join((stated or window).split())
    heads = [" ".join(_inner(e).split()) for tag in ("h1", "h2", "h3") for e in tree.iter(tag)]
    heads = [h for h in heads if 4 <= len(h) <= 120]
    for head in heads:
        if "".join(head.split()) in "".join(f"{shown} {window}".split()):
            return head
    if stated is None and heads and not shown:
        return heads[0]
    return (stated or _SUFFIX.sub("", shown)) or None


def _address(tree: etree._Element, named: dict[str, str]) -> str | None:
    """The page's own address, in the first of the places for it that holds a whole one."""
    links = [e.get("href") or "" for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"]
    given = (address.strip() for address in (*links, named.get("og:url", "")))
    return next((address for address in given if is_url(address)), None)


def _inner(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _names(author: str | None) -> str | None:
    """An author that is a person's name or several; a site's account or an address is none."""
    if author and re.fullmatch(r"[\u4e00-\u9fff·]{2,8}(?:[\s,，、;；/]+[\u4e00-\u9fff·]{2,8}){0,5}", author):
        return " ".join(re.split(r"[\s,，、;；/]+", author))
    return None


def _structured(tree: etree._Element) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for item in found if isinstance(found, list) else [found]:
            if isinstance(item, dict):
                yield item
                yield from (i for i in item.get("@graph") or () if isinstance(i, dict))


def _value(data: list[dict[str, Any]], name: str) -> str | None:
    """The first text of a field; of an object or a list, its name or its first."""
    for item in data:
        value = item.get(name)
        for _ in range(3):
            if isinstance(value, list):
                value = value[0] if value else None
            if isinstance(value, dict):
                value = value.get("name")
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None
