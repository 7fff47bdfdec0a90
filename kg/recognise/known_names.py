"""Names that a lexicon knows by their type (``known_names``), and strings that it says are no names (``not_names``)."""

from collections.abc import Iterable
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, names, rows
from kg.lexicon.changes import USER, Row
from kg.recognise.candidate import CERTAIN, WEAK, Candidate
from kg.recognise.edges import edges


@cache
def _known() -> Matcher[Row] | None:
    found = dict(names("known_names", ("name", "aliases")))
    return Matcher(found) if found else None


@cache
def _refused() -> frozenset[tuple[str, str]]:
    return frozenset((row["form"], row["type"]) for row in rows("not_names"))


def find_known_names(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Every form of a known name that no word of the sentence runs over.

    What a user lists is certain; what was learnt counts where nothing else was found.
    """
    search = _known()
    if search is None:
        return []
    line = edges(article, sentences)
    found = []
    for hit in search.find(article.view):
        given = hit.value["source"].startswith(USER)
        whole = line.words.cuts(hit.start) and line.words.cuts(hit.end)
        if whole or (given and hit.end - hit.start > 3):
            score = CERTAIN if given else WEAK
            form = article.view[hit.start : hit.end]
            found.append(Candidate(hit.start, hit.end, hit.value["type"], form, "name.known", score, given))
    return found


def without_refused(found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates but for those that the lexicon says are no names, of their type or of any."""
    refused = _refused()
    if not refused:
        return list(found)
    return [c for c in found if not {(c.name, c.type), (c.name, "")} & refused]
