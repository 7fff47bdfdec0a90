from kg.recognise.quoted import head_after, quotes


def test_quotes_in_a_row_share_what_follows() -> None:
    """In “甲乙”“丙丁”活动 the head stands behind the last mark."""
    view = "开展“甲乙”“丙丁”等活动"
    found = quotes(view, 0, len(view))
    assert [(q.inner, q.last) for q in found] == [("甲乙", 10), ("丙丁", 10)]
    assert head_after(view, found[0].last, len(view), ("活动",), ()) == len(view)


def test_speech_is_no_name() -> None:
    """A quotation that holds a sentence is speech."""
    view = "他说:“服务好。”"
    assert quotes(view, 0, len(view)) == ()


def test_a_weak_head_gives_way() -> None:
    """网络 counts only where the run holds no other head."""
    view = "“甲乙”网络招聘会"
    assert head_after(view, 4, len(view), ("网络", "招聘会"), ("网络",)) == len(view)
    assert head_after(view, 4, 6, ("网络", "招聘会"), ("网络",)) == 6
