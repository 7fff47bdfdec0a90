"""SPARQL servers for the tests: one of ours that can be told to fail, and real ones."""

import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest


class FakeServer(ThreadingHTTPServer):
    """An endpoint over a store; ``fail`` names what to do wrong with the nth update or with counts."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.store = ox.Store()
        self.updates: list[str] = []
        self.fail: dict[str, str] = {}
        """By the word that an update or query holds: status, drop, half, lost, html, lie."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/query"

    def triples(self, graph: str) -> int:
        return len(list(self.store.quads_for_pattern(None, None, None, ox.NamedNode(graph))))


class _Handler(BaseHTTPRequestHandler):
    server: FakeServer

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        text = (form.get("update") or form.get("query"))[0]
        trouble = next((how for word, how in self.server.fail.items() if word in text), "")
        if trouble == "status":
            self._answer(503, "text/plain", b"overloaded")
        elif trouble == "drop":
            self.connection.close()
        elif trouble == "html":
            self._answer(200, "text/html", b"<html>welcome</html>")
        elif "update" in form:
            self._update(text, trouble)
        else:
            self._query(text, trouble)

    def _update(self, text: str, trouble: str) -> None:
        self.server.updates.append(text)
        if trouble == "half":  # a server without transactions dies amid a batch
            lines = text.splitlines()
            text = "\n".join([*lines[: len(lines) // 2], "} }"])
        self.server.store.update(text)
        if trouble in ("half", "lost"):
            self._answer(500, "text/plain", b"crash")
        else:
            self._answer(204, "text/plain", b"")

    def _query(self, text: str, trouble: str) -> None:
        found = self.server.store.query(text)
        body = found.serialize(format=ox.QueryResultsFormat.JSON)
        if trouble == "lie":
            body = b'{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"7"}}]}}'
        self._answer(200, "application/sparql-results+json", body)

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@contextmanager
def fake_server() -> Iterator[FakeServer]:
    """Ours, running."""
    with FakeServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def oxigraph(folder: Path) -> Iterator[tuple[str, str]]:
    """The program of the PyPI package: the endpoints for queries and updates."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("the oxigraph server is missing: pip install oxigraph")
    port = free_port()
    command = [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with running(command, f"http://127.0.0.1:{port}/"):
        yield f"http://127.0.0.1:{port}/query", f"http://127.0.0.1:{port}/update"


@contextmanager
def virtuoso(folder: Path) -> Iterator[tuple[str, str]]:
    """Debian's Virtuoso, whose endpoint for updates asks for a password by digest."""
    if shutil.which("virtuoso-t") is None:
        pytest.skip("virtuoso is missing: apt-get install virtuoso-opensource-7-bin")
    port, sql = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(
        f"[Database]\nDatabaseFile=v.db\nErrorLogFile=v.log\nTransactionFile=v.trx\nxa_persistent_file=v.pxa\n"
        f"[TempDatabase]\nDatabaseFile=t.db\nTransactionFile=t.trx\n"
        f"[Parameters]\nServerPort={sql}\nNumberOfBuffers=2000\nMaxDirtyBuffers=1200\nDirsAllowed=.\n"
        f"[HTTPServer]\nServerPort=127.0.0.1:{port}\nServerRoot=.\nServerThreads=4\n[SPARQL]\n",
        encoding="utf-8",
    )
    with running(
        ["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"], f"http://127.0.0.1:{port}/", folder
    ):
        yield f"http://127.0.0.1:{port}/sparql-auth", f"http://127.0.0.1:{port}/sparql-auth"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(command: list[str], url: str, folder: Path | None = None) -> Iterator[None]:
    """A program that serves, from its first answer to its end."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet) as process:
        try:
            for _ in range(600):
                if process.poll() is not None:
                    pytest.fail(f"{command[0]} ended with {process.returncode}")
                if answers(url):
                    break
                time.sleep(0.1)
            yield
        finally:
            process.terminate()


def answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=5).close()
    except urllib.error.HTTPError as error:
        error.close()
        return True
    except OSError:
        return False
    return True
