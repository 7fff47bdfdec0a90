"""Dates of the calendar, to the precision that a text gives them."""

from calendar import monthrange


def iso_date(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """The date as 2025, 2025-08 or 2025-08-10; None for a day that its month does not have.

    >>> iso_date("2025", "8", "10"), iso_date("2025"), iso_date("2025", "2", "30")
    ('2025-08-10', '2025', None)
    """
    if month is None:
        return year
    if day is None:
        return f"{year}-{int(month):02d}"
    real = 1 <= int(day) <= monthrange(int(year), int(month))[1]
    return f"{year}-{int(month):02d}-{int(day):02d}" if real else None
