"""Evidence says how a week stands, and whether it may be paid; it changes nothing else.

Clause 7.1; failures 1, 2, 5 and 7 of outcome payment.
"""

import json
from collections.abc import Iterable
from datetime import date, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.law.strategies import moments
from tests.law.test_what_was_known import bare, shuffled
from tests.law.vouching import STANDINGS, VOUCHING, evidence, proving, worlds
from tests.spec.answers import turned
from virksom.programme.contract import Terms
from virksom.programme.evidence import evidence_of, standing
from virksom.programme.kernel import Json, Week
from virksom.programme.record import Fact, Log, Place, read_fact
from virksom.programme.settlement import (
    WeekReading,
    explain_week,
    owed_weeks,
    payable_weeks,
    read_weeks,
    rules_of,
)
from virksom.programme.status import people, timeline, week_days

LAST = Week.of(date(2020, 6, 30))
Weeks = dict[tuple[str, Week], WeekReading]
ALL = ", ".join(STANDINGS)


def weeks(log: Log, terms: Terms, moment: datetime | None = None) -> Weeks:
    """Return everybody's weeks, paid or not."""
    read = (read_weeks(one, terms, through=LAST) for one in people(log.known(moment)))
    return {(week.candidate, week.week): week for some in read for week in some}


def beside(log: Log, more: Iterable[Fact]) -> Log:
    """Return the log with more facts, about candidates it knows of."""
    known = {fact.subject for fact in log.facts}
    return Log((*log.facts, *(fact for fact in more if fact.subject in known)))


@given(worlds(), evidence(), proving(), moments())
def test_failure_07_evidence_that_comes_later_changes_nothing_known_before(
    log: Log, more: tuple[Fact, ...], terms: Terms, moment: datetime
) -> None:
    whole = beside(log, more)
    by_then = Log(tuple(fact for fact in whole.facts if fact.known_at <= moment))
    assert weeks(whole, terms, moment) == weeks(by_then, terms)


