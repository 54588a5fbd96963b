"""Columns from outside are hostile: what no log of facts gives is refused, row and all."""

from dataclasses import replace
from unittest.mock import patch

import numpy as np
import pytest

from tests.core.columns.rows import ZERO, Row, begun, cohort, row, work
from tests.core.uncompiled import uncompiled
from virksom.programme.columns import sound
from virksom.programme.columns.sound import AFTER_ALL, OddColumns, checked
from virksom.programme.columns.spells import (
    BENEFIT,
    DISPUTED,
    FREE_STUDY,
    HOURS,
    OPEN,
    ORDINARY,
    OTHER_WORK,
    PAID_HOURS,
    STANDING,
    STARTED,
    TOO_MANY,
    UNPAID,
    UNTIL,
)

GOOD = cohort([*begun(), work(0, 14), work(20, None, ref=1)], [], begun(3))
PLAIN = uncompiled("columns", "sound").odd_row
BOTH = pytest.mark.parametrize("odd_row", [sound.odd_row, PLAIN], ids=["compiled", "plain"])
ODD: dict[str, list[Row]] = {
    "a known kind": [row(DISPUTED + 1, 0)],
    "a day from 1900": [row(STARTED, -99_999)],
    "to 2199": [row(STARTED, AFTER_ALL - ZERO)],
    "after the first day": [work(5, 5)],
    "in 2199 at the latest": [work(0, AFTER_ALL - ZERO + 1)],
    "hours from 0 to 80": [work(0, None, 81)],
    "from 0 to 80, or unknown": [row(PAID_HOURS, 0, 31, hours=TOO_MANY)],
    "or unknown": [row(ORDINARY, 0, hours=UNPAID)],
    "a benefit that stands in the list": [row(BENEFIT, 0, ref=0)],
    "a known degree of proof": [row(STANDING, 0, 7, ref=5)],
    "whole weeks from a Monday": [row(STANDING, 1, 8)],
    "paid hours of a month at the most": [row(PAID_HOURS, 0, 32)],
    "the person's steps first": [work(0, 7), row(STARTED, 0)],
    "and evidence last": [row(PAID_HOURS, 0, 31), row(FREE_STUDY, 0)],
    "code, day and age": [row(STARTED, 9), row(STARTED, 0)],
    "by code, day and age": [row(STARTED, 0, age=2), row(STARTED, 0, age=1)],
}


@BOTH
def test_sound_columns_are_given_back(odd_row: object) -> None:
    with patch.object(sound, "odd_row", odd_row):
        assert checked(GOOD) is GOOD
        assert len(checked(cohort())) == 0
        twice = cohort([row(STARTED, 0), row(STARTED, 0)])
        assert len(checked(twice)) == 1


@BOTH
@pytest.mark.parametrize("expected", ODD)
def test_an_odd_row_is_refused_with_its_number_and_person(odd_row: object, expected: str) -> None:
    with patch.object(sound, "odd_row", odd_row), pytest.raises(OddColumns) as refused:
        checked(cohort(begun(), ODD[expected]))
    place = len(ODD[expected]) + 1
    assert str(refused.value.text.en).startswith(f"Row no. {place + 1} (“K002”): expected ")
    assert expected in refused.value.text.en


@BOTH
@pytest.mark.parametrize(("column", "value"), [(HOURS, -1), (UNTIL, OPEN), (UNTIL, AFTER_ALL)])
def test_what_may_be_is_sound(odd_row: object, column: int, value: int) -> None:
    spells = GOOD.spells.copy()
    spells[2, column] = value
    with patch.object(sound, "odd_row", odd_row):
        assert checked(replace(GOOD, spells=spells)).spells is spells


@BOTH
def test_how_weeks_stand_and_benefits_are_sound(odd_row: object) -> None:
    rows = [*begun(), row(STANDING, 0, 7, ref=4), row(BENEFIT, 3, ref=1)]
    rows += [row(OTHER_WORK, 0, hours=UNPAID), row(PAID_HOURS, 0, 31, hours=-9_999_999)]
    with patch.object(sound, "odd_row", odd_row):
        assert checked(cohort(rows, benefits=("su", "left")))


@pytest.mark.parametrize("at", [[], [0], [1, 2, 2, 6], [0, 4, 2, 6], [0, 4, 4, 5], [0, 6]])
def test_places_that_do_not_ascend_to_the_last_row_are_refused(at: list[int]) -> None:
    with pytest.raises(OddColumns, match="stiger ikke"):
        checked(replace(GOOD, at=np.array(at, dtype=np.int64)))


@pytest.mark.parametrize("spells", [GOOD.spells[:, :6], GOOD.spells.astype(np.int64)])
def test_rows_of_another_shape_are_refused(spells: object) -> None:
    with pytest.raises(OddColumns, match="syv hele tal"):
        checked(replace(GOOD, spells=spells))
