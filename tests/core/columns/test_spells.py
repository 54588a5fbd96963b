"""Columns from outside are hostile: what no log of facts gives is refused, row and all."""

from dataclasses import replace

import numpy as np
import pytest

from tests.core.columns.rows import Row, begun, cohort, row, work
from virksom.programme.columns.spells import (
    BENEFIT,
    HOURS,
    SINCE,
    STANDING,
    STARTED,
    Cohort,
    OddColumns,
    checked,
)

GOOD = cohort([*begun(), work(0, 14), work(20, None, ref=1)], [], begun(3))
ODD: dict[str, list[Row]] = {
    "a known kind": [row(11, 0)],
    "a day from 1900": [row(STARTED, -99_999)],
    "after the first day": [work(5, 5)],
    "hours from 0 to 80": [work(0, None, 81)],
    "a benefit that stands in the list": [row(BENEFIT, 0, ref=0)],
    "a known degree of proof": [row(STANDING, 0, 7, ref=5)],
    "whole weeks from a Monday": [row(STANDING, 1, 8)],
    "the person's steps first": [work(0, 7), row(STARTED, 0)],
    "code, day and age": [row(STARTED, 9), row(STARTED, 0)],
}


def test_sound_columns_are_given_back() -> None:
    assert checked(GOOD) is GOOD
    assert len(GOOD) == 3
    assert len(checked(cohort())) == 0
    assert len(checked(cohort([row(STARTED, 0)]))) == 1


@pytest.mark.parametrize("expected", ODD)
def test_an_odd_row_is_refused_with_its_number_and_person(expected: str) -> None:
    with pytest.raises(OddColumns) as refused:
        checked(cohort(begun(), ODD[expected]))
    place = len(ODD[expected]) + 1
    assert str(refused.value.text.en).startswith(f"Row {place} (K002): expected ")
    assert expected in refused.value.text.en


def test_unknown_hours_are_sound() -> None:
    spells = GOOD.spells.copy()
    spells[2, HOURS] = -1
    assert checked(replace(GOOD, spells=spells)).spells is spells


@pytest.mark.parametrize("at", [[], [0], [1, 2, 2, 6], [0, 4, 2, 6], [0, 4, 4, 5], [0, 6]])
def test_places_that_do_not_ascend_to_the_last_row_are_refused(at: list[int]) -> None:
    with pytest.raises(OddColumns, match="stiger ikke"):
        checked(replace(GOOD, at=np.array(at, dtype=np.int64)))


@pytest.mark.parametrize("spells", [GOOD.spells[:, :6], GOOD.spells.astype(np.int64)])
def test_rows_of_another_shape_are_refused(spells: object) -> None:
    with pytest.raises(OddColumns, match="syv hele tal"):
        checked(replace(GOOD, spells=spells))


def test_a_part_is_a_cohort_of_its_own() -> None:
    part: Cohort = GOOD.part(2, 3)
    assert list(part.persons) == ["K003"]
    assert part.at.tolist() == [0, 2]
    assert part.spells[:, SINCE].tolist() == GOOD.spells[4:, SINCE].tolist()
