"""A rule file that is wrong is refused, with file, line, rule and what is missing."""

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.relate.check import rule_faults
from kg.relate.examples import failures
from kg.rules import RULES, further_rules, load_rules

RULE = """
  - name: builds
    predicate: builds
    verbs: [建设]
    confidence: "0.8"
    right: ["{Company:长风重工}建设{Project:风电项目} -> 长风重工 builds 风电项目"]
    wrong: ["{Company:长风重工}参观{Project:风电项目}"]
"""
_TEXT, _FACT = "{Company:长风重工}建设{Project:风电项目}", "长风重工 builds 风电项目"
STORES = """relations:
  - name: stores
    namespace: https://example.org/cold#
    subject: [Company]
    object: [Product]
    label: {zh: 储存, en: stores}
    inverse: {zh: 储存于, en: stored by}
patterns:
  - name: cold-store
    predicate: stores
    pattern: "{subject:Company}的?冷库储存{object:Product}"
    confidence: "0.8"
    right: ["{Company:澜栖冷链}的冷库储存{Product:杨梅} -> 澜栖冷链 stores 杨梅"]
    wrong: ["{Company:澜栖冷链}的冷库运走{Product:杨梅}"]
"""


def _folder(tmp_path: Path, rules: str, contents: str = "- building\n") -> Path:
    (tmp_path / "contents.yaml").write_text(contents, encoding="utf-8")
    (tmp_path / "building.yaml").write_text(rules, encoding="utf-8")
    return tmp_path


def _said(folder: Path) -> list[str]:
    rules, faults = further_rules(folder)
    found = [*faults, *rule_faults(rules, load_rules())]
    return [line.removeprefix(f"{folder}/") for line in found]


def test_a_rule_takes_the_types_of_its_predicate_when_it_names_none(tmp_path: Path) -> None:
    (rule,) = load_rules(_folder(tmp_path, f"frames:{RULE}")).frames
    assert set(rule.object) == {"Project", "Park"}


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        (RULE[RULE.index("    right") : RULE.index("    wrong")], "", 2, "right is missing; give it"),
        (RULE[RULE.index("    wrong") :], "", 2, "wrong is missing; give it"),
        ("predicate: builds", "predicate: erects", 3, "unknown predicate erects; it is one of locatedIn"),
        ("verbs: [建设]", "verb: [建设]", 4, "unknown key verb; a rule of frames has name, predicate"),
        ("verbs: [建设]", "verbs: 建设", 4, "verbs is no list of texts; write [建设]"),
        ("verbs: [建设]", "verbs: [建设]\n    gap: far", 5, "gap is 'far'; write a whole number"),
        ("verbs: [建设]", "verbs: [建设]\n    forms: [upside-down]", 5, "unknown form upside-down; forms are"),
        ("verbs: [建设]", "verbs: [建设]\n    subject: [Firm]", 5, "unknown type Firm; the types are Zone"),
        ("verbs: [建设]", "verbs: [建设]\n    object: [Person]", 5, "builds has no object of type Person; its"),
        ("verbs: [建设]", "verbs: [建设]\n    unless: '(采购'", 5, "unless (采购 is no pattern (missing )"),
        ('confidence: "0.8"', "confidence: high", 5, "confidence high is no decimal from 0 to 1"),
        ('confidence: "0.8"', 'confidence: "8"', 5, "confidence 8 is no decimal from 0 to 1"),
        (" -> 长风重工 builds 风电项目", "", 6, f"the example {_TEXT} tells no fact"),
        ("builds 风电项目", "builds 水电项目", 6, f"{_TEXT} gives {_FACT}, not 长风重工 builds 水电项目"),
        ("}参观{", "}建设{", 7, f"{_TEXT} gives {_FACT}, and should give nothing"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_rule_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    rules = f"frames:{RULE}".replace(old, new).replace("name: builds", "name: own")
    found = _said(_folder(tmp_path, rules))
    assert any(f.startswith(f"building.yaml:{line}: rule own: {said}") for f in found), found


def test_all_faults_of_a_folder_are_told_at_once(tmp_path: Path) -> None:
    wrong = RULE.replace("verbs", "verb").replace('"0.8"', "high").replace("name: builds", "name: other")
    said = _said(_folder(tmp_path, f"frames:{RULE}{wrong}\nshapes: []\n"))
    assert [line.split(": ", 1)[0] for line in said] == [
        *("building.yaml:9", "building.yaml:11", "building.yaml:12", "building.yaml:16")
    ]


def test_a_broken_file_does_not_hide_the_faults_of_another(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("frames: [", encoding="utf-8")
    own = RULE.replace("name: builds", "name: own").replace("}参观{", "}建设{")
    (tmp_path / "b.yaml").write_text(f"frames:{own}", encoding="utf-8")
    assert [line.split(": ")[0] for line in _said(tmp_path)] == ["a.yaml:1", "b.yaml:7"]
    with pytest.raises(RuleError, match=r"a\.yaml:1: no YAML"):
        load_rules(tmp_path)


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    assert _said(_folder(tmp_path, f"frames:{RULE}{RULE}")) == [
        f"building.yaml:9: rule builds stands in {tmp_path}/building.yaml:2 already; rename one of them"
    ]


def test_a_file_that_the_contents_name_must_exist(tmp_path: Path) -> None:
    assert _said(_folder(tmp_path, f"frames:{RULE}", "- cellar\n")) == [
        "cellar.yaml:1: no such rule file; correct its name in contents.yaml"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("shapes: []", "building.yaml:1: unknown key shapes; a rule file has frames, patterns"),
        ("frames: [", "building.yaml:1: no YAML (did not find expected node content); mend the indents"),
        ("frames:\n  - name: a\n   predicate: b", "building.yaml:3: no YAML ("),
        ("frames: 建设", "building.yaml:1: frames is no list; begin each of its items with -"),
        ("- builds", "building.yaml:1: wants lists under the keys frames, patterns"),
        ("frames:\n  - builds", "building.yaml:2: no rule; write its name, predicate"),
        ("without: [no-such-rule]", "building.yaml:1: no rule is named no-such-rule; see the names"),
    ],
)
def test_a_file_of_the_wrong_form_is_named(tmp_path: Path, text: str, said: str) -> None:
    assert _said(_folder(tmp_path, text))[0].startswith(said)


def test_a_file_in_another_encoding_is_named_with_the_line(tmp_path: Path) -> None:
    (tmp_path / "building.yaml").write_bytes("frames:\n# 建设".encode("gb18030"))
    assert _said(tmp_path) == ["building.yaml:2: not UTF-8 (byte 0xbd); save the file as UTF-8 and try again"]


def test_a_file_that_is_no_rule_file_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "building.yml").write_text("", encoding="utf-8")
    assert _said(tmp_path) == [
        "building.yml:1: no rule file; rename it to .yaml, or take it out of the folder"
    ]


