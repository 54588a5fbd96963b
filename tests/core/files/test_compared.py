"""Two settlements held against one another, counted by hand."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from virksom.programme.files.compared import (
    NoSettlement,
    SettledFile,
    WeeksChanged,
    changed_weeks,
    read_settlement,
)
from virksom.programme.files.runs import SCHEMA, runs_file, runs_said
from virksom.programme.files.storage import Stored
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


def differing(before: Sequence[Row], after: Sequence[Row]) -> tuple[WeeksChanged, ...]:
    was, now = (SettledFile(runs=table(*rows), said={}) for rows in (before, after))
    return changed_weeks(was, now)


def written(path: Path, *rows: Row) -> Stored:
    with runs_file(path, said=runs_said({"contract": "impact60", "on": "2019-03-31"})) as file:
        file.add_table(table(*rows))
    return Stored(path=path)


def refused(path: Path, what: pa.Table) -> None:
    pq.write_table(what, path)
    with pytest.raises(NoSettlement, match=r"det er ikke en hel opgørelse"):
        read_settlement(Stored(path=path))


def test_the_same_in_any_order_is_no_difference() -> None:
    assert differing([FULL, OTHER], [OTHER, FULL]) == ()
    assert differing([], []) == ()


def test_weeks_that_came_and_weeks_that_went_are_told_by_person() -> None:
    assert differing([FULL], [OTHER]) == (
        changed("K001", 10, 4, before="full", after=None, ore=-79_600),
        changed("K002", 10, 2, before=None, after="partial", ore=38_500),
    )


def test_of_a_stretch_that_is_cut_in_two_only_the_gap_differs() -> None:
    halves = (
        ("K001", MARCH, 1, "full", 1, 79_600),
        ("K001", date(2019, 3, 18), 1, "full", 2, 79_600),
        ("K001", date(2019, 3, 25), 1, "partial", 3, 38_500),
    )
    assert differing([FULL], halves) == (
        changed("K001", 11, 1, before="full", after=None, ore=-79_600),
        changed("K001", 13, 1, before="full", after="partial", ore=-41_100),
    )


def test_another_rate_differs_and_another_number_within_the_cap_does_not() -> None:
    dearer, later = ("K001", MARCH, 4, "full", 1, 80_000), ("K001", MARCH, 4, "full", 9, 79_600)
    assert differing([FULL], [later]) == ()
    assert differing([FULL], [dearer]) == (
        changed("K001", 10, 4, before="full", after="full", ore=400),
    )


def test_payments_of_one_week_count_together() -> None:
    fee = ("K001", MARCH, 1, "full", None, 100_000)
    bonus = ("K001", MARCH, 1, "full", None, 1_000_000)
    told = changed("K001", 10, 1, before=None, after="full", ore=1_100_000)
    assert differing([], [fee, bonus]) == (told,)
    twice = changed("K001", 10, 1, before=None, after="full", ore=200_000)
    assert differing([], [fee, fee]) == (twice,)
    assert differing([fee, fee], [fee])[0].ore == -100_000


def test_a_settlement_is_read_as_it_was_written(tmp_path: Path) -> None:
    found = read_settlement(written(tmp_path / "a.parquet", FULL, OTHER))
    assert found.runs.equals(table(FULL, OTHER))
    assert (found.said["on"], found.sealed) == ("2019-03-31", True)


def test_another_program_may_have_written_it(tmp_path: Path) -> None:
    pq.write_table(table(FULL), tmp_path / "a.parquet")
    found = read_settlement(Stored(path=tmp_path / "a.parquet"))
    assert (found.said, found.sealed) == ({}, False)
    pq.write_table(table(), tmp_path / "a.parquet")
    assert len(read_settlement(Stored(path=tmp_path / "a.parquet")).runs) == 0


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    lying = written(tmp_path / "a.parquet", FULL, OTHER)
    content = bytearray(lying.path.read_bytes())
    content[10] ^= 1
    lying.path.write_bytes(content)
    with pytest.raises(NoSettlement, match="ikke, som den blev skrevet"):
        read_settlement(lying)


def test_another_table_and_odd_stretches_are_refused(tmp_path: Path) -> None:
    refused(tmp_path / "a.parquet", pa.table({"a": [1]}))
    for row in (
        ("K001", MARCH, 0, "full", 1, 79_600),
        ("K001", date(9999, 1, 1), 1, "full", 1, 79_600),
        ("K001", date(1, 1, 1), 1, "full", 1, 79_600),
        ("K001", MARCH, 99_999, "full", 1, 79_600),
    ):
        refused(tmp_path / "a.parquet", table(row))


@pytest.mark.parametrize("said", [b"no json", b"[1]", b"{}", b'{"on": "2019"}', b'{"on": null}'])
def test_what_says_something_else_is_refused(tmp_path: Path, said: bytes) -> None:
    refused(tmp_path / "a.parquet", table(FULL).replace_schema_metadata({b"virksom": said}))


@pytest.mark.parametrize("content", [b"", b"PAR1 and nothing more PAR1", b"x" * 99])
def test_what_is_no_parquet_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.parquet").write_bytes(content)
    with pytest.raises(NoSettlement, match="det er ikke en hel opgørelse"):
        read_settlement(Stored(path=tmp_path / "a.parquet"))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSettlement, match=r"b\.parquet: den findes ikke"):
        read_settlement(Stored(path=tmp_path / "b.parquet"))
