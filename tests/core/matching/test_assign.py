"""All open seats at once, by hand."""

from dataclasses import replace

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.matching import Weights
from virksom.programme.matching.assign import assign
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.proof import proves

EVERYBODY = replace(JOB, opening="O2", must=frozenset(), nice=frozenset(), seats=1)
BO = replace(ANNE, candidate="K002", masters={})


def test_a_seat_is_filled_before_points_are_gained() -> None:
    # Anne fits both best; only she may have O001, so Bo gets the other.
    found = assign([JOB, EVERYBODY], Columns.of([ANNE, BO], GUIDE), weights=Weights())
    told = {seats.ask.opening: [pair.candidate for pair in seats.pairs] for seats in found.openings}
    assert told == {"O001": ["K001"], "O2": ["K002"]}
    assert (found.filled, found.points) == (
        2,
        sum(p.points for s in found.openings for p in s.pairs),
    )
    assert proves(found.worth, found.places, found=found.prices)


def test_the_hardest_to_fill_stands_first() -> None:
    found = assign([EVERYBODY, JOB], Columns.of([ANNE, BO], GUIDE), weights=Weights())
    assert [(seats.ask.opening, seats.can) for seats in found.openings] == [("O001", 1), ("O2", 2)]


def test_seats_that_nobody_may_have_stay_empty() -> None:
    wanted = replace(JOB, seats=3)
    found = assign([wanted], Columns.of([ANNE, BO], GUIDE), weights=Weights())
    (seats,) = found.openings
    assert (seats.empty, found.filled) == (2, 1)


def test_the_best_fits_of_an_opening_stand_first() -> None:
    less = replace(ANNE, candidate="K000", wanted=frozenset())
    wanted = replace(JOB, seats=2)
    (seats,) = assign([wanted], Columns.of([less, ANNE], GUIDE), weights=Weights()).openings
    assert [pair.candidate for pair in seats.pairs] == ["K001", "K000"]


def test_without_openings_or_candidates_there_is_nothing_to_do() -> None:
    assert assign([], Columns.of([ANNE], GUIDE), weights=Weights()).filled == 0
    assert assign([JOB], Columns.of([], GUIDE), weights=Weights()).filled == 0
    full = replace(JOB, seats=0)
    assert assign([full], Columns.of([ANNE], GUIDE), weights=Weights()).filled == 0
