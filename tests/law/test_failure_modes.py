"""The fourteen ways in which outcome payment went wrong elsewhere: none of them can happen here.

Each test is named after its failure and would fail if the programme fell into it. The failures are
numbered as in the table they were drawn from: claims nobody checked (1), checks that differ (2), a
ratio that rises by itself (3), outcomes never claimed (4), claims without documents (5), the same
paid twice (6), what is known late (7), rules changed midway (8), payment taken for effect (9),
easy candidates picked (10), caps and windows (11), few people told apart (12), a shock that no
forecast had (13), and a provider who employs its own outcome (14).
"""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.faults.played import (
    IN_COURSE,
    balance,
    documents,
    issued_in,
    lines_of,
    played,
    told,
)
from tests.law.settled import CONTRACT
from tests.spec.answers import amended
from virksom.office.access import TABLE, Deed, Role, Whose
from virksom.programme.billing import RELEASED, runs, why_not_move
from virksom.programme.billing.worklists import WorkLists, work_lists
from virksom.programme.contract import Contract, Terms
from virksom.programme.demo import demo_log
from virksom.programme.kernel import Week
from virksom.programme.record import Draft, Log, Place, append, broken_link, read_fact, seal
from virksom.programme.settlement import WeekReading, read_weeks
from virksom.programme.status import FEWEST, people, status_table
from virksom.programme.status.external import issued_editions

TESTS = Path(__file__).parents[1]
ELSEWHERE = {
    9: "effect: what is paid and what it did are rooms that cannot see each other (invariant 8)",
    10: "effect: who is withdrawn, when and why is told of everybody referred (the status table)",
    13: "forecast: it is told as scenarios; nothing is settled or billed from it",
}
"""The failures that no settlement can fall into, and where each belongs."""

FULL, PARTIAL = Decimal("796.00"), Decimal("385.00")
JOB = "K001 ansat 37 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31"
WEEKS = ["2019-W10", "2019-W11", "2019-W12", "2019-W13"]
END = date(2019, 6, 30)


def test_every_failure_has_a_test_that_names_it_or_a_place_where_it_belongs() -> None:
    named = re.compile(r"def test_failure_(\d\d)_\w+")
    files = [path.read_text() for path in TESTS.rglob("test_*.py")]
    covered = {int(number) for text in files for number in named.findall(text)}
    assert covered | ELSEWHERE.keys() == set(range(1, 15))
    assert covered.isdisjoint(ELSEWHERE)


def weeks_of(
    *lines: str, terms: Terms = CONTRACT.terms, through: str = "2019-W26"
) -> dict[str, WeekReading]:
    (person,) = people(Log(told(*lines)).known())
    read = read_weeks(person, terms, through=Week.parse(through))
    return {str(reading.week): reading for reading in read}


def payable_when(*standings: str) -> Terms:
    term = CONTRACT.terms.terms["payable_evidence"]
    (value,) = term.values
    choice = {code: label for code, label in value.value.items() if code in standings}
    return Terms(
        {
            **CONTRACT.terms.terms,
            "payable_evidence": replace(term, values=(replace(value, value=choice),)),
        }
    )


def standings(*lines: str, terms: Terms = CONTRACT.terms) -> list[tuple[str, bool]]:
    found = weeks_of(*lines, terms=terms)
    return [(found[week].standing, found[week].paid) for week in WEEKS]


def lists(log: Log, *, on: date = END) -> WorkLists:
    return work_lists(log.known(), CONTRACT.terms, on=on)


CONFIRMED = "K001 arbejdsgiver siger ansat 37 timer fra 2019-03-04 til og med 2019-03-31"
DENIED = "K001 arbejdsgiver siger ikke ansat fra 2019-03-18 til og med 2019-03-31, kendt 2019-08-01"


def test_failure_01_a_claim_nobody_checked_is_marked_and_the_contract_says_if_it_is_paid() -> None:
    assert standings(*IN_COURSE, JOB) == [("missing", True)] * 4
    strict = payable_when("verified")
    assert standings(*IN_COURSE, JOB, terms=strict) == [("missing", False)] * 4
    assert standings(*IN_COURSE, JOB, CONFIRMED, terms=strict) == [("verified", True)] * 4


def test_failure_01_what_was_paid_unchecked_is_trued_up_when_it_is_checked() -> None:
    log = played(*IN_COURSE, JOB, DENIED, contract=CONTRACT, until="2019-08")
    _, notes = issued_in(log, "2019-08")
    assert [(line.week, line.why) for line in lines_of(*notes)] == [
        ("2019-W12", "evidence_contradicted"),
        ("2019-W13", "evidence_contradicted"),
    ]
    assert balance(log) == 2 * FULL


def test_failure_02_one_rule_of_proof_is_applied_to_every_week_and_has_a_date() -> None:
    terms = verified_from_april_only()
    found = weeks_of(*IN_COURSE, open_ended(JOB), open_ended(CONFIRMED), terms=terms)
    worked = {week: one.standing for week, one in found.items() if one.paid}
    assert {worked[week] for week in worked if week <= "2019-W13"} == {"verified"}
    assert {worked[week] for week in worked if week > "2019-W13"} == {"unverified"}


