"""Who is meant: local entities, name references, anaphors and the subjects that Chinese drops."""

from kg.refer.refer import refer
from kg.refer.subjects import protagonist, speaker_at, subject_at

__all__ = ["protagonist", "refer", "speaker_at", "subject_at"]
