"""Where a person stands on every day: by hand, compiled and as plain Python."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest
from hypothesis import given

from tests.core.columns.rows import MONDAY, Row, begun, cohort, row, work
from tests.core.uncompiled import OF_DAYS, uncompiled
from tests.law.contracts import contracts
from tests.law.strategies import logs
from virksom.programme.columns import standing
from virksom.programme.columns.spells import FREE_STUDY, LEFT, REFERRED, STARTED
from virksom.programme.columns.standing import every_day
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log

TERMS = read_contract("impact60").terms
PLAIN = uncompiled("columns", *OF_DAYS, "straight", "dates").stand
BOTH = pytest.mark.parametrize("stand", [standing.stand, PLAIN], ids=["compiled", "plain"])
UNKNOWN = -1
Counts = tuple[int, ...]
"""Referred, withdrawn, not started, active, full, partial, of unknown hours."""


def on(stand: object, day: int, *rows: Row, terms: Terms = TERMS) -> Counts:
    with patch.object(standing, "stand", stand):
        counted = every_day(cohort(rows), terms, first=MONDAY, last=MONDAY + timedelta(days=200))
    return counted.on(MONDAY + timedelta(days=day))


@given(logs(), contracts())
def test_as_plain_python_the_counts_are_those_compiled(log: Log, terms: Terms) -> None:
    one, days = cohort_of(log.known()), {"first": date(2019, 6, 1), "last": date(2020, 6, 1)}
    compiled = every_day(one, terms, **days)
    with patch.object(standing, "stand", PLAIN):
        assert every_day(one, terms, **days).counts.tolist() == compiled.counts.tolist()


@BOTH
def test_a_person_is_not_started_until_four_weeks_have_passed(stand: object) -> None:
    rows = [*begun(), work(0, None)]
    assert on(stand, 27, *rows) == (1, 0, 1, 0, 0, 0, 0)
    assert on(stand, 28, *rows) == (1, 0, 0, 1, 1, 0, 0)


@BOTH
def test_the_four_weeks_may_be_counted_from_the_referral(stand: object) -> None:
    terms = TERMS.with_switch("four_weeks_from", "referral")
    rows = [row(REFERRED, -30), row(STARTED, 0, age=1), work(0, None, 9)]
    assert on(stand, 0, *rows, terms=terms) == (1, 0, 0, 1, 0, 1, 0)


@BOTH
def test_nobody_is_active_before_the_start(stand: object) -> None:
    terms = TERMS.with_switch("four_weeks_from", "referral")
    rows = [row(REFERRED, -30), row(STARTED, 5, age=1), work(0, None)]
    assert [on(stand, day, *rows, terms=terms)[2:5] for day in (4, 5)] == [(1, 0, 0), (0, 1, 1)]


@BOTH
def test_a_code_that_begins_while_another_runs_counts_once(stand: object) -> None:
    other = [row(REFERRED, 20, ref=1), row(STARTED, 30, ref=1, age=1)]
    rows = [*begun(), row(LEFT, 40, age=2), *other]
    found = [on(stand, day, *rows)[:4] for day in (35, 45, 58)]
    assert found == [(1, 0, 0, 1), (1, 0, 1, 0), (1, 0, 0, 1)]


@BOTH
def test_the_withdrawn_are_withdrawn_until_they_are_referred_anew(stand: object) -> None:
    again = [row(REFERRED, 60, age=3), row(STARTED, 70, age=4)]
    rows = [*begun(), row(LEFT, 40, age=2), *again, work(0, None)]
    found = [on(stand, day, *rows)[1:4] for day in (39, 40, 59, 60, 97, 98)]
    assert found == [(0, 0, 1), (1, 0, 0), (1, 0, 0), (0, 1, 0), (0, 1, 0), (0, 0, 1)]


@BOTH
def test_hours_nobody_knows_are_told_of_who_came_back_too(stand: object) -> None:
    again = [row(LEFT, 40, age=2), row(REFERRED, 60, age=3), row(STARTED, 70, age=4)]
    unknown = (*work(0, None)[:4], UNKNOWN, *work(0, None)[5:])
    assert on(stand, 98, *begun(), *again, unknown) == (1, 0, 0, 1, 0, 0, 1)
    other = [row(REFERRED, 60, ref=1), row(STARTED, 70, ref=1, age=1)]
    assert on(stand, 98, *begun(), *other, unknown) == (1, 0, 0, 1, 0, 0, 1)


@BOTH
def test_who_was_never_referred_stands_nowhere(stand: object) -> None:
    assert on(stand, 100, row(STARTED, 0), work(0, None)) == (0,) * 7
    assert on(stand, 100) == (0,) * 7


@BOTH
def test_of_the_active_some_have_hours_nobody_knows_and_some_study(stand: object) -> None:
    unknown = (*work(0, None)[:4], UNKNOWN, *work(0, None)[5:])
    assert on(stand, 50, *begun(), unknown) == (1, 0, 0, 1, 0, 0, 1)
    assert on(stand, 50, *begun(), row(FREE_STUDY, 0)) == (1, 0, 0, 1, 1, 0, 0)
    assert on(stand, 50, *begun()) == (1, 0, 0, 1, 0, 0, 0)


@BOTH
def test_hours_told_later_hide_those_before(stand: object) -> None:
    later = [work(0, None), work(40, 60, 12, age=1), work(50, None, 0, age=2)]
    found = [on(stand, day, *begun(), *later[:2])[4:] for day in (39, 40, 60)]
    assert found == [(1, 0, 0), (0, 1, 0), (1, 0, 0)]
    found = [on(stand, day, *begun(), *later)[4:] for day in (39, 40, 50, 60)]
    assert found == [(1, 0, 0), (0, 1, 0), (0, 0, 0), (0, 0, 0)]


@BOTH
def test_a_job_told_of_again_after_a_gap_hides_nothing(stand: object) -> None:
    jobs = [work(0, 40), work(60, None, 12, age=1)]
    found = [on(stand, day, *begun(), *jobs)[4:] for day in (39, 40, 60)]
    assert found == [(1, 0, 0), (0, 0, 0), (0, 1, 0)]


@BOTH
def test_any_number_of_stretches_is_read(stand: object) -> None:
    jobs = [work(40 * number, 40 * number + 20, ref=number) for number in range(9)]
    assert on(stand, 50, *begun(), *jobs) == (1, 0, 0, 1, 1, 0, 0)
    again = [work(40 * number, 40 * number + 30, 9, ref=number, age=1) for number in range(5)]
    found = [on(stand, day, *begun(), *jobs[:3], *again)[4:] for day in (45, 65, 75)]
    assert found == [(0, 1, 0), (0, 1, 0), (0, 0, 0)]


@BOTH
def test_of_any_number_of_stretches_the_days_of_a_stay_are_the_same(stand: object) -> None:
    jobs = [work(40 * number, 40 * number + 20, ref=number) for number in range(9)]
    assert on(stand, 50, row(REFERRED, 0), *jobs) == (1, 0, 1, 0, 0, 0, 0)
    terms = TERMS.with_switch("four_weeks_from", "referral")
    rows = [row(REFERRED, -20), row(STARTED, 0, age=1), *jobs]
    assert on(stand, 8, *rows, terms=terms) == (1, 0, 0, 1, 1, 0, 0)


@BOTH
def test_one_code_may_wait_while_another_runs(stand: object) -> None:
    terms = TERMS.with_switch("four_weeks_from", "referral")
    steps = [row(kind, day, ref=1, age=day) for kind, day in ((0, 3), (1, 5), (2, 90), (0, 95))]
    rows = [row(REFERRED, 0), *steps, work(0, 50), work(60, None, 12, ref=1)]
    found = [on(stand, day, *rows, terms=terms)[1:] for day in (30, 31, 70, 92, 96)]
    not_started, active = (0, 1, 0, 0, 0, 0), (0, 0, 1)
    assert found[:3] == [not_started, (*active, 1, 0, 0), (*active, 0, 1, 0)]
    assert found[3:] == [not_started, not_started]


@BOTH
def test_whoever_leaves_before_a_start_was_not_started(stand: object) -> None:
    rows = [row(REFERRED, 0), row(LEFT, 20, age=1), work(0, None)]
    assert [on(stand, day, *rows)[:4] for day in (19, 20)] == [(1, 0, 1, 0), (1, 1, 0, 0)]


@BOTH
def test_a_person_of_two_codes_stands_where_the_first_begun_runs(stand: object) -> None:
    other = [row(REFERRED, 3, ref=1), row(STARTED, 50, ref=1, age=1), row(LEFT, 90, ref=1, age=2)]
    found = [on(stand, day, *begun(20), *other)[1:4] for day in (5, 48, 95)]
    assert found == [(0, 1, 0), (0, 0, 1), (0, 0, 1)]
