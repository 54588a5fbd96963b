"""A document's file as it was handed out; or made again where the office kept none.

Source:
    Rules, section 6: what was issued is re-issued byte for byte.
"""

from virksom.office.reports.standpoint import Standpoint
from virksom.office.store import billing
from virksom.programme.billing import Bill


def file_of(seen: Standpoint, bill: Bill, *, form: str) -> bytes | None:
    """Return a file of a document; None where there is none of that form.

    Args:
        seen: the standpoint.
        bill: the document as it was written.
        form: one of ``FORMS``.
    """
    if form not in billing.FORMS:
        return None
    kept = billing.kept(seen.code, bill.number, form=form)
    if kept is not None:
        return kept.content
    return None
