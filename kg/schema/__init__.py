"""The ontology read as a list of terms, and what is made from it: constants, JSON-LD context, reference page."""

from pathlib import Path

from kg.schema.model import Term, Vocabulary, read_vocabulary

_PACKAGE = Path(__file__).resolve().parent.parent


def ontology_file(name: str) -> Path:
    """A file of the ontology: package data in an installed package, the folder ``ontology`` in the repository.

    >>> ontology_file("shapes.ttl").name
    'shapes.ttl'
    """
    shipped = _PACKAGE / "ontology" / name
    return shipped if shipped.is_file() else _PACKAGE.parent / "ontology" / name


__all__ = ["Term", "Vocabulary", "ontology_file", "read_vocabulary"]
