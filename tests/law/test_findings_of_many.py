"""Where very many are checked, only some are read: what is found is what is found of all."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.effect.facts import day, demo, job, person, said, seen
from tests.core.uncompiled import uncompiled
from tests.law.contracts import contracts
from tests.law.lives import lives
from tests.law.strategies import days, logs, moments
from tests.law.test_evidence import beside
from tests.law.vouching import evidence, proving, worlds
from virksom.programme.check import unpriced_findings, view_of
from virksom.programme.check.of_many import findings_of_many, odd
from virksom.programme.columns import odd as fast
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_KNOWN
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.kernel import Finding
from virksom.programme.record import Fact, Log
from virksom.programme.status import AsKnown

BEGINS = date(2018, 9, 1)
AGREED = known_then(BEGINS, None)


PLAIN = uncompiled("columns", "courses", "odd_courses")
CLEAN = (*person("K001"), *person("K002"), said("company", "V001", -7), job("K001", 30))
ODD = {
    "employment_overlaps": (*person("K003"), job("K003", 30), job("K003", 60)),
    "employment_of_two": (
        *(*person("K003"), *person("K004")),
        *(job("K003", 30, employment="E9"), job("K004", 30, employment="E9")),
    ),
    "same_person_unclear": (*person("K003"), said("same_person", "K003", 9, other="K009")),
    "referral_outside_window": (said("referral", "K003", -900, unit="uddannelseshuset"),),
    "unknown_unit": (said("referral", "K003", 0, unit="ukendt"),),
    "withdrawal_without_reason": (
        *person("K003"),
        said("withdrawal", "K003", 60, reason="unrecorded"),
    ),
    "unknown_reason": (*person("K003"), said("withdrawal", "K003", 60, reason="ukendt")),
    "outside_course": (*person("K003"), said("element", "K003", -3, element="mentoring")),
    "step_without_effect": (*person("K003"), said("start", "K003", 9)),
    "start_before_referral": (said("start", "K003", 0),),
    "unknown_company": (*person("K003"), job("K003", 30, company="V009")),
    "known_too_early": (*person("K003"), replace(said("meeting", "K003", 200), known=day(99))),
    "unknown_field": (*person("K003", nyt="felt"),),
    "not_a_benefit_here": (*person("K003"), said("benefit", "K003", 9, code="su")),
    "hours_without_job": (*person("K003"), said("income", "K003", 25, hours="37", until=53)),
}


def found_alike(log: Log, terms: Terms, *, on: date, moment: datetime | None) -> int:
    """Hold the findings of all against those of whoever is read; return how many are not read."""
    whole = view_of(log, terms, on=on, moment=moment)
    asked = odd(with_facts(no_facts(), log.facts), terms, on=on, moment=moment)
    few = Log(tuple(fact for fact in log.facts if asked.reads(fact)))
    view = replace(view_of(few, terms, on=on, moment=moment), log=log)
    assert findings_of_many(view, asked) == unpriced_findings(whole)
    return len(whole.people) - len(view.people)


@given(st.one_of(logs(), lives()), contracts(), days(BEGINS), moments())
def test_what_is_found_of_many_is_what_is_found_of_all(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    with suppress(NotExpressed):  # then everybody is read
        found_alike(log, terms, on=on, moment=max(moment, AGREED))


@given(worlds(), evidence(), proving(), days(BEGINS))
def test_with_evidence_it_is_what_is_found_of_all(
    log: Log, more: tuple[Fact, ...], terms: Terms, on: date
) -> None:
    with suppress(NotExpressed):  # the same
        found_alike(beside(log, more), terms, on=on, moment=None)


@pytest.mark.parametrize("on", [date(2019, 9, 30), date(2023, 3, 31)])
def test_of_the_demo_only_those_with_a_finding_are_read(on: date) -> None:
    asked = demo(on)
    assert found_alike(asked.log, asked.contract.terms, on=on, moment=DEMO_KNOWN) > 60


@pytest.mark.parametrize("code", ODD)
def test_whoever_is_odd_is_read_and_nobody_else(code: str) -> None:
    asked = seen(*CLEAN, *ODD[code])
    assert code in {one.code for one in asked_findings(asked)}
    assert found_alike(asked.log, asked.contract.terms, on=asked.on, moment=asked.moment) == 2


def asked_findings(asked: AsKnown) -> tuple[Finding, ...]:
    terms = asked.contract.terms
    return unpriced_findings(view_of(asked.log, terms, on=asked.on, moment=asked.moment))


def test_at_a_training_place_nobody_knows_one_is_read() -> None:
    told = said("training", "K003", 30, workplace="V009", trade="kitchen")
    asked = seen(*CLEAN, *person("K003"), told)
    assert "unknown_company" in {one.code for one in asked_findings(asked)}
    assert found_alike(asked.log, asked.contract.terms, on=asked.on, moment=asked.moment) == 2


def test_what_is_told_of_somebody_nobody_placed_is_read() -> None:
    asked = seen(*CLEAN, said("element", "K003", 3, element="mentoring"))
    assert found_alike(asked.log, asked.contract.terms, on=asked.on, moment=asked.moment) == 2


def test_with_one_of_two_that_will_be_said_to_be_one_both_are_read() -> None:
    later = said("same_person", "K003", 300, other="K004")
    odd_one = job("K003", 10, company="V009")
    asked = seen(*CLEAN, *person("K003"), *person("K004"), odd_one, later, after=20)
    assert found_alike(asked.log, asked.contract.terms, on=asked.on, moment=asked.moment) == 2


@given(worlds(), evidence(), proving(), days(BEGINS))
def test_as_plain_python_it_is_the_same(
    log: Log, more: tuple[Fact, ...], terms: Terms, on: date
) -> None:
    with patch.object(fast, "look", PLAIN.look), suppress(NotExpressed):
        found_alike(beside(log, more), terms, on=on, moment=None)


def test_of_a_log_that_is_not_whole_the_last_fact_is_told_and_not_its_chain() -> None:
    asked = demo(date(2020, 1, 1))
    terms, on, moment = asked.contract.terms, asked.on, asked.moment
    view = view_of(Log(asked.log.facts[:9]), terms, on=on, moment=moment)
    some = odd(with_facts(no_facts(), asked.log.facts), terms, on=on, moment=moment)
    told = findings_of_many(view, some, last="f009999")
    assert [one.facts for one in told if one.code == "expected"] == [("f009999",)]
    assert not {"no_chain", "chain_broken"} & {one.code for one in told}
