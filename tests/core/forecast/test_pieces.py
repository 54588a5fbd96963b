"""A long run in pieces."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from tests.core.forecast.cohort import LINES, cohort
from virksom.programme.forecast.outlook import Assumed, Outlook, outlook
from virksom.programme.forecast.pieces import (
    PIECE,
    first_of,
    in_pieces,
    piece_of,
    stopped_text,
    without_runs,
)
from virksom.programme.kernel import Week

ALL = Assumed(times=100, until=Week(2020, 10))


def test_in_pieces_it_comes_to_the_same_as_at_once() -> None:
    seen = outlook(cohort(*LINES), ALL)
    *_, last = in_pieces(seen, piece=30)
    assert np.array_equal(last.played.held, seen.played.held)
    assert last.earned == seen.earned


def test_each_piece_says_how_many_it_rests_on() -> None:
    found = list(in_pieces(outlook(cohort(*LINES), ALL), piece=30))
    assert [one.assumed.times for one in found] == [30, 60, 90, 100]
    assert [len(one.played.held) for one in found] == [30, 60, 90, 100]


def test_what_was_stopped_can_be_played_again() -> None:
    first = next(in_pieces(outlook(cohort(*LINES), ALL), piece=30))
    again = outlook(cohort(*LINES), replace(ALL, times=30))
    assert first.supporting == again.supporting
    assert np.array_equal(first.draws, again.draws)


def test_what_was_stopped_says_what_it_rests_on() -> None:
    told = stopped_text(1250, of=20_000)
    assert told.da == "Stoppet efter 1.250 af 20.000 forløb; tallene er de 1.250 forløbs."
    assert told.en.startswith("Stopped after 1,250 of 20,000 runs")


def test_the_first_of_a_run_are_a_run_of_as_many() -> None:
    found = first_of(outlook(cohort(*LINES), ALL), times=30)
    again = outlook(cohort(*LINES), replace(ALL, times=30))
    assert (found.assumed, found.earned) == (again.assumed, again.earned)


def test_without_its_runs_a_forecast_still_has_its_fans() -> None:
    seen = outlook(cohort(*LINES), ALL)
    found = without_runs(seen)
    assert found.earned is seen.earned
    assert "played" not in found.__dict__


@pytest.mark.parametrize(
    ("persons", "runs"), [(0, PIECE), (20_000, PIECE), (40_000, PIECE // 2), (9_000_000, 1)]
)
def test_of_very_many_persons_a_piece_is_shorter(persons: int, runs: int) -> None:
    many = cast("Outlook", SimpleNamespace(past=range(persons)))
    assert piece_of(many) == runs
