"""What the extractor saw and could not use: names without a type, sentences without a relation, figures without owner.

Every article goes through the stages of :mod:`kg.pipeline`; what is left over is collected by how often it stands.
"""

from kg.audit.missed.collect import Example, Missed, Tally, missed_of
from kg.audit.missed.show import as_json, as_text, as_tsv

__all__ = ["Example", "Missed", "Tally", "as_json", "as_text", "as_tsv", "missed_of"]
