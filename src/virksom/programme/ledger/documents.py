"""The invoices and credit notes of a log as they are written, for what they come to.

Source:
    Rules, section 6; clause 7.3.
"""

from collections.abc import Mapping
from datetime import date

from virksom.programme.billing import CREDIT_NOTE, INVOICE, Bill, ToBill, bill
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text
from virksom.programme.record import Fact, Issued

_NO_TITLE = Text("", "")


def carries_money(fact: Fact) -> bool:
    """Say whether a fact issued an invoice or a credit note."""
    return isinstance(fact.value, Issued) and fact.value.document in {INVOICE, CREDIT_NOTE}


def written(fact: Fact, terms: Terms, *, issued: Mapping[str, date]) -> Bill:
    """Return an invoice or credit note as it was written, by the terms known when it was issued.

    Args:
        fact: one that ``carries_money``.
        terms: all terms.
        issued: the day each document before it was issued, by its number.

    Raises:
        TypeError: the fact issued no such document; a bug.
    """
    says = fact.value
    if not isinstance(says, Issued):
        raise TypeError(fact.kind)
    new = ToBill(
        number=fact.subject,
        kind=says.document or "",
        lines=says.lines or (),
        issued_on=fact.since,
        title=_NO_TITLE,
        credits=says.credits or "",
        credits_on=issued.get(says.credits or ""),
    )
    return bill(new, terms.known(fact.known_at))