def verified_from_april_only() -> Terms:
    """Return the terms had the employer's word verified nothing from April 2019 on."""
    return amended(
        CONTRACT.terms,
        "verifying_evidence",
        value="benefit_register, income_register",
        since="2019-04-01",
        agreed="2019-03-01",
    )


def open_ended(line: str) -> str:
    return line.replace(" til og med 2019-03-31", "")


def test_failure_02_what_was_read_by_which_rule_is_recorded_with_every_document() -> None:
    for item in documents(played(*IN_COURSE, JOB, contract=CONTRACT, until="2019-06")):
        assert item.says.terms_digest == CONTRACT.digest
        assert item.says.facts_digest
        assert item.says.code_digest == "sha256:code"


def test_failure_03_no_figure_rises_because_fewer_are_referred() -> None:
    everyone = people(demo_log().known())
    days = [date(2018, 10, 1) + timedelta(days=30 * number) for number in range(50)]
    tables = [status_table(everyone, CONTRACT.terms, on=day) for day in days]
    referred = [len(table.referred) for table in tables]
    assert referred == sorted(referred)
    assert [table.of_referred.of for table in tables] == referred
    assert {table.of_target.of for table in tables} == {60}


def test_failure_03_what_is_owed_for_one_does_not_hang_on_how_many_others_there_are() -> None:
    log = demo_log()
    known, last = log.known(), Week.parse("2022-W52")
    for person in people(known)[:20]:
        own = Log(tuple(fact for fact in log.facts if fact.subject in person.ids))
        (alone,) = people(own.known())
        assert [
            (one.week, one.amount) for one in read_weeks(alone, CONTRACT.terms, through=last)
        ] == [(one.week, one.amount) for one in read_weeks(person, CONTRACT.terms, through=last)]


def test_failure_04_a_week_earned_and_never_claimed_stands_on_a_list_until_it_is_billed() -> None:
    late = f"{JOB}, kendt 2019-06-25"
    before = played(*IN_COURSE, late, contract=CONTRACT, until="2019-06")
    known = Log((*before.facts, *told(*IN_COURSE, late)[2:]))
    (row,) = lists(known).by_list["unclaimed"]
    assert ([str(week) for week in row.weeks], row.kroner) == (WEEKS, 4 * FULL)
    after = played(*IN_COURSE, late, contract=CONTRACT, until="2019-07")
    assert [line.week for line in lines_of(*documents(after))] == WEEKS
    assert lists(after, on=date(2019, 7, 21)).by_list["unclaimed"] == ()


def test_failure_05_every_paid_week_names_the_facts_it_rests_on() -> None:
    log = played(*IN_COURSE, JOB, DENIED, contract=CONTRACT, until="2019-08")
    for line in lines_of(*documents(log)):
        assert line.facts
        assert all(log.find(fact) for fact in line.facts)


def test_failure_05_an_issued_line_that_is_changed_breaks_the_chain() -> None:
    log = seal(played(*IN_COURSE, JOB, contract=CONTRACT, until="2019-07"))
    place = next(number for number, fact in enumerate(log.facts) if fact.kind == "issued")
    wire = json.loads(log.facts[place].wire)
    wire["value"]["lines"][0]["amount"] = "797.00"
    forged = [*log.facts]
    forged[place] = read_fact(wire, Place("forged", place))
    broken = broken_link(Log(tuple(forged)))
    assert broken_link(log) is None
    assert (broken and broken.position) == place + 2


def test_failure_05_nobody_releases_what_they_prepared_themselves() -> None:
    log = played(*IN_COURSE, JOB, contract=CONTRACT, until="2019-07")
    for run in runs(log.known()):
        assert run.latest.by != run.prepared.by
        opened = replace(run, latest=run.prepared)
        reason = why_not_move(opened, RELEASED, by=run.prepared.by or "")
        assert reason is not None
        assert reason.code == "run_needs_another"
        assert why_not_move(opened, RELEASED, by="another") is None


TWICE = {
    "two jobs at once": (
        *IN_COURSE,
        JOB,
        "K001 ansat 37 timer i V002 som E002 fra 2019-03-04 til og med 2019-03-31",
    ),
    "referred again": (
        *IN_COURSE,
        JOB,
        "K001 henvist 2019-03-04",
        "K001 starter 2019-03-04",
    ),
    "two codes of one person": (
        *IN_COURSE,
        JOB,
        "K002 henvist 2018-09-03",
        "K002 starter 2018-09-03",
        JOB.replace("K001", "K002").replace("E001", "E009"),
        "K001 er K002 2019-05-01",
    ),
}


@pytest.mark.parametrize("lines", TWICE.values(), ids=TWICE)
def test_failure_06_the_same_week_of_the_same_person_is_paid_once(lines: tuple[str, ...]) -> None:
    log = played(*lines, contract=CONTRACT, until="2019-07")
    assert sorted(line.week for line in lines_of(*documents(log))) == WEEKS
    assert balance(log) == 4 * FULL


