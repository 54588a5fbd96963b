"""From a sheet of companies to rows that can be loaded, and what is wrong with the rest."""

from collections.abc import Callable, Mapping
from operator import itemgetter

from virksom.exchange.companies.columns import PlacedColumns, placed
from virksom.exchange.companies.row import ListedCompany, ListedPreview
from virksom.exchange.referrals import WrongCell, readers
from virksom.exchange.referrals.readers import Reader, Unexpected
from virksom.exchange.sheets import Kind, Row, Sheet, digits
from virksom.exchange.sheets.layout import column_letters
from virksom.programme.companies.industry import read_division
from virksom.programme.companies.numbers import read_cvr, read_p_number
from virksom.programme.kernel import Refusal, Text

_LINE = readers.line(80)
_ADDRESS = readers.line(200)


def read_companies(sheet: Sheet, *, trades: Mapping[str, Text]) -> ListedPreview:
    """Return the companies of a sheet, and every cell that keeps a row from being loaded.

    Columns are found by their headings, in Danish or English, in any order. All that is wrong
    with a row is told at once; good rows stand beside the wrong ones. A P-number that stands in
    an earlier row is wrong in the later.

    Args:
        sheet: as ``read_sheet`` gave it.
        trades: labels of the trades by code.

    Raises:
        MissingColumns: there is no name.
        ColumnTwice: two columns tell the same.
    """
    where = placed(sheet.headings)
    trade = readers.one_of(trades)
    seen: dict[str, int] = {}
    readings = [_Reading(row, where=where) for row in sheet.rows]
    rows = [reading.row(trade=trade, seen=seen) for reading in readings]
    return ListedPreview(
        rows=tuple(row for row in rows if row is not None),
        wrong=tuple(cell for reading in readings for cell in reading.wrong()),
        unread=where.unread,
    )


class _Reading:
    """One row on its way: every cell is read, and what is wrong is kept by its column."""

    def __init__(self, row: Row, *, where: PlacedColumns) -> None:
        self._row = row
        self._where = where
        self._wrong: dict[int, Text] = {}

    def row(self, *, trade: Reader[str], seen: dict[str, int]) -> ListedCompany | None:
        """Return the row if nothing is wrong with it; ``seen`` has the P-numbers so far."""
        told = ListedCompany(
            row=self._row.number,
            name=self._named(),
            cvr=self._take("cvr", _refusing(read_cvr)),
            p_number=self._p_number(seen),
            address=self._take("address", _ADDRESS),
            place=self._take("place", _LINE),
            trade=self._take("trade", trade),
            division=self._take("division", _division),
            contact=self._take("contact", _LINE),
            title=self._take("title", _LINE),
            mail=self._take("mail", readers.email),
            phone=self._take("phone", readers.phone),
        )
        return None if self._wrong else told

    def wrong(self) -> tuple[WrongCell, ...]:
        """Return what is wrong with the row, from left to right."""
        return tuple(
            WrongCell(
                self._row.number,
                column=column_letters(place + 1),
                heading=self._where.headings[place],
                found=self._row.cells[place],
                expected=expected,
            )
            for place, expected in sorted(self._wrong.items(), key=itemgetter(0))
        )

    def _take(self, name: str, reader: Reader[str]) -> str:
        """Read a cell; an empty one, or none, is ""."""
        place = self._where.at.get(name)
        if place is None or not self._row.cells[place]:
            return ""
        try:
            return reader(self._row.cells[place], self._row.kinds[place])
        except Unexpected as wrong:
            self._wrong[place] = wrong.expected
            return ""

    def _named(self) -> str:
        name = self._take("name", _LINE)
        if not name:
            self._wrong.setdefault(
                self._where.at["name"], Text("skriv virksomhedens navn", "write the company's name")
            )
        return name

    def _p_number(self, seen: dict[str, int]) -> str:
        found = self._take("p_number", _refusing(read_p_number))
        before = seen.setdefault(found, self._row.number) if found else self._row.number
        if before != self._row.number:
            self._wrong[self._where.at["p_number"]] = Text(
                f"nummeret står allerede i række {before}, slet den ene række",
                f"the number stands in row {before} already, delete one of the rows",
            )
        return found


def _division(text: str, kind: Kind) -> str:
    """Read a division of DB07; the nought a spreadsheet took from a short one is back."""
    whole = digits(text, kind, width=2) if len(text) == 1 else text
    return _refusing(read_division)(whole, kind)


def _refusing(read: Callable[[str], str]) -> Reader[str]:
    """Return the reader of a number of the programme's; what it refuses is told as what to do."""

    def reader(text: str, _kind: Kind) -> str:
        try:
            return read(text)
        except Refusal as wrong:
            raise Unexpected(Text(_inside(wrong.text.da), _inside(wrong.text.en))) from None

    return reader


def _inside(sentence: str) -> str:
    """Return a sentence so that it can follow a semicolon and be followed by a full stop."""
    return (sentence[:1].lower() + sentence[1:]).rstrip(".")
