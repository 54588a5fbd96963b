"""Lists to be opened in a spreadsheet: typed cells, and nothing in them that can act."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO, StringIO

from xlsxwriter import Workbook

from virksom.exchange.sheets.book import DAY_FORMS, begun
from virksom.exchange.sheets.entries import Entries, Told, spelled, told
from virksom.exchange.sheets.harmless import harmless
from virksom.exchange.signs import writable
from virksom.programme.kernel import Text

_MOST_UNITS = 32_767  # of UTF-16, as Excel counts
_SAFE = 10**15  # from here on Excel rounds
_FIRST_YEAR = 1900
_NARROWEST, _WIDEST = 8, 60
_NO_NAME = re.compile(r"[\[\]:*?/\\\t\n]")
_LONGEST_NAME = 31


def write_sheet(
    headings: Sequence[Text],
    rows: Iterable[Entries],
    *,
    title: Text,
    language: str,
    moment: datetime,
) -> bytes:
    """Return a list as .xlsx: headings that stay in sight, filters, typed cells.

    A text is written as a text whatever it begins with; no cell is a formula or an address.
    Signs that no spreadsheet can hold are left out, and a text over 32,767 signs is cut off
    with ``…``, since Excel takes no more. Whole numbers over 15 digits are written as text,
    since Excel would change them. The same list and moment give the same bytes; the file tells
    nothing of who or what wrote it. All is done in memory: nothing of the list is laid on disk.

    Args:
        headings: at least one, in the order of the columns.
        rows: each as long as ``headings`` at most; may be none.
        title: of the list; also the name of the page, shortened to 31 signs.
        language: ``da`` or ``en``, of headings, texts and the forms of days.
        moment: when the list was made, aware.
    """
    out = BytesIO()
    name = writable(title.read(language))
    with begun(out, title=name, moment=moment) as book:
        Page(book, name=name, language=language).write(headings, rows)
    return out.getvalue()


def write_csv(headings: Sequence[Text], rows: Iterable[Entries], *, language: str) -> bytes:
    r"""Return a list with separators as a spreadsheet of that language opens it.

    UTF-8 with its mark, lines ended by ``\r\n``. Danish: semicolon between, decimal comma,
    ``30.09.2019``; English: comma between, decimal point, ``30 Sep 2019``. A text that a
    spreadsheet might take for a formula gets an apostrophe in front; ``read_sheet`` takes it
    away again. Numbers stand as they are.

    Source:
        OWASP, CSV injection.

    Args:
        headings: at least one, in the order of the columns.
        rows: each as long as ``headings`` at most; may be none.
        language: ``da`` or ``en``.
    """
    out = StringIO(newline="")
    lines = csv.writer(out, delimiter="," if language == "en" else ";", lineterminator="\r\n")
    lines.writerow([_field(told(heading, language), language) for heading in headings])
    for row in rows:
        lines.writerow([_field(told(entry, language), language) for entry in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _field(value: Told, language: str) -> str:
    return harmless(value) if isinstance(value, str) else spelled(value, language)


class Page:
    """A page of a workbook, written row by row."""

    def __init__(self, book: Workbook, *, name: str, language: str) -> None:
        self._language = language
        self._page = book.add_worksheet(page_name(name))
        self._bold = book.add_format({"bold": True, "bottom": 1})
        self._marked = book.add_format({"quote_prefix": True})
        self._day = book.add_format({"num_format": DAY_FORMS[language], "align": "left"})
        self._moment = book.add_format(
            {"num_format": f"{DAY_FORMS[language]} hh:mm", "align": "left"}
        )
        self._whole = book.add_format({"num_format": "#,##0"})
        self._exact = book.add_format({"num_format": "#,##0.00"})
        self._widths: list[int] = []

    def write(self, headings: Sequence[Text], rows: Iterable[Entries]) -> None:
        """Write headings that stay in sight, and rows under them."""
        for column, heading in enumerate(headings):
            said = writable(heading.read(self._language))
            self._page.write_string(0, column, said, self._bold)
            self._widths.append(len(said) + 3)  # room for the filter's button
        last = 0
        for last, row in enumerate(rows, start=1):
            self._row(last, row)
        self._page.freeze_panes(1, 0)
        self._page.autofilter(0, 0, last, len(headings) - 1)
        for column, width in enumerate(self._widths):
            self._page.set_column(column, column, min(max(width, _NARROWEST), _WIDEST))

    def _row(self, row: int, entries: Entries) -> None:
        for column, entry in enumerate(entries):
            value = told(entry, self._language)
            width = self._text(row, column, text=value) if isinstance(value, str) else 12
            self._widths[column] = max(self._widths[column], width)
            if not isinstance(value, str) and value is not None:
                self._value(row, column, value=value)

    def _text(self, row: int, column: int, *, text: str) -> int:
        # Marked as text, a formula's look-alike stays text also when somebody edits the cell.
        marked = self._marked if harmless(text) != text else None
        self._page.write_string(row, column, fitting(text), marked)
        return len(text) + 1

    def _value(self, row: int, column: int, *, value: int | Decimal | date) -> None:
        match value:
            case datetime() if value.year >= _FIRST_YEAR:
                self._page.write_datetime(row, column, value, self._moment)
            case date() if value.year >= _FIRST_YEAR:
                at = datetime.combine(value, time.min)
                self._page.write_datetime(row, column, at, self._day)
            case int() if abs(value) < _SAFE:
                self._page.write_number(row, column, value, self._whole)
            case Decimal() if value.is_finite():
                self._page.write_number(row, column, float(value), self._exact)
            case _:
                self._page.write_string(row, column, spelled(value, self._language))


def fitting(text: str) -> str:
    """Return a text cut off with ``…`` where Excel takes no more of it."""
    whole = _cut(text, _MOST_UNITS)
    return text if whole == text else _cut(text, _MOST_UNITS - 1) + "…"


def _cut(text: str, units: int) -> str:
    """Return as much of a text as takes so many units of UTF-16, which is what Excel counts."""
    if len(text) * 2 <= units:
        return text
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", errors="ignore")


def page_name(name: str) -> str:
    """Return a name Excel takes for a page: 31 signs, none of ``[]:*?/``, no apostrophe at an end.

    Never empty, and never ``History``, which Excel keeps for itself.
    """
    plain = " ".join(_NO_NAME.sub(" ", name).split())
    short = _cut(plain, _LONGEST_NAME).strip("' ")
    return "Liste" if not short or short.lower() == "history" else short
