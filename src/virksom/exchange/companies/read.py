"""From a sheet of companies to rows that can be loaded, and what is wrong with the rest."""

from collections.abc import Callable, Mapping

from virksom.exchange.companies.columns import placed
from virksom.exchange.companies.row import ListedCompany, ListedPreview
from virksom.exchange.sheets import Kind, Sheet, digits, readers
from virksom.exchange.sheets.readers import Reader, Unexpected
from virksom.exchange.sheets.row_reading import RowReading
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
    readings = [RowReading(row, where=where) for row in sheet.rows]
    rows = [_row(reading, trade=trade, seen=seen) for reading in readings]
    return ListedPreview(
        rows=tuple(row for row in rows if row is not None),
        wrong=tuple(cell for reading in readings for cell in reading.wrong()),
        unread=where.unread,
    )


def _row(reading: RowReading, *, trade: Reader[str], seen: dict[str, int]) -> ListedCompany | None:
    """Return the row if nothing is wrong with it; ``seen`` has the P-numbers so far."""
    told = ListedCompany(
        row=reading.number,
        name=_named(reading),
        cvr=reading.take("cvr", _refusing(read_cvr), empty=""),
        p_number=reading.take_once("p_number", _refusing(read_p_number), seen=seen),
        address=reading.take("address", _ADDRESS, empty=""),
        place=reading.take("place", _LINE, empty=""),
        trade=reading.take("trade", trade, empty=""),
        division=reading.take("division", _division, empty=""),
        contact=reading.take("contact", _LINE, empty=""),
        title=reading.take("title", _LINE, empty=""),
        mail=reading.take("mail", readers.email, empty=""),
        phone=reading.take("phone", readers.phone, empty=""),
    )
    return told if reading.holds else None


def _named(reading: RowReading) -> str:
    name = reading.take("name", _LINE, empty="")
    if not name:
        reading.expect(("name",), Text("skriv virksomhedens navn", "write the company's name"))
    return name


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
