"""An empty list of companies to fill in."""

from datetime import datetime

from virksom.exchange.companies.columns import COLUMNS
from virksom.exchange.sheets import write_sheet
from virksom.programme.kernel import Text


def company_template(*, language: str, moment: datetime) -> bytes:
    """Return an empty list of companies as .xlsx, which ``read_companies`` reads when filled in.

    Args:
        language: ``da`` or ``en``.
        moment: when it is made, aware; the same moment gives the same bytes.
    """
    headings = [column.heading for column in COLUMNS]
    title = Text("Virksomheder", "Companies")
    return write_sheet(headings, [], title=title, language=language, moment=moment)
