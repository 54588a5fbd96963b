"""Why weeks are paid or not, by hand: each rule is seen alone, compiled and as plain Python."""

from datetime import date
from unittest.mock import patch

import pytest

from tests.core.columns.rows import WEEK, Row, begun, cohort, row, work
from tests.core.uncompiled import OF_WHYS, uncompiled
from tests.spec.answers import amended, turned
from tests.spec.told import log_of
from virksom.programme.columns import whys as fast
from virksom.programme.columns.spells import (
    BENEFIT,
    CONTRADICTED,
    DENIED,
    FREE_STUDY,
    LEFT,
    LEFT_FOR_GOOD,
    ORDINARY,
    REFERRED,
    STANDING,
    STARTED,
    UNKNOWN_HOURS,
    UNVERIFIED,
    VERIFIED,
)
from virksom.programme.columns.told import cohort_of
from virksom.programme.columns.why_codes import CODES
from virksom.programme.columns.whys import read_whys
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week
from virksom.programme.settlement import decided_runs
from virksom.programme.status import people

TERMS = read_contract("impact60").terms
UNPAID_STUDY = TERMS.with_switch("education_tier", "none")
GOES_ON = TERMS.with_switch("after_withdrawal", "continue_if_self_supporting")
SPARED = TERMS.with_switch("related_employers", "do_not_count")
PROVEN = turned(TERMS, "payable_evidence", "verified")
SHORT = TERMS.with_switch("cap", "3")
BY_CALENDAR = TERMS.with_switch("cap", "4").with_switch("cap_counts", "calendar_from_first")
MOST_DAYS = TERMS.with_switch("week_counts", "majority_of_days")
DEARER = amended(TERMS, "full_rate", value="800", since="2019-01-21", agreed="2019-01-02")
PLAIN = uncompiled("columns", *OF_WHYS).why_sweep
BOTH = pytest.mark.parametrize("sweep", [fast.why_sweep, PLAIN], ids=["compiled", "plain"])
BACK = [row(REFERRED, 24, age=3), row(STARTED, 31, age=4)]
LEARNS = row(FREE_STUDY, 0, None)
UNKNOWN = row(ORDINARY, 0, 14, hours=UNKNOWN_HOURS, ref=1)


def told(sweep: object, *rows: Row, terms: Terms = TERMS, weeks: int = 6) -> str:
    """Return the runs of the first weeks from 2019-W02: ``0-1 paid_full 1, 2-5 …``."""
    through = Week.of(date(2019, 1, 7)) + (weeks - 1)
    with patch.object(fast, "why_sweep", sweep):
        found = read_whys(cohort(rows, benefits=("su",)), terms, through=through).found
    runs = []
    for first, length, code, number, _ in found.tolist():
        days = f"{first - WEEK}-{first - WEEK + length - 1}"
        runs.append(f"{days} {CODES[code]}{f' {number}' if number else ''}")
    return ", ".join(runs)


@BOTH
@pytest.mark.parametrize(
    ("day", "runs"),
    [
        (0, "0-5 no_self_support"),
        (1, "0-0 week_of_start, 1-5 no_self_support"),
        (6, "0-0 week_of_start, 1-5 no_self_support"),
        (7, "1-5 no_self_support"),
        (42, ""),
    ],
)
def test_the_first_week_is_that_of_the_start_which_counts_on_a_monday(
    sweep: object, day: int, runs: str
) -> None:
    assert told(sweep, *begun(day)) == runs


@BOTH
def test_who_never_started_has_no_week(sweep: object) -> None:
    assert told(sweep, row(REFERRED, 0), work(0, None)) == ""


@BOTH
@pytest.mark.parametrize(
    ("rows", "runs"),
    [
        ([row(LEFT, 16, age=2)], "0-1 paid_full 1, 2-2 week_of_withdrawal, 3-5 outside_course"),
        ([row(LEFT, 14, age=2)], "0-1 paid_full 1, 2-5 outside_course"),
        (
            [row(LEFT, 14, age=2), *BACK],
            "0-1 paid_full 1, 2-3 outside_course, 4-4 week_of_start, 5-5 paid_full 3",
        ),
        (
            [row(LEFT, 31, age=2), row(REFERRED, 31, age=3), row(STARTED, 31, age=4)],
            "0-3 paid_full 1, 4-4 week_of_withdrawal, 5-5 paid_full 5",
        ),
        (
            [row(LEFT, 28, age=2), row(REFERRED, 28, age=3), row(STARTED, 28, age=4)],
            "0-5 paid_full 1",
        ),
    ],
)
def test_a_week_lies_whole_in_a_course_or_what_parts_it_is_told(
    sweep: object, rows: list[Row], runs: str
) -> None:
    assert told(sweep, *begun(), *rows, work(0, None)) == runs


