"""Amounts that would tell of few are gathered or left out: by hand, and tried."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from virksom.programme.ledger import CashFlow
from virksom.programme.ledger.discreet import gathered, tells_few

RATES = {79600, 38500}
DAY = date(2019, 1, 1)


def flows(*amounts: int) -> tuple[CashFlow, ...]:
    """Return flows a day apart."""
    return tuple(CashFlow(DAY + timedelta(days=at), ore) for at, ore in enumerate(amounts))


@pytest.mark.parametrize(
    ("ore", "few"),
    [
        (0, False),
        (79600, True),
        (-79600, True),
        (79600 + 3 * 38500, True),
        (5 * 79600, False),
        (79602, True),
        (79603, False),
    ],
)
def test_an_amount_of_one_to_four_weeks_tells_of_few(ore: int, *, few: bool) -> None:
    assert tells_few(ore, RATES) is few
    assert not tells_few(ore, set())


def test_a_small_amount_is_told_with_the_next_and_drawdowns_as_they_are() -> None:
    told = gathered(flows(-1000000, 79600, -50, 5 * 79600, 38500), RATES)
    assert [(flow.day.day, flow.ore) for flow in told] == [(1, -1000000), (3, -50), (4, 477600)]


def test_what_is_told_stands_when_more_comes() -> None:
    whole = flows(79600, 79600 * 6, 38500, 38500 * 7)
    told = [gathered(whole[:count], RATES) for count in range(5)]
    assert all(later[: len(now)] == now for now, later in pairwise(told))


@given(st.lists(st.sampled_from([38500, 79600, 38500 * 5, 79600 * 7, 123456, -500000])))
def test_nothing_told_is_an_amount_of_few(amounts: list[int]) -> None:
    told = gathered(flows(*amounts), RATES)
    assert not any(tells_few(flow.ore, RATES) for flow in told if flow.ore > 0)
    assert sum(flow.ore for flow in told) <= sum(amounts)
