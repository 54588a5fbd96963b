"""A workbook that tells nothing of who or what wrote it, made in memory."""

from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook

from virksom.exchange.signs import writable

DAY_FORMS = {"da": "dd.mm.yyyy", "en": "d mmm yyyy"}
"""How a day is shown, by language."""

# Nothing is guessed from a text: no formula, no address, no number. And nothing is laid on disk.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def begun(out: BytesIO, *, title: str, moment: datetime) -> Workbook:
    """Return an empty workbook that is written to ``out`` when it is closed.

    Args:
        out: where it goes.
        title: of the document, among its properties.
        moment: when it was made, aware; the same moment gives the same bytes.
    """
    book = Workbook(out, _OPTIONS)
    made = moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.set_properties({"title": writable(title), "created": made})
    return book
