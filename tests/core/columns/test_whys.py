"""Runs of a cohort and their sums: counted by hand."""

from datetime import date
from unittest.mock import patch

import pytest

from tests.core.columns.rows import begun, cohort, work
from tests.core.uncompiled import uncompiled
from virksom.programme.columns import why_sums
from virksom.programme.columns import whys as fast
from virksom.programme.columns.desk import desk
from virksom.programme.columns.why_runs import ReasonSum, WhyRun, added_sums, sums_of_runs
from virksom.programme.columns.why_sums import reason_sums
from virksom.programme.columns.whys import read_whys
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week

PLAIN = uncompiled("columns", "why_sums").sum_up
LOOPS = pytest.mark.parametrize("loop", [why_sums.sum_up, PLAIN], ids=["compiled", "plain"])
TERMS = read_contract("impact60").terms
THREE = cohort([*begun(), work(0, 14)], [], [*begun(9), work(14, 21, 20)])
FIRST = Week.of(date(2019, 1, 7))
LAST = FIRST + 3


def run(person: str, after: int, weeks: int, code: str, number: int | None = None) -> WhyRun:
    return WhyRun(person=person, week=FIRST + after, weeks=weeks, code=code, number=number)


RUNS = (
    run("K001", 0, 2, "paid_full", 1),
    run("K001", 2, 2, "no_self_support"),
    run("K003", 1, 1, "week_of_start"),
    run("K003", 2, 1, "paid_partial", 1),
    run("K003", 3, 1, "no_self_support"),
)
SUMS = [
    ReasonSum(code="week_of_start", weeks=1, persons=1, person="K003", week=FIRST + 1),
    ReasonSum(code="no_self_support", weeks=3, persons=2, person="K001", week=FIRST + 2),
    ReasonSum(code="paid_partial", weeks=1, persons=1, person="K003", week=FIRST + 2),
    ReasonSum(code="paid_full", weeks=2, persons=1, person="K001", week=FIRST),
]


@pytest.mark.parametrize("size", [1, 2, 9])
def test_each_person_has_runs_of_their_own(size: int) -> None:
    with patch.object(fast, "PART", size):
        whys = read_whys(THREE, TERMS, through=LAST)
    assert [one for place in range(3) for one in whys.of(place)] == list(RUNS)
    assert len(whys) == 5


def test_a_cohort_of_nobody_has_no_run_and_no_sum() -> None:
    whys = read_whys(cohort(), TERMS, through=LAST)
    assert (len(whys), reason_sums(whys), sums_of_runs([])) == (0, [], [])


@LOOPS
def test_the_sums_are_by_reason_the_weightiest_first(loop: object) -> None:
    whys = read_whys(THREE, TERMS, through=LAST)
    with patch.object(why_sums, "sum_up", loop):
        assert reason_sums(whys) == sums_of_runs(RUNS) == SUMS
    assert [one.paid for one in SUMS] == [False, False, True, True]


def test_parts_come_to_the_same_in_any_order() -> None:
    parts = [reason_sums(read_whys(one, TERMS, through=LAST)) for one in (THREE.part(2, 3),)]
    parts.append(reason_sums(read_whys(THREE.part(0, 2), TERMS, through=LAST)))
    assert added_sums(parts) == added_sums(reversed(parts)) == SUMS


@LOOPS
def test_who_has_two_runs_of_a_reason_is_one_person(loop: object) -> None:
    twice = [run("K001", 0, 1, "no_self_support"), run("K001", 2, 2, "no_self_support")]
    assert [(one.weeks, one.persons) for one in sums_of_runs(twice)] == [(3, 1)]
    whys = read_whys(cohort([*begun(), work(7, 14)]), TERMS, through=LAST)
    with patch.object(why_sums, "sum_up", loop):
        told = [(one.code, one.weeks, one.persons) for one in reason_sums(whys)]
    assert told == [("no_self_support", 3, 1), ("paid_full", 1, 1)]


def test_with_hardly_any_room_nothing_is_lost() -> None:
    def narrow(*given: object, room: int, **named: int) -> object:
        return desk(*given, room=min(room, 1), **named)  # type: ignore[arg-type]

    with patch.object(fast, "desk", narrow):
        whys = read_whys(THREE, TERMS, through=LAST)
    assert [one for place in range(3) for one in whys.of(place)] == list(RUNS)