@BOTH
def test_a_withdrawal_of_another_code_that_never_started_is_told_too(sweep: object) -> None:
    other = [row(REFERRED, 0, ref=1, age=2), row(LEFT, 4, ref=1, age=3)]
    assert told(sweep, *begun(2), *other) == "0-0 week_of_withdrawal, 1-5 no_self_support"
    other[1] = row(LEFT, 17, ref=1, age=3)
    ended = [*begun(), row(LEFT, 14, age=2)]
    assert told(sweep, *ended, *other) == "0-1 no_self_support, 2-5 outside_course"


@BOTH
def test_where_a_course_goes_on_its_end_is_no_withdrawal(sweep: object) -> None:
    rows = [*begun(), row(LEFT, 9, age=2), work(0, 24)]
    runs = "0-2 paid_full 1, 3-5 outside_course"
    assert told(sweep, *rows, terms=GOES_ON) == runs
    rows[2] = row(LEFT_FOR_GOOD, 9, age=2)
    runs = "0-0 paid_full 1, 1-1 week_of_withdrawal, 2-5 outside_course"
    assert told(sweep, *rows, terms=GOES_ON) == runs


@BOTH
@pytest.mark.parametrize(
    ("rows", "terms", "runs"),
    [
        ([work(0, 14)], TERMS, "0-1 paid_full 1, 2-5 no_self_support"),
        ([work(0, 14, 20)], TERMS, "0-1 paid_partial 1, 2-5 no_self_support"),
        ([work(0, 10)], TERMS, "0-0 paid_full 1, 1-1 not_the_whole_week, 2-5 no_self_support"),
        ([work(0, 10)], MOST_DAYS, "0-0 paid_full 1, 1-1 not_the_whole_week, 2-5 no_self_support"),
        ([work(0, 11)], MOST_DAYS, "0-1 paid_full 1, 2-5 no_self_support"),
        ([row(BENEFIT, 9, 25)], TERMS, "0-5 no_self_support"),
        ([work(0, 7), row(BENEFIT, 38, 39)], TERMS, "0-0 paid_full 1, 1-5 no_self_support"),
        ([UNKNOWN], TERMS, "0-1 hours_unknown, 2-5 no_self_support"),
        (
            [UNKNOWN, work(3, 30)],
            TERMS,
            "0-0 hours_unknown, 1-3 paid_full 1, 4-4 not_the_whole_week, 5-5 no_self_support",
        ),
        (
            [row(ORDINARY, 0, 10, hours=UNKNOWN_HOURS)],
            TERMS,
            "0-0 hours_unknown, 1-1 not_the_whole_week, 2-5 no_self_support",
        ),
        (
            [work(0, 10, own=1)],
            SPARED,
            "0-0 related_employer, 1-1 not_the_whole_week, 2-5 no_self_support",
        ),
        ([work(0, 28)], DEARER, "0-1 paid_full 1, 2-3 paid_full 3, 4-5 no_self_support"),
        ([], DEARER, "0-5 no_self_support"),
        ([LEARNS], UNPAID_STUDY, "0-5 education_not_paid"),
        ([LEARNS, UNKNOWN], UNPAID_STUDY, "0-1 hours_unknown, 2-5 education_not_paid"),
        (
            [row(FREE_STUDY, 0, 9), row(ORDINARY, 9, 35, hours=UNKNOWN_HOURS, ref=2)],
            UNPAID_STUDY,
            "0-0 education_not_paid, 1-4 hours_unknown, 5-5 no_self_support",
        ),
        ([work(0, None, own=1)], TERMS, "0-5 paid_full 1"),
        ([work(0, None, own=1)], SPARED, "0-5 related_employer"),
        (
            [work(0, None, own=1), work(9, 21, 5, ref=1)],
            SPARED,
            "0-0 related_employer, 1-2 paid_full 1, 3-5 related_employer",
        ),
    ],
)
def test_what_the_days_of_a_week_count_for_is_told(
    sweep: object, rows: list[Row], terms: Terms, runs: str
) -> None:
    assert told(sweep, *begun(), *rows, terms=terms) == runs


