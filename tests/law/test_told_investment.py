"""Law: no two figures of the external statements, subtracted, tell of the weeks of few.

The attacker is not the code's own: it holds every statement, subtracts each figure told from each
other, and looks at whose weeks stand behind what is left.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import chain, combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from virksom.programme.files.contracts import read_contract
from virksom.programme.ledger import (
    CashFlow,
    Earnings,
    Frozen,
    Investment,
    Told,
    told_quarters,
    told_whole,
)
from virksom.programme.ledger.discreet import PersonWeeks, tells_few
from virksom.programme.ledger.returns import returns_of
from virksom.programme.status import FEWEST

CONTRACT = read_contract("impact60")
MOMENT = datetime(2019, 5, 1, 12, tzinfo=UTC)
ENDS = (date(2018, 12, 31), date(2019, 3, 31))
FIGURES = ("earned", "expected", "supported")
RATE, NOTHING = 79600, frozenset[tuple[str, str]]()
persons = st.integers(0, 8)


def weeks(first: int, count: int) -> PersonWeeks:
    """Return one week each of so many persons from the first on."""
    return frozenset((f"K{who}", "2019-W10") for who in range(first, first + count))


@st.composite
def investments(draw: st.DrawFn, billed_before: int = 0) -> Investment:
    """Draw weeks billed, then expected, then not paid: what is expected may be billed later."""
    first, second, third = billed_before + draw(persons), draw(persons), draw(persons)
    billed, waits = weeks(0, first), weeks(first, second)
    unpaid = weeks(first + second, third)
    paid = RATE * draw(st.integers(0, len(billed)))
    return Investment(
        on=date(2018, 12, 31),
        returns=returns_of((CashFlow(date(2018, 10, 1), -1_000_000),)),
        earned=Earnings(weeks={"full": billed}, amount=Decimal(796 * len(billed))),
        expected=Earnings(weeks={"full": waits}, amount=Decimal(796 * len(waits))),
        paid=paid,
        billed=RATE * len(billed),
        supported=billed | waits | unpaid,
        saved=None,
        rates=frozenset({RATE}),
        bearer="investor",
    )


@st.composite
def histories(draw: st.DrawFn) -> list[Investment]:
    """Draw one quarter or two; in the other all that was expected is billed, and some more."""
    first = draw(investments())
    billed = len(first.earned.weeks["full"]) + len(first.expected.weeks["full"])
    return [first, *draw(st.lists(st.one_of(investments(), investments(billed)), max_size=1))]


def behind(found: Investment, told: Told) -> list[PersonWeeks]:
    """Return the weeks behind each figure told, and behind each with or less another told."""
    earned, expected = found.earned.weeks["full"], found.expected.weeks["full"]
    sums = {
        "earned": earned,
        "expected": expected,
        "supported": found.supported,
        "earned expected": earned | expected,
        "supported earned": found.supported - earned,
        "supported expected": found.supported - expected,
        "supported earned expected": found.supported - earned - expected,
    }
    said = {name for name in FIGURES if getattr(told, name) is not None}
    return [NOTHING, *(of for names, of in sums.items() if said >= set(names.split()))]


def few(of: PersonWeeks) -> bool:
    return 0 < len({person for person, _ in of}) < FEWEST


def told_of(history: list[Investment], frozen: Mapping[date, Frozen]) -> list[list[PersonWeeks]]:
    """Return what stands behind each statement of a history, in order."""
    waits = iter([*history, *history[-1:]])
    quarters = told_quarters(CONTRACT, moment=MOMENT, read=lambda _at: next(waits), frozen=frozen)
    return [behind(one, quarter.external) for one, quarter in zip(history, quarters, strict=False)]


@settings(deadline=None, max_examples=300)
@given(histories())
def test_no_figure_less_another_is_that_of_few(history: list[Investment]) -> None:
    said = told_of(history, {})
    for one, other in combinations([of for each in said for of in each], 2):
        assert not few(one ^ other)


@settings(deadline=None, max_examples=300)
@given(history=histories(), told=st.sets(st.sampled_from(FIGURES)), later=st.booleans())
def test_nor_beside_what_a_statement_told_otherwise(
    history: list[Investment], told: set[str], *, later: bool
) -> None:
    """What was frozen, by other rules, in one of the quarters binds what the other tells."""
    at = len(history) - 1 if later else 0
    whole = replace(told_whole(history[at]), on=ENDS[at], external=True)
    hidden: dict[str, Any] = dict.fromkeys(set(FIGURES) - told)
    stands = replace(whole, paid=None, **hidden)
    said = told_of(history, {ENDS[at]: Frozen(external=stands)})
    assert said[at] == behind(history[at], stands)
    for place in {*range(len(history))} - {at}:
        for one in filter(None, said[place]):
            assert not any(few(one ^ other) for each in said for other in each)


def moved_on(found: Investment, by: int) -> Investment:
    """Return an investment in which each week is another person's, so many further on."""

    def moved(weeks: PersonWeeks) -> PersonWeeks:
        return frozenset((f"K{int(who[1:]) + by}", week) for who, week in weeks)

    earned = replace(found.earned, weeks={"full": moved(found.earned.weeks["full"])})
    expected = replace(found.expected, weeks={"full": moved(found.expected.weeks["full"])})
    return replace(found, earned=earned, expected=expected, supported=moved(found.supported))


@settings(deadline=None, max_examples=300)
@given(history=histories(), by=st.integers(0, 9))
def test_nor_beside_what_was_told_of_others_weeks_though_as_many(
    history: list[Investment], by: int
) -> None:
    """The first quarter was issued of other persons than it is read of today."""
    then = moved_on(history[0], by)
    issued, *_ = told_quarters(CONTRACT, moment=MOMENT, read=lambda _at: then)
    held = {issued.external.on: Frozen(external=issued.external)}
    first = behind(then, issued.external)
    for other in filter(None, chain.from_iterable(told_of(history, held)[1 : len(history)])):
        assert not any(few(one ^ other) for one in first)


@settings(deadline=None, max_examples=300)
@given(histories())
def test_no_amount_billed_or_paid_less_another_is_that_of_few_weeks(
    history: list[Investment],
) -> None:
    waits = iter([*history, *history[-1:]])
    quarters = told_quarters(CONTRACT, moment=MOMENT, read=lambda _at: next(waits))
    said = [quarter.external for quarter in quarters[: len(history)]]
    billed = [int(one.earned[1] * 100) for one in said if one.earned is not None]
    amounts = [0, *billed, *(one.paid for one in said if one.paid is not None)]
    for one, other in combinations(amounts, 2):
        assert not tells_few(one - other, {RATE})


@settings(deadline=None)
@given(investments())
def test_what_is_left_to_pay_is_never_that_of_few_weeks(found: Investment) -> None:
    (quarter, *_) = told_quarters(CONTRACT, moment=MOMENT, read=lambda _at: found)
    said = quarter.external
    if said.paid is not None and said.earned is not None:
        assert not tells_few(int(said.earned[1] * 100) - said.paid, found.rates)
