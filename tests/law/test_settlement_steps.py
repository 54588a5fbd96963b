"""One fact more moves what is paid the way it should, and each note says the right price."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import TERMS, contracts
from tests.law.strategies import days, logs
from virksom.programme.check import INTERPRETATIONS, findings
from virksom.programme.contract import SWITCHES, Terms
from virksom.programme.kernel import Json, Week
from virksom.programme.record import Log, Place, read_fact
from virksom.programme.settlement import WeekReading, read_weeks, statement
from virksom.programme.status import people

LAST = date(2023, 3, 5)
LENGTHS = st.sampled_from([1, 2, 7, 30, 400])


def with_fact(log: Log, kind: str, *, since: date, length: int, value: Mapping[str, Json]) -> Log:
    """Return the log with one more fact about K001, known with the first."""
    wire = {
        "id": "x1",
        "kind": kind,
        "subject": "K001",
        "since": since.isoformat(),
        "until": (since + timedelta(days=length)).isoformat(),
        "value": dict(value),
        "known_at": json.loads(log.facts[0].wire)["known_at"],
    }
    return Log((*log.facts, read_fact(wire, Place("more", 1))))


def weeks(log: Log, terms: Terms) -> dict[tuple[str, Week], WeekReading]:
    found = statement(people(log.known()), terms, on=LAST, all_weeks=True).weeks
    return {(week.candidate, week.week): week for week in found}


@given(logs(), contracts(), days(), LENGTHS)
def test_a_benefit_never_raises_what_is_paid(
    log: Log, terms: Terms, since: date, length: int
) -> None:
    more = with_fact(log, "benefit", since=since, length=length, value={"code": "kontanthjaelp"})
    before, after = weeks(log, terms), weeks(more, terms)
    assert before.keys() <= after.keys()
    assert all(after[key].amount <= week.amount for key, week in before.items())
    assert all(after[key].state <= week.state for key, week in before.items())


@given(logs(), contracts(), days(), LENGTHS)
def test_su_and_flex_wage_subsidy_change_no_state_and_no_amount(
    log: Log, terms: Terms, since: date, length: int
) -> None:
    for code in ("su", "flex_wage_subsidy"):
        more = with_fact(log, "benefit", since=since, length=length, value={"code": code})
        assert bare(weeks(more, terms)) == bare(weeks(log, terms))


def bare(found: Mapping[tuple[str, Week], WeekReading]) -> list[object]:
    """Return weeks without how they are proven: these benefits vouch for some of them."""
    return [(key, week.state, week.tier, week.amount) for key, week in found.items()]


@given(logs(), days(), LENGTHS)
def test_another_full_time_job_never_lowers_a_state(log: Log, since: date, length: int) -> None:
    value = {"employment": "E9", "company": "V9", "form": "ordinary", "weekly_hours": "37"}
    more = with_fact(log, "employment", since=since, length=length, value=value)
    after = weeks(more, TERMS)
    assert all(after[key].state >= week.state for key, week in weeks(log, TERMS).items())


@given(logs(), days(), LENGTHS, st.sampled_from(["wage_subsidy", "internship"]))
def test_wage_subsidy_and_internship_change_no_amount(
    log: Log, since: date, length: int, form: str
) -> None:
    value = {"employment": "E9", "company": "V9", "form": form, "weekly_hours": "37"}
    more = with_fact(log, "employment", since=since, length=length, value=value)
    after = weeks(more, TERMS)
    assert all(after[key].amount == week.amount for key, week in weeks(log, TERMS).items())


@given(logs(), contracts(), days(date(2018, 9, 1)))
def test_each_note_says_what_its_interpretation_costs(log: Log, terms: Terms, on: date) -> None:
    notes = {
        (item.code, item.subject): item.amount
        for item in findings(log, terms, on=on)
        if item.code in {other.code for other in INTERPRETATIONS}
    }
    assert notes == prices(log, terms, on)


def prices(log: Log, terms: Terms, on: date) -> dict[tuple[str, str], Decimal]:
    """Return the price of every open interpretation that makes a difference, by reading all."""
    found = {}
    through = Week.of(on + timedelta(days=1)) + -1
    for other in INTERPRETATIONS:
        usual = (SWITCHES[other.switch].choices or (Decimal(0),))[0]
        if terms.on(on).dated(other.switch).value == usual:
            turned = terms.with_switch(other.switch, other.value)
            for person in people(log.known()):
                one = read_weeks(person, terms, through=through)
                two = read_weeks(person, turned, through=through)
                if amounts(one) != amounts(two):
                    found[other.code, person.id] = sum(amounts(two)) - sum(amounts(one))
    return found


def amounts(read: Sequence[WeekReading]) -> list[Decimal]:
    return [week.amount for week in read]
