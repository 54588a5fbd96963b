"""Whose weeks stand behind what is told: five or nobody, in each sum and each difference."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.core.ledger.test_told import found, weeks_of
from virksom.programme.ledger import Earnings
from virksom.programme.ledger.behind import FIGURES, Behind, behind

ALL = frozenset(FIGURES)


@pytest.mark.parametrize(
    ("persons", "told"), [(0, ALL), (1, {"expected"}), (4, {"expected"}), (5, ALL)]
)
def test_five_persons_or_nobody_stand_behind_what_is_told(persons: int, told: set[str]) -> None:
    assert behind(found(persons, more=9 * bool(persons)), []).told == told


def test_each_tier_counts_by_itself() -> None:
    weeks = {"full": weeks_of(9), "partial": frozenset({("K1", "Y1"), ("K2", "Y1")})}
    read = replace(found(9), earned=Earnings(weeks=weeks, amount=Decimal(0)))
    assert "earned" not in behind(read, []).told


def test_nor_is_what_changed_by_few_since_another() -> None:
    before = behind(found(9), [])
    assert behind(found(9), [before]).told == ALL
    assert behind(found(9, more=1), [before]).told == {"expected"}


def test_nor_what_one_kind_tells_less_another_before() -> None:
    """Nine persons' weeks in self-support were not billed then; now they are, and two more."""
    before = behind(replace(found(9), earned=Earnings(weeks={}, amount=Decimal(0))), [])
    assert before.told == ALL
    now = replace(found(11), supported=weeks_of(40))
    assert behind(now, [before]).told == {"expected", "supported"}


def test_weeks_to_be_credited_are_no_weeks_more() -> None:
    owed = Earnings(weeks={"credited": weeks_of(9)}, amount=Decimal(-7164))
    assert behind(replace(found(9), expected=owed), []).told == ALL


def test_money_paid_is_told_with_the_weeks_and_not_by_itself() -> None:
    assert behind(found(5, back=796000), []).paid == 796000
    assert behind(found(2, back=796000), []).paid is None


def test_nor_is_what_is_billed_less_what_was_paid_then_the_price_of_few_weeks() -> None:
    before = behind(found(5, back=796000), [])
    for billed, told in ((875600, False), (1592000, True)):
        now = replace(found(12, back=796000), billed=billed)
        assert ("earned" in behind(now, [before]).told) is told


def test_nor_what_is_paid_less_what_was_billed_then() -> None:
    before = behind(replace(found(5, back=398000), billed=796000), [])
    for paid, told in ((875600, None), (1592000, 1592000)):
        now = replace(found(12, back=paid), billed=3000000)
        assert behind(now, [before]).paid == told


class Asked(dict[str, frozenset[str]]):
    """Weeks by whose they are, that are asked for one by one and counted."""

    asked = 0

    def __iter__(self) -> Iterator[str]:
        for who in super().__iter__():
            self.asked += 1
            yield who


def test_no_more_persons_are_looked_for_than_are_needed() -> None:
    everybody = Asked({f"V{who}": frozenset({"W1"}) for who in range(1000)})
    sums = {"earned": {"": everybody, "full": everybody}}
    other = Behind(sums=sums, told=frozenset({"earned"}), lost=False, paid=None, billed=0)
    assert behind(found(9), [other]).told == ALL
    assert everybody.asked <= 5 * 2 * 8
