"""The training of the network of :mod:`kg.recognise.tagger`, and what it is worth (benchmarks/tagger.md)."""
