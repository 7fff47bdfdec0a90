"""Who is meant: local entities, name references, anaphors and the subjects that Chinese drops."""

from kg.refer.refer import protagonist, refer, speaker_at
from kg.refer.subjects import subject_at

__all__ = ["protagonist", "refer", "speaker_at", "subject_at"]
