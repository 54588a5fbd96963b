"""Laws of the ledger: it balances whatever happens, and what is closed stays as it is."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.core.ledger.money import closed, credit_note, invoice, log_of, moved
from tests.core.ledger.test_deductions import deduction
from tests.spec.answers import TERMS
from virksom.programme.ledger import (
    INVESTOR,
    PAYER,
    PROVIDER,
    Account,
    BankLine,
    balances,
    journal,
    ledger_standing,
    match,
    month_digest,
    open_items,
)
from virksom.programme.record import MOVEMENTS, Draft

AMOUNTS = st.decimals("0.01", "99999.00", places=2).map(str)
DAYS = st.dates(date(2018, 7, 1), date(2020, 3, 31))


@st.composite
def events(draw: st.DrawFn) -> list[Draft]:
    """Draw an invoice, perhaps its credit note, and money that moved, some months closing."""
    found = [invoice(), *draw(st.sampled_from([[], [credit_note()], [deduction()]]))]
    for place in range(draw(st.integers(0, 6))):
        what, amount = draw(st.sampled_from(MOVEMENTS)), draw(AMOUNTS)
        code, day = f"B{place:04d}", draw(DAYS)
        matched = {"F_2019_0001": draw(AMOUNTS)} if what.startswith("outcome") else {}
        found.append(moved(what, amount, code=code, day=day, **matched))
        if draw(st.booleans()):
            found.append(closed(f"2019-{min(12, 9 + place):02d}"))
    return found


@given(events(), st.sampled_from(["provider", "investor"]))
def test_the_books_of_each_party_sum_to_nought(drafts: list[Draft], payee: str) -> None:
    read = journal(log_of(*drafts), TERMS.with_switch("payee", payee))
    for month in read.months:
        held = balances(read.through(month))
        for party in (PAYER, PROVIDER, INVESTOR):
            assert sum(ore for account, ore in held.items() if account.party == party) == 0


@given(events(), st.integers(0, 12))
def test_what_is_owed_is_the_same_from_both_sides(drafts: list[Draft], upto: int) -> None:
    held = {
        (a.party, a.name): ore
        for a, ore in balances(journal(log_of(*drafts[:upto]), TERMS).entries).items()
    }
    assert held.get(("provider", "receivable"), 0) == -held.get(("payer", "payable"), 0)
    assert held.get(("provider", "loan"), 0) == -held.get(("investor", "lent"), 0)
    assert held.get(("provider", "unplaced"), 0) == -held.get(("payer", "unplaced"), 0)


@given(events(), DAYS)
def test_what_is_open_on_a_day_is_what_the_books_hold_on_it(drafts: list[Draft], on: date) -> None:
    found = ledger_standing(log_of(*drafts), TERMS, on=on)
    held = balances(found.entries)
    assert sum(item.owed for item in found.items) == held.get(Account(PROVIDER, "receivable"), 0)
    assert found.unplaced == -held.get(Account(PROVIDER, "unplaced"), 0)
    if found.entries:
        assert found.months[-1].sides == found.sides


@given(events(), st.integers(1, 12))
def test_a_closed_month_holds_for_ever_what_it_held(drafts: list[Draft], upto: int) -> None:
    before = journal(log_of(*drafts[:upto]), TERMS)
    after = journal(log_of(*drafts), TERMS)
    if before.closed is not None:
        assert month_digest(after, before.closed) == month_digest(before, before.closed)


@given(st.lists(st.tuples(st.integers(1, 500000), st.booleans()), max_size=6))
def test_no_document_is_paid_with_more_than_is_left_of_it(found: list[tuple[int, bool]]) -> None:
    log = log_of(invoice(), invoice("F-2019-0002", weeks=3), credit_note())
    items = open_items(log.known(), TERMS)
    lines = [bank_line(ore, named, place) for place, (ore, named) in enumerate(found)]
    placed: Counter[str] = Counter()
    for each in match(lines, items, known=frozenset()):
        assert not each.parts or each.unplaced >= 0
        placed.update(dict(each.parts))
    assert all(placed[item.number] <= item.total for item in items)


def bank_line(ore: int, named: bool, place: int) -> BankLine:  # noqa: FBT001  # drawn by Hypothesis
    reference = "F-2019-0001 FK-2019-0001" if named else ""
    day = date(2020, 1, 1)
    return BankLine(day=day, ore=ore, currency="DKK", reference=reference, digest=str(place))
