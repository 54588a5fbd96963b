"""A spreadsheet that has been looked through, opened by calamine."""

from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from virksom.exchange.sheets.hostile import Damaged

Value = str | int | float | bool | date | datetime | time | timedelta
"""What a cell may hold; an empty one is ""."""


def values(vetted: bytes) -> list[list[Value]]:
    """Return the rows of the first sheet that is shown, from the first row and column on.

    Only for a file that one of the ``vetted`` functions gave back.

    Raises:
        Damaged: the reader behind cannot make sense of it.
    """
    try:
        return _values(vetted)
    except (CalamineError, OSError) as trouble:
        raise Damaged from trouble
    except BaseException as trouble:
        # A panic of the reader behind is no Exception, and its class has no name to import.
        if type(trouble).__name__ != "PanicException":
            raise
        raise Damaged from None


def _values(vetted: bytes) -> list[list[Value]]:
    with CalamineWorkbook.from_filelike(BytesIO(vetted)) as book:
        shown = (
            number
            for number, sheet in enumerate(book.sheets_metadata)
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
        )
        first = next(shown, None)
        if first is None:
            return []
        return [
            list(row) for row in book.get_sheet_by_index(first).to_python(skip_empty_area=False)
        ]
