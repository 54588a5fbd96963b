"""A file of an invoice or credit note is given as it was handed out.

Where the office keeps none, as after a log was loaded that came from elsewhere, it is made again
from the frozen lines: the same lines, terms and moment give the same content.

Source:
    Rules, section 6: what was issued is frozen, and its lines travel with the log.
"""

from datetime import datetime

from virksom.office.actions.bill_files import files_of
from virksom.office.store import billing, read
from virksom.programme.billing import Bill


def give_bill(programme: str, bill: Bill, *, form: str, issued: datetime) -> bytes | None:
    """Return a file of a document; None where there is none of that form.

    Args:
        programme: code of the programme.
        bill: the document as it was written.
        form: one of ``FORMS``.
        issued: the moment it was issued.

    Raises:
        BillRefused, NoCertificate: it must be made again and cannot.
    """
    if form not in billing.FORMS:
        return None
    kept = billing.kept(programme, bill.number, form=form)
    if kept is not None:
        return kept.content
    made = files_of(bill, row=read.programme(programme), moment=issued)
    return next(one.content for one in made if one.form == form)
