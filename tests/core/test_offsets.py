"""Runs of offsets behave as the tuple of them."""

import pickle
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.core.offsets import GAP, Offsets, joined
from kg.core.text import merge_offsets

NUMBERS = st.lists(st.one_of(st.integers(0, 30), st.just(GAP)), max_size=30)


@given(NUMBERS, st.integers(-35, 35), st.integers(-35, 35))
def test_they_index_slice_and_iterate(numbers: list[int], start: int, end: int) -> None:
    offsets = Offsets.of(numbers)
    assert list(offsets) == numbers
    assert len(offsets) == len(numbers)
    assert [offsets[i] for i in range(-len(numbers), len(numbers))] == numbers * 2
    assert list(offsets[start:end]) == numbers[start:end]
    assert list(offsets[::-1]) == numbers[::-1]
    assert offsets == tuple(numbers)
    assert pickle.loads(pickle.dumps(offsets)) == offsets


@given(st.lists(NUMBERS, min_size=1, max_size=4))
def test_blocks_are_joined_by_a_gap(blocks: list[list[int]]) -> None:
    wanted = [n for number, block in enumerate(blocks) for n in ([GAP] if number else []) + block]
    assert list(joined(Offsets.of(block) for block in blocks)) == wanted


@given(st.text(alphabet="云 \n\u200b", max_size=20), st.data())
def test_parts_are_the_fewest_intervals(source: str, data: st.DataObject) -> None:
    offsets = (
        sorted(data.draw(st.sets(st.integers(0, max(0, len(source) - 1)), max_size=len(source))))
        if source
        else []
    )
    parts = merge_offsets(offsets, source)
    seen = [i for i in offsets if source[i] == "云"]
    assert [i for a, b in parts for i in range(a, b) if source[i] == "云"] == seen
    for (_, end), (start, _) in pairwise(parts):
        assert "云" in source[end:start]
    assert all(source[a] == source[b - 1] == "云" for a, b in parts)
