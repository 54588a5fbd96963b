"""Weeks in numbers: as plain Python they are the reference's, and each rule is seen alone."""

from datetime import date
from unittest.mock import patch

import pytest
from hypothesis import given

from tests.core.columns.rows import WEEK, Row, begun, cohort, row, work
from tests.core.uncompiled import OF_WEEKS, uncompiled
from tests.law.contracts import contracts
from tests.law.strategies import logs
from virksom.programme.columns import owed as fast
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.parameters import FULL, PARTIAL
from virksom.programme.columns.spells import (
    CONTRADICTED,
    DENIED,
    FLEKSJOB,
    FREE_STUDY,
    LEFT,
    OTHER_WORK,
    STANDING,
    VERIFIED,
)
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week
from virksom.programme.record import Log

TERMS = read_contract("impact60").terms
PLAIN = uncompiled("columns", *OF_WEEKS).sweep
BOTH = pytest.mark.parametrize("sweep", [fast.sweep, PLAIN], ids=["compiled", "plain"])
LAST = Week.of(date(2023, 3, 5))


def stretches(sweep: object, *rows: Row, terms: Terms = TERMS, weeks: int = 400) -> list[list[int]]:
    """Return week, weeks, tier and number of each stretch, weeks counted from 2019-W02."""
    with patch.object(fast, "sweep", sweep):
        through = Week.of(date(2019, 1, 7)) + (weeks - 1)
        found = read_owed(cohort(rows), terms, through=through).found
    return [[week - WEEK, *more] for week, *more in found[:, :4].tolist()]


@given(logs(), contracts())
def test_as_plain_python_the_weeks_are_those_compiled(log: Log, terms: Terms) -> None:
    one = cohort_of(log.known())
    compiled = read_owed(one, terms, through=LAST)
    with patch.object(fast, "sweep", PLAIN):
        plain = read_owed(one, terms, through=LAST)
    assert plain.found.tolist() == compiled.found.tolist()
    assert plain.ends.tolist() == compiled.ends.tolist()


@BOTH
def test_weeks_alike_are_one_run_until_the_last_asked_for(sweep: object) -> None:
    assert stretches(sweep, *begun(), work(0, None), weeks=10) == [[0, 10, FULL, 1]]


@BOTH
def test_a_week_of_two_tiers_takes_the_lower(sweep: object) -> None:
    rows = [*begun(), work(0, 10), work(10, 28, 20, ref=1)]
    assert stretches(sweep, *rows) == [[0, 1, FULL, 1], [1, 3, PARTIAL, 2]]


@BOTH
def test_most_of_the_days_decide_where_the_terms_say_so(sweep: object) -> None:
    terms = TERMS.with_switch("week_counts", "majority_of_days")
    rows = [*begun(), work(0, 11), work(11, 24, 20, ref=1)]
    assert stretches(sweep, *rows, terms=terms) == [[0, 2, FULL, 1], [2, 1, PARTIAL, 3]]


@BOTH
def test_the_cap_counts_paid_weeks_or_calendar_weeks(sweep: object) -> None:
    rows = [*begun(), work(0, 14), work(28, None, ref=1)]
    terms = TERMS.with_switch("cap", "5")
    assert stretches(sweep, *rows, terms=terms) == [[0, 2, FULL, 1], [4, 3, FULL, 3]]
    terms = terms.with_switch("cap_counts", "calendar_from_first")
    assert stretches(sweep, *rows, terms=terms) == [[0, 2, FULL, 1], [4, 1, FULL, 5]]


@BOTH
def test_a_cap_of_nought_pays_nothing(sweep: object) -> None:
    assert stretches(sweep, *begun(), work(0, None), terms=TERMS.with_switch("cap", "0")) == []


@BOTH
def test_weeks_whose_evidence_may_not_be_paid_are_left_out(sweep: object) -> None:
    told = [row(STANDING, 7, 14, ref=CONTRADICTED), row(STANDING, 21, 28, ref=VERIFIED)]
    told.append(row(STANDING, 28, 35, ref=DENIED))
    assert stretches(sweep, *begun(), work(0, 42), *told) == [
        [0, 1, FULL, 1],
        [2, 2, FULL, 2],
        [5, 1, FULL, 4],
    ]


@BOTH
@pytest.mark.parametrize(
    ("more", "paid"),
    [
        ([], 0),
        ([row(OTHER_WORK, 0, 14, ref=1)], 0),
        ([row(FREE_STUDY, 60, 90)], 0),
        ([row(FLEKSJOB, 0, 14, ref=1)], 1),
        ([row(FREE_STUDY, 0, 14)], 1),
    ],
)
def test_work_at_the_providers_own_alone_is_spared_where_the_terms_say_so(
    sweep: object, more: list[Row], paid: int
) -> None:
    terms = TERMS.with_switch("related_employers", "do_not_count")
    rows = [*begun(), work(0, 14, own=1), *more]
    assert len(stretches(sweep, *rows, terms=terms, weeks=2)) == paid


@BOTH
def test_other_work_at_the_providers_own_says_nothing_of_education(sweep: object) -> None:
    terms = TERMS.with_switch("related_employers", "do_not_count")
    rows = [*begun(), row(OTHER_WORK, -9, -2, own=1), row(FREE_STUDY, 0, 14)]
    assert stretches(sweep, *rows, terms=terms) == [[0, 2, FULL, 1]]


@BOTH
def test_who_never_started_or_never_worked_has_no_week(sweep: object) -> None:
    assert stretches(sweep, row(0, 0), work(0, None)) == []
    assert stretches(sweep, *begun()) == []


@BOTH
def test_weeks_inside_two_stays_are_counted_once(sweep: object) -> None:
    again = [row(1, 3, ref=1, age=4), row(LEFT, 40, ref=1, age=5)]
    rows = [*begun(), row(LEFT, 21, age=2), *again, work(0, None)]
    assert stretches(sweep, *rows) == [[0, 5, FULL, 1]]


@BOTH
def test_with_too_little_room_nothing_is_lost(sweep: object) -> None:
    jobs = [work(14 * place, 14 * place + 7, ref=place) for place in range(150)]
    found = stretches(sweep, *begun(), *jobs)
    assert [week for week, *_ in found] == [2 * place for place in range(104)]
