"""Every week then and now. ``tests/law/test_effect_over_time.py`` tells what always holds."""

from datetime import date

import pytest

from tests.core.effect.lines import IMPACT60, told
from tests.core.persons import amended
from virksom.programme.contract import TermMissing
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.effect.over_time.weeks import (
    OverTime,
    RowChange,
    known_then,
    over_time,
    row_changes,
    rows_of,
    terms_at,
)
from virksom.programme.kernel import Week, parse_moment
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.status import AsKnown

REFERRED = "K001 henvist 2019-01-02"
LATE = "K002 henvist 2019-01-03, kendt 2019-01-20"


def weeks(*lines: str, on: date, known: str | None = None) -> OverTime:
    return over_time(told(*lines, on=on, known=known))


def test_the_source_s_table_is_that_of_its_day() -> None:
    # »Status pr. 30.09.2019«: 118, 35, 18, 65, 9, 7, 25 companies.
    asked = AsKnown(log=demo_log(), contract=IMPACT60, on=DEMO_ON, moment=DEMO_KNOWN)
    rows = {row: len(there) for row, there in rows_of(asked.table).items()}
    reasons = [rows[f"withdrawn_{why}"] for why in ("not_in_target_group", "never_met")]
    assert [*reasons, rows["withdrawn_other_offer"], rows["withdrawn_moved"]] == [11, 9, 12, 2]
    whole = ("referred", "withdrawn", "not_started", "active", "full", "partial")
    assert [rows[row] for row in whole] == [118, 35, 18, 65, 9, 7]
    assert (rows["self_supporting"], rows["companies"]) == (16, 25)


def test_the_demo_s_weeks_run_from_the_first_referral() -> None:
    asked = AsKnown(log=demo_log(), contract=IMPACT60, on=DEMO_ON, moment=DEMO_KNOWN)
    found = over_time(asked)
    assert (str(found.weeks[0].week), str(found.weeks[-1].week)) == ("2018-W36", "2019-W39")
    assert len(found.weeks) == 56
    assert [len(found.weeks[-1].then.active), len(found.weeks[-1].now.active)] == [65, 64]


def test_a_week_is_told_as_known_on_its_sunday_and_as_known_now() -> None:
    found = weeks(REFERRED, LATE, on=date(2019, 1, 27))
    assert [str(one.week) for one in found.weeks] == [
        "2019-W01",
        "2019-W02",
        "2019-W03",
        "2019-W04",
    ]
    assert [one.then.referred for one in found.weeks][1:3] == [("K001",), ("K001", "K002")]
    assert {one.now.referred for one in found.weeks} == {("K001", "K002")}
    assert [str(one.week) for one in found.restated] == ["2019-W01", "2019-W02"]
    assert found.find(Week(2019, 2)) is found.weeks[1]
    assert found.find(Week(2018, 2)) is None


def test_a_week_counts_once_its_sunday_has_passed() -> None:
    assert weeks(REFERRED, on=date(2019, 1, 5)).weeks == ()
    assert len(weeks(REFERRED, on=date(2019, 1, 6)).weeks) == 1


def test_before_anybody_is_referred_there_is_no_week() -> None:
    assert weeks(on=date(2019, 1, 27)).weeks == ()


def test_weeks_end_with_the_payment_window() -> None:
    assert str(weeks(REFERRED, on=date(2023, 6, 1)).weeks[-1].week) == "2022-W51"


def test_weeks_after_what_is_known_are_expected_and_then_is_now() -> None:
    found = weeks(REFERRED, LATE, on=date(2019, 1, 27), known="2019-01-15")
    assert [one.expected for one in found.weeks] == [False, False, True, True]
    assert not found.restated


def test_a_referral_that_was_taken_back_still_opens_the_weeks() -> None:
    found = weeks(REFERRED, "K001 trækker linje 1 tilbage 2019-02-01", on=date(2019, 1, 6))
    assert [one.then.referred for one in found.weeks] == [("K001",)]
    assert found.weeks[0].changes[0] == RowChange("referred", came=(), left=("K001",))


def test_before_the_contract_there_is_nothing_to_tell() -> None:
    with pytest.raises(TermMissing):
        weeks(REFERRED, on=date(2018, 8, 1))


def test_rows_that_stand_alike_are_no_change() -> None:
    rows = {"a": ("K001",), "b": ("K002", "K003")}
    assert row_changes(rows, rows) == ()
    found = row_changes(rows, {"b": ("K003", "K004"), "c": ("K001",)})
    assert [(one.row, one.came, one.left) for one in found] == [
        ("b", ("K004",), ("K002",)),
        ("c", ("K001",), ()),
        ("a", (), ("K001",)),
    ]


def test_then_is_never_after_what_is_known() -> None:
    day, moment = date(2019, 1, 6), parse_moment("2019-01-03")
    assert known_then(day, None) == end_of_day(day)
    assert known_then(day, moment) == moment


def test_terms_are_read_anew_only_when_more_was_agreed() -> None:
    terms = amended(IMPACT60.terms, "target", value="70", since="2018-09-01", agreed="2019-03-01")
    at = terms_at(terms)
    before, after = at(parse_moment("2019-02-28")), at(parse_moment("2019-03-01"))
    assert at(parse_moment("2019-01-01")) is before
    assert [one.on(date(2019, 1, 1)).whole("target") for one in (before, after)] == [60, 70]
