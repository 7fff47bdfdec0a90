"""A rule file that is wrong is refused, with file, rule and what is missing."""

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.relate.examples import failures
from kg.rules import RULES, load_rules

RULE = """
  - name: builds
    predicate: builds
    verbs: [建设]
    confidence: "0.8"
    right: ["{Company:长风重工}建设{Project:风电项目} -> 长风重工 builds 风电项目"]
    wrong: ["{Company:长风重工}参观{Project:风电项目}"]
"""


def _folder(tmp_path: Path, rules: str, contents: str = "- building\n") -> Path:
    (tmp_path / "contents.yaml").write_text(contents, encoding="utf-8")
    (tmp_path / "building.yaml").write_text(rules, encoding="utf-8")
    return tmp_path


def test_a_rule_takes_the_types_of_its_predicate_when_it_names_none(tmp_path: Path) -> None:
    (rule,) = load_rules(_folder(tmp_path, f"frames:{RULE}")).frames
    assert set(rule.object) == {"Project", "Park"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            '    right: ["{Company:长风重工}建设{Project:风电项目} -> 长风重工 builds 风电项目"]\n',
            "",
            "right is missing",
        ),
        ('    wrong: ["{Company:长风重工}参观{Project:风电项目}"]\n', "", "wrong is missing"),
        ("predicate: builds", "predicate: erects", "unknown predicate erects"),
        ("verbs: [建设]", "verb: [建设]", "unknown key verb"),
        ("verbs: [建设]", "forms: [upside-down]", "unknown form upside-down"),
        ("verbs: [建设]", "subject: [Firm]", "unknown type Firm"),
        ('confidence: "0.8"', "confidence: high", "confidence high is no decimal"),
    ],
)
def test_an_incomplete_rule_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(RuleError, match=f"building.yaml: rule builds: {said}"):
        load_rules(_folder(tmp_path, f"frames:{RULE}".replace(old, new)))


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"rule builds stands in building\.yaml already"):
        load_rules(_folder(tmp_path, f"frames:{RULE}{RULE}"))


def test_a_file_that_the_contents_name_must_exist(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"cellar\.yaml: no such rule file"):
        load_rules(_folder(tmp_path, f"frames:{RULE}", "- cellar\n"))


def test_an_unknown_kind_of_rule_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"building\.yaml: wants lists under the keys frames"):
        load_rules(_folder(tmp_path, f"shapes:{RULE}"))


def test_broken_yaml_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"building\.yaml: not well-formed YAML"):
        load_rules(_folder(tmp_path, "frames: ["))


def test_a_folder_of_ones_own_adds_to_the_rules(tmp_path: Path) -> None:
    own = (
        RULE.replace("name: builds", "name: erects").replace("[建设]", "[矗立起]").replace("建设{", "矗立起{")
    )
    both = load_rules(RULES, _folder(tmp_path, f"frames:{own}"))
    assert len(both.frames) == len(load_rules().frames) + 1
    assert failures(both) == ()