def test_bearers_are_read_line_by_line_and_come_before_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "bearers.tsv").write_text("title\ttypes\tnamed\n舵主\tCompany\t堂$\n", encoding="utf-8")
    assert further_rules(tmp_path)[0].bearers[0].title == "舵主"
    (tmp_path / "bearers.tsv").write_text("title\ttypes\tnamed\n舵主\tFirm\n堂主\tFirm\t\n", encoding="utf-8")
    assert [line.split(";")[0] for line in _said(tmp_path)] == [
        "bearers.tsv:2: 2 columns, not 3",
        "bearers.tsv:3: unknown type Firm",
    ]


def test_a_folder_of_ones_own_adds_to_the_rules(tmp_path: Path) -> None:
    own = (
        RULE.replace("name: builds", "name: erects").replace("[建设]", "[矗立起]").replace("建设{", "矗立起{")
    )
    both = load_rules(RULES, _folder(tmp_path, f"frames:{own}"))
    assert len(both.frames) == len(load_rules().frames) + 1
    assert failures(both) == ()


def test_a_rule_of_the_same_name_replaces_the_shipped_one_and_without_leaves_it_out(tmp_path: Path) -> None:
    shipped = load_rules()
    name = shipped.patterns[0].name
    own = RULE.replace("name: builds", f"name: {name}")
    both, _ = further_rules(_folder(tmp_path, f"frames:{own}\nwithout: [{shipped.patterns[1].name}]\n"))
    assert len(both.all()) == len(shipped.all()) - 1
    assert [r.where() for r in both.frames if r.name == name] == [f"{tmp_path}/building.yaml:2"]


def test_a_relation_of_ones_own_has_rules_and_a_signature(tmp_path: Path) -> None:
    folder = _folder(tmp_path, STORES)
    assert _said(folder) == []
    rules, _ = further_rules(folder)
    (stores,) = rules.predicates
    assert (stores.name, stores.iri) == ("stores", "https://example.org/cold#stores")
    assert (stores.signature, stores.label) == ((("Company",), ("Product",)), ("储存", "stores"))


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("name: stores", "name: Stores it", 2, "the name Stores it will not do; write stores: letters"),
        ("name: stores", "name: builds", 2, "zonekg knows builds already; write rules for it"),
        ("https://example.org/cold#", "example.org/cold", 3, "the namespace example.org/cold will not do; write an IRI"),
        ("subject: [Company]", "subject: [Firm]", 4, "unknown type Firm; the types are Zone"),
        ("    object: [Product]\n", "", 2, "object is missing; give it (a list of types: Zone"),
        ("zh: 储存, ", "", 6, "label must say the words in both languages; write {zh: 储存, en: stores}"),
        ("label:", "labels:", 6, "unknown key labels; a relation has name, namespace"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_relation_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    found = _said(_folder(tmp_path, STORES.replace(old, new, 1)))
    assert any(f.startswith(f"building.yaml:{line}: {said}") for f in found), found
