"""How sure a claim is: the share of claims like it that gold bears out, estimated from its rule's record.

``rules.tsv`` counts for each rule how often it was right and wrong on gold; ``signs.tsv`` says how much each sign
that a claim bears (its subject stands far away, several rules say it) raises or lowers that. Both are written by
``kg rules --gold DIR --write-record DIR`` and hold counts and weights only.
"""

from kg.confidence.record import Record, shipped_record
from kg.confidence.signs import signs_of
from kg.confidence.threshold import least_confidence, trusted
from kg.confidence.weigh import weighed

__all__ = ["Record", "least_confidence", "shipped_record", "signs_of", "trusted", "weighed"]
