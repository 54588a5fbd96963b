"""A contract's outcomes as numbers: how far somebody is, by hand."""

from dataclasses import replace
from decimal import Decimal

from tests.core.outcomes.shown import IN_COURSE, contract, later, price
from tests.core.persons import persons
from virksom.programme.contract import Outcome, Terms
from virksom.programme.forecast.ground import NEVER
from virksom.programme.forecast.outcome_ground import COUNTED, NUMBER, PAID_WEEKS, REACHED, RUN
from virksom.programme.forecast.outcome_terms import OutcomeTerms, outcome_terms
from virksom.programme.kernel import Week

FIRST = Week(2019, 20)
ROW = Outcome(kind="milestone", prices=(price(),), weeks=40, counted="continuous", breaks=7)
TWICE = (
    *IN_COURSE,
    "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-03-17",
    "K001 ansat 20 timer som E002 fra 2019-04-08 til og med 2019-05-05",
)


def numbers(terms: Terms, *lines: str) -> OutcomeTerms:
    return outcome_terms(persons(*lines), terms, first=FIRST, weeks=10)


def test_a_row_that_was_broken_is_counted_from_the_break() -> None:
    """By hand: two weeks, three without, four weeks, and one without by Monday of week 20."""
    state = numbers(contract(job=ROW), *TWICE).ground.state[0, 0]
    assert state[[COUNTED, NUMBER, RUN, REACHED]].tolist() == [4, 0, 7, NEVER]


def test_a_payment_again_is_counted_from_the_one_before() -> None:
    """By hand: three weeks come after the first of six; one payment of two, and one week over."""
    start = replace(ROW, weeks=3, counted="cumulative")
    again = Outcome(kind="recurring", prices=(price(),), after="job", every=2, times=4)
    state = numbers(contract(job=start, again=again), *TWICE).ground.state[0, 1]
    assert state[[COUNTED, NUMBER, PAID_WEEKS]].tolist() == [1, 1, 1]


def test_a_week_before_an_outcome_was_in_force_counts_for_nothing() -> None:
    terms = contract(job=replace(ROW, kind="ended", prices=()))
    held = later(terms, "job", ROW, since="2019-W16")
    assert numbers(held, *TWICE).ground.state[0, 0, COUNTED] == 3


def test_a_price_by_pay_is_left_out() -> None:
    prices = (price("100.00"), price("900.00", earned=Decimal(1)))
    found = numbers(contract(job=replace(ROW, prices=prices)), *IN_COURSE)
    assert found.ground.prices[:, -1].tolist() == [10_000]


def test_nobody_has_a_place_in_none() -> None:
    assert numbers(contract(job=ROW)).ground.persons.shape == (0, 4)
