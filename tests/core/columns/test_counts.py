"""The counts of a day stand by the row's code."""

from datetime import date

from virksom.programme.columns.counts import DayCounts


def test_they_stand_as_they_are_told() -> None:
    found = DayCounts(on=date(2019, 1, 7), rows={"referred": 2}, by_unit={"u1": 2})
    assert (found.rows["referred"], found.by_unit) == (2, {"u1": 2})