@given(worlds(), evidence(), proving())
def test_evidence_changes_no_state_no_tier_and_no_price(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    before, after = weeks(log, terms), weeks(beside(log, more), terms)
    assert before.keys() == after.keys()
    for key, week in before.items():
        now = after[key]
        assert now.state is week.state
        if week.paid and now.paid:
            assert (now.tier, now.amount) == (week.tier, week.amount)


@given(worlds(), evidence(), proving())
def test_only_evidence_or_the_room_it_frees_under_the_cap_changes_what_is_paid(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    before, after = weeks(log, terms), weeks(beside(log, more), terms)
    for key, week in before.items():
        if week.paid and not after[key].paid:
            why = after[key].reasons[0]
            assert why.code.startswith(("evidence_", "dispute_", "cap_"))
        if after[key].paid and not week.paid:
            assert week.reasons[0].code.startswith(("evidence_", "cap_"))


@given(worlds(), evidence(kinds=VOUCHING), proving())
def test_where_all_standings_are_paid_the_sums_are_those_without_evidence(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    terms = turned(terms, "payable_evidence", ALL)
    before, after = weeks(log, terms), weeks(beside(log, more), terms)
    assert {key: week.amount for key, week in before.items()} == {
        key: week.amount for key, week in after.items()
    }


@given(worlds(), evidence(), proving())
def test_failure_01_who_pays_for_verified_weeks_only_pays_no_week_that_nobody_vouches_for(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    terms = turned(terms, "payable_evidence", "verified")
    whole = beside(log, more)
    known = whole.known()
    for week in weeks(whole, terms).values():
        if week.paid:
            told = week.reasons[-1]
            kinds = {fact.kind for fact in map(known.find, told.facts) if fact is not None}
            assert told.code == "evidence_verified"
            assert kinds
            assert kinds <= {"income", "confirmation", "benefit"}
    silent = Log(tuple(fact for fact in log.facts if fact.kind != "benefit"))
    assert not any(week.paid for week in weeks(silent, terms).values())


@given(worlds(), evidence(kinds=("dispute", "dispute", "confirmation")), proving())
def test_a_week_whose_dispute_was_accepted_is_never_paid(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    whole = beside(log, more)
    lost = {
        (person.id, Week.of(fact.since))
        for person in people(whole.known())
        for fact in person.evidence
        if getattr(fact.value, "answer", None) == "accepted"
    }
    assert not any(week.paid for key, week in weeks(whole, terms).items() if key in lost)


@given(worlds(), evidence(), proving())
def test_failure_06_it_does_not_matter_which_code_of_a_person_evidence_is_told_of(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    one = _told("K001", "same_person", {"other": "K002"}, like=log.facts[0])
    both = Log((*(fact for fact in log.facts if fact.subject != "K003"), one))
    moved = [_told("K001", fact.kind, None, like=fact) for fact in more]
    assert weeks(Log((*both.facts, *moved)), terms) == weeks(Log((*both.facts, *more)), terms)


def _told(subject: str, kind: str, value: dict[str, Json] | None, *, like: Fact) -> Fact:
    """Return a fact as another one, but about somebody else or saying something else."""
    wire = {**json.loads(like.wire), "subject": subject, "kind": kind}
    if value is not None:
        wire |= {"value": value, "id": "same", "until": None}
    return read_fact(wire, Place("told", 1))


@given(worlds(), evidence(), st.data(), proving())
def test_another_source_leaves_a_verified_week_verified_or_denies_it(
    log: Log, more: tuple[Fact, ...], data: st.DataObject, terms: Terms
) -> None:
    first = beside(log, more)
    spoken = {_source(fact) for fact in first.facts}
    new = data.draw(evidence(first=50))
    second = beside(first, [fact for fact in new if _source(fact) not in spoken])
    after = weeks(second, terms)
    for key, week in weeks(first, terms).items():
        if week.standing == "verified":
            assert after[key].standing in {"verified", "contradicted"}


def _source(fact: Fact) -> str:
    return str(getattr(fact.value, "given", fact.kind))


@given(worlds(), evidence(), proving(), st.sampled_from(["0", "2.5", "5", "20", "100"]))
def test_a_greater_tolerance_verifies_no_less_and_denies_no_more(
    log: Log, more: tuple[Fact, ...], terms: Terms, tolerance: str
) -> None:
    whole = beside(log, more)
    strict = weeks(whole, turned(terms, "hours_tolerance", "0"))
    mild = weeks(whole, turned(terms, "hours_tolerance", tolerance))
    for key, week in mild.items():
        if week.standing == "contradicted":
            assert strict[key].standing == "contradicted"
        if strict[key].standing == "verified":
            assert week.standing == "verified"


@given(worlds(), evidence(), proving())
def test_failure_02_every_claimed_week_is_held_against_the_same_rule(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    for week in weeks(beside(log, more), terms).values():
        codes = [reason.code for reason in week.reasons]
        told = [code for code in codes if code.startswith("evidence_")]
        assert set(told) <= {f"evidence_{week.standing}"}
        assert not week.paid or (told == []) == (week.standing == "missing")
        if week.reasons[0].code in {"no_self_support", "outside_window", "hours_unknown"}:
            assert week.standing == "missing"


@given(worlds(), evidence(), proving())
def test_failure_05_each_week_tells_its_evidence_in_words_with_facts_in_force(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    whole = beside(log, more)
    known = whole.known()
    for person in people(known)[:1]:
        for week in read_weeks(person, terms, through=LAST)[::9]:
            found = explain_week(person, terms, known=known, week=week.week)
            assert found.reading == week
            assert all(known.find(fact) for line in found.sentences for fact in line.facts)
            assert all(line.text.da and line.text.en for line in found.sentences)


@given(worlds(), evidence(), proving(), st.randoms(use_true_random=False))
def test_the_order_of_evidence_known_at_once_does_not_matter(
    log: Log, more: tuple[Fact, ...], terms: Terms, chance: Random
) -> None:
    whole = beside(log, more)
    one, two = weeks(whole, terms), weeks(Log(shuffled(whole.facts, chance)), terms)
    assert [bare(week) for week in one.values()] == [bare(week) for week in two.values()]
    assert [week.standing for week in one.values()] == [week.standing for week in two.values()]


@given(worlds(), evidence(), proving())
def test_a_week_stands_as_it_does_when_it_is_the_only_one_read(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    for person in people(beside(log, more).known()):
        for week in read_weeks(person, terms, through=LAST):
            if week.paid and week.tier is not None:
                rules = rules_of(week.week, terms)
                days = week_days(timeline(person, rules), week.week)
                alone = standing(days, rules, evidence=evidence_of(person), tier=week.tier)
                assert week.standing == alone.code
                assert not alone.facts or week.reasons[-1].facts == alone.facts


@given(worlds(), evidence(), proving())
def test_read_by_stretches_the_weeks_stand_alike(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    for person in people(beside(log, more).known()):
        plain = payable_weeks(person, terms, through=LAST)
        assert owed_weeks(person, terms, through=LAST) == plain
