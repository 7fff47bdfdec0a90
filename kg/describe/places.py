"""From the source offsets of a claim back to the article's text: spans and the sentence around them."""

from collections.abc import Iterable, Mapping

from kg.core.claims import Claim
from kg.core.offsets import GAP
from kg.core.text import Article, Parts, Span

_ENDS = "。！？；!?;\n"
_CLOSING = "”’」』）)"
_REACH = 200
"""Characters that the context of a quote may have on either side."""


class Places:
    """The articles of a build by id, and where source offsets stand in their texts."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.articles: Mapping[str, Article] = _one_each(articles)
        self._indexed = ""
        self._index: dict[int, int] = {}

    def span(self, article: str, parts: Parts) -> Span:
        """The interval of the article's text from the first to the last character of the parts."""
        if article != self._indexed:  # one article's index is kept at a time: an archive's would not fit
            offsets, first = self.articles[article].offsets, self.articles[article].source.start
            self._index = {first + offset: i for i, offset in enumerate(offsets) if offset != GAP}
            self._indexed = article
        return self._index[parts[0][0]], self._index[parts[-1][1] - 1] + 1

    def context(self, claim: Claim) -> str:
        """The sentence that holds the claim's quote, cut where it is very long."""
        return self.sentence(claim.article, claim.parts, claim.quote)

    def sentence(self, article: str, parts: Parts, quote: str) -> str:
        """The sentence of an article that holds the parts; where nothing is left of it, the quote."""
        text = self.articles[article].text
        start, end = self.span(article, parts)
        left = start
        while left > max(0, start - _REACH) and text[left - 1] not in _ENDS:
            left -= 1
        right = end
        while right < min(len(text), end + _REACH) and text[right - 1] not in _ENDS:
            right += 1
        while right < len(text) and text[right] in _CLOSING and text[right - 1] != "\n":
            right += 1
        return text[left:right].replace("\n", " ").strip(_CLOSING + " " if left else " ") or quote


def _one_each(articles: Iterable[Article]) -> dict[str, Article]:
    """Articles by id; of two files with one content, the path that sorts first stands for both."""
    found: dict[str, Article] = {}
    for article in articles:
        known = found.get(article.id)
        if known is None or article.source.path < known.source.path:
            found[article.id] = article
    return dict(sorted(found.items()))
