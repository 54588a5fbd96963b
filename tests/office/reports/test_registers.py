"""What a list of a register is said to change, in words."""

from decimal import Decimal

import pytest

from virksom.office.reports.registers import loaded_text, week_line
from virksom.office.store.register_told import WeeksMoved


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2019-W10", "2019-W10", "Uge 10, 2019"),
        ("2019-W22", "2019-W30", "Uge 22–30, 2019"),
        ("2018-W52", "2019-W02", "Uge 52, 2018 – uge 2, 2019"),
    ],
)
def test_weeks_that_move_alike_are_named_once(first: str, last: str, told: str) -> None:
    prices = {"before": Decimal(796), "after": Decimal(0)}
    moved = WeeksMoved(candidate="K001", first=first, last=last, weeks=1, billed=False, **prices)
    assert week_line(moved).weeks.label.da == told


def test_one_is_said_otherwise_than_several() -> None:
    assert loaded_text(new=1, changed=1, gone=0).da == "Læst ind: 1 ny, 1 ændret."
    assert loaded_text(new=19, changed=7, gone=2).da == (
        "Læst ind: 19 nye, 7 ændrede, 2 taget tilbage."
    )
