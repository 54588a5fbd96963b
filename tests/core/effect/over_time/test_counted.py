"""Every week then and now in numbers: what changed, and who."""

from datetime import date, datetime

from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.columns.facts import FactColumns, no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.effect.over_time.counted import (
    CountedOverTime,
    counted_over_time,
    moments_then,
    read_then,
    restated_persons,
    row_codes,
    stood,
    told_otherwise,
)
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.kernel.moment import end_of_day

ON = date(2019, 6, 3)
NOW = end_of_day(ON)
LATE = (
    "K001 henvist 2019-01-02",
    "K001 starter 2019-01-07",
    "K002 henvist 2019-01-02",
    "K001 ansat 37 timer fra 2019-03-04, kendt 2019-04-15",
)


def told(*lines: str) -> FactColumns:
    return with_facts(no_facts(), log_of(*lines).facts)


def weeks(facts: FactColumns, *, on: date = ON, moment: datetime = NOW) -> CountedOverTime:
    then = read_then(facts, TERMS)
    return counted_over_time(as_known(facts, moment), TERMS, on=on, moment=moment, then=then)


def test_a_job_told_late_changes_the_weeks_before_it_was_known() -> None:
    found = weeks(told(*LATE))
    changed = [str(one.week) for one in found.restated]
    assert (changed[0], changed[-1], len(changed)) == ("2019-W10", "2019-W15", 6)
    assert found.restated[0].changes == ("full", "self_supporting", "companies", "employments")
    assert (found.weeks[10].then.count("full"), found.weeks[10].now.count("full")) == (0, 1)


def test_before_the_first_referral_there_is_no_week() -> None:
    assert weeks(told()).weeks == ()
    assert moments_then(as_known(told(), NOW), TERMS, on=ON, moment=NOW) == ()


def test_weeks_after_what_is_known_are_expected() -> None:
    found = weeks(told(*LATE), moment=end_of_day(date(2019, 5, 20))).weeks
    assert [one.expected for one in found[-3:]] == [False, True, True]


def test_who_is_told_otherwise_is_named() -> None:
    facts, day = told(*LATE), date(2019, 3, 31)
    then = as_known(facts, known_then(day, NOW))
    found = restated_persons(then, as_known(facts, NOW), on=day, terms=(TERMS, TERMS))
    assert found == ("K001",)


def test_whoever_was_told_of_later_stood_nowhere_then() -> None:
    facts = told(*LATE)
    now = stood(as_known(facts, NOW), TERMS, on=date(2019, 3, 31))
    nobody, untold = (now._replace(standing=some) for some in (0 * now.standing, now.standing[:0]))
    found = told_otherwise(untold, now, facts=facts)
    assert found == told_otherwise(nobody, now, facts=facts) != ()


def test_the_rows_stand_in_the_order_of_the_table() -> None:
    (found, *_) = weeks(told(*LATE)).weeks
    assert row_codes(found.now, found.then)[:2] == ("referred", "withdrawn_not_in_target_group")
    assert row_codes(found.now)[-3:] == ("self_supporting", "companies", "employments")
