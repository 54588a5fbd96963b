"""The intervals hold as often as they say, in worlds that are not the model.

``python -m bench.forecast_coverage`` counts it over a thousand cohorts; a few are enough to see
intervals that have become too narrow or too wide.
"""

from collections.abc import Sequence

import pytest

from bench.forecast_coverage import CALM, TOLD, UNTOLD, Held, held

COHORTS = 32


@pytest.fixture(scope="module")
def found() -> Sequence[Held]:
    return [one for number in range(COHORTS) for one in held(number, times=200)]


def shares(found: Sequence[Held], *worlds: str) -> tuple[float, float]:
    """Return the parts of the 80 and the 95 per cent intervals that held."""
    here = [one for one in found if one.world in worlds]
    within = sum(one.within80 for one in here), sum(one.within95 for one in here)
    return within[0] / len(here), within[1] / len(here)


def test_what_comes_lies_within_as_often_as_is_said(found: Sequence[Held]) -> None:
    in80, in95 = shares(found, CALM, TOLD)
    assert in80 == pytest.approx(0.80, abs=0.07)
    assert in95 == pytest.approx(0.95, abs=0.04)


def test_a_shock_hits_everybody_at_once_and_cannot_be_known(found: Sequence[Held]) -> None:
    near = [one for one in found if one.ahead in {13, 26}]
    assert shares(near, UNTOLD)[0] < shares(near, TOLD)[0] - 0.1
