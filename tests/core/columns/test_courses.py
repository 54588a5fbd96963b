"""Stays from steps: those of two codes apart, in the order a day asks for."""

import numpy as np
import pytest

from tests.core.columns.rows import ZERO, Row, cohort, row, work
from tests.core.uncompiled import uncompiled
from virksom.programme.columns import courses
from virksom.programme.columns.spells import LEFT, LEFT_FOR_GOOD, OPEN, REFERRED, STARTED

BOTH = pytest.mark.parametrize(
    "module", [courses, uncompiled("columns", "courses")], ids=["compiled", "plain"]
)
REFER, START, LEAVE = (lambda day, kind=kind: row(kind, day) for kind in (REFERRED, STARTED, LEFT))


def stays(module: object, *rows: Row) -> list[tuple[int, int | None, int]]:
    one, room = cohort(rows), np.empty((9, 4), dtype=np.int32)
    every, _ = module.stays_of(one.spells, (0, len(rows)), room)
    count = module.begun(room, every)
    return [
        (since - ZERO, None if until == OPEN else until - ZERO, for_good)
        for since, until, for_good, _ in room[:count].tolist()
    ]


@BOTH
def test_a_stay_runs_from_the_start_until_the_withdrawal(module: object) -> None:
    assert stays(module, REFER(0), START(5), LEAVE(40)) == [(5, 40, 0)]
    assert stays(module, REFER(0), START(5)) == [(5, None, 0)]


@BOTH
def test_a_referral_without_a_start_is_no_stay(module: object) -> None:
    assert stays(module, REFER(0), LEAVE(40)) == []
    assert stays(module, REFER(0)) == []


@BOTH
def test_a_first_start_needs_no_referral_but_a_second_does(module: object) -> None:
    assert stays(module, START(0), LEAVE(9), START(12)) == [(0, 9, 0)]
    assert stays(module, START(0), LEAVE(9), REFER(10), START(12)) == [(0, 9, 0), (12, None, 0)]


@BOTH
def test_a_second_start_and_a_withdrawal_after_the_end_change_nothing(module: object) -> None:
    assert stays(module, START(0), START(5), LEAVE(9), LEAVE(20)) == [(0, 9, 0)]


@BOTH
def test_on_one_day_a_running_stay_ends_before_the_next_begins(module: object) -> None:
    again = [REFER(0), START(0), REFER(30), START(30), LEAVE(30)]
    assert stays(module, *again) == [(0, 30, 0), (30, None, 0)]


@BOTH
def test_on_one_day_with_none_running_it_begins_and_ends(module: object) -> None:
    assert stays(module, REFER(3), START(3), LEAVE(3)) == [(3, 3, 0)]


@BOTH
def test_a_stay_that_ends_for_good_says_so(module: object) -> None:
    assert stays(module, START(0), row(LEFT_FOR_GOOD, 9)) == [(0, 9, 1)]


@BOTH
def test_each_code_of_a_person_has_its_own_stays(module: object) -> None:
    rows = [START(0), LEAVE(9), row(STARTED, 4, ref=1), work(0, None)]
    assert stays(module, *rows) == [(0, 9, 0), (4, None, 0)]
