"""Other terms beside today's, for the same facts: by month, by kind, and in all."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.core.outcomes.shown import IN_COURSE, contract, price
from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.contract import Outcome, Terms
from virksom.programme.kernel import Month
from virksom.programme.outcomes import Simulation, simulate
from virksom.programme.status import people

WORKS = (*IN_COURSE, "K001 ansat 20 timer fra 2019-03-04 til og med 2019-03-31")
MILESTONE = Outcome(kind="milestone", prices=(price(),), weeks=4)


def against(then: Terms) -> Simulation:
    return simulate(people(log_of(*WORKS).known()), TERMS, then=then, on=date(2019, 6, 30))


def test_months_stand_side_by_side() -> None:
    (march,) = against(contract(job=MILESTONE)).months
    assert (march.of, march.now, march.then) == (Month(2019, 3), Decimal(1540), Decimal(1000))
    assert march.difference == Decimal(-540)


def test_tiers_and_outcomes_stand_by_what_they_are_called() -> None:
    kinds = against(contract(job=MILESTONE)).kinds
    told = [(one.of.da, one.now, one.then) for one in kinds]
    assert told == [("delvis", Decimal(1540), Decimal(0)), ("x", Decimal(0), Decimal(1000))]


def test_the_same_terms_differ_in_nothing() -> None:
    found = against(TERMS)
    assert found.whole.difference == 0
    assert found.whole.now == sum(one.now for one in found.kinds) == Decimal(1540)


def test_nobody_costs_nothing() -> None:
    found = simulate((), TERMS, then=contract(job=replace(MILESTONE, weeks=1)), on=date(2019, 6, 1))
    assert (found.months, found.kinds, found.whole.then) == ((), (), 0)
