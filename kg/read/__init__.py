"""Read: files, folders and globs to decoded sources."""

from kg.read.inputs import read_inputs

__all__ = ["read_inputs"]
