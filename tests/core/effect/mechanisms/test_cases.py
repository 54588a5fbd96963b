"""Whom a landmark looks at, and from which day."""

from tests.core.effect.facts import day, ground, job, person, said
from virksom.programme.effect.mechanisms.cases import Origin, cases


def test_everybody_who_began_is_followed_from_the_start() -> None:
    found = ground(*person("K001"), said("withdrawal", "K001", 50, reason="moved"), *person("K002"))
    first, second = cases(found, Origin.COURSE)
    assert (first.since, first.until) == (day(0), day(50))
    assert (second.person.id, second.until) == ("K002", None)


def test_who_had_a_job_is_followed_from_it_and_never_from_before_the_start() -> None:
    found = ground(*person("K001"), job("K001", 20), *person("K002"), job("K002", -3))
    first, second = cases(found, Origin.JOB)
    assert (first.since, second.since) == (day(20), day(0))
    assert first.origin is Origin.JOB


def test_a_job_that_ended_before_the_start_or_began_after_the_course_is_none() -> None:
    found = ground(
        *person("K001"),
        job("K001", -5, until=0),
        *person("K002"),
        said("withdrawal", "K002", 30, reason="moved"),
        job("K002", 30),
    )
    assert cases(found, Origin.JOB) == ()


def test_a_job_of_another_form_is_no_paid_job() -> None:
    found = ground(*person("K001"), job("K001", 20, form="internship"))
    assert cases(found, Origin.JOB) == ()


def test_nobody_is_followed_where_nobody_began() -> None:
    assert cases(ground(), Origin.COURSE) == ()
