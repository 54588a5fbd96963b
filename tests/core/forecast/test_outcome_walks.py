"""Simulated weeks paid for outcomes: what no price fits costs nothing."""

from types import ModuleType

import numpy as np
import pytest

from tests.core.forecast.test_outcome_terms import numbers
from tests.core.forecast.uncompiled import uncompiled
from tests.core.outcomes.shown import IN_COURSE, contract, price
from virksom.programme.contract import Outcome
from virksom.programme.forecast import outcome_walks
from virksom.programme.forecast.phases import Phase

PLAIN = uncompiled("draws", "walks", "outcome_walks")


@pytest.mark.parametrize("module", [outcome_walks, PLAIN], ids=["compiled", "plain"])
@pytest.mark.parametrize(("group", "paid"), [("", 1), ("job_og_aktivhuset", 0)])
def test_an_outcome_no_price_fits_is_not_paid(module: ModuleType, group: str, paid: int) -> None:
    job = Outcome(kind="milestone", prices=(price(group=group),), weeks=4)
    ground = numbers(contract(job=job), *IN_COURSE).ground
    phases = np.full((1, 10), Phase.FULL, dtype=np.int8)
    ore, counts = np.zeros(10, dtype=np.int64), np.zeros(1, dtype=np.int32)
    module.settle(phases, ground, ore, counts)
    assert (ore.tolist(), counts.tolist()) == ([0] * 3 + [paid * 100_000] + [0] * 6, [paid])
