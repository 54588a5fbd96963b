"""Every opening against every candidate, by hand; the law holds them equal to the plain reading."""

from dataclasses import replace

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.matching import Weights
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.scores import Scores

BO = replace(ANNE, candidate="K002", masters={}, declined=frozenset({"O001"}))
OTHER = replace(JOB, opening="O002", must=frozenset())
SCORES = Scores((JOB, OTHER), Columns.of([ANNE, BO], GUIDE), Weights())


def test_what_stands_in_the_way_is_counted() -> None:
    assert SCORES.hindered.tolist() == [[0, 2], [0, 0]]
    assert SCORES.may.tolist() == [[True, False], [True, True]]
    assert SCORES.lacking.tolist() == [[0, 1], [0, 0]]


def test_points_are_those_of_the_parts() -> None:
    assert SCORES.points.tolist() == [[55, 45], [45, 45]]


def test_without_openings_or_candidates_there_is_nothing() -> None:
    assert Scores((), Columns.of([ANNE], GUIDE), Weights()).points.shape == (0, 1)
    assert Scores((JOB,), Columns.of([], GUIDE), Weights()).may.shape == (1, 0)
