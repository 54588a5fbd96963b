"""An employer says whether somebody worked there in a month."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from tests.core.persons import IN_COURSE
from tests.spec.told import log_of
from virksom.programme.kernel import Month, Span
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.path.confirm import (
    NO,
    OTHER,
    YES,
    Question,
    confirm,
    questions,
    weeks_of,
    why_not_ask,
    why_not_confirm,
)
from virksom.programme.record import Draft, Log, append
from virksom.programme.status import people

MARCH = Month(2019, 3)
TODAY = date(2019, 5, 1)
JOB = "K001 ansat 20 timer i V001 som E001 fra 2019-03-13"
CHANGED = (
    "K001 ansat 12 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-17",
    "K001 ansat 20 timer i V001 som E001 fra 2019-03-18",
)


def log(*lines: str, more: Sequence[Draft] = ()) -> Log:
    return append(log_of(*IN_COURSE, *lines), more, moment=end_of_day(TODAY))


def asked(found: Log, **how: Sequence[str]) -> tuple[Question, ...]:
    (person,) = people(found.known())
    return questions(person, month=MARCH, **how)


def one(*lines: str, more: Sequence[Draft] = ()) -> Question:
    (found,) = asked(log(*lines, more=more))
    return found


def why(found: Question, answer: str, hours: str | None = None, *, today: date = TODAY) -> str:
    given = None if hours is None else Decimal(hours)
    text = why_not_confirm(found, answer=answer, hours=given, month=MARCH, today=today)
    return "" if text is None else text.da


def answered(found: Question, answer: str, hours: str | None = None) -> tuple[Draft, ...]:
    given = None if hours is None else Decimal(hours)
    return confirm(found, answer=answer, hours=given, by="virksomhed-9")


@pytest.mark.parametrize(
    ("month", "first", "until"),
    [
        (Month(2019, 3), date(2019, 3, 4), date(2019, 4, 1)),
        (Month(2019, 8), date(2019, 7, 29), date(2019, 9, 2)),
        (Month(2020, 12), date(2020, 11, 30), date(2021, 1, 4)),
    ],
)
def test_the_weeks_of_a_month_have_their_thursday_in_it(
    month: Month, first: date, until: date
) -> None:
    assert weeks_of(month) == Span(first, until)


def test_a_job_is_asked_about_for_the_days_it_ran() -> None:
    found = one(JOB)
    assert (found.candidate, found.employment, found.company) == ("K001", "E001", "V001")
    assert (found.span, found.hours, found.known) == (
        Span(date(2019, 3, 13), date(2019, 4, 1)),
        Decimal(20),
        True,
    )


def test_other_companies_months_and_unpaid_work_are_not_asked_about() -> None:
    assert asked(log(JOB), among=("V002",)) == ()
    assert len(asked(log(JOB), among=("V001",))) == 1
    assert asked(log("K001 praktik 37 timer i V001 fra 2019-03-13")) == ()
    assert asked(log("K001 ansat 20 timer fra 2019-04-01")) == ()


def test_a_month_is_asked_about_once_its_weeks_are_over() -> None:
    assert why_not_ask(MARCH, today=date(2019, 4, 1)) is None
    assert "ikke gået" in str(why_not_ask(MARCH, today=date(2019, 3, 31)))
    assert "ikke gået" in why(one(JOB), YES, today=date(2019, 3, 31))


def test_a_yes_tells_each_stretch_with_its_own_hours() -> None:
    first, second = answered(one(*CHANGED), YES)
    assert (first.since, first.until, first.value["weekly_hours"]) == (
        date(2019, 3, 4),
        date(2019, 3, 18),
        "12",
    )
    assert (second.since, second.until, second.value["weekly_hours"]) == (
        date(2019, 3, 18),
        date(2019, 4, 1),
        "20",
    )


def test_a_no_and_other_hours_speak_of_the_whole_stretch() -> None:
    (no,), (other,) = answered(one(*CHANGED), NO), answered(one(*CHANGED), OTHER, "18.5")
    assert (no.since, no.until, no.value["held"]) == (date(2019, 3, 4), date(2019, 4, 1), False)
    assert "weekly_hours" not in no.value
    assert (other.value["held"], other.value["weekly_hours"]) == (True, "18.5")


def test_an_answer_must_say_something() -> None:
    unknown = one("K001 ansat ukendte timer i V001 som E001 fra 2019-03-13")
    assert "ikke kendt" in why(unknown, YES)
    assert "timer" in why(one(JOB), OTHER)
    assert "timer" in why(one(JOB), OTHER, "0")
    assert "ja, nej" in why(one(JOB), "maybe")
    assert [why(one(JOB), *answer) for answer in ((YES,), (NO,), (OTHER, "12"))] == ["", "", ""]


def test_the_same_answer_is_not_given_twice() -> None:
    again = one(JOB, more=answered(one(JOB), YES))
    assert "allerede" in why(again, YES)
    assert why(again, NO) == ""


def test_another_answer_takes_the_place_of_the_first() -> None:
    first = log(*CHANGED, more=answered(one(*CHANGED), YES))
    (held,) = asked(first)
    after = append(first, answered(held, NO), moment=end_of_day(TODAY))
    (now,) = asked(after)
    assert [fact.value.held for fact in now.told] == [False]  # type: ignore[union-attr]


def test_more_may_be_said_than_before() -> None:
    first = log(*CHANGED, more=answered(one(*CHANGED), NO))
    (held,) = asked(first)
    (now,) = asked(append(first, answered(held, YES), moment=end_of_day(TODAY)))
    assert [fact.span for fact in now.told] == [part.span for part in now.parts]


def test_what_a_file_or_another_job_says_is_not_the_employers_answer() -> None:
    file = Draft(
        kind="confirmation",
        subject="K001",
        since=date(2019, 3, 13),
        until=date(2019, 4, 1),
        value={"employment": "E001", "given": "payslip", "held": True, "digest": "sha256:0"},
    )
    other = answered(one("K001 ansat 5 timer som E009 fra 2019-03-13"), YES)
    assert one(JOB, more=[file, *other]).told == ()


def test_what_was_said_of_another_month_is_left_alone() -> None:
    april = Draft(
        kind="confirmation",
        subject="K001",
        since=date(2019, 4, 1),
        until=date(2019, 4, 29),
        value={"employment": "E001", "given": "employer", "held": True},
    )
    assert one(JOB, more=[april]).told == ()
