"""A common shock: which weeks it hits, and what it does to the chances."""

from dataclasses import replace

import numpy as np
import pytest

from virksom.programme.forecast.phases import DEPTH, Phase
from virksom.programme.forecast.shock import SPRING_2020, Shock, coming, hit, turned
from virksom.programme.kernel import Week

SHOCK = Shock(first=Week(2020, 3), weeks=2, losing=10, finding=0.5)


def test_the_weeks_it_hits() -> None:
    assert hit(SHOCK, first=Week(2020, 1), weeks=5).tolist() == [0, 0, 1, 1, 0]


def test_one_that_has_begun_hits_what_is_left_of_it() -> None:
    assert hit(SHOCK, first=Week(2020, 4), weeks=2).tolist() == [1, 0]
    assert hit(SHOCK, first=Week(2020, 9), weeks=2).tolist() == [0, 0]


def test_one_that_is_over_comes_the_next_year() -> None:
    assert coming(SHOCK, first=Week(2020, 4)) == SHOCK
    assert coming(SHOCK, first=Week(2020, 5)) == replace(SHOCK, first=Week(2021, 3))
    assert coming(SHOCK, first=Week(2022, 40)) == replace(SHOCK, first=Week(2023, 3))
    assert coming(replace(SHOCK, first=Week(2020, 53)), first=Week(2021, 9)) == replace(
        SHOCK, first=Week(2021, 52)
    )
    assert coming(None, first=Week(2020, 4)) is None


def test_none_hits_nothing() -> None:
    assert hit(None, first=Week(2020, 1), weeks=2).tolist() == [0, 0]


def test_losing_and_finding_are_turned_and_held_to_one() -> None:
    move = np.zeros((len(Phase), len(Phase), DEPTH))
    move[Phase.FULL, [Phase.PARTIAL, Phase.BETWEEN], 0] = 0.1, 0.2
    move[Phase.ON_PATH, [Phase.FULL, Phase.LEFT], 0] = 0.2, 0.1
    found = turned(move, losing=10, finding=0.5)
    full = found[Phase.FULL, [Phase.PARTIAL, Phase.BETWEEN], 0]
    assert full.tolist() == [0.1 / 2.1, 2 / 2.1]
    assert found[Phase.ON_PATH, [Phase.FULL, Phase.LEFT], 0].tolist() == [0.1, 0.1]


def test_the_spring_of_2020_takes_two_thirds_of_the_jobs() -> None:
    """The published figure: two thirds of those in work had lost it eight weeks in."""
    kept = (1 - SPRING_2020.losing / 80) ** SPRING_2020.weeks
    assert round(1 - kept, 2) == 0.66


def test_starting_is_turned_alone() -> None:
    move = np.full((len(Phase), len(Phase), DEPTH), 0.01)
    found = turned(move, losing=1, finding=1, starting=3)
    assert found[Phase.WAITING, Phase.ON_PATH, 0] == 0.03
    assert (found - move).sum() == pytest.approx(0.02 * DEPTH)
