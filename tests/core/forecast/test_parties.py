"""What a forecast is to each party."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from tests.core.forecast.cohort import LINES, cohort
from tests.core.forecast.test_outcome_plays import LINES as OUTCOME_LINES
from tests.core.forecast.test_outcome_plays import programme
from tests.core.persons import TERMS
from virksom.programme import outcomes
from virksom.programme.forecast.ground import PAID
from virksom.programme.forecast.outlook import Assumed, Outlook, outlook
from virksom.programme.forecast.parties import LAG, parties, still_due
from virksom.programme.forecast.vantage import kroner_owed
from virksom.programme.kernel import Week
from virksom.programme.ledger import CashFlow
from virksom.programme.settlement import owed_weeks

SEEN = outlook(cohort(*LINES), Assumed(times=200, until=Week(2020, 20)))
DAY = date(2018, 9, 3)


def invested(kroner: int) -> list[CashFlow]:
    return [CashFlow(DAY, -100 * kroner)]


def test_what_is_saved_less_what_is_paid_is_left() -> None:
    found = parties(SEEN, TERMS, flows=())
    assert found.left.mean == pytest.approx(found.saved.mean - found.paid.mean)
    assert found.paid == SEEN.earned.last
    assert found.saved.mean == pytest.approx(1675 * SEEN.played.supporting.sum(axis=1).mean())


def test_who_put_nothing_in_breaks_nothing_even() -> None:
    found = parties(SEEN, TERMS, flows=())
    assert (found.even, found.even_in, found.rate) == (0, None, None)


def test_a_little_comes_back_for_certain_and_soon() -> None:
    found = parties(SEEN, TERMS, flows=invested(400))
    assert found.even > 0.9
    assert found.even_in is not None
    assert found.even_in.low95 >= LAG


def test_a_million_never_does() -> None:
    found = parties(SEEN, TERMS, flows=invested(1_000_000))
    assert (found.even, found.even_in) == (0, None)
    assert found.owed.mean == pytest.approx(1_000_000 - found.returned.mean)
    assert found.rate is not None
    assert found.rate.high95 < 0


def test_who_has_all_back_already_waits_for_no_day() -> None:
    for kroner, back in ((399, False), (400, True)):
        flows = [*invested(400), CashFlow(date(2019, 9, 1), 100 * kroner)]
        found = parties(SEEN, TERMS, flows=flows)
        assert (found.back, found.even_in is None) == (back, back)


def test_of_a_part_passed_on_a_part_comes_back() -> None:
    whole, half = (parties(SEEN, TERMS, flows=(), passed=part) for part in (1.0, 0.5))
    assert half.returned.mean == pytest.approx(whole.returned.mean / 2)


def still(seen: Outlook, kroner: float) -> Outlook:
    """Return the forecast as if nobody were paid but one full week, the first, at so much."""
    told = np.zeros_like(seen.played.told)
    told[:, 0, PAID + 2] = 1
    terms = replace(seen.terms, kroner=np.full_like(seen.terms.kroner, kroner))
    other = replace(seen, terms=terms)
    other.__dict__["played"] = replace(seen.played, told=told, terms=terms)
    return other


def test_a_rate_by_hand() -> None:
    """By hand: 1,000 kr. in, 1,100 back; (1 + r)^(days / 365) = 1.1."""
    day = (SEEN.weeks[0] + LAG).sunday
    found = parties(still(SEEN, 1100.0), TERMS, flows=invested(1000))
    assert found.rate is not None
    assert found.rate.middle == pytest.approx(1.1 ** (365 / (day - DAY).days) - 1)


def test_nothing_back_is_all_lost() -> None:
    found = parties(still(SEEN, 0.0), TERMS, flows=invested(1000))
    assert found.rate is not None
    assert found.rate.middle == -1


def test_weeks_that_have_come_and_are_not_paid_yet_come_back_too() -> None:
    """By hand: one full week to come, and 100 kr. of 1,000 kr. that came before are late."""
    found = parties(still(SEEN, 500.0), TERMS, flows=invested(600), late=100.0)
    assert (found.returned.middle, found.net.last.middle, found.even) == (600, 0, 1)
    assert found.rate is not None
    assert found.rate.middle == pytest.approx(0, abs=1e-6)


def test_what_is_due_is_what_settlement_owes_less_what_came_back() -> None:
    """By hand: at 796 kr. 34 weeks of K001, at 385 kr. 10 and 13 of K002."""
    people, through = cohort(*LINES).people, Week(2019, 39)
    owed = 34 * 796 + (10 + 13) * 385
    assert owed == sum(
        week.amount for one in people for week in owed_weeks(one, TERMS, through=through)
    )
    put = invested(1000)
    assert still_due(lambda: kroner_owed(people, TERMS, through=through), put) == owed
    back = [*put, CashFlow(date(2019, 9, 1), 100 * 5000)]
    assert still_due(lambda: kroner_owed(people, TERMS, through=through), back) == owed - 5000


def test_where_nothing_was_put_in_or_more_came_back_nothing_is_due() -> None:
    people, through = cohort(*LINES).people, Week(2019, 39)
    assert still_due(lambda: kroner_owed(people, TERMS, through=through), ()) == 0
    more = [*invested(1000), CashFlow(date(2019, 9, 1), 100 * 500_000)]
    assert still_due(lambda: kroner_owed(people, TERMS, through=through), more) == 0


def test_of_a_contract_that_pays_for_outcomes_they_are_due() -> None:
    at, through = programme("fasthold", *OUTCOME_LINES), Week(2024, 26)
    owed = sum(one.amount for one in outcomes.owed(at.people, at.terms, through=through))
    assert owed > 0
    assert still_due(
        lambda: kroner_owed(at.people, at.terms, through=through), invested(1)
    ) == float(owed)
