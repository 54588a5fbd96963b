"""Later knowledge and later agreements change no answer that was known before."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.strategies import days, logs, moments
from tests.spec.answers import amended
from virksom.programme.contract import SWITCHES, Terms
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Fact, Log
from virksom.programme.settlement import WeekReading, statement
from virksom.programme.status import StatusTable, people, status_table

BEGINS, LAST = date(2018, 9, 1), date(2023, 3, 5)
AGREED = st.datetimes(
    datetime(2018, 9, 1, 12),  # noqa: DTZ001 - Hypothesis adds the time zone
    datetime(2023, 1, 1),  # noqa: DTZ001 - the same
    timezones=st.just(UTC),
)


def answers(
    log: Log, terms: Terms, *, on: date, moment: datetime | None = None
) -> tuple[StatusTable, tuple[WeekReading, ...]]:
    everyone = people(log.known(moment))
    weeks = statement(everyone, terms, on=LAST, all_weeks=True).weeks
    return status_table(everyone, terms, on=on), weeks


@given(logs(), contracts(), days(BEGINS), moments())
def test_later_knowledge_changes_no_answer_known_before(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    before = Log(tuple(fact for fact in log.facts if fact.known_at <= moment))
    now = answers(log, terms, on=on, moment=moment)
    assert now == answers(before, terms, on=on)


@given(logs(), contracts(), AGREED, st.sampled_from([*SWITCHES, "cap", "full_rate", "target"]))
def test_an_amendment_changes_no_answer_known_before_it_was_agreed(
    log: Log, terms: Terms, moment: datetime, name: str
) -> None:
    agreed = day_in_copenhagen(moment) + timedelta(days=1)
    value = "7" if name not in SWITCHES else (SWITCHES[name].choices or ("7",))[-1]
    later = amended(terms, name, value=value, since="2018-09-01", agreed=agreed.isoformat())
    on = day_in_copenhagen(moment)
    before = answers(log, terms.known(moment), on=on, moment=moment)
    assert answers(log, later.known(moment), on=on, moment=moment) == before


@given(logs(), contracts(), days(BEGINS), st.randoms(use_true_random=False))
def test_the_order_of_facts_known_at_once_does_not_matter(
    log: Log, terms: Terms, on: date, chance: Random
) -> None:
    other = Log(shuffled(log.facts, chance))
    table, weeks = answers(log, terms, on=on)
    again, weeks_again = answers(other, terms, on=on)
    assert again == table
    assert [bare(week) for week in weeks_again] == [bare(week) for week in weeks]


def shuffled(facts: Sequence[Fact], chance: Random) -> tuple[Fact, ...]:
    """Return the facts with those known at one moment in another order."""
    place = {fact.id: chance.random() for fact in facts}
    return tuple(sorted(facts, key=lambda fact: (fact.known_at, place[fact.id])))


def bare(week: WeekReading) -> tuple[object, ...]:
    """Return a week without the order of facts within a reason."""
    reasons = [(why.code, why.clause, sorted(why.facts)) for why in week.reasons]
    return week.candidate, week.week, week.state, week.tier, week.amount, week.cap_number, reasons
