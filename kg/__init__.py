"""zonekg: a knowledge graph from Chinese industrial and policy news, with the exact characters behind every edge.

>>> import kg
>>> found = kg.extract("云岭高新区举办云岭产业峰会。")
>>> [str(c.predicate) for c in found.claims if c.kind == "relation" and c.predicate == "organizes"]
['organizes']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.builder import Build, build
    from kg.extraction import Extraction, extract
    from kg.knowledge import Knowledge, read_knowledge, using
    from kg.loader import load

__version__ = "0.1.0"

__all__ = [
    "Build", "Extraction", "Knowledge", "__version__", "build", "extract", "load", "read_knowledge", "using",
]  # fmt: skip

_HOMES = {
    "Build": "kg.builder",
    "build": "kg.builder",
    "Extraction": "kg.extraction",
    "extract": "kg.extraction",
    "load": "kg.loader",
    "Knowledge": "kg.knowledge",
    "read_knowledge": "kg.knowledge",
    "using": "kg.knowledge",
}


def __getattr__(name: str) -> Any:
    # Lexicons and engines load when something of the API is first asked for: `kg --help` and one room need no other.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
