"""The articles of a source as Markdown."""

import re

from kg.core.text import Article, Block
from kg.preview.rows import Seen, authors_name, facts_of

_SIGNS = re.compile(r"([\\`*_<>\[\]#])")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")
_FORMS = {
    "title": "# {}",
    "kicker": "*{}*",
    "subtitle": "## {}",
    "lead": "> {}",
    "subhead": "### {}",
    "pullquote": "> {}",
    "caption": "*图：{}*",
    "credit": "*图：{}*",
    "row": "| {} |",
}


def as_markdown(page: Seen) -> str:
    """Each article with a comment that says where it stands, and what belongs to none."""
    articles = [_article(article) for article in page.articles]
    dropped = [
        f"- {d.reason}: {plain(_text(page, d.parts))}" for d in page.dropped if d.reason != "layout mark"
    ]
    if dropped:
        articles.append("\n".join(("<!-- belongs to no article -->", *dropped)))
    return "\n\n".join(articles or [f"<!-- {_comment(page.source.path)}: no article -->"]) + "\n"


def plain(text: str) -> str:
    """Text that shows as it is in Markdown."""
    return _SIGNS.sub(r"\\\1", _CONTROLS.sub(" ", text)).strip()


def _article(article: Article) -> str:
    source = article.source
    facts = [source.path, article.id, source.encoding, *facts_of(article).values()]
    authors = [authors_name(article, a, b) for a, b in article.authors]
    head = [f"<!-- {_comment(' | '.join(filter(None, facts)))} -->"]
    head += [f"<!-- authors: {_comment(', '.join(authors))} -->"] if authors else []
    return "\n\n".join(("\n".join(head), *map(_block, article.blocks)))


def _block(block: Block) -> str:
    text = " | ".join(map(plain, block.text.split("\t"))) if block.role == "row" else plain(block.text)
    return _FORMS.get(block.role, "{}").format(text)


def _comment(text: str) -> str:
    return _CONTROLS.sub(" ", text).replace("--", "- -").replace(">", "›")


def _text(page: Seen, parts: tuple[tuple[int, int], ...]) -> str:
    return "".join(page.source.text[a:b] for a, b in parts)
