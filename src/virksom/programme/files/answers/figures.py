"""The numbers behind figures, as CSV and JSON.

Source:
    ``programme.effect.table``: shares are spread over count, denominator, share and interval.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from virksom.programme.effect.cells import FIELDS, CellRecord, cell_records, column_codes
from virksom.programme.effect.table import Plain, Table, spread
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import Text


def figure_csv(table: Table, *, language: str) -> str:
    """Return a table as CSV; a cell that is not recorded is empty.

    Heads are the English names, so that a script reads both languages' files alike.
    """
    heads, rows = spread(table)
    return csv_text(heads, [[_value(cell, language) for cell in row] for row in rows])


def figures_form(tables: Sequence[Table], *, language: str) -> Answer:
    """Return tables as JSON objects: code, title, says, on, counts, columns, rows, notes."""
    return [_form(table, language) for table in tables]


def records_csv(table: Table) -> str:
    """Return a table as CSV for machines: a line a cell, heads and values alike in every language.

    Source:
        ``docs/reference/figures.md``.
    """
    lines = [list(_fields(record).values()) for record in cell_records(table)]
    return csv_text(FIELDS, lines)


def records_form(table: Table) -> Answer:
    """Return a table as a JSON object for machines: its columns, and a record a cell.

    Source:
        ``docs/reference/figures.md``.
    """
    columns = zip(column_codes(table), table.columns, strict=True)
    return {
        "figure": table.code,
        "title": table.title.en,
        "on": table.on.isoformat(),
        "counts": list(table.counts),
        "columns": [
            {"code": code, "label": column.label.en, "unit": column.unit.value}
            for code, column in columns
        ],
        "records": [_fields(record) for record in cell_records(table)],
    }


def _fields(record: CellRecord) -> dict[str, str | int]:
    return {name: getattr(record, name) for name in FIELDS}


def _form(table: Table, language: str) -> Answer:
    heads, rows = spread(table)
    return {
        "code": table.code,
        "title": table.title.read(language),
        "says": table.says.read(language),
        "on": table.on.isoformat(),
        "counts": list(table.counts),
        "columns": list(heads),
        "rows": [[_value(cell, language) for cell in row] for row in rows],
        "notes": [note.read(language) for note in table.notes],
    }


def _plain(words: str) -> str:
    """Return a text without the stars that lead to a note, and a lone per cent as a part of one."""
    unmarked = words.rstrip("*")
    number, sign, rest = unmarked.partition("%")
    lone = bool(sign) and not rest and number.strip().isdecimal()
    return str(Decimal(number.strip()) / 100) if lone else unmarked


def _value(cell: Plain, language: str) -> str | int | float | None:
    match cell:
        case Text():
            return _plain(cell.read(language))
        case date():
            return cell.isoformat()
        case Decimal():
            return str(cell)
        case _:
            return cell
