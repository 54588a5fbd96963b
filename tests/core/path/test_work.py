"""A candidate's employments: when one may be told, changed and ended, and what is then known."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.core.path.known import STARTED, after, person_of, told
from tests.spec.told import log_of
from virksom.programme.kernel import Text
from virksom.programme.path.work import (
    Work,
    changed_hours,
    ended_work,
    why_not_change_hours,
    why_not_employ,
    why_not_end_work,
    work_of,
    works,
    works_on,
)
from virksom.programme.record import Employment, Log

TODAY = date(2019, 10, 7)
JOB = "K001 ansat 12 timer i V009 som E001 fra 2019-03-04"
TWO = (*STARTED, JOB + " til og med 2019-05-31", "K001 ansat 20 timer som E001 fra 2019-06-01")


def work(log: Log, employment: str = "E001") -> Work:
    found = work_of(person_of(log), employment)
    assert found is not None
    return found


def hours(log: Log) -> list[tuple[str, Decimal | None]]:
    """Return first day and hours of each stretch in force."""
    facts = sorted(log.known().of_kind("employment"), key=lambda fact: fact.since)
    values = [(str(fact.since), fact.value) for fact in facts]
    return [(day, says.weekly_hours) for day, says in values if isinstance(says, Employment)]


def refused(reason: Text | None, words: str) -> bool:
    return reason is not None and words in reason.da and bool(reason.en)


def test_an_employment_is_its_stretches_in_the_order_of_the_days() -> None:
    one = work(log_of(*TWO))
    assert [str(job.span.since) for job in one.stretches] == ["2019-03-04", "2019-06-01"]
    assert (one.first, one.until, one.company, one.paid) == (date(2019, 3, 4), None, "V001", True)


def test_employments_stand_by_their_first_day() -> None:
    log = log_of(*STARTED, "K001 praktik 37 timer som E002 fra 2019-02-04", JOB)
    assert [one.employment for one in works(person_of(log))] == ["E002", "E001"]
    assert [one.employment for one in works_on(person_of(log), on=date(2019, 3, 3))] == ["E002"]
    assert not work(log, "E002").paid


@pytest.mark.parametrize(
    ("lines", "since", "words"),
    [
        ((), date(2019, 3, 4), "ikke henvist"),
        ((*STARTED, "K001 afmeldt 2019-06-03"), date(2019, 6, 3), "afmeldt 03.06.2019"),
        (STARTED, date(2020, 10, 8), "mere end et år fremme"),
    ],
)
def test_a_job_is_refused_with_the_reason(lines: tuple[str, ...], since: date, words: str) -> None:
    log = log_of(*lines, "K001 prøvedag 2018-12-01")
    assert refused(why_not_employ(person_of(log), since=since, today=TODAY), words)


@pytest.mark.parametrize("since", [date(2018, 11, 1), date(2019, 6, 2), date(2020, 10, 7)])
def test_a_job_may_have_begun_before_the_start_and_begins_before_the_withdrawal(
    since: date,
) -> None:
    left = () if since > TODAY else ("K001 afmeldt 2019-06-03",)
    assert why_not_employ(person_of(log_of(*STARTED, *left)), since=since, today=TODAY) is None


def test_who_is_referred_again_may_get_a_job_again() -> None:
    again = (*STARTED, "K001 afmeldt 2019-06-03", "K001 henvist 2019-09-02")
    assert why_not_employ(person_of(log_of(*again)), since=date(2019, 9, 9), today=TODAY) is None


def test_other_hours_end_one_stretch_and_begin_the_next_at_one_moment() -> None:
    log = log_of(*STARTED, JOB)
    drafts = changed_hours(work(log), since=date(2019, 6, 1), hours=Decimal("20.5"), by="k")
    later = after(log, *drafts)
    assert hours(later) == [("2019-03-04", Decimal(12)), ("2019-06-01", Decimal("20.5"))]
    assert len({fact.known_at for fact in later.facts[-2:]}) == 1
    assert told(later)[-2:] == [
        ("employment", "2019-03-04", "2019-06-01"),
        ("employment", "2019-06-01", "None"),
    ]


def test_other_hours_from_the_first_day_tell_the_stretch_anew() -> None:
    log = log_of(*STARTED, JOB)
    drafts = changed_hours(work(log), since=date(2019, 3, 4), hours=None, by="k")
    assert hours(after(log, *drafts)) == [("2019-03-04", None)]


def test_other_hours_hold_only_as_long_as_the_stretch_they_change() -> None:
    log = log_of(*TWO)
    drafts = changed_hours(work(log), since=date(2019, 5, 1), hours=Decimal(15), by="k")
    found = [("2019-03-04", Decimal(12)), ("2019-05-01", Decimal(15)), ("2019-06-01", Decimal(20))]
    assert hours(after(log, *drafts)) == found


@pytest.mark.parametrize(
    ("employment", "since", "to", "words"),
    [
        ("E009", date(2019, 6, 1), Decimal(20), "ingen ansættelse E009"),
        ("E001", date(2019, 3, 3), Decimal(20), "ikke i gang 03.03.2019"),
        ("E001", date(2019, 6, 1), Decimal(12), "allerede på 12 timer"),
    ],
)
def test_other_hours_are_refused_with_the_reason(
    employment: str, since: date, to: Decimal, words: str
) -> None:
    one = person_of(log_of(*STARTED, JOB))
    assert refused(why_not_change_hours(one, employment, since=since, hours=to), words)


def test_hours_nobody_knows_are_not_made_unknown_again() -> None:
    one = person_of(log_of(*STARTED, "K001 ansat ukendte timer fra 2019-03-04"))
    day = date(2019, 6, 1)
    assert refused(why_not_change_hours(one, "E001", since=day, hours=None), "ikke oplyst")
    assert why_not_change_hours(one, "E001", since=day, hours=Decimal(5)) is None


def test_outside_its_stretches_nothing_is_said_of_hours() -> None:
    one = work(log_of(*STARTED, JOB))
    day = date(2019, 1, 1)
    assert changed_hours(one, since=day, hours=None, by="") == ()
    assert changed_hours(None, since=day, hours=None, by="") == ended_work(None, last=day, by="")


def test_a_job_ends_with_its_last_day() -> None:
    log = log_of(*STARTED, JOB)
    later = after(log, *ended_work(work(log), last=date(2019, 8, 31), by="k"))
    assert told(later)[-1] == ("employment", "2019-03-04", "2019-09-01")


def test_stretches_after_the_last_day_never_come() -> None:
    log = log_of(*TWO)
    later = after(log, *ended_work(work(log), last=date(2019, 4, 30), by="k"))
    assert told(later)[-1] == ("employment", "2019-03-04", "2019-05-01")
    assert len(hours(later)) == 1


def test_an_end_may_be_moved_later() -> None:
    log = log_of(*STARTED, JOB + " til og med 2019-05-31")
    later = after(log, *ended_work(work(log), last=date(2019, 6, 30), by="k"))
    assert told(later)[-1] == ("employment", "2019-03-04", "2019-07-01")


@pytest.mark.parametrize(
    ("employment", "last", "words"),
    [
        ("E009", date(2019, 6, 1), "ingen ansættelse E009"),
        ("E001", date(2019, 3, 3), "begyndte først 04.03.2019"),
        ("E001", date(2019, 5, 31), "slutter allerede 31.05.2019"),
        ("E001", date(2020, 10, 8), "mere end et år fremme"),
    ],
)
def test_an_end_is_refused_with_the_reason(employment: str, last: date, words: str) -> None:
    one = person_of(log_of(*STARTED, JOB + " til og med 2019-05-31"))
    assert refused(why_not_end_work(one, employment, last=last, today=TODAY), words)


def test_a_job_may_end_on_its_first_day() -> None:
    log = log_of(*STARTED, JOB)
    first = date(2019, 3, 4)
    assert why_not_end_work(person_of(log), "E001", last=first, today=TODAY) is None
    later = after(log, *ended_work(work(log), last=first, by="k"))
    assert told(later)[-1][2] == str(first + timedelta(days=1))


def test_why_it_ended_is_told_with_its_end_and_may_be_told_again() -> None:
    log = log_of(*STARTED, JOB)
    day = date(2019, 8, 31)
    later = after(log, *ended_work(work(log), last=day, by="k", ended="other_job"))
    assert work(later).stretches[-1].says.ended == "other_job"
    one = person_of(later)
    assert refused(
        why_not_end_work(one, "E001", last=day, today=TODAY, ended="other_job"), "slutter allerede"
    )
    assert why_not_end_work(one, "E001", last=day, today=TODAY, ended="not_a_match") is None
    moved = ended_work(work(later), last=date(2019, 9, 30), by="k")
    assert moved[0].value["ended"] == "other_job"
