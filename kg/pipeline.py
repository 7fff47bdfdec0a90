"""The order of the stages, in one list, and the run of one page through it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from kg.confidence import weighed
from kg.core.claims import Claim
from kg.core.mentions import Discourse
from kg.core.text import Article, Dropped, Source
from kg.measure import measure
from kg.network.guesses import Guesses
from kg.network.stage import guesses
from kg.recognise import recognise
from kg.refer import refer
from kg.refer.naming import naming_claims
from kg.relate import relate
from kg.segment import articles, sentences


@dataclass(frozen=True, slots=True)
class Stage:
    """One step on an article: ``run`` takes what is named in ``needs`` and gives what ``gives`` names."""

    gives: str
    needs: tuple[str, ...]
    run: Callable[..., Any]


def _related(discourse: Discourse, guessed: Guesses) -> tuple[Claim, ...]:
    return relate(discourse, guesses=guessed)


def _weighed(*found: Iterable[Claim]) -> tuple[Claim, ...]:
    return weighed(chain.from_iterable(found))


STAGES: tuple[Stage, ...] = (
    Stage("sentences", ("article",), sentences),
    Stage("mentions", ("article", "sentences"), recognise),
    Stage("discourse", ("article", "sentences", "mentions"), refer),
    Stage("names", ("discourse",), naming_claims),
    Stage("guesses", ("discourse",), guesses),
    Stage("relations", ("discourse", "guesses"), _related),
    Stage("observations", ("discourse", "guesses"), measure),
    Stage("claims", ("names", "relations", "observations"), _weighed),
)
"""What happens to every article, in order; each stage finds its needs among what earlier ones gave."""

CLAIM_STAGES = ("names", "relations", "observations")
"""The stages that find claims; the last stage has them all, each with its confidence."""


@dataclass(frozen=True, slots=True)
class Page:
    """One source, read: its articles, their discourses and claims, and the characters that belong to no article."""

    source: Source
    articles: tuple[Article, ...]
    dropped: tuple[Dropped, ...]
    discourses: tuple[Discourse, ...]
    claims: tuple[Claim, ...]


def read_page(source: Source) -> Page:
    """Cut a source into articles and take every claim from them."""
    found, dropped = articles(source)
    results = [run_stages(article) for article in found]
    claims = tuple(c for result in results for c in result["claims"])
    return Page(source, found, dropped, tuple(result["discourse"] for result in results), claims)


def run_stages(article: Article) -> dict[str, Any]:
    """What each stage gives for one article, by name."""
    state: dict[str, Any] = {"article": article}
    for stage in STAGES:
        state[stage.gives] = stage.run(*(state[need] for need in stage.needs))
    return state
