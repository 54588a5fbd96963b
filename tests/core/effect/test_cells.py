"""A figure's numbers for machines: one record a cell, the same in every language."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.core.effect.reported import demo
from virksom.programme.effect.cells import FIELDS, CellState, cell_records, column_codes
from virksom.programme.effect.report.parties import parties_report
from virksom.programme.effect.report.record import ReportKind
from virksom.programme.effect.table import HIDDEN, Cell, Column, Table, Unit
from virksom.programme.kernel import Text
from virksom.programme.status import Share

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "figures.md"
WORDS = Text("Tal", "Numbers")


def table(*cells: Cell, first: Cell = WORDS) -> Table:
    return Table(
        code="tal",
        title=WORDS,
        says=WORDS,
        columns=(Column(WORDS), *(Column(WORDS, Unit.COUNT) for _ in cells)),
        rows=((first, *cells),),
        counts=("start",),
        on=date(2019, 9, 30),
    )


def test_a_share_is_one_record_with_its_parts() -> None:
    (record,) = cell_records(table(Share(16, 65)))
    assert (record.value, record.count, record.of) == (str(16 / 65), "16", "65")
    assert (record.low[:5], record.high[:5]) == ("0.157", "0.363")


def test_a_share_without_an_interval_has_no_ends() -> None:
    (record,) = cell_records(table(Share(0, 0)))
    assert (record.value, record.low, record.high, record.of) == ("", "", "", "0")


def test_days_and_decimals_are_as_machines_write_them() -> None:
    records = cell_records(table(date(2019, 9, 30), Decimal("796.00"), 0.5, first=date(2019, 1, 2)))
    assert [record.value for record in records] == ["2019-09-30", "796.00", "0.5"]
    assert {record.row_name for record in records} == {"2019-01-02"}


def test_what_is_no_number_says_which_kind_of_none_it_is() -> None:
    records = cell_records(table(None, HIDDEN, Text("for få*", "too few*"), 0))
    states = [CellState.NOT_RECORDED, CellState.HIDDEN, CellState.WORDS, CellState.TOLD]
    assert [record.state for record in records] == states
    assert [record.value for record in records] == ["", "", "", "0"]
    assert [record.text for record in records] == ["", "", "too few", ""]


def test_a_row_may_be_named_by_nothing_recorded_a_share_or_a_number() -> None:
    names = [cell_records(table(1, first=first))[0].row_name for first in (None, Share(1, 2), 7)]
    assert names == ["", "1/2", "7"]


def test_columns_of_one_name_are_told_apart() -> None:
    assert column_codes(table(1, 2)) == ("numbers", "numbers_2", "numbers_3")


def test_a_column_without_letters_has_a_name_still() -> None:
    one = replace(table(1), columns=(Column(WORDS), Column(Text("%", "%"))))
    assert column_codes(one) == ("numbers", "value")


def test_every_figure_of_the_report_and_its_columns_stand_in_the_reference() -> None:
    said = PAGE.read_text(encoding="utf-8")
    for figure in parties_report(demo(), ReportKind.MIDTERM).tables:
        codes = ", ".join(f"`{code}`" for code in column_codes(figure))
        assert f"| `{figure.code}` | {codes} |" in said
    assert all(f"`{field}`" in said for field in FIELDS)
