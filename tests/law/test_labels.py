"""Codes are labels: other codes give the same answers, and two ids may be one person."""

import json
from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.strategies import log_of, logs, tellings
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.record import Log, Place, read_fact
from virksom.programme.settlement import read_weeks
from virksom.programme.status import people, status_table

ON, LAST = date(2020, 6, 1), date(2023, 3, 5)
CODES = ("K001", "K002", "K003")
Answer = dict[frozenset[str], list[tuple[object, ...]]]


def relabelled(log: Log, names: Mapping[str, str]) -> Log:
    """Return the log with every code exchanged for another, wherever it stands."""
    facts = [json.loads(fact.wire) for fact in log.facts]
    changed = [
        {
            **fact,
            "subject": names.get(fact["subject"], fact["subject"]),
            "value": {key: _named(item, names) for key, item in fact["value"].items()},
        }
        for fact in facts
    ]
    return Log.of(
        (read_fact(fact, Place("again", number)), Place("again", number))
        for number, fact in enumerate(changed, start=1)
    )


def _named(item: object, names: Mapping[str, str]) -> object:
    return names.get(item, item) if isinstance(item, str) else item


def weeks(log: Log, terms: Terms, names: Mapping[str, str]) -> Answer:
    return {
        frozenset(names.get(one, one) for one in person.ids): [
            (week.week, week.state, week.tier, week.amount, week.cap_number)
            for week in read_weeks(person, terms, through=Week.of(LAST))
        ]
        for person in people(log.known())
    }


def rows(log: Log, terms: Terms) -> tuple[object, ...]:
    table = status_table(people(log.known()), terms, on=ON)
    parts = (table.referred, table.withdrawn, table.not_started, table.active, table.full)
    reasons = {code: len(group) for code, group in table.withdrawn_by.items()}
    units = {code: len(group) for code, group in table.by_unit.items()}
    numbers = [len(part) for part in (*parts, table.partial, table.companies, table.employments)]
    return numbers, reasons, units


@given(logs(), contracts(), st.permutations(["K901", "K500", "K777"]))
def test_other_codes_for_the_candidates_change_nothing_but_the_codes(
    log: Log, terms: Terms, codes: list[str]
) -> None:
    names = dict(zip(CODES, codes, strict=True))
    other = relabelled(log, names)
    assert weeks(other, terms, {}) == weeks(log, terms, names)
    assert rows(other, terms) == rows(log, terms)


@given(logs(), contracts())
def test_other_codes_for_jobs_and_companies_change_nothing(log: Log, terms: Terms) -> None:
    names = {"E001": "E9", "E002": "E10", "E003": "E8", "V001": "V9", "V002": "V10", "V003": "V8"}
    other = relabelled(log, names)
    assert weeks(other, terms, {}) == weeks(log, terms, {})
    assert rows(other, terms) == rows(log, terms)


@given(tellings(), contracts())
def test_two_ids_of_one_person_have_one_cap_and_one_place(told: list, terms: Terms) -> None:
    wire = {"subject": "K001", "kind": "same_person", "known_at": "2018-07-01T00:00:00+02:00"}
    facts = [json.loads(fact.wire) for fact in log_of(told).facts]
    for number, other in enumerate(CODES[1:], start=1):
        same = {**wire, "id": f"s{number}", "since": "2018-07-01", "value": {"other": other}}
        facts.append(same)
    places = [(read_fact(fact, Place("one", 1)), Place("one", 1)) for fact in facts]
    known = Log.of(places).known()
    (person,) = people(known)
    paid = [week for week in read_weeks(person, terms, through=Week.of(LAST)) if week.paid]
    assert len({week.week for week in paid}) == len(paid)
    assert all((week.cap_number or 0) <= terms.on(week.week.monday).whole("cap") for week in paid)
    assert len(status_table([person], terms, on=ON).referred) <= 1
