"""Figures of a large programme as files: their numbers counted, where the report would be written.

Those of the path, of retention and of the mechanisms are; the report tells the others.
"""

from virksom.office.access import OfficeRequest
from virksom.office.web.effect.report_wanted import ASKS, usual_edition
from virksom.office.web.moment import shown_at_source
from virksom.programme.effect.report.record import ReportEdition
from virksom.programme.effect.table import Table


def counted_table(request: OfficeRequest, figure: str) -> Table | None:
    """Return the table of a figure by its code; None where the report is to tell it.

    The parties' alone are counted, of the day that the address asks for.
    """
    parties = usual_edition(request.actor) is ReportEdition.PARTIES
    if not parties or any(request.GET.get(name, "").strip() for name in ASKS):
        return None
    large = shown_at_source(request).large
    if large is None:
        return None
    from virksom.office.reports.effect.large_effect import large_tables  # noqa: PLC0415  # numba

    return next((one for one in large_tables(large) if one.code == figure), None)
