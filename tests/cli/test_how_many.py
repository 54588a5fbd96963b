"""Numbers with what they count: one is one, and thousands have their mark."""

from virksom.cli.how_many import files, persons, rows
from virksom.programme.kernel import Text


def test_one_is_one_and_thousands_have_their_mark() -> None:
    assert persons(1) == Text("1 person", "1 person")
    assert rows(1234567) == Text("1.234.567 rækker", "1,234,567 rows")
    assert files(0) == Text("0 filer", "0 files")
