"""Two settlements compared = each week of each person held against the same week, one by one."""

from collections.abc import Iterator
from datetime import date, timedelta

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from virksom.programme.files.compared import SettledFile, changed_weeks
from virksom.programme.files.runs import SCHEMA
from virksom.programme.kernel import Week

MONDAY = date(2020, 12, 7)
"""Some weeks before a year that ends with week 53."""
RATES = {"full": (79_600, 80_000), "partial": (38_500,)}
Weeks = dict[tuple[str, Week], tuple[str | None, int]]
Told = tuple[tuple[str, Week], tuple[str | None, str | None, int]]
NOTHING = (None, 0)


@st.composite
def settlements(draw: st.DrawFn) -> list[dict[str, object]]:
    """Stretches of up to three persons, which never overlap, in any order."""
    rows: list[dict[str, object]] = []
    for person in draw(st.sets(st.sampled_from(("K001", "K002", "æ"))).map(sorted)):
        week, number = 0, 1
        for gap, weeks in draw(
            st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3)), max_size=3)
        ):
            tier = draw(st.sampled_from(sorted(RATES)))
            ore = draw(st.sampled_from(RATES[tier]))
            first = MONDAY + timedelta(weeks=week + gap)
            cells = (person, first, weeks, tier, number, ore)
            rows.append(dict(zip(SCHEMA.names, cells, strict=True)))
            week, number = week + gap + weeks, number + weeks
    return draw(st.permutations(rows))


def table(rows: list[dict[str, object]]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def week_by_week(
    rows: list[dict[str, object]],
) -> Iterator[tuple[tuple[str, Week], tuple[str | None, int]]]:
    for row in table(rows).to_pylist():
        for place in range(row["weeks"]):
            week = Week.of(row["first_week"] + timedelta(weeks=place))
            yield (row["person"], week), (row["tier"], row["ore_a_week"])


def settlement(rows: list[dict[str, object]]) -> SettledFile:
    return SettledFile(runs=table(rows), said={})


def told(before: list[dict[str, object]], after: list[dict[str, object]]) -> list[Told]:
    """Return what is told, a week at a time."""
    return [
        ((one.person, one.first + place), (one.before, one.after, one.ore))
        for one in changed_weeks(settlement(before), settlement(after))
        for place in range(one.weeks)
    ]


@given(settlements(), settlements())
def test_every_week_that_differs_is_told_and_no_other(
    before: list[dict[str, object]], after: list[dict[str, object]]
) -> None:
    was: Weeks = dict(week_by_week(before))
    now: Weeks = dict(week_by_week(after))
    assert told(before, after) == [
        (key, (old[0], new[0], new[1] - old[1]))
        for key in sorted({*was, *now})
        for old, new in [(was.get(key, NOTHING), now.get(key, NOTHING))]
        if old != new
    ]
