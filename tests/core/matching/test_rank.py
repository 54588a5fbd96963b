"""Candidates in order for an opening, openings in order for a candidate."""

from dataclasses import replace

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.matching import Weights, match, openings_for, rank
from virksom.programme.matching.columns import Columns

BO = replace(ANNE, candidate="K002", wanted=frozenset())
CARL = replace(ANNE, candidate="K003", masters={})
DORA = replace(ANNE, candidate="K000", wanted=frozenset())


def test_who_may_comes_first_then_points_then_code() -> None:
    ranking = rank(JOB, Columns.of([CARL, BO, DORA, ANNE], GUIDE), weights=Weights())
    assert ranking.candidates == ("K001", "K000", "K002", "K003")
    assert (len(ranking), ranking.may) == (4, 3)
    assert [one.may for one in ranking] == [True, True, True, False]


def test_a_part_of_a_ranking_is_explained_alone() -> None:
    ranking = rank(JOB, Columns.of([ANNE, BO, CARL], GUIDE), weights=Weights())
    (second,) = ranking.part(1, 2)
    assert second == match(JOB, BO, guide=GUIDE, weights=Weights())
    assert ranking.part(5, 9) == ranking.part(2, -1) == ()


def test_nobody_is_ranked_where_nobody_is() -> None:
    ranking = rank(JOB, Columns.of([], GUIDE), weights=Weights())
    assert (ranking.candidates, ranking.may) == ((), 0)


def test_openings_come_in_order_for_a_candidate() -> None:
    asks = [
        replace(JOB, opening="O010"),
        replace(JOB, opening="O9"),
        replace(JOB, opening="O002", must=frozenset({"till"})),
        replace(JOB, opening="O003", nice=frozenset()),
    ]
    found = openings_for(ANNE, asks, guide=GUIDE, weights=Weights())
    assert [one.ask.opening for one in found] == ["O003", "O9", "O010", "O002"]
    assert openings_for(ANNE, [], guide=GUIDE, weights=Weights()) == ()
