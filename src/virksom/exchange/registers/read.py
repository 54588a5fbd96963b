"""A register's file: opened, and read row by row in the form that its register has."""

from collections.abc import Generator

from virksom.exchange.registers.benefit_list import read_list
from virksom.exchange.registers.income import read_income
from virksom.exchange.registers.row import ReadBy, RegisterReading
from virksom.exchange.registers.weeks import read_weeks
from virksom.exchange.sheets import Limits, open_sheet
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
        Refusal: it is no sheet that can be read, or lacks a column that is needed.
    """
    sheet = open_sheet(data, name=name, limits=LIMITS)
    if by.table is None:
        found = yield from read_income(sheet, by)
    elif by.table.form == WEEKS:
        found = yield from read_weeks(sheet, by, table=by.table)
    else:
        found = yield from read_list(sheet, by, table=by.table)
    if not found.rows:
        raise NothingInIt(
            Text(
                "Der er ingen rækker under overskrifterne.", "There are no rows under the headings."
            )
        )
    return found
