"""A figure's numbers for machines: one record a cell, the same in every language.

Source:
    ``docs/reference/figures.md``, which promises the names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from virksom.programme.effect.table import HIDDEN, Cell, Column, Table
from virksom.programme.kernel import Text
from virksom.programme.status import Share


class CellState(StrEnum):
    """How a cell is told."""

    TOLD = "told"
    WORDS = "words"
    """It has no value; ``text`` says why, in English."""
    NOT_RECORDED = "not_recorded"
    """No fact tells it; this is never 0."""
    HIDDEN = "hidden"
    """It is told to the parties alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellRecord:
    """One cell of a figure's table.

    Args:
        figure: the table's code.
        on: the day it describes, as ``2019-09-30``.
        row: its place among the rows, from 1.
        row_name: the first cell of the row: a day as ``2019-09-30``, else in English.
        column: code of the column; see ``column_codes``.
        unit: what the column's numbers are; a code of ``Unit``.
        state: how it is told.
        value: the number with a dot, the day as ``2019-09-30``; empty without one. Of a share it
            is the part from 0 to 1.
        count, of, low, high: of a share, its numerator, denominator and 95 % interval; else empty.
        text: the words of a cell that is no number and no day, in English; else empty.
    """

    figure: str
    on: str
    row: int
    row_name: str
    column: str
    unit: str
    state: CellState
    value: str = ""
    count: str = ""
    of: str = ""
    low: str = ""
    high: str = ""
    text: str = ""


FIELDS: Final = tuple(CellRecord.__dataclass_fields__)
"""Names of a record's fields, in order."""


def cell_records(table: Table) -> tuple[CellRecord, ...]:
    """Return every cell of a table but the rows' names, row by row.

    Source:
        Rules, section 5: each share with its denominator and interval.

    Returns:
        rows x (columns - 1) records; none of a table without rows.
    """
    return tuple(_records(table))


def column_codes(table: Table) -> tuple[str, ...]:
    """Return the code of each column: its English name in small letters, digits and underscores.

    Of two columns of one name the second has ``_2`` after it.
    """
    codes: list[str] = []
    for column in table.columns:
        code = re.sub(r"[^a-z0-9]+", "_", column.label.en.lower()).strip("_") or "value"
        seen = sum(one == code or one.startswith(f"{code}_2") for one in codes)
        codes.append(f"{code}_{seen + 1}" if seen else code)
    return tuple(codes)


def _records(table: Table) -> Iterator[CellRecord]:
    codes = column_codes(table)
    for place, row in enumerate(table.rows, start=1):
        for code, column, cell in zip(codes[1:], table.columns[1:], row[1:], strict=True):
            yield _record(cell, column, table=table, where=(place, _plain(row[0]), code))


def _record(cell: Cell, column: Column, *, table: Table, where: tuple[int, str, str]) -> CellRecord:
    place, name, code = where
    of = cell if isinstance(cell, Share) else None
    state = _state(cell)
    low, high = (of.interval if of else None) or (None, None)
    return CellRecord(
        figure=table.code,
        on=table.on.isoformat(),
        row=place,
        row_name=name,
        column=code,
        unit=column.unit.value,
        state=state,
        value=_value(cell),
        count=str(of.count) if of else "",
        of=str(of.of) if of else "",
        low=_number(low),
        high=_number(high),
        text=_plain(cell) if isinstance(cell, Text) and state is not CellState.HIDDEN else "",
    )


def _state(cell: Cell) -> CellState:
    match cell:
        case None:
            return CellState.NOT_RECORDED
        case Text() if cell == HIDDEN:
            return CellState.HIDDEN
        case Text():
            return CellState.WORDS
        case _:
            return CellState.TOLD


def _value(cell: Cell) -> str:
    match cell:
        case None | Text():
            return ""
        case Share():
            return _number(cell.exact)
        case _:
            return _plain(cell)


def _number(number: float | None) -> str:
    return "" if number is None else str(number)


def _plain(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Text():
            return cell.en.rstrip("*")
        case Share():
            return f"{cell.count}/{cell.of}"
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
