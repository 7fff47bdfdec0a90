"""Names by characters: exact sums, texts of any kind, names read off weights, and which of them are added."""

import math
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from benchmarks.network.texts import HELD, PAGES, identifiers, in_article, read_names, read_said
from kg.core.text import Article, Block, Sentence, Source
from kg.core.vocabulary import ENTITY_TYPES, SIGNATURES
from kg.network import Span, active_in, chances_of_names, tagged_names, words_in
from kg.network import layers as module
from kg.network.features import BOUNDARY, FIRST, UNKNOWN, Alphabet, as_numbers, lay_words, numbers
from kg.network.layers import shipped
from kg.network.spans import TYPES, chances, spans
from kg.recognise import learnt, recognise
from kg.words.words import Word
from tests.recognise.text import article_of

TEXT = "云岭高新区与长风重工签约，赵一鸣出席。“红帆领航”行动启动，首批12家企业入驻云岭智造园。\n"


def weights_of(text: str) -> np.ndarray:
    return shipped().weights(active_in(text, shipped()))


def test_no_sum_of_the_shipped_weights_leaves_the_exact_whole_numbers() -> None:
    net = shipped()
    for layer in net.layers:
        assert 255 * sum(np.abs(place).sum(0) for place in layer.places).max() < 2**24
        assert all((place == np.rint(place)).all() for place in layer.places)
    assert 255 * np.abs(net.out).sum(0).max() < 2**24


def test_sums_in_another_order_are_the_same_to_the_bit() -> None:
    net = shipped()
    order = np.random.default_rng(1).permutation(len(net.out))
    layers = tuple(
        module.Layer(
            layer.dilation,
            tuple(np.ascontiguousarray(place[order][:, order]) for place in layer.places),
            layer.factor[order],
            layer.shift[order],
        )
        for layer in net.layers
    )
    vectors = tuple(rows[:, order] for rows in net.vectors)
    other = replace(net, vectors=vectors, layers=layers, out=net.out[order])
    characters, pairs = numbers(TEXT, net.alphabet)
    words = words_in(TEXT)
    here, there = net.active(characters, pairs, words), other.active(characters, pairs, words)
    assert (here[:, order] == there).all()
    assert (net.weights(here) == other.weights(there)).all()


def test_a_text_in_portions_weighs_what_it_weighs_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = weights_of(TEXT * 20)
    monkeypatch.setattr(module, "_CHUNK", 97)
    assert (weights_of(TEXT * 20) == whole).all()


@pytest.mark.parametrize("text", ["", "\n", "𠮷", "a", "\u202e😀", "\ud800", "园" * 20_000, "1,234.5%"])
def test_any_text_is_read(text: str) -> None:
    found = spans(weights_of(text), 0.5) if text else []
    assert all(0 <= s.start < s.end <= len(text) and s.type in TYPES and 0.5 <= s.chance <= 1 for s in found)


def test_names_that_are_in_no_lexicon_are_known_by_their_characters() -> None:
    found = {(TEXT[s.start : s.end], s.type) for s in spans(weights_of(TEXT), 0.5)}
    assert {("云岭高新区", "Zone"), ("赵一鸣", "Person")} <= found


def test_numbers_of_characters_and_of_the_pairs_that_they_end() -> None:
    alphabet = Alphabet.of("乙甲丙", ["甲乙", "乙乙"])
    characters, pairs = numbers("甲乙丁乙乙", alphabet)
    of = {chr(point): FIRST + at for at, point in enumerate(alphabet.points)}
    assert characters.tolist() == [of["甲"], of["乙"], UNKNOWN, of["乙"], of["乙"]]
    assert (pairs > 0).tolist() == [False, True, False, False, True]
    assert BOUNDARY not in characters


def laid(words: list[Word]) -> list[int]:
    found = bytearray(5)
    lay_words(found, words, 0)
    return as_numbers(found).tolist()


def test_a_word_tells_its_tag_and_the_place_in_it() -> None:
    found = laid([Word(0, 1, "建", "v"), Word(1, 5, "智能工厂", "n")])
    single, first, inner, again, last = found
    assert (single % 4, first % 4, last % 4) == (0, 1, 3)
    assert inner == again == first + 1 == last - 1


def of_tags(tags: list[tuple[str, str] | None]) -> np.ndarray:
    """Weights that give each character its tag, nearly for sure."""
    rows = np.zeros((len(tags), 1 + 4 * len(TYPES)), np.float32)
    for at, tag in enumerate(tags):
        number = 1 + 4 * TYPES.index(tag[1]) + "BIES".index(tag[0]) if tag else 0
        rows[at, number] = 12
    return rows


def test_names_are_read_from_where_they_begin_to_where_they_end() -> None:
    weights = of_tags(
        [("B", "Company"), ("I", "Company"), ("E", "Company"), None, ("S", "Place"), ("B", "Park")]
    )
    assert [s[:3] for s in spans(weights, 0.5)] == [(0, 3, "Company"), (4, 5, "Place")]


def test_a_name_is_as_sure_as_its_least_sure_character() -> None:
    weights = of_tags([("B", "Company"), ("E", "Company")])
    weights[1, 0] = 12
    (span,) = spans(weights, 0.4)
    assert span.chance == pytest.approx(0.5, abs=0.01)


