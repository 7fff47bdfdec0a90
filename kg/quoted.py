"""The sentences around the quotes of a build that was loaded, cut from its inputs once more."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from kg.core.graph import ArticleNode, Evidence, Graph
from kg.core.text import Article, Source
from kg.describe.iri import article_iri
from kg.describe.places import Places
from kg.errors import BuildError
from kg.read import read_inputs
from kg.segment import articles


def with_sentences(graph: Graph, inputs: Sequence[str | Path]) -> Graph:
    """The graph with the ``context`` of each claim, which no file of a build keeps.

    ``inputs`` are those of the build: the files are told by their hashes, wherever they lie now. Nothing is recognised
    anew, so it takes a small part of the time of a build. Raises BuildError when an article is not among them.
    """
    found = _by_place(inputs)
    missing = [node for node in graph.articles if _place(node.iri) not in found]
    if missing:
        raise BuildError(_told(missing))
    places = Places(found.values())
    ids = {place: article.id for place, article in found.items()}
    claims = tuple(
        replace(claim, context=_sentence(claim, ids[_place(claim.article)], places)) for claim in graph.claims
    )
    return replace(graph, claims=claims)


def _by_place(inputs: Sequence[str | Path]) -> dict[str, Article]:
    sources = (item for item in read_inputs(inputs) if isinstance(item, Source))
    return {_place(article_iri("", a.id)): a for source in sources for a in articles(source)[0]}


def _place(iri: str) -> str:
    """What an article's IRI says behind the base: file, hash and number."""
    return "/".join(iri.rsplit("/", 2)[1:])


def _sentence(claim: Evidence, article: str, places: Places) -> str | None:
    try:
        return places.sentence(article, claim.parts, claim.quote)
    except KeyError:
        return None  # a user's lexicon mended the text before it was quoted: the quote stands alone


def _told(missing: Iterable[ArticleNode]) -> str:
    first, *others = missing
    more = f" (and {len(others)} more articles)" if others else ""
    return (
        f"{first.source}{more} is not among the inputs as it was built (sha256 {first.sha256[:8]}…); "
        "give the files that the build was made of, unchanged"
    )
