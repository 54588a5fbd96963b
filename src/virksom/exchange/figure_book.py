"""The numbers of figures for a spreadsheet: many as one workbook, or one as a list."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO

from virksom.exchange.sheets.book import begun
from virksom.exchange.sheets.entries import Entries, Entry
from virksom.exchange.sheets.write import Page, write_csv
from virksom.exchange.signs import writable
from virksom.programme.effect.table import UNRECORDED, Column, Plain, Table, Unit, spread
from virksom.programme.kernel import Text


def figure_book(tables: Sequence[Table], *, title: Text, language: str, moment: datetime) -> bytes:
    """Return every table as a page of one .xlsx, in order, after a page that lists them.

    A share is spread over count, denominator, share and the ends of its interval, so that it can
    be reckoned on. What is not recorded says so and is never 0. No cell can act. The same tables
    and moment give the same bytes.

    Args:
        tables: may be none; then the list is empty.
        title: of the workbook.
        language: ``da`` or ``en``.
        moment: when it was made, aware.
    """
    out = BytesIO()
    with begun(out, title=writable(title.read(language)), moment=moment) as book:
        Page(book, name=_LIST.read(language), language=language).write(_HEADS, _listed(tables))
        for number, table in enumerate(tables, start=1):
            name = f"{number} {table.title.read(language)}"
            page = Page(book, name=writable(name), language=language)
            page.write(tuple(_headings(table)), _rows(table))
    return out.getvalue()


def figure_list(table: Table, *, language: str) -> bytes:
    """Return one table as CSV that a spreadsheet of that language opens, as ``write_csv`` says.

    A share is spread as in the workbook. A cell that has no value is empty, and marks that lead
    to notes are left out, since the notes are not there.

    Args:
        table: whose numbers.
        language: ``da`` or ``en``, of heads, words, numbers and days.
    """
    _, rows = spread(table)
    told = ([None if cell is None else _unmarked(_entry(cell)) for cell in row] for row in rows)
    return write_csv(tuple(_headings(table)), told, language=language)


def _unmarked(entry: Entry) -> Entry:
    return Text(entry.da.rstrip("*"), entry.en.rstrip("*")) if isinstance(entry, Text) else entry


_LIST = Text("Indhold", "Contents")
_HEADS = (
    Text("Nr.", "No."),
    Text("Tabel", "Table"),
    Text("Pr.", "On"),
    Text("Viser", "Shows"),
    Text("Noter", "Notes"),
)


def _listed(tables: Sequence[Table]) -> Iterator[Entries]:
    for number, table in enumerate(tables, start=1):
        notes = Text(
            " ".join(note.da for note in table.notes), " ".join(note.en for note in table.notes)
        )
        yield number, table.title, table.on, table.says, notes


_PARTS = (
    Text("antal", "count"),
    Text("af", "of"),
    Text("andel", "share"),
    Text("fra", "low"),
    Text("til", "high"),
)


def _headings(table: Table) -> Iterator[Text]:
    for column in table.columns:
        yield from _heads(column)


def _heads(column: Column) -> Iterator[Text]:
    if column.unit is not Unit.SHARE:
        yield column.label
        return
    for part in _PARTS:
        yield Text(f"{column.label.da}: {part.da}", f"{column.label.en}: {part.en}")


def _rows(table: Table) -> Iterator[Entries]:
    _, rows = spread(table)
    for row in rows:
        yield tuple(map(_entry, row))


def _entry(value: Plain) -> Entry:
    match value:
        case None:
            return UNRECORDED
        case float():
            return Decimal(repr(value))
        case _:
            return value
