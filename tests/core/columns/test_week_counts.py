"""The curve: from the first referral's week to the last one shown."""

from datetime import date

from tests.core.columns.told_columns import LIVES, known
from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.columns.week_counts import first_week, supporting_weeks
from virksom.programme.kernel import Week
from virksom.programme.status import people, week_counts

ON = date(2019, 6, 3)
LAST = Week.of(date(2019, 5, 26))


def test_the_weeks_are_those_of_the_tables() -> None:
    found = supporting_weeks(known(*LIVES), TERMS, on=ON, last=LAST)
    everyone, first = people(log_of(*LIVES).known()), Week.of(date(2019, 1, 2))
    told = week_counts(everyone, TERMS, first=first, last=LAST)
    assert found == tuple((one.week, one.full, one.partial) for one in told)


def test_before_the_first_referral_there_is_no_week() -> None:
    early = date(2019, 1, 1)
    assert first_week(known(*LIVES), TERMS, on=early) is None
    assert supporting_weeks(known(*LIVES), TERMS, on=early, last=LAST) == ()


def test_when_no_week_has_ended_there_is_none() -> None:
    assert supporting_weeks(known(*LIVES), TERMS, on=ON, last=Week.of(date(2018, 12, 3))) == ()
