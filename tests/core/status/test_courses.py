"""Courses from referral over start to withdrawal."""

from datetime import date

from tests.spec.told import log_of
from virksom.programme.kernel import Span
from virksom.programme.status import Course, courses

DAY = date(2019, 3, 4)


def of(*lines: str) -> tuple[Course, ...]:
    return courses("K001", log_of(*(f"K001 {line}" for line in lines)).known().about("K001"))


def days(found: tuple[Course, ...]) -> list[tuple[str, str, str]]:
    return [(str(one.referred), str(one.started), str(one.withdrawn)) for one in found]


def test_a_course_has_a_referral_a_start_and_a_withdrawal() -> None:
    (one,) = of("henvist 2019-01-02 af u1", "starter 2019-01-07", "afmeldt 2019-03-04 som moved")
    assert (one.candidate, one.unit, one.reason) == ("K001", "u1", "moved")
    assert one.span == Span(date(2019, 1, 7), DAY)
    assert one.opened == date(2019, 1, 2)
    assert one.facts == ("f000001", "f000002", "f000003")


def test_without_a_start_a_course_has_no_days() -> None:
    (one,) = of("henvist 2019-01-02")
    assert (one.span, one.started, one.reason) == (None, None, None)


def test_a_course_that_runs_has_no_end() -> None:
    (one,) = of("henvist 2019-01-02", "starter 2019-01-07")
    assert one.span == Span(date(2019, 1, 7))
    assert not one.ended_by(date(2030, 1, 1))


def test_a_course_is_ended_on_the_day_of_the_withdrawal() -> None:
    (one,) = of("henvist 2019-01-02", "afmeldt 2019-03-04")
    assert not one.ended_by(date(2019, 3, 3))
    assert one.ended_by(DAY)


def test_a_new_referral_opens_a_course_that_needs_a_new_start() -> None:
    found = of("henvist 2019-01-02", "starter 2019-01-07", "afmeldt 2019-02-04")
    again = of(
        *("henvist 2019-01-02", "starter 2019-01-07", "afmeldt 2019-02-04", "henvist 2019-03-04")
    )
    assert again[0] == found[0]
    assert days(again)[1] == ("2019-03-04", "None", "None")


def test_a_second_referral_or_start_in_a_running_course_changes_nothing() -> None:
    found = of(
        *("henvist 2019-01-02 af u1", "starter 2019-01-07"),
        *("henvist 2019-02-04 af u2", "starter 2019-02-11"),
    )
    assert days(found) == [("2019-01-02", "2019-01-07", "None")]
    assert (found[0].unit, found[0].facts) == ("u1", ("f000001", "f000002"))


def test_a_withdrawal_without_a_course_changes_nothing() -> None:
    assert of("afmeldt 2019-01-02") == ()
    assert days(of("henvist 2019-01-02", "afmeldt 2019-01-03", "afmeldt 2019-01-04")) == [
        ("2019-01-02", "None", "2019-01-03")
    ]


def test_a_start_after_the_end_changes_nothing() -> None:
    found = of("henvist 2019-01-02", "afmeldt 2019-01-03", "starter 2019-01-04")
    assert days(found) == [("2019-01-02", "None", "2019-01-03")]


def test_a_start_without_a_referral_opens_the_first_course() -> None:
    (one,) = of("starter 2019-01-07")
    assert (one.referred, one.unit, one.opened) == (None, None, date(2019, 1, 7))


def test_a_referral_after_the_start_joins_the_course() -> None:
    (one,) = of("starter 2019-01-07", "henvist 2019-01-14")
    assert (one.referred, one.opened) == (date(2019, 1, 14), date(2019, 1, 7))


def test_on_one_day_a_running_course_is_ended_before_a_new_one_begins() -> None:
    found = of(
        *("henvist 2019-01-02", "starter 2019-01-07"),
        *("henvist 2019-03-04", "starter 2019-03-04", "afmeldt 2019-03-04"),
    )
    assert days(found) == [
        ("2019-01-02", "2019-01-07", "2019-03-04"),
        ("2019-03-04", "2019-03-04", "None"),
    ]


def test_on_one_day_a_course_may_begin_and_end() -> None:
    found = of("afmeldt 2019-03-04", "starter 2019-03-04", "henvist 2019-03-04")
    assert days(found) == [("2019-03-04", "2019-03-04", "2019-03-04")]


def test_of_two_on_one_day_the_first_known_counts() -> None:
    (one,) = of(
        "henvist 2019-03-04 af late, kendt 2019-03-08",
        "henvist 2019-03-04 af early, kendt 2019-03-05",
    )
    assert one.unit == "early"


def test_nobody_who_was_never_referred_has_a_course() -> None:
    assert of("ydelse kontanthjaelp fra 2019-01-07") == ()
