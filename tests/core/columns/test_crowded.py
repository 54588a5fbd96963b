"""Whoever has more rows than can be held is left out of the sweep, in their place."""

import pytest

from tests.core.columns.rows import WEEK, begun, cohort, work
from virksom.programme.columns import crowded
from virksom.programme.columns.crowded import told_alone, without_crowded
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel.week import calendar

TERMS = read_contract("impact60").terms
ONE, TWO = [*begun(), work(0, 70)], [*begun(), work(0, 70), work(70, 140, ref=1)]


def owed(*persons: object) -> Owed:
    held, _ = without_crowded(cohort(*persons))  # type: ignore[arg-type]
    return read_owed(held, TERMS, through=calendar()[WEEK + 60], apart=True)


def test_where_nobody_is_crowded_the_cohort_is_as_it_was() -> None:
    whole = cohort(ONE, TWO)
    held, places = without_crowded(whole)
    assert held is whole
    assert not len(places)


def test_who_is_crowded_keeps_the_place_and_owes_nothing_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(crowded, "MOST_ROWS", 3)
    held, places = without_crowded(cohort(TWO, ONE, TWO, ONE))
    assert places.tolist() == [0, 2]
    assert held.at.tolist() == [0, 0, 3, 3, 6]
    assert held.spells.tolist() == cohort(ONE, ONE).spells.tolist()
    assert list(held.persons) == ["K001", "K002", "K003", "K004"]


def test_what_is_owed_is_parted_by_persons() -> None:
    whole = owed(ONE, TWO, [], ONE)
    assert (whole.part(1, 4).weeks, whole.part(1, 3).weeks) == (whole.weeks - 10, 20)
    assert whole.part(2, 3).weeks == whole.part(2, 2).weeks == whole.part(0, 0).weeks == 0
    rest = whole.part(3, 4)
    assert (list(rest.persons), rest.of(0), rest.weeks) == (["K004"], (0, 1), 10)
    assert rest.stands is not None


def test_who_is_read_alone_is_told_by_code_and_of_many_only_how_many() -> None:
    one, many = told_alone(["K001"]), told_alone([f"K{number:03d}" for number in range(7)])
    assert one.en.startswith("1 person has more than 32767 rows")
    assert one.da.endswith("langsomme læsning: K001.")
    assert many.da.startswith("7 personer har")
    assert many.en.endswith("K003, K004 and 2 more.")
