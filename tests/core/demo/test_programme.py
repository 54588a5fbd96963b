"""The demo as a whole: valid for any seed, invented, and the same bytes every time."""

import json
import re
from collections import Counter
from datetime import date

import pytest

from virksom.programme.check import findings
from virksom.programme.check.costly import INTERPRETATIONS
from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.files.facts import facts_text, parse_facts
from virksom.programme.kernel import Json, Severity, parse_moment
from virksom.programme.record import Log, broken_link
from virksom.programme.status import Person, status_table

pytestmark = pytest.mark.slow
DAYS = (
    date(2018, 12, 31),
    date(2019, 9, 30),
    date(2020, 5, 31),
    date(2020, 12, 31),
    date(2022, 12, 31),
)


def test_the_demo_is_shown_for_the_day_and_the_knowledge_of_the_source() -> None:
    assert (date(2019, 9, 30), parse_moment("2019-10-07")) == (DEMO_ON, DEMO_KNOWN)


def test_the_first_fact_says_that_everybody_is_invented(demo: Log) -> None:
    first = json.loads(facts_text(demo).splitlines()[0])
    assert first["kind"] == "programme"
    assert first["value"] == {"contract": "impact60", "invented": True}


def test_the_first_fact_names_the_terms_when_they_are_given() -> None:
    first = json.loads(facts_text(demo_log(1, terms_digest="sha256:1")).splitlines()[0])
    assert first["value"]["terms_digest"] == "sha256:1"


def test_the_same_seed_gives_the_same_bytes(demo: Log) -> None:
    assert facts_text(demo_log()) == facts_text(demo)


def test_another_seed_gives_another_cohort(another: Log, demo: Log) -> None:
    assert facts_text(another).splitlines()[1:] != facts_text(demo).splitlines()[1:]


def test_every_cohort_has_a_whole_chain_and_reads_back(another: Log) -> None:
    assert broken_link(another) is None
    assert parse_facts(facts_text(another).encode(), "facts.jsonl").facts == another.facts


@pytest.mark.parametrize("day", [DEMO_ON, DAYS[-1]])
def test_no_cohort_has_an_error(another: Log, terms: Terms, day: date) -> None:
    found = findings(another, terms, on=day)
    assert [item for item in found if item.severity is Severity.ERROR] == []


def test_the_demo_has_no_error_on_any_of_five_days(demo: Log, terms: Terms) -> None:
    found = [item for day in DAYS for item in findings(demo, terms, on=day)]
    assert [item for item in found if item.severity is Severity.ERROR] == []


def test_every_rule_that_costs_shows_in_the_demo(demo: Log, terms: Terms) -> None:
    found = findings(demo, terms, on=date(2023, 1, 1))
    costly = {interpretation.code for interpretation in INTERPRETATIONS}
    assert costly <= {item.code for item in found}
    warned = [item for item in found if item.severity > Severity.NOTE]
    assert Counter(item.code for item in warned) == {
        "withdrawal_without_reason": 1,
        "outside_course": 2,
    }


@pytest.mark.parametrize("day", DAYS)
def test_every_table_adds_up_and_is_within_the_cohort(
    others: tuple[Person, ...], terms: Terms, day: date
) -> None:
    table = status_table(others, terms, on=day)
    parts = len(table.withdrawn) + len(table.not_started) + len(table.active)
    assert parts == len(table.referred) <= terms.on(day).whole("cohort")


def test_half_the_cohort_is_referred_by_each_unit(others: tuple[Person, ...], terms: Terms) -> None:
    table = status_table(others, terms, on=DAYS[-1])
    half = terms.on(DEMO_ON).whole("cohort") // 2
    assert {unit: len(who) for unit, who in table.by_unit.items()} == dict.fromkeys(
        terms.on(DEMO_ON).codes("referring_units"), half
    )


def test_candidates_are_coded_by_their_referral(another: Log) -> None:
    first: dict[str, date] = {}
    for fact in sorted(another.known().of_kind("referral"), key=lambda fact: fact.since):
        first.setdefault(fact.subject, fact.since)
    assert sorted(first) == sorted(first, key=lambda code: (first[code], code))
    assert sorted(first) == [f"K{number:03d}" for number in range(1, 121)]


def test_facts_lie_between_september_2018_and_december_2022(another: Log) -> None:
    days = [fact.since for fact in another.facts] + [fact.known_at.date() for fact in another.facts]
    assert min(days) >= date(2018, 9, 1)
    assert max(days) <= date(2022, 12, 31)


def test_a_fact_holds_codes_only_and_never_a_name(another: Log) -> None:
    plain = re.compile(r"[a-zA-Z0-9_.:+-]+")
    words = [word for line in facts_text(another).splitlines() for word in _words(json.loads(line))]
    assert [word for word in words if not plain.fullmatch(word)] == []
    assert [word for word in words if len(word) > 80] == []


def _words(value: Json) -> list[str]:
    if isinstance(value, dict):
        return [word for item in value.values() for word in _words(item)]
    if isinstance(value, list):
        return [word for item in value for word in _words(item)]
    return [value] if isinstance(value, str) else []


def test_a_company_is_told_of_before_anybody_works_there(another: Log) -> None:
    told = {fact.subject: fact.known_at for fact in another.known().of_kind("company")}
    for fact in another.facts:
        if fact.kind in ("employment", "training"):
            says = json.loads(fact.wire)["value"]
            assert told[says.get("company") or says["workplace"]] <= fact.known_at
