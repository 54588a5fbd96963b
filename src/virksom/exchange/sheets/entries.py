"""What may be put in a list, and how it is told in a language."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from virksom.exchange.signs import writable
from virksom.programme.kernel import COPENHAGEN, Text, date_text, number_text

Entry = str | bool | int | Decimal | date | datetime | Text | None
"""A cell of a list: a ``datetime`` is aware and told in Danish time, a ``Text`` in the list's
language, a ``bool`` as ja and nej; None is an empty cell. Ids, years and telephone numbers are
``str``: an ``int`` is a count, and a ``Decimal`` an amount, with two decimals in view."""

Entries = Sequence[Entry]

Told = str | int | Decimal | date | datetime | None
"""An entry in one language: a text that can be written, or a value; moments without zone."""

_YES, _NO = Text("ja", "yes"), Text("nej", "no")


def told(entry: Entry, language: str) -> Told:
    """Return an entry in a language: texts with the signs that can be written."""
    match entry:
        case str():
            return writable(entry)
        case Text():
            return writable(entry.read(language))
        case bool():
            return (_YES if entry else _NO).read(language)
        case datetime():
            return entry.astimezone(COPENHAGEN).replace(tzinfo=None, microsecond=0)
        case _:
            return entry


def spelled(value: Told, language: str) -> str:
    """Return what was told as text, as people of that language write it; "" for nothing.

    Numbers are without marks between thousands, so that every spreadsheet takes them.
    """
    match value:
        case None:
            return ""
        case datetime():
            return f"{date_text(value, language)} {value:%H:%M}"
        case date():
            return date_text(value, language)
        case int() | Decimal():
            return number_text(value, language).replace(_THOUSANDS[language], "")
        case _:
            return value


_THOUSANDS = {"da": ".", "en": ","}
