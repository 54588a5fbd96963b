"""For any log and any day the table adds up, and its parts agree with each other."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.strategies import days, logs
from virksom.programme.check import findings
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.record import Draft, Log, append
from virksom.programme.status import people, status_table, timeline, week_counts

BEGINS = date(2018, 9, 1)
INSIDE = days(BEGINS)


@given(logs(), contracts(), INSIDE)
def test_referred_are_withdrawn_not_started_or_active(log: Log, terms: Terms, on: date) -> None:
    table = status_table(people(log.known()), terms, on=on)
    assert sorted((*table.withdrawn, *table.not_started, *table.active)) == list(table.referred)
    assert len(set(table.referred)) == len(table.referred)


@given(logs(), contracts(), INSIDE)
def test_the_reasons_sum_to_the_withdrawn_and_the_units_to_the_referred(
    log: Log, terms: Terms, on: date
) -> None:
    table = status_table(people(log.known()), terms, on=on)
    by_reason = [person for group in table.withdrawn_by.values() for person in group]
    by_unit = [person for group in table.by_unit.values() for person in group]
    assert sorted(by_reason) == list(table.withdrawn)
    assert sorted(by_unit) == list(table.referred)


@given(logs(), contracts(), INSIDE)
def test_no_finding_says_that_a_table_does_not_add_up(log: Log, terms: Terms, on: date) -> None:
    codes = {item.code for item in findings(log, terms, on=on)}
    assert not codes & {"table_does_not_add_up", "reasons_do_not_add_up"}


@given(logs(), contracts(), INSIDE)
def test_the_self_supporting_are_among_the_active(log: Log, terms: Terms, on: date) -> None:
    table = status_table(people(log.known()), terms, on=on)
    assert set(table.self_supporting) <= set(table.active)
    assert not set(table.full) & set(table.partial)
    assert len(table.companies) <= len(table.employments)
    assert {person for person, _ in table.employments} <= set(table.referred)


@given(logs(), contracts(), INSIDE)
def test_a_weeks_count_is_the_tables_of_its_sunday(log: Log, terms: Terms, on: date) -> None:
    everyone, first = people(log.known()), Week.of(on)
    counts = week_counts(everyone, terms, first=first, last=first + 2)
    assert [count.week for count in counts] == [first, first + 1, first + 2]
    for count in counts:
        table = status_table(everyone, terms, on=count.week.sunday)
        assert (count.full, count.partial) == (len(table.full), len(table.partial))


@given(logs(), contracts(), INSIDE)
def test_a_timeline_has_no_hole_and_no_end(log: Log, terms: Terms, on: date) -> None:
    for person in people(log.known()):
        spans = [item.span for item in timeline(person, terms.on(on)).spans]
        assert [span.until for span in spans[:-1]] == [span.since for span in spans[1:]]
        assert not spans or spans[0].since == person.first_start
        assert not spans or spans[-1].until is None


@given(logs(), contracts(), INSIDE, st.integers(0, 400))
def test_a_company_once_counted_stays_counted(log: Log, terms: Terms, on: date, later: int) -> None:
    everyone = people(log.known())
    first = status_table(everyone, terms, on=on)
    second = status_table(everyone, terms, on=date.fromordinal(on.toordinal() + later))
    assert set(first.companies) <= set(second.companies)
    assert set(first.referred) <= set(second.referred)


@given(logs(), contracts(), INSIDE, st.sampled_from([("V001", "V002"), ("V003", "V001")]))
def test_two_companies_that_are_one_count_as_one_and_nothing_else_moves(
    log: Log, terms: Terms, on: date, pair: tuple[str, str]
) -> None:
    draft = Draft(kind="same_company", subject=pair[0], since=on, value={"other": pair[1]})
    merged = append(log, [draft], moment=datetime(2030, 1, 1, tzinfo=UTC))
    before = status_table(people(log.known()), terms, on=on)
    after = status_table(people(merged.known()), terms, on=on)
    both = set(pair) <= set(before.companies)
    assert len(after.companies) == len(before.companies) - both
    assert replace(after, companies=before.companies) == before
