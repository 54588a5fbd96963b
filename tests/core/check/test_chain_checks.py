"""Whether the log hangs together and the table adds up."""

from dataclasses import replace
from datetime import date

from tests.core.check.looked import found, only, view
from tests.core.persons import IN_COURSE, TERMS
from tests.spec.told import log_of
from virksom.programme.check import findings
from virksom.programme.check.chain_checks import table_adds_up
from virksom.programme.kernel import Severity
from virksom.programme.record import Log, seal

LINES = (*IN_COURSE, "K002 henvist 2018-12-10", "K002 afmeldt 2019-02-04 som moved")
ON = date(2019, 9, 30)


def test_a_whole_chain_and_a_table_that_adds_up_are_no_findings() -> None:
    assert found(*LINES) == ()


def test_a_log_without_a_chain_is_a_warning() -> None:
    (item,) = findings(log_of(*LINES), TERMS, on=ON)
    assert (item.code, item.severity) == ("no_chain", Severity.WARNING)
    assert "facts seal" in item.message.da
    assert item.facts == ()


def test_a_broken_chain_is_an_error_that_names_the_fact() -> None:
    whole = seal(log_of(*LINES)).facts
    (item,) = findings(Log((*whole[:2], *whole[3:])), TERMS, on=ON)
    assert (item.code, item.severity) == ("chain_broken", Severity.ERROR)
    assert item.facts == ("f000004",)
    assert "f000004 (nr. 3)" in item.message.da
    assert "f000004 (no. 3)" in item.message.en


def test_a_table_whose_rows_miss_somebody_is_an_error() -> None:
    seen = view(*LINES)
    broken = replace(seen, table=replace(seen.table, active=()))
    (item,) = table_adds_up(broken)
    assert (item.code, item.severity, item.clause) == (
        *("table_does_not_add_up", Severity.ERROR, "5.2"),
    )
    assert item.message.da == "Tabellen går ikke op: 2 henviste, 1 i rækkerne."


def test_a_table_with_somebody_in_two_rows_is_an_error() -> None:
    seen = view(*LINES)
    for row in ("not_started", "active"):
        broken = replace(seen, table=replace(seen.table, **{row: ("K001", "K002")}))
        assert [item.code for item in table_adds_up(broken)] == ["table_does_not_add_up"]


def test_a_table_with_somebody_else_in_a_row_is_an_error() -> None:
    seen = view(*LINES)
    broken = replace(seen, table=replace(seen.table, active=("K009",)))
    assert [item.code for item in table_adds_up(broken)] == ["table_does_not_add_up"]


def test_reasons_that_do_not_sum_to_the_withdrawn_are_an_error() -> None:
    seen = view(*LINES)
    broken = replace(seen, table=replace(seen.table, withdrawn_by={}))
    (item,) = table_adds_up(broken)
    assert (item.code, item.severity, item.clause) == (
        *("reasons_do_not_add_up", Severity.ERROR, "2.3"),
    )
    assert item.message.en == "The reasons do not add up: 1 withdrawn, 0 reasons."


def test_a_day_after_what_is_known_is_expected() -> None:
    (item,) = found(*LINES, known="2019-09-29")
    assert (item.code, item.severity) == ("expected", Severity.NOTE)
    assert item.message.da.startswith("Forventet")


def test_the_day_of_what_is_known_is_not_expected() -> None:
    assert found(*LINES, known="2019-09-30") == ()
    assert only("expected", *LINES) == []
