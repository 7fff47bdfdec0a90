"""How the trees of kg/trees are learnt (benchmarks/trees.md)."""
