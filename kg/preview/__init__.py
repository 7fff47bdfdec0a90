"""What the reader sees of a source: its articles as Markdown, as JSON with spans and roles, side by side as HTML."""

from kg.preview.markup import as_markdown
from kg.preview.rows import as_json, seen
from kg.preview.side_by_side import html_page

__all__ = ["as_json", "as_markdown", "html_page", "seen"]
