"""Each gold page is left out of one third of the trees, whatever other pages there are."""

from pathlib import Path

from benchmarks.trees.parts import PARTS, folder_of, part_of, trees_in
from kg.measure.candidates import FEATURES as OWNING
from kg.trees import forest, tables


def test_a_page_has_one_part_by_its_name() -> None:
    parts = [part_of(f"p{n}") for n in range(30)]
    assert set(parts) == set(range(PARTS))
    assert parts == [part_of(f"p{n}") for n in range(30)]


def test_trees_of_a_folder_are_used_while_asked_for(tmp_path: Path) -> None:
    row = "\t".join(["0", "0", "", "", "", "", "41"])
    folder = folder_of(1, tmp_path)
    folder.mkdir()
    (folder / "owning.tsv").write_text("\t".join(tables.COLUMNS) + f"\n{row}\n", encoding="utf-8")
    before = len(forest("owning", OWNING).roots)
    with trees_in(folder):
        assert forest("owning", OWNING).weights([(0,) * len(OWNING)]) == [41]
    assert len(forest("owning", OWNING).roots) == before
