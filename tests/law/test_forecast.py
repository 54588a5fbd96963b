"""A forecast with certainty is settlement, and by bands it is what it is week by week."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.core.persons import person, with_choices
from virksom.programme.forecast import banded, recursion
from virksom.programme.forecast.chances import by_depth
from virksom.programme.forecast.exact import expected, outsets_of
from virksom.programme.forecast.history import histories
from virksom.programme.forecast.phases import BANDS, DEPTH, MOVES, Phase
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
    came = expected(outsets_of([past], found), STILL, terms=found)
    assert came.means.paid[-1] == pytest.approx(len(sought))
    assert came.means.total[-1] == pytest.approx(float(sum(week.amount for week in sought)))


_WEEKS = 70
_PAIRS = [(before, after) for before, lead in MOVES.items() for after in lead]
_CHANCES = 2 * len(_PAIRS) * len(BANDS)


@st.composite
def some_moves(draw: st.DrawFn) -> NDArray[np.float64]:
    """Draw chances of usual weeks and of others: some nought, some certain, none above 1."""
    found = np.zeros((2, len(Phase), len(Phase), len(BANDS)))
    shares = st.sampled_from([0.0, 0.01, 0.2, 1.0])
    drawn = draw(st.lists(shares, min_size=_CHANCES, max_size=_CHANCES))
    befores, afters = zip(*_PAIRS, strict=True)
    found[:, befores, afters] = np.reshape(drawn, (2, len(_PAIRS), len(BANDS)))
    return by_depth(found / np.maximum(found.sum(axis=2, keepdims=True), 1.0))


@settings(max_examples=60, deadline=None)
@given(
    moves=some_moves(),
    begins=st.lists(
        st.tuples(
            st.integers(0, 5), st.integers(0, DEPTH - 1), st.integers(0, 90), st.integers(1, 3)
        ),
        min_size=1,
        max_size=5,
    ),
    which=st.lists(st.integers(0, 1), min_size=_WEEKS, max_size=_WEEKS),
    prices=st.lists(st.sampled_from([-1.0, 0.0, 385.0]), min_size=_WEEKS, max_size=_WEEKS),
    limits=st.tuples(st.integers(0, 90), st.integers(0, 1)),
)
def test_by_bands_it_is_what_it_is_week_by_week(
    moves: NDArray[np.float64],
    begins: list[tuple[int, int, int, int]],
    which: list[int],
    prices: list[float],
    limits: tuple[int, int],
) -> None:
    held = [(phase, depth, min(used, limits[0]), times) for phase, depth, used, times in begins]
    kroner = np.where([phase.supporting for phase in Phase], np.array(prices)[:, None], -1.0)
    args = np.array(held), moves, np.array(which), kroner, np.array(limits)
    plain, fast = (one.walk(*args) for one in (recursion, banded))
    alike = [*Phase, recursion.CASH, recursion.PAID]
    assert fast[:, alike] == pytest.approx(plain[:, alike], abs=1e-9)
