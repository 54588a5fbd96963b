"""Persons are found by their ids, wherever they stand."""

import pytest

from virksom.programme.columns.index import LONGEST, NOWHERE, NotInCohort, index_of
from virksom.programme.columns.parameters import NotExpressed

INDEX = index_of(["K020", "K003", "V001", "K1"])


@pytest.mark.parametrize(
    ("asked", "places"),
    [([], []), (["K1"], [3]), (["K003", "K020", "V001", "K003"], [1, 0, 2, 1])],
)
def test_each_is_found_in_the_order_named(asked: list[str], places: list[int]) -> None:
    assert INDEX.places(asked).tolist() == places


def test_long_ids_and_those_beyond_ascii_are_found() -> None:
    ids = ["kandidat-0001", "kandidat-0002", "Ærø", "kandidat", "kandidat-0001-igen"]
    assert index_of(ids).places(ids[::-1]).tolist() == [4, 3, 2, 1, 0]


@pytest.mark.parametrize("who", ["K02", "A", "Z", "K0200", "K020 og mange flere tegn"])
def test_who_is_not_there_is_told(who: str) -> None:
    with pytest.raises(NotInCohort, match=who):
        INDEX.places(["K1", who])


def test_who_is_sought_and_is_not_there_has_no_place() -> None:
    asked = ["K1", "K02", "K003", "K0200", "K020 og mange flere tegn", "K020"]
    assert INDEX.sought(asked).tolist() == [3, NOWHERE, 1, NOWHERE, NOWHERE, 0]
    assert index_of([]).sought(["K1"]).tolist() == [NOWHERE]
    with pytest.raises(NotExpressed, match="nul-tegn"):
        INDEX.sought(["K1", "K0\00020"])


def test_in_an_empty_cohort_nobody_is_found() -> None:
    assert index_of([]).places([]).tolist() == []
    with pytest.raises(NotInCohort, match="K1"):
        index_of([]).places(["K1"])


def test_a_nought_inside_an_id_makes_no_two_persons_one() -> None:
    with pytest.raises(NotExpressed, match="nul-tegn"):
        index_of(["A\0B", "AB"])
    with pytest.raises(NotInCohort, match="K0"):
        INDEX.places(["K1", "K0\00020"])


def test_one_very_long_id_does_not_widen_all() -> None:
    ids = ["K1", "K" * LONGEST]
    assert index_of(ids).places(ids[::-1]).tolist() == [1, 0]
    with pytest.raises(NotExpressed, match="på mere end"):
        index_of([*ids, "K" * (LONGEST + 1)])
