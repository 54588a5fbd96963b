"""Whatever the facts and the contract: never above a cap, no week twice, and the lines sum."""

from collections import Counter
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.strategies import days, logs
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Month, Week
from virksom.programme.record import Log
from virksom.programme.settlement import Statement, explain_week, read_weeks, statement
from virksom.programme.status import State, people

LAST = date(2023, 3, 5)


def owed(log: Log, terms: Terms, *, on: date = LAST, **how: bool) -> Statement:
    return statement(people(log.known()), terms, on=on, **how)


@given(logs(), contracts())
def test_nobody_is_paid_for_more_weeks_than_the_cap(log: Log, terms: Terms) -> None:
    for person in people(log.known()):
        weeks = [week for week in read_weeks(person, terms, through=Week.of(LAST)) if week.paid]
        caps = {terms.on(week.week.monday).whole("cap") for week in weeks}
        assert not weeks or len(weeks) <= max(caps)


@given(logs(), contracts())
def test_paid_weeks_are_numbered_within_the_cap(log: Log, terms: Terms) -> None:
    for reading in owed(log, terms).weeks:
        assert 1 <= (reading.cap_number or 0) <= terms.on(reading.week.monday).whole("cap")


@given(logs(), contracts())
def test_one_person_one_week_once(log: Log, terms: Terms) -> None:
    found = owed(log, terms, all_weeks=True)
    counts = Counter((reading.candidate, reading.week) for reading in found.weeks)
    assert set(counts.values()) <= {1}
    order = [(reading.candidate, reading.week) for reading in found.weeks]
    assert order == sorted(order)


@given(logs(), contracts())
def test_the_lines_sum_to_the_totals(log: Log, terms: Terms) -> None:
    found = owed(log, terms)
    totals = found.totals
    assert totals.amount == sum((week.amount for week in found.weeks), Decimal(0))
    assert totals.full_weeks + totals.partial_weeks == len(found.weeks)
    every = owed(log, terms, all_weeks=True)
    assert every.totals == totals
    assert [week for week in every.weeks if week.paid] == list(found.weeks)


@given(logs(), contracts())
def test_every_week_has_an_amount_a_tier_and_a_number_or_none_of_them(
    log: Log, terms: Terms
) -> None:
    for week in owed(log, terms, all_weeks=True).weeks:
        assert week.paid == (week.amount > 0) == (week.cap_number is not None)
        assert week.reasons
        assert not week.paid or State.PARTIAL <= (week.tier or State.NONE) <= week.state


@given(logs(), contracts())
def test_every_reason_names_a_clause_of_the_contract_and_facts_in_force(
    log: Log, terms: Terms
) -> None:
    clauses, known = read_contract("impact60").clauses, log.known()
    for week in owed(log, terms, all_weeks=True).weeks:
        assert isinstance(week.amount, Decimal)
        assert all(reason.clause in clauses for reason in week.reasons)
        assert all(known.find(fact) for reason in week.reasons for fact in reason.facts)


@settings(max_examples=10)
@given(logs(), contracts())
def test_the_months_partition_the_statement(log: Log, terms: Terms) -> None:
    everyone = people(log.known())
    months = [Month(year, number) for year in range(2018, 2024) for number in range(1, 13)]
    parts = [statement(everyone, terms, on=LAST, month=month).weeks for month in months]
    found = sorted((week for part in parts for week in part), key=lambda x: (x.candidate, x.week))
    assert found == list(owed(log, terms).weeks)


@given(logs(), contracts(), days())
def test_what_is_owed_by_a_day_is_the_beginning_of_what_is_owed(
    log: Log, terms: Terms, on: date
) -> None:
    ended = [week for week in owed(log, terms).weeks if week.week.sunday <= on]
    assert list(owed(log, terms, on=on).weeks) == [w for w in ended if w.week.sunday <= LAST]


@given(logs(), contracts(), st.data())
def test_a_week_explained_is_the_week_of_the_statement(
    log: Log, terms: Terms, data: st.DataObject
) -> None:
    known = log.known()
    for person in people(known):
        weeks = read_weeks(person, terms, through=Week.of(LAST))
        if weeks:
            reading = data.draw(st.sampled_from(weeks))
            told = explain_week(person, terms, known=known, week=reading.week)
            assert told.reading == reading
            assert [line.clause for line in told.sentences] == [r.clause for r in reading.reasons]
