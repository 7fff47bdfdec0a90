"""Learning from raw news without labels: names with types, short forms, heads, and the words at the edges of names.

What zonekg's rules find in many articles is counted, never more; a table of what was learnt says from what, by which
threshold, and how often each row was seen, so that a person can review it before it is used.
"""

from kg.learn.run import Learnt, learn

__all__ = ["Learnt", "learn"]
