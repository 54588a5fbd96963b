"""Whatever an employer answers, and however often: the last answer alone holds."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.core.persons import IN_COURSE
from tests.spec.told import log_of
from virksom.programme.kernel import Month
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.path.confirm import (
    NO,
    OTHER,
    YES,
    Question,
    confirm,
    questions,
    weeks_of,
    why_not_confirm,
)
from virksom.programme.record import Confirmation, Log, append
from virksom.programme.status import people

TODAY = date(2019, 12, 2)
MONTHS = st.builds(Month, st.just(2019), st.integers(2, 10))
ANSWERS = st.lists(
    st.tuples(st.sampled_from([YES, NO, OTHER]), st.integers(1, 45).map(Decimal)), max_size=6
)
CHANGES = st.lists(st.dates(date(2019, 2, 5), date(2019, 11, 1)), max_size=3, unique=True)


def job(changes: list[date]) -> Log:
    days = [date(2019, 2, 4), *sorted(changes), date(2019, 11, 4)]
    lines = [
        f"K001 ansat {10 + number} timer i V001 som E001 fra {since} til og med "
        f"{date.fromordinal(until.toordinal() - 1)}"
        for number, (since, until) in enumerate(pairwise(days))
    ]
    return log_of(*IN_COURSE, *lines)


def asked(log: Log, month: Month) -> Question:
    (person,) = people(log.known())
    (found,) = questions(person, month=month)
    return found


@given(CHANGES, MONTHS, ANSWERS)
def test_the_last_answer_alone_holds(
    changes: list[date], month: Month, answers: list[tuple[str, Decimal]]
) -> None:
    log = job(changes)
    for answer, hours in answers:
        one = asked(log, month)
        how = {"answer": answer, "hours": hours if answer == OTHER else None}
        if why_not_confirm(one, month=month, today=TODAY, **how) is None:
            log = append(log, confirm(one, by="kontakt-1", **how), moment=end_of_day(TODAY))
        said = [fact.value for fact in asked(log, month).told]
        held = [one.held for one in said if isinstance(one, Confirmation)]
        assert held == [answer != NO] * (len(one.parts) if answer == YES else 1)


@given(CHANGES, MONTHS)
def test_what_is_asked_about_is_the_weeks_of_the_month_and_no_day_twice(
    changes: list[date], month: Month
) -> None:
    parts = [part.span for part in asked(job(changes), month).parts]
    weeks = weeks_of(month)
    assert (parts[0].since, parts[-1].until) == (weeks.since, weeks.until)
    assert [one.until for one in parts[:-1]] == [one.since for one in parts[1:]]


@given(st.integers(2000, 2100), st.integers(1, 11))
def test_the_weeks_of_months_follow_each_other(year: int, number: int) -> None:
    assert weeks_of(Month(year, number)).until == weeks_of(Month(year, number + 1)).since
