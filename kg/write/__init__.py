"""Writes a graph: Turtle, GEXF, a report, tables; and the build that holds them."""
