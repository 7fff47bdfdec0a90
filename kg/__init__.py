"""zonekg: a knowledge graph from Chinese industrial and policy news, with the exact characters behind every edge.

>>> import kg
>>> found = kg.extract("云岭高新区举办云岭产业峰会。")
>>> [str(c.predicate) for c in found.claims if c.kind == "relation" and c.predicate == "organizes"]
['organizes']
"""

from kg.builder import Build, build
from kg.extraction import Extraction, extract
from kg.loader import load

__version__ = "0.1.0"

__all__ = ["Build", "Extraction", "__version__", "build", "extract", "load"]
