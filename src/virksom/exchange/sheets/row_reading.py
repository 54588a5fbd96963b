"""One row of a list on its way: every cell is read, and what is wrong is kept by its column."""

from collections.abc import Iterable
from operator import itemgetter

from virksom.exchange.sheets.columns import Placed
from virksom.exchange.sheets.layout import column_letters
from virksom.exchange.sheets.readers import Reader, Unexpected, Value
from virksom.exchange.sheets.sheet import Row
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.programme.kernel import Text


class RowReading:
    """What has been read of a row so far, and what is wrong with it.

    Args:
        row: as it stands in the sheet.
        where: the columns stand.
    """

    def __init__(self, row: Row, *, where: Placed) -> None:
        """Begin with nothing read and nothing wrong."""
        self.number = row.number
        self._row = row
        self._where = where
        self._wrong: dict[int, Text] = {}

    def said(self, name: str) -> str:
        """Return the text of a column; "" when the sheet has no such column."""
        place = self._where.at.get(name)
        return "" if place is None else self._row.cells[place]

    def take(self, name: str, reader: Reader[Value], *, empty: Value) -> Value:
        """Read a cell; an empty one, or none, is ``empty``."""
        found = self.need(name, reader) if self.said(name) else None
        return empty if found is None else found

    def need(self, name: str, reader: Reader[Value]) -> Value | None:
        """Read a cell that the sheet has, also an empty one; None when something is wrong."""
        return self.need_at(self._where.at[name], reader)

    def need_at(self, place: int, reader: Reader[Value]) -> Value | None:
        """Read a cell by its place, from 0, also an empty one; None when something is wrong."""
        try:
            return reader(self._row.cells[place], self._row.kinds[place])
        except Unexpected as wrong:
            self._wrong[place] = wrong.expected
            return None

    def take_once(self, name: str, reader: Reader[str], *, seen: dict[str, int]) -> str:
        """Read a number that no earlier row may have; "" when there is none.

        Args:
            name: of the column.
            reader: of the cell.
            seen: the rows of the numbers so far; this row's is added.
        """
        found = self.take(name, reader, empty="")
        before = seen.setdefault(found, self.number) if found else self.number
        if before != self.number:
            self._wrong[self._where.at[name]] = Text(
                f"nummeret står allerede i række {before}, slet den ene række",
                f"the number stands in row {before} already, delete one of the rows",
            )
        return found

    def place(self, name: str) -> str:
        """Return a column as the spreadsheet names it; the sheet has it."""
        return column_letters(self._where.at[name] + 1)

    def expect(self, names: Iterable[str], expected: Text) -> None:
        """Keep what to do at the first of some columns that the sheet has, at least one.

        What is wrong there already stays.
        """
        place = min(self._where.at[name] for name in names if name in self._where.at)
        self._wrong.setdefault(place, expected)

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong so far."""
        return not self._wrong

    def wrong(self) -> tuple[WrongCell, ...]:
        """Return what is wrong with the row, from left to right."""
        return tuple(
            WrongCell(
                self.number,
                column=column_letters(place + 1),
                heading=self._where.headings[place],
                found=self._row.cells[place],
                expected=expected,
            )
            for place, expected in sorted(self._wrong.items(), key=itemgetter(0))
        )
