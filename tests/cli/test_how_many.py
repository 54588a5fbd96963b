"""Numbers with what they count: one is one, and thousands have their mark."""

from virksom.cli.how_many import (
    byte_count,
    fact_count,
    files,
    full_weeks,
    partial_weeks,
    persons,
    rows,
)
from virksom.programme.kernel import Text


def test_one_is_one_and_thousands_have_their_mark() -> None:
    assert persons(1) == Text("1 person", "1 person")
    assert rows(1234567) == Text("1.234.567 rækker", "1,234,567 rows")
    assert files(0) == Text("0 filer", "0 files")


def test_facts_bytes_and_weeks_are_counted_alike() -> None:
    assert fact_count(2159) == Text("2.159 fakta", "2,159 facts")
    assert byte_count(1) == Text("1 byte", "1 byte")
    assert full_weeks(1) == Text("1 fuld uge", "1 full week")
    assert partial_weeks(1000) == Text("1.000 delvise uger", "1,000 partial weeks")
