"""Codes for what is new, days that are slips, courses, and facts told anew."""

from datetime import date, timedelta

import pytest

from tests.core.path.known import REFERRED, STARTED, after, person_of, told
from tests.spec.told import log_of
from virksom.programme.path.codes import next_code
from virksom.programme.path.course import running
from virksom.programme.path.days import MOST_AHEAD, why_not_day
from virksom.programme.path.retell import again, never, undone
from virksom.programme.record import Draft, Retraction

TODAY = date(2019, 10, 7)


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        ((), "E001"),
        (("E044", "E007"), "E045"),
        (("E999",), "E1000"),
        (("V100", "E12x", "E", "Eks-9", "E003"), "E004"),
    ],
)
def test_a_new_code_is_the_one_after_the_highest(taken: tuple[str, ...], code: str) -> None:
    assert next_code("E", taken=taken) == code


def test_a_day_more_than_a_year_ahead_is_a_slip() -> None:
    assert why_not_day(TODAY + MOST_AHEAD, today=TODAY) is None
    assert why_not_day(TODAY + MOST_AHEAD + timedelta(days=1), today=TODAY) is not None
    assert why_not_day(date(1999, 1, 1), today=TODAY) is None


def test_a_course_runs_from_the_start_until_the_withdrawal() -> None:
    left = person_of(log_of(*STARTED, "K001 afmeldt 2019-06-03"))
    days = [date(2019, 1, 6), date(2019, 1, 7), date(2019, 6, 2), date(2019, 6, 3)]
    assert [running(left, on=day) is not None for day in days] == [False, True, True, False]
    assert running(person_of(log_of(REFERRED)), on=date(2018, 12, 3)) is None
    assert running(left, on=date(2018, 1, 1)) is None


def test_a_fact_told_anew_says_the_same_and_takes_its_place() -> None:
    log = log_of("K001 ansat 12,5 timer fra 2019-03-04 til og med 2019-05-31")
    later = after(log, again(log.facts[0], by="konsulent-1"))
    assert told(later) == told(log)
    assert (later.facts[-1].value, later.facts[-1].by) == (log.facts[0].value, "konsulent-1")


def test_a_fact_that_never_held_is_gone_and_says_why() -> None:
    log = log_of(REFERRED)
    later = after(log, never(log.facts[0], reason="wrong_person", by="konsulent-1"))
    assert told(later) == []
    assert later.facts[-1].value == Retraction(reason="wrong_person")


def test_what_is_undone_leaves_what_was_known_before() -> None:
    log = log_of(REFERRED, "K001 prøvedag 2019-01-01")
    drafts = (
        again(log.facts[0], by="x"),
        never(log.facts[1], reason="slip", by="x"),
        Draft(kind="start", subject="K001", since=date(2019, 1, 7), by="x"),
    )
    later = after(log, *drafts)
    back = after(later, *undone(later, later.facts[-3:], reason="undone", by="x"))
    assert told(back) == told(log)
