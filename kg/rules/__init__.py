"""Relation rules as data: YAML files that someone who knows the news can read and extend.

:func:`load_rules` reads a folder (this one by default): ``contents.yaml`` names its files in the order in
which they apply. Each file holds lists of rules under the keys ``frames``, ``patterns``, ``nested``,
``derived``, ``homes`` and ``posts``; ``docs`` of each kind stand at the classes of :mod:`kg.rules.model`. A
user's folder may also declare ``relations`` and list rules to do ``without``.
"""

from kg.rules.load import RULES, further_rules, load_rules
from kg.rules.model import Bearer, Derived, Frame, Home, Nested, Pattern, PostForm, Rule, Rules

__all__ = [
    "RULES",
    "Bearer",
    "Derived",
    "Frame",
    "Home",
    "Nested",
    "Pattern",
    "PostForm",
    "Rule",
    "Rules",
    "further_rules",
    "load_rules",
]
