"""The invoices and credit notes of a log as they are written, for what they come to.

Source:
    Rules, section 6; clause 7.3.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from virksom.programme.billing import CREDIT_NOTE, INVOICE, Bill, ToBill, bill
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text
from virksom.programme.record import Fact, Issued
from virksom.programme.settlement import NOTHING

_NO_TITLE = Text("", "")


def carries_money(fact: Fact) -> bool:
    """Say whether a fact issued an invoice or a credit note."""
    return isinstance(fact.value, Issued) and fact.value.document in {INVOICE, CREDIT_NOTE}


def written(facts: Iterable[Fact], terms: Terms) -> Iterator[tuple[Fact, Bill]]:
    """Yield each invoice and credit note as it was written, by the terms known when it was issued.

    A number stands for what was issued first under it.

    Args:
        facts: in the order they became known; those that carry no money are passed over.
        terms: all terms.
    """
    issued: dict[str, Fact] = {}
    back: defaultdict[str, Decimal] = defaultdict(lambda: NOTHING)
    earlier: dict[str, Decimal] = {}
    for fact in facts:
        says = fact.value
        if isinstance(says, Issued) and carries_money(fact):
            credited = issued.get(says.credits or "")
            before = earlier.setdefault(fact.subject, back[says.credits or ""])
            new = _to_bill(fact, says, credited=credited, before=before)
            read = bill(new, terms.known(fact.known_at))
            if credited and fact.subject not in issued:
                back[credited.subject] += read.net
            issued.setdefault(fact.subject, fact)
            yield fact, read


def _to_bill(fact: Fact, says: Issued, *, credited: Fact | None, before: Decimal) -> ToBill:
    return ToBill(
        number=fact.subject,
        kind=says.document or "",
        lines=says.lines or (),
        issued_on=fact.since,
        title=_NO_TITLE,
        credits=says.credits or "",
        credits_on=credited.since if credited else None,
        credits_known=credited.known_at if credited else None,
        credited_before=before,
    )
