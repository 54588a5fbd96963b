"""Cohorts in columns: a part of one is one."""

import numpy as np

from tests.core.columns.rows import begun, cohort, work
from virksom.programme.columns.spells import SINCE, Cohort

GOOD = cohort([*begun(), work(0, 14), work(20, None, ref=1)], [], begun(3))


def test_a_part_is_a_cohort_of_its_own() -> None:
    part: Cohort = GOOD.part(2, 3)
    assert list(part.persons) == ["K003"]
    assert part.at.tolist() == [0, 2]
    assert part.spells[:, SINCE].tolist() == GOOD.spells[4:, SINCE].tolist()


def test_those_chosen_are_a_cohort_in_the_order_asked_for() -> None:
    some = GOOD.chosen(np.array([2, 0]))
    assert list(some.persons) == ["K003", "K001"]
    assert some.at.tolist() == [0, 2, 6]
    assert some.spells.tolist() == [*GOOD.spells[4:].tolist(), *GOOD.spells[:4].tolist()]
    assert len(GOOD.chosen(np.array([], dtype=np.int64))) == 0
