"""A long list is read row by row: what it says is what the whole list says."""

import pytest

from tests.exchange.sheets.making import ods, ods_row, xlsx
from virksom.exchange.sheets import Limits, open_sheet, read_sheet
from virksom.exchange.sheets.hostile import Overfull
from virksom.exchange.sheets.layout import NoRows, TooMany

LIMITS = Limits()
CSV = b"Navn;Alder\nIb;7\n\nBo;8\n"


@pytest.mark.parametrize(("data", "name"), [(CSV, "x.csv"), (xlsx(), "x.xlsx"), (ods(), "x.ods")])
def test_row_by_row_is_the_whole_list(data: bytes, name: str) -> None:
    found, whole = open_sheet(data, name=name, limits=LIMITS), read_sheet(data, name=name)
    assert found.headings == whole.headings
    assert tuple(found.rows) == whole.rows
    assert tuple(found.rows) == ()


def test_a_row_is_refused_when_it_is_asked_for_and_not_before() -> None:
    found = open_sheet(CSV, name="x.csv", limits=Limits(rows=1))
    assert next(found.rows).cells == ("Ib", "7")
    with pytest.raises(TooMany, match="Der er over 1 rækker"):
        list(found.rows)


def test_a_list_without_rows_is_the_callers_to_refuse() -> None:
    assert list(open_sheet(b"Navn\n", name="x.csv", limits=LIMITS).rows) == []
    with pytest.raises(NoRows):
        open_sheet(b"\n", name="x.csv", limits=LIMITS)


@pytest.mark.parametrize(("data", "name"), [(xlsx(), "x.xlsx"), (ods(ods_row("A", "B")), "x.ods")])
def test_how_many_fields_there_may_be_is_told_by_the_limits(data: bytes, name: str) -> None:
    with pytest.raises(Overfull):
        open_sheet(data, name=name, limits=Limits(fields=1))
