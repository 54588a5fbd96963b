"""What of a document's weeks is asked for, read from the address or the form."""

from virksom.office.access import OfficeRequest
from virksom.office.reports.invoice_annex import AskedAnnex
from virksom.office.web.parse import asked_page


def asked_annex(request: OfficeRequest) -> AskedAnnex:
    """Read what of the annex is asked for; what cannot be read is not asked."""
    query = request.POST if request.method == "POST" else request.GET
    return AskedAnnex(
        month=query.get("maaned", ""),
        only=query.get("kun", ""),
        sort=query.get("orden", ""),
        page=asked_page(query),
        line=line_number(query.get("linje", "")),
    )


def line_number(text: str) -> int:
    """Read the number of a line; 0 when it is none."""
    short = text.isascii() and text.isdigit() and len(text) < len("1000000")
    return int(text) if short else 0
