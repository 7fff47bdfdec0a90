"""Newspaper pages of our own: the seeds' stories set by real engines, so that what must be read back is known."""
