from hypothesis import given
from hypothesis import strategies as st

from kg.words.words import moved, word_at, words


@given(st.text(alphabet="地处长春高新区建设A1.、, ”\n", max_size=12), st.integers(0, 12))
def test_the_word_at_a_place_is_the_one_that_all_words_have_there(text: str, at: int) -> None:
    assert word_at(text, at) == next((word for word in words(text) if word.start <= at < word.end), None)


def test_a_text_longer_than_any_sentence_is_cut_as_a_whole() -> None:
    text = "建设智能工厂" * 100
    assert word_at(text, 402) == next(word for word in words(text) if word.end > 402)


def test_words_move_to_where_their_text_stands() -> None:
    assert [(w.start, w.end, w.text) for w in moved(words("智能工厂"), 2)] == [(2, 4, "智能"), (4, 6, "工厂")]
