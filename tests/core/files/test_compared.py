"""Two settlements held against one another, counted by hand."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from virksom.programme.files.compared import (
    NoSettlement,
    WeeksChanged,
    changed_weeks,
    read_settlement,
    said_of_itself,
)
from virksom.programme.files.runs import SCHEMA, runs_file, runs_said
from virksom.programme.kernel import Week

Row = tuple[str, date, int, str, int | None, int]
MARCH = date(2019, 3, 4)
FULL: Row = ("K001", MARCH, 4, "full", 1, 79_600)
OTHER: Row = ("K002", MARCH, 2, "partial", 1, 38_500)


def table(*rows: Row) -> pa.Table:
    named = [dict(zip(SCHEMA.names, row, strict=True)) for row in rows]
    return pa.Table.from_pylist(named, schema=SCHEMA)


def changed(
    person: str, week: int, weeks: int, *, before: str | None, after: str | None, ore: int
) -> WeeksChanged:
    first = Week.of(MARCH) + (week - 10)
    return WeeksChanged(
        person=person, first=first, weeks=weeks, before=before, after=after, ore=ore
    )


def test_the_same_in_any_order_is_no_difference() -> None:
    assert changed_weeks(table(FULL, OTHER), table(OTHER, FULL)) == ()
    assert changed_weeks(table(), table()) == ()


def test_weeks_that_came_and_weeks_that_went_are_told_by_person() -> None:
    assert changed_weeks(table(FULL), table(OTHER)) == (
        changed("K001", 10, 4, before="full", after=None, ore=-79_600),
        changed("K002", 10, 2, before=None, after="partial", ore=38_500),
    )


def test_of_a_stretch_that_is_cut_in_two_only_the_gap_differs() -> None:
    halves = (
        ("K001", MARCH, 1, "full", 1, 79_600),
        ("K001", date(2019, 3, 18), 1, "full", 2, 79_600),
        ("K001", date(2019, 3, 25), 1, "partial", 3, 38_500),
    )
    assert changed_weeks(table(FULL), table(*halves)) == (
        changed("K001", 11, 1, before="full", after=None, ore=-79_600),
        changed("K001", 13, 1, before="full", after="partial", ore=-41_100),
    )


def test_another_rate_differs_and_another_number_within_the_cap_does_not() -> None:
    dearer = table(("K001", MARCH, 4, "full", 1, 80_000))
    later = table(("K001", MARCH, 4, "full", 9, 79_600))
    assert changed_weeks(table(FULL), later) == ()
    assert changed_weeks(table(FULL), dearer) == (
        changed("K001", 10, 4, before="full", after="full", ore=400),
    )


def test_a_settlement_is_read_as_it_was_written(tmp_path: Path) -> None:
    with runs_file(tmp_path / "a.parquet", said=runs_said({"on": "2019-03-31"})) as file:
        file.add_table(table(FULL, OTHER))
    found = read_settlement(tmp_path / "a.parquet")
    assert found.equals(table(FULL, OTHER))
    assert said_of_itself(found)["on"] == "2019-03-31"
    assert said_of_itself(table(FULL)) == {}


def test_a_damaged_file_and_another_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    with runs_file(path) as file:
        file.add_table(table(FULL, OTHER))
    content = bytearray(path.read_bytes())
    content[10] ^= 1
    path.write_bytes(content)
    with pytest.raises(NoSettlement, match="ikke, som den blev skrevet"):
        read_settlement(path)
    pq.write_table(pa.table({"a": [1]}), path)
    with pytest.raises(NoSettlement, match="det er ikke en opgørelse"):
        read_settlement(path)


@pytest.mark.parametrize("content", [b"", b"PAR1 and nothing more PAR1", b"x" * 99])
def test_what_is_no_parquet_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.parquet").write_bytes(content)
    with pytest.raises(NoSettlement, match="det er ikke en opgørelse"):
        read_settlement(tmp_path / "a.parquet")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSettlement, match=r"b\.parquet: den findes ikke"):
        read_settlement(tmp_path / "b.parquet")