@BOTH
def test_a_start_on_the_monday_parts_no_week_that_another_course_ends_in(sweep: object) -> None:
    told_of = ("K001 henvist 2019-01-07", "K001 starter 2019-01-07", "K001 afmeldt 2019-01-16")
    again = ("K001 henvist 2019-01-28", "K001 starter 2019-01-28", "K001 afmeldt 2019-01-28")
    job = "K001 ansat 37 timer fra 2019-01-07 til og med 2019-01-30"
    known = log_of(*told_of, *again, job).known()
    (person,), last = people(known), Week(2019, 6)
    with patch.object(fast, "why_sweep", sweep):
        found = list(read_whys(cohort_of(known), GOES_ON, through=last).of(0))
    assert [(one.weeks, one.code) for one in found] == [(3, "paid_full"), (2, "outside_course")]
    slow = decided_runs(person, GOES_ON, through=last)
    assert [(one.weeks, one.code) for one in slow] == [(one.weeks, one.code) for one in found]


@BOTH
def test_evidence_is_asked_of_claimed_weeks_alone(sweep: object) -> None:
    stands = (VERIFIED, UNVERIFIED, CONTRADICTED, DENIED)
    told_so = [row(STANDING, 7 * one, 7 * one + 7, ref=ref) for one, ref in enumerate(stands)]
    assert told(sweep, *begun(), work(0, 35), *told_so, terms=PROVEN) == (
        "0-0 paid_full 1, 1-1 evidence_unverified, 2-2 evidence_contradicted, "
        "3-3 dispute_accepted, 4-4 evidence_missing, 5-5 no_self_support"
    )


@BOTH
def test_what_is_verified_may_be_what_is_not_paid(sweep: object) -> None:
    terms = turned(TERMS, "payable_evidence", "missing")
    rows = [*begun(), work(0, None), row(STANDING, 14, 28, ref=VERIFIED)]
    assert told(sweep, *rows, terms=terms) == (
        "0-1 paid_full 1, 2-3 evidence_verified, 4-5 paid_full 3"
    )


@BOTH
@pytest.mark.parametrize(
    ("rows", "terms", "runs"),
    [
        ([work(0, None)], SHORT, "0-2 paid_full 1, 3-5 cap_reached"),
        (
            [work(0, 14), work(28, None, ref=1)],
            SHORT,
            "0-1 paid_full 1, 2-3 no_self_support, 4-4 paid_full 3, 5-5 cap_reached",
        ),
        (
            [work(0, 14), work(21, None, ref=1)],
            BY_CALENDAR,
            "0-1 paid_full 1, 2-2 no_self_support, 3-3 paid_full 4, 4-5 cap_reached",
        ),
        ([work(0, 7)], TERMS.with_switch("cap", "0"), "0-0 cap_reached, 1-5 no_self_support"),
    ],
)
def test_the_cap_is_asked_last(sweep: object, rows: list[Row], terms: Terms, runs: str) -> None:
    assert told(sweep, *begun(), *rows, terms=terms) == runs


@BOTH
def test_before_the_window_and_after_it_nothing_else_is_asked(sweep: object) -> None:
    terms = turned(TERMS, "payment_window", "2019-01-15/2019-02-05")
    assert told(sweep, *begun(2), work(0, None), terms=terms) == (
        "0-1 outside_window, 2-3 paid_full 1, 4-5 outside_window"
    )
    assert told(sweep, *begun(9), terms=terms, weeks=2) == "1-1 outside_window"


@BOTH
def test_with_too_little_room_nothing_is_lost(sweep: object) -> None:
    rows = [*begun(), *(work(14 * place, 14 * place + 7, ref=place) for place in range(150))]
    found = told(sweep, *rows, terms=TERMS.with_switch("bridge_gap_days", "0"), weeks=200)
    assert found.count("paid_full") == found.count("no_self_support") == 100
