"""Whose rows are otherwise than they were."""

from dataclasses import replace

import numpy as np

from tests.core.columns.rows import Row, begun, cohort, row, work
from virksom.programme.columns.changed import changed
from virksom.programme.columns.spells import BENEFIT, Cohort

LATER: list[Row] = [*begun(), work(0, 14)]
WAS = cohort(begun(), LATER, [], begun(7))


def named(found: Cohort, *names: str) -> Cohort:
    return replace(found, persons=names)


def told(before: Cohort, now: Cohort) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found, gone = changed(before, now)
    return tuple(found.persons), gone


def test_the_same_cohort_has_nobody() -> None:
    assert told(WAS, WAS) == ((), ())
    assert told(cohort(), cohort()) == ((), ())


def test_another_row_one_more_or_a_new_person_is_a_change() -> None:
    now = cohort(LATER, [*begun(), work(0, 15)], begun(), begun(7), begun(1))
    found, gone = changed(WAS, now)
    assert (found.persons, gone) == (("K001", "K002", "K003", "K005"), ())
    assert np.array_equal(found.spells, now.chosen(np.array([0, 1, 2, 4])).spells)


def test_who_has_no_row_any_more_or_is_not_there_is_gone() -> None:
    assert told(WAS, cohort(begun(), [], [], begun(7))) == ((), ("K002",))
    assert told(WAS, named(cohort(begun(7), begun()), "K004", "K001")) == ((), ("K002",))


def test_a_benefit_is_the_same_by_its_code_not_by_its_number() -> None:
    first, second = [[*begun(), row(BENEFIT, 0, 7, ref=ref)] for ref in (0, 1)]
    was = cohort(first, benefits=("su",))
    assert told(was, cohort(second, benefits=("kontanthjaelp", "su"))) == ((), ())
    assert told(was, cohort(first, benefits=("kontanthjaelp", "su"))) == (("K001",), ())
    assert told(was, cohort(first, benefits=("kontanthjaelp",))) == (("K001",), ())
