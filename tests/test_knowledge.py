"""A user's lexicons and rules count where they are named, and nowhere else."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import kg
from kg.errors import UsageError

TEXT = "云岭高新区举办云岭产业峰会。三碗半与碗半在这里投产。三碗半收储杨梅。"
RULES = """relations:
  - name: stores
    namespace: https://example.org/cold#
    subject: [Company]
    object: [Product]
    label: {zh: 储存, en: stores}
    inverse: {zh: 储存于, en: stored by}
frames:
  - name: stores
    predicate: stores
    verbs: [收储]
    confidence: "0.8"
    right: ["{Company:澜栖冷链}收储{Product:杨梅} -> 澜栖冷链 stores 杨梅"]
    wrong: ["{Company:澜栖冷链}运走{Product:杨梅}"]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    for name, file, text in (
        ("lexicon", "known_names.tsv", "name\ttype\taliases\n三碗半\tCompany\t碗半\n杨梅\tProduct\t\n"),
        ("lexicon", "not_names.tsv", "form\n云岭产业峰会\n"),
        ("rules", "storage.yaml", RULES),
        ("pages", "a.txt", TEXT),
        ("pages", "b.txt", TEXT.replace("杨梅", "蓝莓")),
    ):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / file).write_text(text, encoding="utf-8")
    return folder


def _names(found: kg.Extraction) -> dict[str, str]:
    return {entity.name: entity.type for entity in found.entities}


def test_names_of_ones_own_are_found_and_others_refused(own: Path) -> None:
    found = kg.extract(TEXT, lexicon=own / "lexicon")
    assert _names(found) == {"云岭高新区": "Zone", "三碗半": "Company", "杨梅": "Product"}
    assert [e.aliases for e in found.entities if e.name == "三碗半"] == [("碗半",)]


def test_nothing_of_it_is_left_afterwards(own: Path) -> None:
    before = kg.extract(TEXT)
    kg.extract(TEXT, lexicon=own / "lexicon", rules=own / "rules")
    assert kg.extract(TEXT) == before
    assert "三碗半" not in _names(before)


def test_a_block_keeps_it_for_many_texts_and_another_thread_does_not_see_it(own: Path) -> None:
    seen: list[dict[str, str]] = []
    other = threading.Thread(target=lambda: seen.append(_names(kg.extract(TEXT))))
    with kg.using(kg.read_knowledge(own / "lexicon", own / "rules")):
        other.start()
        first, second = kg.extract(TEXT), kg.extract(TEXT)
    other.join()
    assert first == second
    assert "stores" in {c.predicate for c in first.claims if c.kind == "relation"}
    assert "三碗半" not in seen[0]


def test_a_build_with_workers_says_the_same_and_names_the_files(own: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        out = tmp_path / str(workers)
        kg.build([own / "pages"], out, workers=workers, lexicon=own / "lexicon", rules=own / "rules")
    one, two = ((tmp_path / str(n) / "zones.ttl").read_bytes() for n in (1, 2))
    assert one == two
    told = json.loads((tmp_path / "1" / "build.json").read_text(encoding="utf-8"))["knowledge"]
    assert [n for n in told if n.startswith("user/")] == [
        *("user/lexicon/known_names.tsv", "user/lexicon/not_names.tsv", "user/rules/storage.yaml")
    ]
    assert "rules/storage.yaml" in (tmp_path / "1" / "report.md").read_text(encoding="utf-8")


def test_a_build_is_read_back_with_its_own_relations(own: Path, tmp_path: Path) -> None:
    made = kg.build([own / "pages"], tmp_path, lexicon=own / "lexicon", rules=own / "rules")
    again = kg.load(tmp_path)
    assert again.predicates == made.graph.predicates
    assert again.relations == made.graph.relations
    assert {r.predicate for r in again.relations} >= {"stores"}


def test_all_faults_of_both_folders_are_told_at_once(own: Path, tmp_path: Path) -> None:
    (tmp_path / "companies.tsv").write_text("name\n澜\n", encoding="utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "a.yaml").write_text("frames: 1\n", encoding="utf-8")
    (tmp_path / "rules" / "b.yaml").write_text(RULES.replace("运走", "收储"), encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        kg.read_knowledge(tmp_path, tmp_path / "rules")
    first, *lines = str(caught.value).split("\n")
    assert first == "4 faults in your lexicons and rules; mend and try again"
    assert [line.split(": ")[0].rsplit("/", 1)[1] for line in lines] == [
        *("companies.tsv:2", "rules:1", "a.yaml:1", "b.yaml:14")
    ]


def test_no_lexicon_that_a_user_may_change_is_read_before_it_is_asked_for(root: Path) -> None:
    """What is made from a lexicon while modules load would outlive every change of it."""
    code = (
        "import pkgutil, importlib, kg, kg.lexicon.load as load\n"
        "from kg.lexicon.folder import OPEN\n"
        "read, rows = set(), load.shipped_rows\n"
        "load.shipped_rows = lambda name: read.add(name) or rows(name)\n"
        "for m in pkgutil.walk_packages(kg.__path__, 'kg.'):\n"
        "    '__main__' in m.name or importlib.import_module(m.name)\n"
        "print(len(read), *(read & set(OPEN)))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=root,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stdout.split() == ["1"]
