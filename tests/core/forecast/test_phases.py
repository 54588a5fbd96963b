"""The phases of a path, and the bands of weeks in them."""

import pytest

from virksom.programme.forecast.phases import DEPTH, MOVES, Phase, band_of


@pytest.mark.parametrize(
    ("depth", "band"),
    [(0, 0), (3, 0), (4, 1), (12, 1), (13, 2), (26, 3), (51, 3), (52, 4), (90, 4)],
)
def test_a_band_begins_at_its_first_week(depth: int, band: int) -> None:
    assert band_of(depth) == band


def test_every_phase_has_moves() -> None:
    assert set(MOVES) == set(Phase)


def test_nobody_moves_to_where_they_are_or_out_of_having_left() -> None:
    assert all(phase not in to for phase, to in MOVES.items())
    assert MOVES[Phase.LEFT] == ()


def test_two_phases_are_self_support() -> None:
    assert [phase for phase in Phase if phase.supporting] == [Phase.PARTIAL, Phase.FULL]


def test_weeks_past_a_year_are_told_apart_no_more() -> None:
    assert band_of(DEPTH - 1) == band_of(DEPTH + 100)
