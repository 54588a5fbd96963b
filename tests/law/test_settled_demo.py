"""The demo settled as it was lived: every month the day its wait is over, and once more at last.

Done when: every month settled, some corrected, and invoices less credit notes are what the
reference reading says is owed as finally known, to the øre.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from tests.law.conftest import AT_LAST, MONTHS
from tests.law.settled import CONTRACT, frozen
from tests.law.test_swept import by_columns
from virksom.exchange.einvoice import oioubl_xml, peppol_xml, violations, why_not_bill
from virksom.programme.billing import CREDIT_NOTE, INVOICE, RELEASED, books, runs
from virksom.programme.billing.again import bill_again
from virksom.programme.billing.billed_columns import nothing_billed, with_books
from virksom.programme.kernel import Month, kroner_text, parse_moment
from virksom.programme.record import Log
from virksom.programme.settlement import statement
from virksom.programme.status import people


def test_what_was_billed_is_what_is_owed_as_finally_known(lived: Log) -> None:
    held, terms = frozen(lived), CONTRACT.terms.known(AT_LAST)
    owed = statement(people(lived.known(AT_LAST)), terms, on=date(2023, 6, 1)).totals
    assert held.invoiced - held.credited == owed.amount
    assert kroner_text(owed.amount) == "2.988.643 kr."
    assert (owed.full_weeks, owed.partial_weeks) == (2128, 3363)


def test_every_month_was_settled_in_its_order(lived: Log) -> None:
    settled = [run.says.month for run in runs(lived.known()) if run.state == "released"]
    assert settled == [str(month) for month in [*MONTHS, MONTHS[-1]]]
    billed = {
        month for item in frozen(lived).documents.values() for month in item.says.months or ()
    }
    assert {str(month) for month in MONTHS[3:]} <= billed


def test_some_months_were_partly_corrected(lived: Log) -> None:
    kinds = Counter(item.kind for item in frozen(lived).documents.values())
    assert kinds["credit_note"] > 0
    assert kinds["invoice"] >= len(MONTHS) - 4
    assert frozen(lived).credited > Decimal(0)


def test_every_document_of_the_demo_breaks_no_rule_of_the_e_invoice(lived: Log) -> None:
    held = frozen(lived)
    bills = [
        bill_again(one, held, contract=CONTRACT, invented=True) for one in held.documents.values()
    ]
    assert {bill.kind for bill in bills} == {INVOICE, CREDIT_NOTE}
    assert [why_not_bill(bill) for bill in bills if why_not_bill(bill)] == []
    broken = {bill.number: violations(peppol_xml(bill)) for bill in bills}
    danish = {bill.number: violations(oioubl_xml(bill)) for bill in bills}
    assert {number for number, found in [*broken.items(), *danish.items()] if found} == set()


def test_every_month_of_the_demo_is_settled_to_the_line_as_it_was(lived: Log) -> None:
    billed, settled = nothing_billed(), list(_runs(lived))
    assert len(settled) == 53
    for before, month, moment, lines in settled:
        billed = with_books(billed, books(before.known(moment)))
        terms = CONTRACT.terms.known(moment)
        found = by_columns(before, terms, month=month, moment=moment, billed=billed, waits=False)
        assert found.plan.digest == lines


def _runs(log: Log) -> Iterator[tuple[Log, Month, datetime, str]]:
    """Yield each run: the log before it, its month and moment, and the digest of its lines."""
    for run in runs(log.known()):
        assert run.state == RELEASED
        says, place = run.says, log.facts.index(run.prepared)
        moment = parse_moment(says.known or "")
        yield Log(log.facts[:place]), Month.parse(says.month), moment, says.lines_digest or ""
