"""For any log, everyone referred is in one place a day, and nobody is lost on the way."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.strategies import Told, days, log_of, logs, tellings
from virksom.programme.contract import Contract, Terms
from virksom.programme.effect.way.employments import employments
from virksom.programme.effect.way.flows import Flows, flows
from virksom.programme.effect.way.occupancy import occupancy
from virksom.programme.effect.way.passages import passages
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import PAID_FORMS, Log
from virksom.programme.status import AsKnown, Person, State, status_table, timeline

CONTRACT = read_contract()
ON = days(date(2018, 9, 1))
P = PathPlace


def seen(log: Log, terms: Terms, on: date) -> AsKnown:
    contract: Contract = replace(CONTRACT, terms=terms)
    return AsKnown(log=log, contract=contract, on=on, moment=None)


@given(logs(), contracts(), ON)
def test_every_day_of_a_person_lies_in_exactly_one_stay(log: Log, terms: Terms, on: date) -> None:
    for one in passages(seen(log, terms, on)):
        ends = [stay.until for stay in one.stays]
        assert ends == [*(stay.since for stay in one.stays[1:]), None]
        assert all(stay.until is None or stay.since < stay.until for stay in one.stays)
        assert one.now.since <= on


@given(logs(), contracts(), ON)
def test_the_places_of_a_day_sum_to_the_status_tables_referred(
    log: Log, terms: Terms, on: date
) -> None:
    asked = seen(log, terms, on)
    for one in occupancy(passages(asked), on=on):
        table = status_table(asked.people, terms, on=one.day)
        assert one.referred == len(table.referred)
        assert one.by_place[P.WITHDRAWN] == len(table.withdrawn)


@given(logs(), contracts(), ON)
def test_the_active_self_supporting_are_those_of_the_status_table(
    log: Log, terms: Terms, on: date
) -> None:
    asked = seen(log, terms, on)
    table, states = asked.table, {one.person: one.now.state for one in passages(asked)}
    for state, row in ((State.FULL, table.full), (State.PARTIAL, table.partial)):
        assert [person for person in table.active if states[person] is state] == list(row)


@given(logs(), contracts(), ON)
def test_what_comes_to_a_place_leaves_it_or_is_there(log: Log, terms: Terms, on: date) -> None:
    found = flows(passages(seen(log, terms, on)))
    for place in P:
        assert found.into(place) == found.out_of(place) + len(found.here[place])
    assert sum(map(len, found.here.values())) == len(found.entered)
    assert all(flow.source is not flow.target for flow in found.flows)
    assert all(1 <= len(flow.persons) <= flow.moves for flow in found.flows)


@given(logs(), contracts(), ON, st.integers(1, 400))
def test_a_later_day_only_adds_to_a_passage(log: Log, terms: Terms, on: date, more: int) -> None:
    later = {one.person: one for one in passages(seen(log, terms, on + timedelta(days=more)))}
    for one in passages(seen(log, terms, on)):
        stays = later[one.person].stays[: len(one.stays)]
        assert [(stay.place, stay.since) for stay in stays] == [
            (stay.place, stay.since) for stay in one.stays
        ]


@given(tellings(), contracts(), ON)
def test_other_codes_for_the_same_persons_change_no_count(
    told: list[Told], terms: Terms, on: date
) -> None:
    one, other = (_counts(log_of(facts), terms, on=on) for facts in (told, _renamed(told)))
    assert one == other


def _counts(log: Log, terms: Terms, *, on: date) -> tuple[object, ...]:
    asked = seen(log, terms, on)
    walked = passages(asked)
    jobs = employments(asked)
    return (
        _numbers(flows(walked)),
        occupancy(walked, on=on),
        jobs.by_number,
        (jobs.over, jobs.waiting),
    )


def _numbers(found: Flows) -> object:
    moved = {(one.source, one.target): (one.moves, len(one.persons)) for one in found.flows}
    return moved, {place: len(persons) for place, persons in found.here.items()}


def _renamed(told: list[Told]) -> list[Told]:
    """Return the same facts of candidates whose codes stand in the opposite order."""

    def code(old: str) -> str:
        return f"K{999 - int(old[1:]):03d}" if old.startswith("K") else old

    return [
        replace(
            one,
            subject=code(one.subject),
            value={
                key: code(value) if key == "other" else value for key, value in one.value.items()
            },
        )
        for one in told
    ]


@given(logs(), contracts(), ON)
def test_a_plain_reading_of_the_day_finds_the_same_place(log: Log, terms: Terms, on: date) -> None:
    """Oracle: the place told in another way, from the stretches that cover the day alone."""
    asked = seen(log, terms, on)
    table = asked.table
    for one in passages(asked):
        person = next(who for who in asked.people if who.id == one.person)
        if one.person in table.withdrawn:
            assert one.now.place is P.WITHDRAWN
        elif not _begun(person, on):
            assert one.now.place is P.REFERRED
        elif not int(terms.on(on).amount("bridge_gap_days")):
            assert one.now.place is _plain(asked, person)


def _begun(person: Person, on: date) -> bool:
    course = person.course_on(on)
    return course is not None and course.started is not None and course.started <= on


def _plain(asked: AsKnown, person: Person) -> PathPlace:
    on = asked.on
    state = timeline(person, asked.rules).on(on)
    alone = replace(person, studies=())
    by_work = timeline(alone, asked.rules).on(on)
    if state > by_work:
        return P.EDUCATION
    had = {job for who, job in asked.table.employments if who == person.id}
    if _works(person, on):
        later = {State.FULL: P.FULL, State.PARTIAL: P.PARTIAL}
        return P.FIRST_JOB if len(had) == 1 else later.get(state, P.HOURS_UNKNOWN)
    if any(study.span.covers(on) for study in person.studies):
        return P.EDUCATION
    facts = (fact for code in person.ids for fact in asked.known.about(code))
    if any(fact.kind == "training" and fact.span.covers(on) for fact in facts):
        return P.TRAINING
    return P.BETWEEN_JOBS if had else P.ON_PATH


def _works(person: Person, on: date) -> bool:
    """Say whether a paid job with hours, or with hours nobody knows, covers the day."""
    latest = {}
    for job in sorted(person.jobs, key=lambda job: job.fact.age):
        if job.span.covers(on):
            latest[job.says.employment] = job.says
    return any(
        says.form in PAID_FORMS
        and (says.form == "fleksjob" or says.weekly_hours is None or says.weekly_hours > 0)
        for says in latest.values()
    )
