"""What every list of a register has in common: whom a row is about, and what is wrong with rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from virksom.exchange.registers.row import ReadBy
from virksom.exchange.sheets import Kind, readers
from virksom.exchange.sheets.columns import Placed
from virksom.exchange.sheets.readers import Unexpected
from virksom.exchange.sheets.row_reading import RowReading
from virksom.exchange.sheets.sheet import OpenSheet
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.programme.kernel import Text

EVERY = 1_000
"""Rows between two signs of life."""

HIDDEN = "•••"
"""What is shown in the place of a CPR number that cannot be read."""

_CODE = re.compile(r"K[0-9A-Za-z_-]{1,30}", re.ASCII)


@dataclass(slots=True)
class Taken:
    """What has been taken from a list so far.

    Args:
        by: what it is read by.
        rows: how many there were.
        wrong: every wrong cell.
        nobody: numbers of rows about nobody here.
        hurt: candidates with a row that cannot be read.
        blind: whether a row cannot be read that may be about anybody.
    """

    by: ReadBy
    rows: int = 0
    wrong: list[WrongCell] = field(default_factory=list)
    nobody: list[int] = field(default_factory=list)
    hurt: set[str] = field(default_factory=set)
    blind: bool = False

    def readings(self, sheet: OpenSheet, where: Placed) -> Iterator[tuple[RowReading, str]]:
        """Yield each row about a candidate with their code; ``done`` is told when it is read."""
        for row in sheet.rows:
            self.rows += 1
            reading = RowReading(row, where=where)
            found = reading.need("person", _person)
            candidate = self.by.who(found) if found else ""
            if found and not candidate:
                self.nobody.append(row.number)
            elif candidate:
                yield reading, candidate
            self._look_at(reading, candidate)

    def _look_at(self, reading: RowReading, candidate: str) -> None:
        if reading.holds:
            return
        place = reading.place("person")
        for cell in reading.wrong():
            hide = cell.column == place and cell.found
            self.wrong.append(replace(cell, found=HIDDEN) if hide else cell)
        if candidate:
            self.hurt.add(candidate)
        else:
            self.blind = True

    @property
    def pause(self) -> bool:
        """Whether it is time for a sign of life."""
        return self.rows % EVERY == 0


def _person(text: str, kind: Kind) -> str:
    """Read whom a row is about: ten digits, or a candidate's code."""
    if _CODE.fullmatch(text):
        return text
    try:
        return readers.cpr(text, kind)
    except Unexpected:
        raise Unexpected(
            Text(
                "skriv CPR-nummer med ti cifre, eller kandidatens kode: K017",
                "write a CPR number of ten digits, or the candidate's code: K017",
            )
        ) from None
