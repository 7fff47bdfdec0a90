"""Whether a claim quotes what gold quotes: positions in the source without white space are compared."""

from pathlib import Path

from kg.core.text import Source
from kg.core.view import is_space
from kg.evaluate.page import PagePrediction
from kg.read import read_inputs


class EvidenceJudge:
    """Knows the characters of one source and judges the evidence of its items."""

    def __init__(self, text: Path, page: PagePrediction) -> None:
        """Reads the source once."""
        source = next(s for s in read_inputs([text]) if isinstance(s, Source))
        kept = [i for i, c in enumerate(source.text) if not is_space(c)]
        self._packed = "".join(source.text[i] for i in kept)
        self._at = {offset: n for n, offset in enumerate(kept)}
        self._page = page

    def agrees(self, claims: tuple[str, ...], evidence: str) -> bool:
        """True when one of the claims covers at least half of the characters of gold's evidence, wherever it stands."""
        wanted = "".join(c for c in evidence if not is_space(c))
        places = self._places(wanted)
        return any(
            2 * len(covered & place) >= len(wanted)
            for covered in map(self._covered, claims)
            for place in places
        )

    def quote(self, claims: tuple[str, ...]) -> str:
        """The first quote of the claims."""
        return next((self._page.quotes[c] for c in claims if c in self._page.quotes), "")

    def _covered(self, claim: str) -> set[int]:
        parts = self._page.evidence.get(claim, ())
        return {self._at[i] for start, end in parts for i in range(start, end) if i in self._at}

    def _places(self, wanted: str) -> list[set[int]]:
        places, at = [], self._packed.find(wanted)
        while at >= 0:
            places.append(set(range(at, at + len(wanted))))
            at = self._packed.find(wanted, at + 1)
        return places
