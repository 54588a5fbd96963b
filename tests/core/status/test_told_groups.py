"""Which groups of persons follow from what is shown."""

from fractions import Fraction

from virksom.programme.status.told_groups import (
    Sum,
    derived,
    smallest,
    told_groups,
    told_rows,
)

ROWS = ("all", "gone", "active", "working", "others")
SUMS = (Sum("all", ("gone", "active")), Sum("active", ("working", "others")))


def groups(*hidden: str) -> set[str]:
    found = told_groups(ROWS, SUMS, hidden=frozenset(hidden))
    return {"+".join(sorted(group)) for group in found}


def test_of_a_table_shown_whole_every_group_is_told() -> None:
    leaves = {"gone", "working", "others"}
    pairs = {"gone+others", "gone+working", "others+working"}
    assert groups() == leaves | pairs | {"gone+others+working"}


def test_what_is_left_of_a_sum_through_another_sum_is_told() -> None:
    assert groups("gone", "active", "others") == {"working", "gone+others", "gone+others+working"}


def test_of_a_table_hidden_whole_no_group_is_told() -> None:
    assert groups(*ROWS) == set()


def test_a_derivation_says_what_is_added_and_subtracted() -> None:
    hidden = frozenset({"gone", "active", "others"})
    way = told_groups(ROWS, SUMS, hidden=hidden)[frozenset({"gone", "others"})]
    assert way == {"all": Fraction(1), "working": Fraction(-1)}
    assert derived(way, {"all": 20, "working": 17}) == 3


def test_a_row_follows_from_the_others_of_its_sum() -> None:
    way = told_rows(ROWS, SUMS, hidden=frozenset({"gone"}))["gone"]
    assert way == {"all": Fraction(1), "active": Fraction(-1)}


def test_a_row_apart_is_a_group_of_its_own() -> None:
    assert set(told_groups(("apart",), (), hidden=frozenset())) == {frozenset({"apart"})}


def test_a_table_without_rows_tells_of_nobody() -> None:
    assert told_groups((), (), hidden=frozenset()) == {}


def test_smallest_leaves_out_what_is_put_together() -> None:
    a, b, pair = frozenset("a"), frozenset("b"), frozenset("bc")
    assert list(smallest([a, b, pair])) == [a, b]