def test_failure_06_two_codes_billed_before_it_was_known_who_they_are_end_as_one() -> None:
    lines = [*TWICE["two codes of one person"][:-1], "K001 er K002 2019-08-01"]
    before = played(*lines, contract=CONTRACT, until="2019-07")
    after = played(*lines, contract=CONTRACT, until="2019-08")
    assert (balance(before), balance(after)) == (8 * FULL, 4 * FULL)
    (anew, notes) = issued_in(after, "2019-08")
    assert sorted(line.week for line in lines_of(*notes)) == sorted(2 * WEEKS)
    assert [line.week for line in lines_of(*anew)] == WEEKS


NO_PAY = "K001 indkomst 0 timer i 2019-03, kendt 2019-09-01"
RESTATED = "K001 indkomst 160,33 timer i 2019-03, kendt 2019-11-01, retter linje 4"


def test_failure_07_a_register_that_changes_its_mind_is_followed_by_new_documents() -> None:
    log = played(*IN_COURSE, JOB, NO_PAY, RESTATED, contract=CONTRACT, until="2019-11")
    kinds = [(str(item.fact.since)[:7], item.kind, item.amount) for item in documents(log)]
    assert kinds[-2:] == [
        ("2019-09", "credit_note", 4 * FULL),
        ("2019-11", "invoice", 4 * FULL),
    ]
    assert balance(log) == 4 * FULL


def test_failure_07_what_was_issued_is_never_changed_by_what_is_known_later() -> None:
    before = played(*IN_COURSE, JOB, contract=CONTRACT, until="2019-08")
    after = played(*IN_COURSE, JOB, NO_PAY, RESTATED, contract=CONTRACT, until="2019-11")
    issued = [[item.fact.wire for item in documents(log)] for log in (before, after)]
    assert issued[1][: len(issued[0])] == issued[0]


def test_failure_08_a_week_is_priced_by_the_rule_of_its_own_monday_whenever_it_is_billed() -> None:
    rates = amended(
        CONTRACT.terms, "full_rate", value="500.00", since="2019-03-18", agreed="2019-03-01"
    )
    contract: Contract = replace(CONTRACT, terms=rates)
    late = f"{JOB}, kendt 2021-01-10"
    for line in (JOB, late):
        log = played(*IN_COURSE, line, contract=contract, until="2021-01")
        assert [line.amount for line in lines_of(*documents(log))] == [
            *(FULL, FULL),
            *(Decimal("500.00"), Decimal("500.00")),
        ]


def test_failure_11_past_the_cap_and_outside_the_window_no_week_is_paid_and_each_says_why() -> None:
    terms = CONTRACT.terms.with_switch("cap", "3")
    found = weeks_of(*IN_COURSE, JOB, terms=terms)
    assert [found[week].cap_number for week in WEEKS] == [1, 2, 3, None]
    assert found[WEEKS[3]].reasons[0].code == "cap_reached"
    forever = weeks_of(*IN_COURSE, "K001 ansat 37 timer fra 2020-06-01", through="2023-W04")
    assert max(week for week, one in forever.items() if one.paid) == "2022-W51"
    assert forever["2022-W52"].reasons[0].code == "outside_window"


def test_failure_11_whoever_begins_late_has_fewer_weeks_and_it_can_be_seen() -> None:
    found = weeks_of(*IN_COURSE, "K001 ansat 37 timer fra 2021-01-04", through="2023-W04")
    numbers = [one.cap_number for one in found.values() if one.paid]
    assert numbers == list(range(1, 104))


def test_failure_12_no_table_for_strangers_tells_of_fewer_than_five() -> None:
    editions = issued_editions(demo_log(), CONTRACT, moment=datetime(2023, 1, 31, tzinfo=UTC))
    shown = [count for one in editions for count in one.rows.values() if count is not None]
    assert len(editions) > 10
    assert not [count for count in shown if 0 < count < FEWEST]
    assert [name for one in editions for name, count in one.rows.items() if count is None]


def test_failure_12_weeks_of_single_persons_are_seen_by_the_two_parties_alone() -> None:
    sees = {role for role in Role if TABLE[role][Deed.SEE_SETTLEMENT] == Whose("all")}
    assert sees == {Role.TEAM_LEADER, Role.BOOKKEEPER, Role.FINANCE_OFFICER}


@pytest.mark.parametrize(
    ("says", "cause"),
    [("related_to_provider", "related_employer"), ("social_enterprise", "social_enterprise")],
)
def test_failure_14_weeks_at_the_providers_own_company_are_shown_apart(
    says: str, cause: str
) -> None:
    own = Draft(kind="company", subject="V001", since=date(2019, 1, 1), value={says: True})
    log = append(Log(told(*IN_COURSE, JOB)), [own], moment=datetime(2019, 6, 1, tzinfo=UTC))
    (row,) = lists(log).by_list["related"]
    assert (row.cause, [str(week) for week in row.weeks], row.kroner) == (cause, WEEKS, 4 * FULL)
    assert log.facts[-1].id in row.facts
    assert lists(Log(log.facts[:-1])).by_list["related"] == ()
