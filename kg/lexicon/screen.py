"""Asking in one pass which of many expressions a text may hold."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

import re2

Value = TypeVar("Value")

_LOOK = re.compile(r"\(\?<?[!=](?:\[[^\]]*\]|[^()\[])*\)")
"""A look-around, which google-re2 lacks; without it an expression finds what it found, and more."""


class Screen(Generic[Value]):
    """Expressions, each with what it stands for, and the words that none of them can do without.

    google-re2 reads those words from the expressions and looks for all of them at once. What :meth:`asked` names may
    be found in the text, what it leaves out is not; so one pass spares as many searches as there are expressions.

    >>> Screen([("云岭(?!市)", 1), ("(?:投资|建设)[了起]", 2)]).asked("长风重工投资了")
    [2]
    """

    def __init__(self, expressions: Iterable[tuple[str, Value]]) -> None:
        rows = list(expressions)
        self._values = [value for _, value in rows]
        self._filter = re2.Filter()
        for source, _ in rows:
            self._filter.Add(_LOOK.sub("", source))
        if rows:
            self._filter.Compile()

    def asked(self, text: str) -> list[Value]:
        """What may be found in the text, in the order given."""
        found = self._filter.Match(text, potential=True) if self._values else None
        return [self._values[number] for number in found or ()]
