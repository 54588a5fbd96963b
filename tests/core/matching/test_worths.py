"""What pairs are worth: a filled seat more than any points."""

from dataclasses import replace

import pytest

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.matching import Weights, worths
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.worths import SeatWorths

BO = replace(ANNE, candidate="K002", masters={})


def found() -> SeatWorths:
    asks = (replace(JOB, seats=2), replace(JOB, opening="O002", seats=0))
    return SeatWorths(Scores(asks, Columns.of([ANNE, BO], GUIDE), Weights()))


def test_a_seat_is_worth_more_than_all_points_there_are() -> None:
    assert found().seat == 2 * 100 + 1
    assert found().every.tolist() == [[256, 0], [256, 0]]
    assert found().openings.tolist() == [0, 0]


def test_more_pairs_than_are_kept_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not found().many
    monkeypatch.setattr(worths, "MOST_KEPT", 3)
    assert found().many
