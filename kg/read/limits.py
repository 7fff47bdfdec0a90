"""What a reader may be asked to swallow: every limit in one place, each settable by its name."""

from dataclasses import dataclass, field, fields, replace

from kg.errors import UsageError

_MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits against input that would fill the memory or never end; what exceeds one is an InputError."""

    file_bytes: int = 256 * _MB
    """Of a text, web page, PDF or DOCX, which are read whole; JSON Lines and archives are streamed."""
    line_characters: int = 1_000_000
    """Of one line of a text: longer than any page of news, and every stage takes a line as one paragraph."""
    record_bytes: int = 16 * _MB
    """Of one line of JSON Lines."""
    unpacked_bytes: int = 16 << 30
    """Of all that one archive unpacks to."""
    unpacked_ratio: int = 200
    """How many times larger than its file an archive may become; the first 16 MB are free."""
    members: int = 100_000
    """Of one archive."""
    archive_depth: int = 3
    """Archives inside archives."""
    html_bytes: int = 32 * _MB
    """Of a web page."""
    html_depth: int = 500
    """Of tags inside tags."""
    pages: int = 5_000
    """Of a PDF."""
    page_characters: int = 60_000
    """On one page of a PDF."""
    page_pieces: int = 4_000
    """Separate runs of characters on one page of a PDF; a full page of a paper has about a thousand."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read: the fields of JSON Lines that hold text and id, and the limits."""

    text_field: str = "text"
    id_field: str = "id"
    limits: Limits = field(default_factory=Limits)


def with_limits(limits: Limits, settings: list[str]) -> Limits:
    """The limits with some set anew by ``name=number``; raises UsageError for anything else.

    >>> with_limits(Limits(), ["pages=10"]).pages
    10
    """
    known = {f.name for f in fields(Limits)}
    for setting in settings:
        name, _, number = setting.partition("=")
        if name not in known or not number.isdecimal():
            raise UsageError(
                f"--limit {setting}: write name=number; the names are {', '.join(sorted(known))}"
            )
        limits = replace(limits, **{name: int(number)})
    return limits
