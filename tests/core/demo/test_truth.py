"""What was true of the invented candidates: the work that was paid, as it finally stood."""

from datetime import date
from decimal import Decimal

from virksom.programme.demo.recipe import Scene
from virksom.programme.demo.story import Story
from virksom.programme.demo.truth import months, next_month, paid_work, span_of
from virksom.programme.kernel import Month, Span
from virksom.programme.record import Log


def test_hours_are_those_they_were_corrected_to(demo: Log, shipped: dict[Scene, Story]) -> None:
    job = shipped[Scene.CORRECTED].paid[0]
    assert {paid.hours for paid in paid_work(demo) if paid.employment == job.code} == {
        Decimal(job.hours)
    }
    assert Decimal(job.hours) < Decimal(37)


def test_a_job_that_never_was_is_not_there(demo: Log, shipped: dict[Scene, Story]) -> None:
    story = shipped[Scene.RETRACTED]
    assert story.never is not None
    assert story.never.code not in {paid.employment for paid in paid_work(demo)}


def test_no_internship_and_no_wage_subsidy_is_paid_work(demo: Log) -> None:
    known = {
        fact.value.employment
        for fact in demo.known().of_kind("employment")
        if fact.value.form not in {"ordinary", "fleksjob"}
    }
    assert known
    assert not known & {paid.employment for paid in paid_work(demo)}


def test_a_month_has_its_days_and_the_one_after() -> None:
    december = Month(2019, 12)
    assert span_of(december) == Span(date(2019, 12, 1), date(2020, 1, 1))
    assert next_month(december) == Month(2020, 1)
    assert list(months(december, Month(2020, 2)))[-1] == Month(2020, 2)
    assert list(months(december, Month(2019, 11))) == []
