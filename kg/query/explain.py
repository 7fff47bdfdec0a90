"""How the engine answers a query: the plan with its times, from Oxigraph's own program.

The Python package of Oxigraph gives no plans; the program ``oxigraph`` (``pip install oxigraph``) does.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.export.rdf import ntriples
from kg.query.prefixes import with_prefixes
from kg.query.store import open_store


def explain(build: str | Path, sparql: str) -> str:
    """The plan as text. Raises UsageError when the program is missing or the query does not parse."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        raise UsageError("--explain needs Oxigraph's program: pip install oxigraph")
    with tempfile.TemporaryDirectory() as folder:
        data, asked, plan = (Path(folder) / name for name in ("data.nt", "query.rq", "plan.json"))
        data.write_text("".join(ntriples(open_store(build))), encoding="utf-8")
        asked.write_text(with_prefixes(sparql), encoding="utf-8")
        _run(program, "load", "-l", f"{folder}/store", "-f", str(data))
        _run(
            program, "query", "-l", f"{folder}/store", "--query-file", str(asked), "--stats",
            "--explain-file", str(plan), "--results-file", f"{folder}/answer.json",
        )  # fmt: skip
        return "\n".join(_lines(json.loads(plan.read_text(encoding="utf-8"))["plan"]))


def _lines(node: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """A step of the plan and, under it, the steps it takes its rows from."""
    spent = float(node.get("duration in seconds", 0)) * 1000
    yield f"{'  ' * depth}{node['name']}  rows {node.get('number of results', 0)}, {spent:.2f} ms"
    for child in node.get("children", ()):
        yield from _lines(child, depth + 1)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no reason given"]
        raise UsageError(f"the query cannot be explained: {said[-1]}")
