"""The weeks as tables."""

from datetime import date

import pytest

from tests.core.effect.lines import told
from virksom.programme.effect.over_time.week_tables import (
    NO_WEEKS,
    over_time_tables,
    restated_sentence,
    row_text,
)
from virksom.programme.effect.over_time.weeks import OverTime, over_time
from virksom.programme.kernel import Text

LINES = (
    "K001 henvist 2019-01-02",
    "K001 starter 2019-01-07",
    "K001 ansat 37 timer fra 2019-01-14",
    "K002 henvist 2019-01-03, kendt 2019-01-20",
    "K003 henvist 2019-01-03",
    "K003 afmeldt 2019-01-28 som moved, kendt 2019-03-01",
)


def weeks(*lines: str, on: date = date(2019, 2, 10), known: str | None = None) -> OverTime:
    return over_time(told(*lines, on=on, known=known))


def test_the_latest_week_stands_first_with_its_share() -> None:
    table, *_ = over_time_tables(weeks(*LINES))
    assert [cell.da for cell in table.told()[0]] == [
        *("Uge 6, 2019", "10.02.2019", "3", "1", "1", "1", "1", "0"),
        "1 af 1 = 100 % (21–100 %)",
    ]
    assert len(table.rows) == 6


def test_then_stands_beside_now() -> None:
    _, table, _ = over_time_tables(weeks(*LINES))
    latest, first = table.told()[0], table.told()[-1]
    assert [cell.en for cell in latest][2:] == [*["1 of 1 = 100 % (21–100 %)"] * 2, "3"]
    assert [cell.da for cell in first][2:] == ["ingen at tælle", "ingen at tælle", "2"]


def test_what_was_restated_stands_row_by_row() -> None:
    *_, table = over_time_tables(weeks(*LINES))
    rows = [[cell.da for cell in row] for row in table.told()]
    assert ["Uge 6, 2019", "Afmeldt: Fraflyttet kommune", "0", "1", "1", "0"] in rows
    assert ["Uge 1, 2019", "Henvist i alt", "2", "3", "1", "0"] in rows
    assert [rows[0][0], rows[-1][0]] == ["Uge 6, 2019", "Uge 1, 2019"]
    assert table.says.da.startswith("4 af 6 uger fortælles anderledes nu")


def test_weeks_that_stand_are_said_to() -> None:
    assert restated_sentence(weeks(LINES[0])).da == (
        "Alle 6 uger står, som de var kendt, da de var gået."
    )


def test_before_there_is_a_week_the_tables_say_so() -> None:
    tables = over_time_tables(weeks())
    assert {table.says for table in tables} == {NO_WEEKS}
    assert {table.rows for table in tables} == {()}


@pytest.mark.parametrize(("known", "notes"), [("2019-02-10", 1), ("2019-02-01", 2)])
def test_what_is_expected_is_said_to_be(known: str, notes: int) -> None:
    _, table, _ = over_time_tables(weeks(*LINES, known=known))
    assert len(table.notes) == notes


def test_a_row_is_counted_and_told_by_its_code() -> None:
    table = weeks(*LINES).weeks[-1].now
    assert [table.count(row) for row in ("withdrawn_moved", "withdrawn_x", "active")] == [
        1,
        0,
        1,
    ]
    assert row_text("withdrawn_moved", table) == Text(
        "Afmeldt: Fraflyttet kommune", f"Withdrawn: {table.reasons['moved'].en}"
    )
    assert row_text("active", table).da == "Aktive kandidater med mindst 4 uger i forløb"
