"""The command: help with examples, exit codes, and what each sub-command prints."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = ("build", "read", "missed", "rules", "evaluate", "show", "query", "validate", "export", "publish")


def kg(*arguments: str, cwd: Path, text: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        cwd=cwd, input=text, capture_output=True, encoding="utf-8", timeout=300, check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2]), "PYTHONWARNINGS": "error"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def built(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    done = kg("build", str(sorted(seeds.glob("*.txt"))[2]), "--out", "graphs", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "relations" in done.stdout
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command: str, tmp_path: Path) -> None:
    done = kg(command, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert f"Example: kg {command}" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("build",), "needs at least one INPUT"),
        (("build", "x", "--config", "no.toml"), "no.toml: no such file"),
        (("evaluate", "."), "no gold file"),
        (
            ("build", "x", "--out", "o", "--min-confidence", "2"),
            "--min-confidence 2 is no number from 0 to 1",
        ),
        (("evaluate", ".", "--folds", "3", "--build", "."), "leave one of them out"),
        (("missed", "x", "--tsv", "--json"), "--tsv or --json, not both"),
        (("rules", "--rule", "no-such"), "no rule is named no-such"),
        (("rules", "--write-record", "r"), "name a folder of gold by --gold DIR"),
        (("show", "某某", "--build", "nowhere"), "nowhere"),
        (("query", "no.rq"), "no.rq: cannot be read"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    arguments: tuple[str, ...], says: str, tmp_path: Path
) -> None:
    done = kg(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_an_input_that_fails_gives_exit_code_1_and_the_rest_is_built(seeds: Path, tmp_path: Path) -> None:
    done = kg("build", str(sorted(seeds.glob("*.txt"))[2]), "nowhere.txt", "--out", "o", cwd=tmp_path)
    assert done.returncode == 1
    assert "could not read: " in done.stderr
    assert (tmp_path / "o" / "zones.ttl").is_file()


def test_options_come_from_a_config_file_too(seeds: Path, tmp_path: Path) -> None:
    seed = json.dumps(str(sorted(seeds.glob("*.txt"))[2]))
    config = f'[build]\ninputs = [{seed}]\nout = "g"\nbase_iri = "https://example.org/"\n'
    (tmp_path / "kg.toml").write_text(config, encoding="utf-8")
    assert kg("build", cwd=tmp_path).returncode == 0
    assert "<https://example.org/" in (tmp_path / "g" / "zones.ttl").read_text(encoding="utf-8")
    (tmp_path / "kg.toml").write_text("[build]\ncolour = 1\n", encoding="utf-8")
    done = kg("build", cwd=tmp_path)
    assert (done.returncode, "has no option 'colour'" in done.stderr) == (2, True)


def test_a_threshold_leaves_out_what_is_less_sure_and_the_report_counts_it(
    built: Path, seeds: Path, tmp_path: Path
) -> None:
    page = str(sorted(seeds.glob("*.txt"))[2])
    done = kg("build", page, "--out", "sure", "--min-confidence", "0.85", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    told = json.loads((tmp_path / "sure" / "build.json").read_text(encoding="utf-8"))
    assert told["options"] == {"min_confidence": "0.85"}
    assert "### 置信度低于 0.85 而略去" in (tmp_path / "sure" / "report.md").read_text(encoding="utf-8")
    whole, sure = (folder / "zones.ttl" for folder in (built / "graphs", tmp_path / "sure"))
    assert 0 < sure.stat().st_size < whole.stat().st_size
    assert kg("validate", "sure", cwd=tmp_path).returncode == 0
    exported = (
        "export",
        str(built / "graphs"),
        "--out",
        "e",
        "--format",
        "ntriples",
        "--min-confidence",
        "0.85",
    )
    assert kg(*exported, cwd=tmp_path).returncode == 0
    assert kg("export", "sure", "--out", "s", "--format", "ntriples", cwd=tmp_path).returncode == 0
    assert (tmp_path / "e" / "zones.nt").read_bytes() == (tmp_path / "s" / "zones.nt").read_bytes()


def test_missed_and_rules_print_text_tables_and_json(built: Path, seeds: Path) -> None:
    page = str(sorted(seeds.glob("*.txt"))[2])
    assert kg("missed", page, "--most", "3", cwd=built).stdout.startswith("# names without a type")
    assert kg("missed", page, "--tsv", cwd=built).stdout.startswith("sort\tcount\twhat")
    rules = kg("rules", "graphs", "--tsv", cwd=built)
    assert rules.returncode == 0, rules.stderr
    assert len(rules.stdout.splitlines()) >= 150
    one = kg("rules", "graphs", "--rule", "figure.clear", "--json", cwd=built).stdout.splitlines()
    assert [json.loads(line)["rule"] for line in one] == ["figure.clear"]
    assert json.loads(one[0])["fired"] > 0


def test_show_prints_names_facts_and_quotes_with_file_and_offsets(built: Path) -> None:
    done = kg("show", "济宁高新区", cwd=built)
    assert done.returncode == 0
    assert done.stdout.startswith("Zone 济宁高新区")
    assert "locatedIn" in done.stdout
    assert "002_7b95e4eda63e060f.txt " in done.stdout


def test_query_answers_as_table_csv_and_json(built: Path) -> None:
    asked = "SELECT ?n WHERE { ?z a zk:Zone ; skos:prefLabel ?n } ORDER BY ?n"
    assert "济宁高新区" in kg("query", "-", cwd=built, text=asked).stdout
    as_csv = kg("query", "-", "--format", "csv", cwd=built, text=asked).stdout
    assert as_csv.splitlines()[0] == "n"
    rows = json.loads(kg("query", "-", "--format", "json", cwd=built, text=asked).stdout)
    assert {"n": "济宁高新区"} in rows


def test_a_query_that_does_not_parse_is_named(built: Path) -> None:
    done = kg("query", "-", cwd=built, text="SELECT nothing")
    assert (done.returncode, "does not parse" in done.stderr) == (2, True)


def test_a_build_that_was_changed_is_refused(built: Path, tmp_path: Path) -> None:
    for file in (built / "graphs").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with (tmp_path / "zones.ttl").open("a", encoding="utf-8") as file_:
        file_.write("# changed\n")
    done = kg("show", "济宁高新区", "--build", str(tmp_path), cwd=tmp_path)
    assert (done.returncode, "zones.ttl" in done.stderr) == (2, True)


def test_evaluate_lists_misses_and_flips(seeds: Path, root: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    name = "002_7b95e4eda63e060f"
    (gold / f"{name}.json").write_bytes((root / "tests" / "gold" / f"{name}.json").read_bytes())
    done = kg(
        "evaluate", str(gold), "--texts", str(seeds), "--show", "--save-baseline", "b.jsonl", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "observation" in done.stdout
    again = kg("evaluate", str(gold), "--texts", str(seeds), "--baseline", "b.jsonl", cwd=tmp_path)
    assert "0 items flipped" in again.stdout
