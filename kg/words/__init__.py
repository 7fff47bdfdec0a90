"""Words of a text by jieba's dictionary: cut, tagged, kept."""
