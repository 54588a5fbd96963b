"""What every list from a sheet shows before it is loaded, and the sheet of what lacks something."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from virksom.exchange.sheets import Kind, Sheet, write_sheet
from virksom.exchange.sheets.entries import Entry
from virksom.office.reports import words
from virksom.programme.kernel import Text

_MISSING = Text("Mangler", "Missing")


def rows_told(count: int, what: Text) -> Text:
    """Return how many rows there are of a sort: »2 rækker mangler noget«."""
    rows = words.several(count, one=Text("række", "row"), many=Text("rækker", "rows"))
    return Text(f"{rows.da} {what.da}", f"{rows.en} {what.en}")


def any_rows_told(count: int, what: Text) -> Text:
    """Return how many rows there are of a sort; nothing where there are none."""
    return rows_told(count, what) if count else words.NOTHING


def sheet_of_missing(
    sheet: Sheet,
    missing: Mapping[int, Sequence[Text]],
    *,
    title: Text,
    language: str,
    moment: datetime,
) -> bytes:
    """Return the rows that are not loaded as the same sheet, with what is missing in a column.

    The columns stand as they were sent, so that the sheet can be mended and sent again.

    Args:
        sheet: as it was sent.
        missing: what is missing in each row that is not loaded, by its number.
        title: of the new sheet.
        language: ``da`` or ``en``.
        moment: when it is made.
    """
    headings = [*(words.same(heading) for heading in sheet.headings), _MISSING]
    rows = (
        [
            *(_as_sent(text, kind) for text, kind in zip(row.cells, row.kinds, strict=True)),
            " ".join(text.read(language) for text in missing[row.number]),
        ]
        for row in sheet.rows
        if row.number in missing
    )
    return write_sheet(headings, rows, title=title, language=language, moment=moment)


def _as_sent(text: str, kind: Kind) -> Entry:
    """Return a cell as it was: days as days, numbers as numbers, all else as text."""
    if kind is Kind.DAY:
        return date.fromisoformat(text)
    if kind is Kind.NUMBER:
        number = Decimal(text)
        return int(number) if number == number.to_integral_value() else number
    return text
