"""How many runs an address asks for: any number that can be, and what cannot is what is usual."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from virksom.office.web.outlook.runs import OFFERED, Runs, asked_runs
from virksom.programme.forecast.outlook import TIMES


@given(stopped=st.integers(1, 3 * max(OFFERED)), of=st.sampled_from(OFFERED))
def test_it_is_stopped_just_where_it_was_stopped(stopped: int, of: int) -> None:
    found = asked_runs({"af": str(of), "forloeb": str(stopped)})
    assert found == Runs(min(stopped, of), of)


@pytest.mark.parametrize("typed", ["", "0", "-3", "1,5", "ti", "²", "٣", "9" * 5_000, "0" * 5_000])
def test_where_it_cannot_have_been_stopped_all_are_played(typed: str) -> None:
    assert asked_runs({"forloeb": typed}) == Runs(TIMES, TIMES)


@pytest.mark.parametrize("typed", ["", "7", "1", "2000.0", "9" * 5_000])
def test_so_many_as_are_not_offered_are_as_many_as_usual(typed: str) -> None:
    assert asked_runs({"af": typed}) == Runs(TIMES, TIMES)
