"""Weeks owed for one by one: counted by hand, compiled and as plain Python alike."""

from dataclasses import replace
from datetime import date
from unittest.mock import patch

import numpy as np
import pytest

from tests.core.columns.rows import MONDAY, WEEK, begun, cohort, work
from tests.core.uncompiled import uncompiled
from virksom.programme.columns import rows as fast
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.columns.parameters import FULL, FULL_RATE, PARTIAL
from virksom.programme.columns.rows import OwedWeek, OwedWeeks, TooDear, laid_out
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week

TERMS = read_contract("impact60").terms
LAST = Week.of(date(2023, 1, 1))
FIRST = Week.of(MONDAY)
PLAIN = uncompiled("columns", "rows").lay_out


def owed(*days: int) -> Owed:
    """Return what is owed to those who work full time for so many days, then a week in part."""
    people = [[*begun(), work(0, some, 37), work(some, some + 7, 20, ref=1)] for some in days]
    return read_owed(cohort(begun(), *people), TERMS, through=LAST)


def test_each_week_has_its_person_tier_number_and_price() -> None:
    rows = OwedWeeks(owed(14, 7))
    assert len(rows) == len(list(rows)) == 5
    second = OwedWeek(person="K002", week=FIRST + 1, tier=FULL, number=2, ore=79_600)
    assert rows[1] == rows[-4] == second
    assert [(one.person, one.tier, one.ore) for one in rows[2:4]] == [
        ("K002", PARTIAL, 38_500),
        ("K003", FULL, 79_600),
    ]


@pytest.mark.parametrize("place", [5, -6])
def test_beyond_the_last_there_is_no_week(place: int) -> None:
    with pytest.raises(IndexError):
        OwedWeeks(owed(14, 7))[place]


def test_nobody_is_owed_nothing() -> None:
    rows = OwedWeeks(read_owed(cohort(), TERMS, through=LAST))
    assert (len(rows), list(rows), rows[:]) == (0, [], ())
    assert [len(column) for column in laid_out([])] == [0] * 5


@pytest.mark.parametrize("lay", [fast.lay_out, PLAIN], ids=["compiled", "plain"])
@pytest.mark.parametrize("workers", [1, 2])
def test_laid_out_the_persons_count_on_from_the_part_before(lay: object, workers: int) -> None:
    with patch.object(fast, "lay_out", lay):
        laid = laid_out([owed(14), owed(7)], workers=workers)
    assert laid.person.tolist() == [1, 1, 1, 3, 3]
    assert (laid.week - WEEK).tolist() == [0, 1, 2, 0, 1]
    assert laid.number.tolist() == [1, 2, 3, 1, 2]
    assert laid.tier.tolist() == [FULL, FULL, PARTIAL, FULL, PARTIAL]
    assert laid.ore.tolist() == [79_600, 79_600, 38_500, 79_600, 38_500]


def test_a_price_beyond_the_column_is_not_laid_out() -> None:
    one = owed(14)
    numbers = one.rules.numbers.copy()
    numbers[:, FULL_RATE] = np.iinfo(np.int32).max + 1
    with pytest.raises(TooDear):
        laid_out([replace(one, rules=one.rules._replace(numbers=numbers))])
