"""Employments for each lasting self-support: counted by hand, and the interval by its own test."""

from dataclasses import replace
from datetime import date
from math import sqrt

import pytest

from tests.core.effect.way.walks import CIRCLE, ON, demo, seen, with_terms
from tests.core.persons import with_choices
from virksom.programme.effect.lasting import DEFINITIONS, ON_DAY, definition_of, lasting_for
from virksom.programme.effect.way.per_lasting import PerLasting, per_lasting
from virksom.programme.status import Share

HALF_YEAR = lasting_for(26, 26)
LINES = ("K002 henvist 2019-01-01", "K002 starter 2019-01-07")


def counted(*lines: str, code: str = "26_of_26", on: date = ON) -> list[tuple[int, int]]:
    found = per_lasting(seen(*lines, on=on), definition_of(code))
    return [(one.lasting.count, one.lasting.of) for one in found]


def test_three_jobs_led_to_one_that_lasts() -> None:
    assert counted(*CIRCLE) == [(1, 3), (1, 3)]
    assert counted(*CIRCLE, on=date(2019, 12, 1)) == [(1, 3), (1, 2)]
    assert counted(*CIRCLE, on=date(2019, 11, 30)) == [(0, 3), (0, 1)]


def test_the_day_itself_needs_no_time() -> None:
    assert counted(*CIRCLE, code="on_day") == [(1, 3), (1, 3)]
    assert counted(*CIRCLE, code="on_day", on=date(2019, 5, 6)) == [(0, 1), (0, 1)]


def test_a_job_that_has_just_begun_counts_only_among_all() -> None:
    new = "K002 ansat 20 timer i V009 som E009 fra 2019-12-02"
    assert counted(*CIRCLE, *LINES, new) == [(1, 4), (1, 3)]


def test_education_is_no_fruit_of_an_employment() -> None:
    first = "K002 ansat 5 timer i V009 som E009 fra 2019-02-04 til og med 2019-02-10"
    study = "K002 uddannelse uden ydelse fra 2019-02-11"
    assert counted(*LINES, first, study) == [(0, 1), (0, 1)]


def test_a_job_from_before_the_referral_led_to_nothing() -> None:
    old, new = "ansat 37 timer som E001 fra 2018-10-01", "ansat 5 timer som E002 fra 2019-02-04"
    short = f"K002 {new} til og med 2019-02-10"
    assert counted(*LINES, f"K002 {old}", short) == [(0, 1), (0, 1)]


def test_a_job_that_lasts_by_most_of_its_first_week_had_no_time_by_its_days() -> None:
    terms = with_choices(week_counts="majority_of_days")
    job = "K002 ansat 37 timer i V009 som E009 fra 2019-06-06"
    asked = with_terms(terms, *LINES, job, on=date(2019, 12, 1))
    found = [one.lasting for one in per_lasting(asked, HALF_YEAR)]
    assert found == [Share(1, 1), Share(0, 0)]


def test_a_job_that_is_only_expected_to_go_on_has_not_lasted() -> None:
    half = date(2019, 12, 1)
    asked = replace(seen(*CIRCLE, on=half), on=date(2020, 12, 1))
    assert per_lasting(asked, HALF_YEAR) == per_lasting(seen(*CIRCLE, on=half), HALF_YEAR)
    early = replace(seen(*CIRCLE, on=date(2019, 7, 1)), on=half)
    assert [one.lasting.count for one in per_lasting(early, HALF_YEAR)] == [0, 0]


@pytest.mark.parametrize(
    ("count", "of", "few", "needed"),
    [
        (1, 1, True, False),
        (4, 4, True, False),
        (4, 5, True, True),
        (5, 5, False, True),
        (0, 9, False, False),
    ],
)
def test_of_few_nothing_is_carried_over_to_the_target(
    count: int, of: int, *, few: bool, needed: bool
) -> None:
    assert _of(count, of).few is few
    assert (_of(count, of).needed(60) is not None) is needed


def test_without_employments_there_is_nothing_to_count() -> None:
    assert counted(*LINES) == [(0, 0), (0, 0)]
    one = per_lasting(seen(*LINES), HALF_YEAR)[0]
    assert (one.ratio, one.interval, one.needed(60)) == (None, None, None)


def test_while_nobody_lasts_there_is_no_upper_end() -> None:
    one = _of(0, 31)
    assert one.interval is not None
    low, high = one.interval
    assert (one.ratio, high, one.needed(60)) == (None, None, None)
    assert low == pytest.approx((31 + _Z2) / _Z2)


@pytest.mark.parametrize(("count", "of"), [(3, 9), (3, 31), (16, 25), (40, 100), (1, 1)])
def test_each_end_of_the_interval_is_where_the_score_test_rejects(count: int, of: int) -> None:
    """Oracle: Wilson (1927), whose ends are the shares just rejected at 5 per cent."""
    one = _of(count, of)
    assert one.interval is not None
    low, high = one.interval
    assert high is not None
    ends = [end for end in (low, high) if end > 1]
    for share in (1 / end for end in ends):
        score = abs(count / of - share) / sqrt(share * (1 - share) / of)
        assert score == pytest.approx(sqrt(_Z2))


def test_three_of_nine_are_those_of_r() -> None:
    """Oracle: R, ``1 / prop.test(3, 9, correct = FALSE)$conf.int``: 0.1206 to 0.6458."""
    one = _of(3, 9)
    assert one.interval == (pytest.approx(1.548, abs=5e-4), pytest.approx(8.293, abs=5e-3))
    assert one.needed(60) == (180.0, pytest.approx(92.9, abs=0.05), pytest.approx(497.6, abs=0.3))


def test_the_demo_reaches_in_each_definition_at_most_as_many_as_have_had_a_job() -> None:
    asked = demo()
    employed = len({person for person, _ in asked.table.employments})
    for definition in DEFINITIONS:
        every, in_time = per_lasting(asked, definition)
        assert every.lasting.of == len(asked.table.employments)
        assert in_time.lasting.count == every.lasting.count <= employed
        assert in_time.lasting.of <= every.lasting.of


def _of(count: int, of: int) -> PerLasting:
    return PerLasting(definition=ON_DAY, begun_by=ON, lasting=Share(count, of))


_Z2 = 1.959963984540054**2
