"""An issued document made again from its frozen lines, just as it was written.

Source:
    Rules, section 6: what was issued is frozen, and its lines travel with the log.
"""

from virksom.programme.billing.bill import Bill, ToBill, bill
from virksom.programme.billing.books import Booked, Books
from virksom.programme.contract import Contract


def bill_again(booked: Booked, frozen: Books, *, contract: Contract, invented: bool) -> Bill:
    """Return an issued invoice or credit note as it was made when it was issued.

    The terms are those agreed by then, so that an amendment changes no document before it.

    Source:
        Rules, section 6; clause 7.3.

    Args:
        booked: the document.
        frozen: what was issued, with the invoice that a credit note credits.
        contract: the contract.
        invented: whether the programme's people are invented.

    Raises:
        TermMissing: the contract as it stands now was not agreed at that moment.
    """
    number = booked.says.credits or ""
    credited = frozen.documents.get(number)
    new = ToBill(
        number=booked.number,
        kind=booked.kind,
        lines=booked.lines,
        issued_on=booked.fact.since,
        title=contract.title,
        credits=number,
        credits_on=credited.fact.since if credited else None,
        credits_known=credited.fact.known_at if credited else None,
        credited_before=frozen.credited_of(number, before=booked.number),
        invented=invented,
    )
    return bill(new, contract.terms.known(booked.fact.known_at))