def test_chances_are_those_of_the_weights() -> None:
    weights = np.array([[2.0, 1.0, 0.0]], np.float32)
    total = sum(math.exp(w) for w in (2, 1, 0))
    assert chances(weights)[0].tolist() == pytest.approx([math.exp(w) / total for w in (2, 1, 0)], abs=0.01)


def test_a_name_is_added_from_its_types_chance_on(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [Span(0, 2, "Company", 0.6), Span(3, 5, "Product", 0.6), Span(6, 8, "Place", 1.0)]
    monkeypatch.setattr(learnt, "tagged_names", lambda article, least: told)
    (added,) = learnt.learnt_names(article_of("字" * 10), ())
    assert (added.start, added.end, added.type, added.rule) == (3, 5, "Product", "learnt.product")


@pytest.mark.parametrize(
    ("text", "role", "added"),
    [
        ("赵一鸣到云岭", "body", 1),
        ("赵一鸣到云岭", "credit", 0),
        ("赵一鸣 摄", "body", 0),
        ("责任编辑:赵一鸣", "body", 0),
    ],
)
def test_who_made_a_page_is_nobody_of_its_text(
    monkeypatch: pytest.MonkeyPatch, text: str, role: str, added: int
) -> None:
    at = text.index("赵")
    monkeypatch.setattr(learnt, "tagged_names", lambda article, least: [Span(at, at + 3, "Person", 0.9)])
    assert len(learnt.learnt_names(article_of(text), (Sentence(0, len(text), 0, role),))) == added


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("打响“红帆”品牌", ["红帆"]),
        ("打响红帆品牌", ["红帆"]),
        ("打响“红帆领航”品牌", []),
        ("打响“领航红帆”品牌", []),
    ],
)
def test_a_part_of_what_is_quoted_is_no_programme(
    monkeypatch: pytest.MonkeyPatch, text: str, names: list[str]
) -> None:
    at = text.index("红")
    monkeypatch.setattr(learnt, "tagged_names", lambda article, least: [Span(at, at + 2, "Program", 1.0)])
    assert [c.name for c in learnt.learnt_names(article_of(text), ())] == names


@pytest.mark.parametrize(
    ("name", "type_", "added"),
    [("银行", "Company", 0), ("苹果", "Company", 1), ("博览会", "Event", 0), ("云岭", "Institution", 1)],
)
def test_a_class_noun_names_nothing(
    monkeypatch: pytest.MonkeyPatch, name: str, type_: str, added: int
) -> None:
    monkeypatch.setattr(learnt, "tagged_names", lambda article, least: [Span(0, len(name), type_, 1.0)])
    assert len(learnt.learnt_names(article_of(name + "出席"), ())) == added


def test_a_rules_name_stays_where_the_network_sees_another(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "云岭高新区举办云岭产业峰会。"
    told = [Span(0, len(text) - 1, "Company", 1.0)]
    monkeypatch.setattr(learnt, "tagged_names", lambda article, least: told)
    found = recognise(article_of(text), (Sentence(0, len(text), 0, "body"),))
    assert [m.name for m in found] == ["云岭高新区", "云岭产业峰会"]


def test_the_network_knows_every_type_of_the_graph() -> None:
    assert sorted(TYPES) == sorted(ENTITY_TYPES)


def test_the_marked_names_are_of_known_types_and_in_order() -> None:
    marked = read_names()
    assert len(marked) > 2500
    for _, names in marked.values():
        assert all(start < end and type_ in TYPES for start, end, type_, _ in names)
        assert all(a[0] <= b[0] for a, b in pairwise(names))


def test_what_names_say_fits_their_types() -> None:
    marked = read_names()
    for name, (groups, statements) in read_said().items():
        types = [type_ for _, _, type_, _ in marked[name][1]]
        assert all(len({types[n] for n in group}) == 1 for group in groups), name
        for subject, kind, obj, _ in statements:
            if isinstance(obj, int):
                assert types[subject] in SIGNATURES[kind][0], name
                assert types[obj] in SIGNATURES[kind][1], name


def test_every_composed_page_is_marked_and_what_is_held_back_is_known() -> None:
    marked = read_names()
    assert {page.stem for page in PAGES.glob("*.txt")} <= marked.keys()
    assert len(identifiers(HELD)) == 150
    assert identifiers(HELD) <= marked.keys()


def test_places_of_the_source_are_found_in_the_article() -> None:
    source = Source("page.txt", "", "0" * 64, "utf-8")
    article = Article(source, 1, (Block("body", "云岭高新区与长风重工签约。", range(7, 20)),))
    marked = [(13, 17, "Company", False), (0, 3, "Zone", False)]
    assert in_article(article, marked) == [(6, 10, "Company", False), None]


def test_the_file_of_the_network_is_small() -> None:
    assert Path(module.PATH).stat().st_size < 20_000_000


def test_a_span_is_a_name_by_the_chance_that_is_read_off_for_it() -> None:
    article = article_of(TEXT)
    found = tagged_names(article, 0.5)
    chances = chances_of_names(article, [(s.start, s.end, s.type) for s in found])
    assert chances == pytest.approx([s.chance for s in found])
    assert chances_of_names(article, [(1, 4, "Person"), (2, 3, "Event")]) == pytest.approx([0, 0], abs=0.02)
    assert chances_of_names(article, []) == []


def test_quotation_marks_around_nothing_are_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learnt, "tagged_names", lambda article, least: [Span(0, 2, "Product", 1.0)])
    assert learnt.learnt_names(article_of("“”上市"), ()) == []
