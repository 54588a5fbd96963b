"""A register's file: opened, and read row by row in the form that its register has."""

from collections.abc import Generator

from virksom.exchange.registers.benefit_list import read_list
from virksom.exchange.registers.income import read_income
from virksom.exchange.registers.likeness import told_apart
from virksom.exchange.registers.row import ReadBy, RegisterReading
from virksom.exchange.registers.weeks import read_weeks
from virksom.exchange.sheets import Limits, OpenSheet, open_sheet
from virksom.exchange.sheets.columns import MissingColumns
from virksom.programme.evidence.registers import WEEKS
from virksom.programme.kernel import Refusal, Text

LIMITS = Limits(octets=20_000_000, rows=200_000, columns=2_000, signs=200, fields=1_500_000)
"""What is read at once: a register of some thousand people over all the years of a programme."""


class NothingInIt(Refusal):
    """The list has headings and no row."""


def read_register(data: bytes, *, name: str, by: ReadBy) -> Generator[int, None, RegisterReading]:
    """Yield the number of rows read so far, now and then, and return what a file says.

    Args:
        data: the file, taken for hostile.
        name: its name; the ending is used.
        by: what it is read by; a table says that it is of a benefit register, and in which form.

    Raises:
        NothingInIt: there is no row.
        OtherForm: it has the columns of another register.
        Refusal: it is no sheet that can be read, or lacks a column that is needed.
    """
    sheet = open_sheet(data, name=name, limits=LIMITS)
    try:
        found = yield from _read(sheet, by)
    except MissingColumns as missing:
        raise told_apart(missing, sheet.headings) from None
    if not found.rows:
        raise NothingInIt(
            Text(
                "Der er ingen rækker under overskrifterne.", "There are no rows under the headings."
            )
        )
    return found


def _read(sheet: OpenSheet, by: ReadBy) -> Generator[int, None, RegisterReading]:
    if by.table is None:
        return (yield from read_income(sheet, by))
    read = read_weeks if by.table.form == WEEKS else read_list
    return (yield from read(sheet, by, table=by.table))
