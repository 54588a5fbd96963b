"""A forecast with certainty is settlement: the same weeks, the same kroner."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.persons import person, with_choices
from virksom.programme.forecast.exact import expected, outset_of
from virksom.programme.forecast.history import histories
from virksom.programme.forecast.phases import DEPTH, Phase
from virksom.programme.forecast.prices import prices
from virksom.programme.kernel import Week
from virksom.programme.settlement import owed_weeks

STILL = np.zeros((len(Phase), len(Phase), DEPTH))
LAST = Week(2023, 9)


@settings(max_examples=25, deadline=None)
@given(
    begins=st.integers(0, 60),
    hours=st.sampled_from(["20", "37"]),
    cap=st.integers(1, 200),
    by=st.sampled_from(["paid_weeks", "calendar_from_first"]),
    known=st.integers(61, 220),
)
def test_who_stays_is_paid_what_settlement_pays(
    begins: int, hours: str, cap: int, by: str, known: int
) -> None:
    first = Week(2018, 40)
    day = (first + begins).monday.isoformat()
    lines = ("K001 henvist 2018-09-03", "K001 starter 2018-09-03")
    one = person(*lines, f"K001 ansat {hours} timer i V001 som E001 fra {day}")
    terms = with_choices(cap=str(cap), cap_counts=by)
    now = first + known
    found = prices(terms, first=now + 1, weeks=LAST - now)
    (past,) = histories([one], terms, through=now)
    sought = [week for week in owed_weeks(one, terms, through=LAST) if week.week > now]
    came = expected([outset_of(past, found)], STILL, terms=found)
    assert came.means.paid[-1] == pytest.approx(len(sought))
    assert came.means.total[-1] == pytest.approx(float(sum(week.amount for week in sought)))
