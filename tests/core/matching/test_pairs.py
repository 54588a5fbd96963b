"""Openings and candidates as numbers, by hand."""

from dataclasses import replace

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.matching import Weights
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.pairs import pairs_of
from virksom.programme.matching.scores import Scores

BO = replace(ANNE, candidate="K002", masters={}, declined=frozenset({"O001"}))
OTHER = replace(JOB, opening="O002", must=frozenset(), mentor=False)
PAIRS = pairs_of(Scores((JOB, OTHER), Columns.of([ANNE, BO], GUIDE), Weights()))


def test_what_two_openings_ask_alike_stands_once() -> None:
    # hours, times, place, what is avoided and the day are the same; the codes differ
    assert PAIRS.stands.shape == (5 + 2, 2)
    assert PAIRS.standing.tolist() == [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 6]]
    assert PAIRS.stands[5].tolist() == [0, 1]  # Bo was proposed for O001 before
    assert PAIRS.giving.tolist() == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 5]]


def test_the_codes_of_an_opening_stand_by_what_they_are_asked_for() -> None:
    assert PAIRS.at.tolist() == [[0, 1, 2, 4], [4, 4, 5, 6]]
    floor, till = PAIRS.codes[:2]
    assert PAIRS.has[floor].tolist() == [1, 0]
    assert PAIRS.has[till].tolist() == [0, 0]
    assert PAIRS.masters[floor].tolist() == [6, 0]


def test_points_stand_by_how_many_are_asked_for_and_had() -> None:
    assert PAIRS.nice.tolist() == [[30, 30], [0, 30]]
    assert PAIRS.mastered[0].tolist() == [20] * 13
    assert PAIRS.mastered[1, :7].tolist() == [0, 3, 6, 10, 13, 16, 20]


def test_without_openings_or_candidates_there_is_nothing() -> None:
    none = pairs_of(Scores((), Columns.of([], GUIDE), Weights()))
    assert (none.at.shape, none.codes.shape, none.standing.shape) == ((0, 4), (0,), (0, 6))
