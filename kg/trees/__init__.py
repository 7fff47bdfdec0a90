"""Trees learnt from marked texts, as tables: they weigh what rules and network together say (benchmarks/trees.md)."""

from kg.trees.tables import Forest, forest

__all__ = ["Forest", "forest"]
