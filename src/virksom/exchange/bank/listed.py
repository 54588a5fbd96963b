"""A bank's list in CSV or Excel: a line a row, columns found by their headings."""

from dataclasses import dataclass

from virksom.exchange.bank.written import Written, decimal_ore, one_line, ore_of
from virksom.exchange.sheets import Kind, Sheet, readers
from virksom.exchange.sheets.columns import Column, MissingColumns, Placed, placed
from virksom.exchange.sheets.readers import Unexpected
from virksom.exchange.sheets.row_reading import RowReading
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.programme.kernel import Text, listed_text

COLUMNS = (
    Column(
        "day", Text("Dato", "Date"), "bogføringsdato bogført bookingdate bookeddate posteringsdato"
    ),
    Column(
        "text", Text("Tekst", "Text"), "posteringstekst beskrivelse description meddelelse besked"
    ),
    Column("amount", Text("Beløb", "Amount"), "beløbdkk beløbikr amountdkk"),
    Column("currency", Text("Valuta", "Currency"), "møntfod"),
)
"""The columns of a bank's list; the last need not be there: then every line is in kroner."""

_NEEDED = ("day", "text", "amount")
_CURRENCY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list says: lines, what is wrong, and headings that mean nothing."""

    lines: tuple[Written, ...]
    wrong: tuple[WrongCell, ...]
    unread: tuple[str, ...]


def read_list(sheet: Sheet) -> Listed:
    """Return the lines of a list, and every cell that keeps a row from being read.

    Raises:
        MissingColumns: there is no day, text or amount.
        ColumnTwice: two columns tell the same.
    """
    where = placed(COLUMNS, headings=sheet.headings)
    _insist(where)
    readings = [RowReading(row, where=where) for row in sheet.rows]
    found = [_line(reading) for reading in readings]
    return Listed(
        lines=tuple(line for line in found if line is not None),
        wrong=tuple(cell for reading in readings for cell in reading.wrong()),
        unread=where.unread,
    )


def _insist(where: Placed) -> None:
    missing = [one.heading for one in COLUMNS if one.name in _NEEDED and one.name not in where.at]
    if missing:
        told, one = listed_text(tuple(missing)), len(missing) == 1
        raise MissingColumns(
            Text(
                f"Bankens liste mangler {'kolonnen' if one else 'kolonnerne'} {told.da}.",
                f"The bank's list lacks the {'column' if one else 'columns'} {told.en}.",
            )
        )


def _line(reading: RowReading) -> Written | None:
    day = reading.need("day", readers.day)
    amount = reading.need("amount", _amount)
    currency = reading.take("currency", _currency, empty="DKK")
    reference = one_line(reading.said("text"))
    if day is None or amount is None or not reading.holds:
        return None
    return Written(day=day, ore=amount, currency=currency, reference=reference)


def _amount(text: str, kind: Kind) -> int:
    found = decimal_ore(text) if kind is Kind.NUMBER else ore_of(text)
    if found is None:
        raise Unexpected(Text("skriv et beløb som 1.592,00", "write an amount such as 1592.00"))
    return found


def _currency(text: str, _kind: Kind) -> str:
    if len(text) != _CURRENCY or not text.isascii() or not text.isalpha():
        raise Unexpected(Text("skriv valutaen som DKK", "write the currency such as DKK"))
    return text.upper()
