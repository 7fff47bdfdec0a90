"""A build: inputs read, pages joined into one graph, outputs written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from kg.confidence import trusted
from kg.core.graph import Graph
from kg.core.numbers import plain
from kg.core.text import Source
from kg.core.vocabulary import BASE
from kg.describe import describe
from kg.errors import InputError
from kg.knowledge import Folders, Knowledge, put_in_force, read_knowledge, using
from kg.link import link
from kg.link.reprints import counted_once, reprints
from kg.pipeline import Page, read_page
from kg.read import read_inputs
from kg.read.limits import Reading
from kg.read.sheet import conflict, sheets_beside, told
from kg.rules.in_force import rules_in_force
from kg.write import write_build

Progress = Callable[[str], None]
"""Called with the path of each source once it is read."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made and what it could not read."""

    out: Path
    graph: Graph
    sources: tuple[Source, ...]
    failures: tuple[InputError, ...]
    warnings: tuple[str, ...]


def build(  # noqa: PLR0913 — all but the first two are optional and go by keyword
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    base_iri: str = BASE,
    workers: int = 1,
    reading: Reading | None = None,
    date_from_name: str | None = None,
    min_confidence: Decimal | None = None,
    lexicon: Folders = None,
    rules: Folders = None,
    progress: Progress = lambda path: None,
) -> Build:
    """Read the inputs (files, folders, globs, - for standard input), build their graph and write it to ``out``.

    ``reading`` says how: the fields of JSON Lines, the limits. A ``sources.tsv`` beside the files (file, date,
    paper) and ``date_from_name`` (rb-YYYYMMDD) give what the pages do not say: what a page prints wins, and a
    conflict is a warning. With ``min_confidence`` only claims that are as sure as that count. ``lexicon`` and
    ``rules`` name folders of a user's own, which add to what zonekg knows in this build and in no other.

    What cannot be read is returned in ``failures`` and counted in the report; the rest is built. The outputs are the
    same bytes whatever the order of inputs and the number of workers. Raises BuildError when ``out`` cannot be written,
    UsageError that tells every fault of the folders.
    """
    own = read_knowledge(lexicon, rules) if lexicon or rules else None
    read, failures = _read([*inputs, *sheets_beside(inputs)], reading)
    known = told(read, date_from_name)
    sources = known.sources
    with using(own) as knowledge:
        pages = list(_pages(sources, workers, progress, knowledge))
        graph = graph_from_pages(pages, base_iri)
    of_pages = (*_without_article(pages), *_other_dates(pages))
    del pages  # the outputs are written from the graph and the sources alone
    warnings = (
        *(w if w.startswith(s.path) else f"{s.path}: {w}" for s in sources for w in s.warnings),
        *known.warnings,
        *of_pages,
    )
    graph = graph if min_confidence is None else trusted(graph, min_confidence)
    options = {"date_from_name": date_from_name} if date_from_name else {}
    options |= {} if min_confidence is None else {"min_confidence": plain(min_confidence)}
    write_build(
        graph,
        Path(out),
        sources=sources,
        failures=failures,
        warnings=warnings,
        base_iri=base_iri,
        options=options,
        knowledge=knowledge.hashes,
    )
    return Build(Path(out), graph, sources, failures, warnings)


def graph_from_pages(pages: Iterable[Page], base_iri: str = BASE) -> Graph:
    """The graph of pages already read: their entities linked, their claims described."""
    ordered = sorted(pages, key=lambda p: (p.source.path, p.source.sha256))
    articles = [a for page in ordered for a in page.articles]
    claims = [c for page in ordered for c in page.claims]
    versions = reprints(articles)
    counted = counted_once(claims, versions)
    predicates = rules_in_force().predicates
    return describe(articles, counted, link(counted), base_iri, versions=versions, predicates=predicates)


def _read(
    inputs: Sequence[str | Path], reading: Reading | None
) -> tuple[tuple[Source, ...], tuple[InputError, ...]]:
    sources: list[Source] = []
    failures: list[InputError] = []
    for item in read_inputs(inputs, reading):
        if isinstance(item, Source):
            sources.append(item)
        else:
            failures.append(item)
    sources.sort(key=lambda s: (s.path, s.sha256))
    return tuple(sources), tuple(sorted(failures, key=str))


def _pages(
    sources: Sequence[Source], workers: int, progress: Progress, knowledge: Knowledge
) -> Iterator[Page]:
    if workers <= 1 or len(sources) < 2:
        for source in sources:
            yield _with_source(_claimed(source), source)
            progress(source.path)
        return
    with ProcessPoolExecutor(workers, initializer=put_in_force, initargs=(knowledge,)) as pool:
        for page, source in zip(pool.map(_claimed, sources), sources, strict=True):
            yield _with_source(page, source)
            progress(source.path)


def _claimed(source: Source) -> Page:
    """A page read, with its articles and claims alone: what only the reading needs would fill the memory."""
    return replace(read_page(source), discourses=(), dropped=())


def _with_source(page: Page, source: Source) -> Page:
    """The page with its articles made anew: of the one text that is held, and without the views of the reading."""
    return replace(page, source=source, articles=tuple(replace(a, source=source) for a in page.articles))


def _without_article(pages: Sequence[Page]) -> Iterator[str]:
    for page in pages:
        if not page.articles:
            yield f"{page.source.path}: no article found on this page; see what was read with kg read"


def _other_dates(pages: Sequence[Page]) -> Iterator[str]:
    """Articles that print another date than is stated of their file."""
    for article in (a for page in pages for a in page.articles):
        printed, stated = article.printed.issued, article.source.stated.issued
        if conflict(printed, stated):
            yield f"{article.source.path}: article {article.number} prints {printed}, not {stated}; {printed} is kept"


__all__ = ["Build", "build", "graph_from_pages"]
