"""Gold folders evaluated: each page built alone, or looked up in a build."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from kg.builder import graph_from_pages
from kg.confidence import trusted
from kg.core.graph import Graph
from kg.core.text import Source
from kg.evaluate.gold import GoldPage, load_gold
from kg.evaluate.page import predict
from kg.evaluate.score import Item, score_page
from kg.loader import load
from kg.pipeline import read_page
from kg.read import read_inputs


def evaluate(
    gold: Path, build: Path | None = None, texts: Path | None = None, least: Decimal | None = None
) -> list[Item]:
    """Every item of every gold page of the folder, in the order of the pages.

    Without ``build`` each page is read by itself; with it, the build must hold the pages by their file names. With
    ``least``, only claims of such confidence count.
    """
    pages = load_gold(gold, texts)
    built = _sure(load(build), least) if build else None
    return [item for page in pages for item in _score(page, built, least)]


def _sure(graph: Graph, least: Decimal | None) -> Graph:
    return graph if least is None else trusted(graph, least)


def _score(page: GoldPage, built: Graph | None, least: Decimal | None) -> Iterator[Item]:
    if built is None:
        yield from score_page(page, predict(_sure(graph_of(page.text), least)))
        return
    paths = sorted({a.source for a in built.articles if Path(a.source).name == page.text.name})
    yield from score_page(page, predict(built, paths[0] if paths else page.text.name))


def graph_of(text: Path) -> Graph:
    """The graph of one file alone. Raises the InputError that reading it gives."""
    pages = []
    for source in read_inputs([text]):
        if not isinstance(source, Source):
            raise source
        pages.append(read_page(source))
    return graph_from_pages(pages)
