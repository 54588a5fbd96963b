"""The status of every day: shapes, ends and what they sum to."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest

from tests.core.columns.rows import MONDAY, begun, cohort, work
from virksom.programme.columns import standing as standing_of
from virksom.programme.columns.standing import every_day
from virksom.programme.contract import TermMissing
from virksom.programme.files.contracts import read_contract

TERMS = read_contract("impact60").terms
TWO = cohort([*begun(), work(0, 40)], [*begun(), work(0, None, 20)])


def test_the_days_stand_from_the_first_to_the_last() -> None:
    found = every_day(TWO, TERMS, first=MONDAY, last=MONDAY + timedelta(days=50))
    assert found.counts.shape == (51, 7)
    assert found.self_supporting[[27, 28, 39, 40]].tolist() == [0, 2, 2, 1]
    assert found.active[[27, 28]].tolist() == [0, 2]
    with pytest.raises(IndexError):
        found.on(MONDAY + timedelta(days=51))


def test_before_the_first_day_there_is_none() -> None:
    found = every_day(TWO, TERMS, first=MONDAY, last=MONDAY - timedelta(days=1))
    assert found.counts.shape == (0, 7)


def test_many_are_laid_down_before_they_are_too_many() -> None:
    days = {"first": MONDAY, "last": MONDAY + timedelta(days=50)}
    once = every_day(TWO, TERMS, **days)
    with patch.object(standing_of, "MOST_PERSONS", 2):
        counted = standing_of.standing(TERMS, benefits=(), **days)
        for _ in range(3):
            counted.add(TWO)
    assert counted.told().counts.tolist() == (3 * once.counts).tolist()


def test_of_nobody_every_count_is_nought() -> None:
    found = every_day(cohort(), TERMS, first=MONDAY, last=MONDAY)
    assert found.on(MONDAY) == (0,) * 7


def test_a_contract_of_outcomes_has_a_status_too() -> None:
    terms = read_contract("fasthold").terms
    first = terms.begins()
    assert every_day(TWO, terms, first=first, last=first).counts.shape == (1, 7)


def test_before_the_contract_there_are_no_terms() -> None:
    with pytest.raises(TermMissing):
        every_day(TWO, TERMS, first=date(2018, 1, 1), last=MONDAY)
