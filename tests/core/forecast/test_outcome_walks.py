"""Simulated weeks paid for outcomes: what no price fits costs nothing."""

from dataclasses import replace
from types import ModuleType

import numpy as np
import pytest

from tests.core.forecast.test_outcome_terms import ROW, numbers
from tests.core.outcomes.shown import IN_COURSE, contract, price
from tests.core.uncompiled import uncompiled
from virksom.programme.contract import Outcome, Terms
from virksom.programme.forecast import outcome_walks
from virksom.programme.forecast.phases import Phase

PLAIN = uncompiled("forecast", "draws", "stays", "walks", "load_walks", "outcome_walks")


@pytest.mark.parametrize("module", [outcome_walks, PLAIN], ids=["compiled", "plain"])
@pytest.mark.parametrize(("group", "paid"), [("", 1), ("job_og_aktivhuset", 0)])
def test_an_outcome_no_price_fits_is_not_paid(module: ModuleType, group: str, paid: int) -> None:
    job = Outcome(kind="milestone", prices=(price(group=group),), weeks=4)
    ground = numbers(contract(job=job), *IN_COURSE).ground
    phases = np.full((1, 10), Phase.FULL, dtype=np.int8)
    ore, counts = np.zeros(10, dtype=np.int64), np.zeros((10, 1), dtype=np.int32)
    module.settle(phases, ground, ore, counts)
    assert ore.tolist() == [0] * 3 + [paid * 100_000] + [0] * 6
    assert counts[:, 0].tolist() == [0] * 3 + [paid] + [0] * 6


def paid(terms: Terms, phases: list[Phase], *lines: str) -> list[int]:
    """Return kroner by week, where everybody has the same weeks."""
    ground = numbers(terms, *lines).ground
    weeks = np.array([phases] * len(ground.persons), dtype=np.int8)
    ore, counts = np.zeros(len(phases), dtype=np.int64), np.zeros((len(phases), 1), dtype=np.int32)
    outcome_walks.settle(weeks, ground, ore, counts)
    return (ore // 100).tolist()


@pytest.mark.parametrize(("breaks", "week"), [(14, 5), (13, 7)])
def test_a_row_may_be_broken_by_so_many_days(breaks: int, week: int) -> None:
    """By hand: two weeks, two without, and then four are reached after two, or after four."""
    job = replace(ROW, weeks=4, breaks=breaks)
    phases = [Phase.FULL] * 2 + [Phase.BETWEEN] * 2 + [Phase.FULL] * 6
    found = paid(contract(job=job), phases, *IN_COURSE)
    assert found.index(1000) == week


def test_the_contracts_cap_is_over_everybody() -> None:
    """By hand: two reach 1,000 kr. in the fourth week, and 1,500 are to be had."""
    other = ("K002 henvist 2018-12-31", "K002 starter 2019-01-07")
    terms = contract(job=replace(ROW, weeks=4), caps={"cap_contract": "1500.00"})
    assert sum(paid(terms, [Phase.FULL] * 10, *IN_COURSE, *other)) == 1000
