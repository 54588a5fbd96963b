"""What an investment has come to: money, weeks billed and expected, and the comparison."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from tests.core.ledger.money import START, credit_note, invoice, log_of, moved
from tests.spec.answers import TERMS
from virksom.programme.contract import Contract, Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week
from virksom.programme.ledger import Investment, investment
from virksom.programme.ledger.investment import BENEFIT, CREDITED, saved_benefit
from virksom.programme.record import Draft
from virksom.programme.status import AsKnown

CONTRACT = read_contract("impact60")
LATER = datetime(2019, 12, 31, 12, tzinfo=START.tzinfo)
REFERRED = Draft(
    kind="referral", subject="K001", since=date(2019, 1, 1), value={"unit": "uddannelseshuset"}
)
STARTED = Draft(kind="start", subject="K001", since=date(2019, 2, 4))
AT_WORK = Draft(
    kind="employment",
    subject="K001",
    since=date(2019, 3, 4),
    until=date(2019, 4, 15),
    value={"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": "37"},
)
PERSON = (REFERRED, STARTED, AT_WORK)


def read(
    *drafts: Draft, on: date = date(2019, 12, 31), contract: Contract = CONTRACT
) -> Investment:
    seen = AsKnown(log=log_of(*drafts), contract=contract, on=on, moment=LATER)
    return investment(seen, moment=LATER)


def test_before_anything_there_is_nothing() -> None:
    found = read()
    assert (found.earned.count, found.expected.amount, found.paid, found.saved) == (0, 0, 0, 0)
    assert (found.rate, found.rates, found.bearer) == (None, frozenset(), "investor")


def test_billed_weeks_are_earned_and_the_others_expected() -> None:
    found = read(*PERSON, invoice(weeks=2))
    assert (found.earned.count, found.earned.amount) == (2, Decimal("1592.00"))
    assert (found.expected.count, found.expected.amount) == (4, Decimal("3184.00"))
    assert len(found.supported) == 6
    assert found.saved == 6 * Decimal("1675.00")
    assert found.rates == {79600}


def test_the_weeks_compared_end_with_the_payment_window() -> None:
    end = TERMS.on(date(2019, 3, 4)).span("payment_window").until
    assert end is not None
    on = end + timedelta(days=400)
    found = read(REFERRED, STARTED, replace(AT_WORK, until=None), on=on)
    last = max(Week.parse(week) for _, week in found.supported)
    assert end - timedelta(days=7) <= last.sunday < end
    assert found.saved == len(found.supported) * Decimal("1675.00")


def test_weeks_that_end_after_the_day_and_later_money_are_left_out() -> None:
    drawn = moved("drawdown", "1000.00", day=date(2019, 11, 5))
    billed = invoice(weeks=2, day=date(2019, 3, 9))
    found = read(*PERSON, billed, drawn, on=date(2019, 3, 10))
    assert (found.earned.count, found.expected.count, found.returns.invested) == (1, 0, 0)


def test_what_is_billed_on_a_later_day_was_expected_until_then() -> None:
    before = read(*PERSON, invoice(weeks=2), on=date(2019, 9, 30))
    after = read(*PERSON, invoice(weeks=2), on=date(2019, 10, 1))
    assert (before.earned.count, before.expected.count) == (0, 6)
    assert (after.earned.count, after.expected.count) == (2, 4)
    assert before.expected.amount == after.earned.amount + after.expected.amount


def test_what_is_credited_on_a_later_day_stood_until_then() -> None:
    drafts = (REFERRED, STARTED, invoice(weeks=2, day=date(2019, 9, 2)), credit_note())
    found = read(*drafts, on=date(2019, 9, 30))
    assert (found.earned.count, found.expected.amount) == (2, Decimal("-1592.00"))


def test_what_will_be_credited_lowers_what_is_expected() -> None:
    found = read(REFERRED, STARTED, invoice(weeks=2))
    assert found.expected.amount == Decimal("-1592.00")
    assert (found.expected.count, len(found.expected.weeks[CREDITED])) == (0, 2)


def test_what_is_taken_back_is_earned_no_longer() -> None:
    assert read(*PERSON, invoice(), credit_note()).earned.amount == Decimal("796.00")


def test_vat_is_as_the_documents_ask_for_it_and_the_rate_of_their_day() -> None:
    taxed = replace(CONTRACT, terms=TERMS.with_switch("vat_rate", "12.505"))
    later = invoice("F-2019-0002", weeks=1)
    found = read(*PERSON, invoice(weeks=2), later, credit_note(), contract=taxed)
    assert found.rates == {79600, 89554}
    assert found.billed == 179108 + 89554 - 89554


def test_the_municipality_has_paid_what_it_did_not_get_back() -> None:
    paid = moved("outcome", "1592.00", F_2019_0001="1592.00")
    back = moved("outcome_back", "92.00", code="B0002", F_2019_0001="92.00")
    assert read(*PERSON, invoice(), paid, back).paid == 150000


def test_each_week_compares_with_the_term_in_force_on_its_monday() -> None:
    weeks = [Week.parse("2019-W10") + at for at in range(3)]
    assert saved_benefit(weeks, TERMS) == 3 * TERMS.on(date(2019, 3, 4)).amount(
        "comparison_benefit"
    )
    assert saved_benefit(iter(()), TERMS) == 0


def test_without_the_term_nothing_compares() -> None:
    none = Terms({name: term for name, term in TERMS.terms.items() if name != BENEFIT})
    assert saved_benefit([Week.parse("2019-W10")], none) is None
