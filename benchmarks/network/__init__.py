"""The training of the network of :mod:`kg.network`, and what it is worth (benchmarks/network.md)."""
