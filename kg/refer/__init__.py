"""Who is meant: local entities, name references, anaphors and the subjects that Chinese drops."""

from kg.refer.refer import refer
from kg.refer.subjects import event_at, is_object, opener_at, protagonist, speaker_at, subject_at

__all__ = ["event_at", "is_object", "opener_at", "protagonist", "refer", "speaker_at", "subject_at"]
