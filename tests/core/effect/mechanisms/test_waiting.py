"""Waits that are over, given up, and still running."""

from collections import Counter

import pytest

from virksom.programme.effect.mechanisms.waiting import End, Wait, incidence, waits


def reached(*days: int) -> list[Wait]:
    return [Wait(day, End.REACHED) for day in days]


def left(*days: int) -> list[Wait]:
    return [Wait(day, End.LEFT) for day in days]


def still(*days: int) -> list[Wait]:
    return [Wait(day, End.WAITS) for day in days]


def counted(found: list[Wait]) -> Counter[tuple[int, End]]:
    return Counter((one.days, one.end) for one in found)


def test_of_nobody_there_is_no_median() -> None:
    found = waits([])
    assert (found.of, found.reached, found.left, found.waiting) == (0, 0, 0, 0)
    assert found.quartiles == (None, None, None)


def test_where_all_had_it_the_quartiles_are_those_of_the_days() -> None:
    assert waits(reached(8, 2, 6, 4)).quartiles == (2, 4, 6)


def test_who_left_never_has_it() -> None:
    found = waits([*reached(1, 2), *left(1, 1)])
    assert found.quartiles == (1, 2, None)
    assert found.median == 2
    assert (found.reached, found.left) == (2, 2)


def test_without_anybody_leaving_it_is_kaplan_and_meiers() -> None:
    """Kaplan and Meier (1958), table 1: deaths 0.8, 3.1, 5.4, 9.2; losses 1.0, 2.7, 7.0, 12.1."""
    found = incidence(counted([*reached(8, 31, 54, 92), *still(10, 27, 70, 121)]))
    survived = [1 - share for _, share in found]
    assert survived == pytest.approx([0.875, 0.7, 0.525, 0.2625])


def test_with_somebody_leaving_it_is_aalen_and_johansens_by_hand() -> None:
    found = incidence(counted([*reached(1, 3), *left(2), *still(2, 4)]))
    assert found == ((1, pytest.approx(0.2)), (3, pytest.approx(0.2 + 0.6 * 1 / 2)))


def test_those_still_waiting_are_said() -> None:
    found = waits([*reached(5), *still(1, 2)])
    assert found.waiting == 2
    assert found.quartiles == (5, 5, 5)


def test_where_half_have_not_had_it_there_is_no_median() -> None:
    assert waits([*reached(3), *still(9, 9)]).quartiles == (3, None, None)
