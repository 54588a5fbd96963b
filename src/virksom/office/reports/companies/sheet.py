"""The companies as a sheet: every one that is asked for, with what the list shows."""

from collections.abc import Iterator

from virksom.exchange.sheets import Entries
from virksom.office.reports.companies.board import AskedFirms, FirmRow, firm_rows, usual
from virksom.office.reports.companies.ground import Firms
from virksom.office.store.match_words import trade_words
from virksom.programme.kernel import Text

HEADINGS = (
    Text("Virksomhed", "Company"),
    Text("Kode", "Code"),
    Text("CVR-nr.", "CVR no."),
    Text("P-nr.", "P no."),
    Text("Sted", "Place"),
    Text("Branche", "Trade"),
    Text("Trin", "Stage"),
    Text("Siden", "Since"),
    Text("Konsulent", "Consultant"),
    Text("Seneste kontakt", "Latest contact"),
    Text("Næste skridt", "Next step"),
)
"""The heads of the columns."""


def firm_entries(seen: Firms, asked: AskedFirms) -> Iterator[Entries]:
    """Yield every company that is asked for."""
    for row in firm_rows(seen, usual(seen, asked)):
        yield _entries(seen, row)


def _entries(seen: Firms, row: FirmRow) -> Entries:
    told, says = seen.details[row.code], seen.says(row.code)
    return (
        told.name,
        row.code,
        told.cvr,
        told.p_number,
        says.place or "",
        trade_words().get(says.trade or "", says.trade or ""),
        row.stage_text,
        row.since,
        row.has,
        row.last_day,
        row.next,
    )
