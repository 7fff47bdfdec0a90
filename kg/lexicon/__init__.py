"""Lexicons: tables of names, heads and titles, and the one-pass search for them.

Each ``data/NAME.tsv`` has a header row and a last column ``source``; a field of several values joins
them with ``|``. ``python -m kg.lexicon.make`` writes the files, ``python -m kg.lexicon.lint`` checks their form.
"""

from kg.lexicon.load import forms, names, rows, values
from kg.lexicon.match import Hit, Matcher

__all__ = ["Hit", "Matcher", "forms", "names", "rows", "values"]
