"""What must hold of the list together, and what covers what."""

import pytest

from tests.core.competences.listed import CLEANING, FLOORS, LIST, POLISH, by_code, entry
from virksom.programme.competences import above, covers, faults, is_code, narrower
from virksom.programme.competences.rules import in_a_ring

TRADES = ("warehouse",)


def wrong(*entries: object) -> list[tuple[str, str, str]]:
    found = faults(by_code(*entries), trades=TRADES)
    return [(fault.code, fault.field, fault.expected.da) for fault in found]


def test_a_good_list_has_no_faults() -> None:
    assert list(faults(LIST, trades=TRADES)) == []


def test_an_unknown_trade_is_a_fault_that_names_those_there_are() -> None:
    assert wrong(entry("a", "a", trades=("sea",))) == [("a", "trades", "brancher blandt warehouse")]


def test_a_broader_one_must_be_in_the_list() -> None:
    assert wrong(entry("a", "a", broader="b")) == [("a", "broader", "en kode fra listen")]


def test_the_way_up_may_not_lead_back() -> None:
    ring = (entry("a", "a", broader="b"), entry("b", "b", broader="a"))
    told = "en kode, der ikke fører tilbage"
    assert wrong(*ring) == [("a", "broader", told), ("b", "broader", told)]
    assert in_a_ring("a", by_code(*ring))


def test_one_that_only_leads_into_a_ring_is_not_in_it() -> None:
    ring = by_code(
        entry("a", "a", broader="b"), entry("b", "b", broader="a"), entry("c", "c", broader="a")
    )
    assert not in_a_ring("c", ring)
    assert above("c", ring) == ("a", "b")


def test_two_of_one_label_are_a_fault_that_names_the_other() -> None:
    assert wrong(entry("a", "Gulv"), entry("b", "gulv ")) == [
        ("b", "da", "et navn, som »a« ikke har")
    ]


def test_the_narrower_covers_the_broader_and_not_the_other_way() -> None:
    found = covers(LIST)
    assert found["polish"] == {"polish", "floors", "cleaning"}
    assert found["cleaning"] == {"cleaning"}


def test_the_narrower_ones_are_those_right_below() -> None:
    assert narrower("cleaning", LIST) == (FLOORS,)
    assert narrower("floors", LIST) == (POLISH,)
    assert narrower("polish", LIST) == ()


def test_nothing_is_above_what_is_not_there() -> None:
    assert above("unheard", LIST) == ()
    assert above(CLEANING.code, LIST) == ()


@pytest.mark.parametrize("text", ["floor_care", "a", "licence_b2"])
def test_a_code_is_small_letters_digits_and_lines(text: str) -> None:
    assert is_code(text)


@pytest.mark.parametrize("text", ["", "Floor", "2a", "a__b", "a_", "gulv-pleje", "ø", "a" * 81])
def test_anything_else_is_no_code(text: str) -> None:
    assert not is_code(text)
