"""Two who support themself by the registers, and nobody here knows of it."""

from random import Random

from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_KNOWN
from virksom.programme.demo.evidence import demo_evidence
from virksom.programme.demo.unclaimed import unclaimed
from virksom.programme.record import Log


def test_of_two_in_the_course_nobody_ever_told_of_a_job(another: Log, chance: Random) -> None:
    found = unclaimed(another, chance)
    assert len({paid.candidate for paid in found}) == 2
    told = {fact.subject for fact in another.facts if fact.kind == "employment"}
    assert not told & {paid.candidate for paid in found}


def test_the_registers_have_pay_of_no_known_company_and_no_benefit(demo: Log, terms: Terms) -> None:
    told = demo_evidence(demo, terms, seed=1, until=DEMO_KNOWN)
    jobs = {fact.subject for fact in demo.facts if fact.kind == "employment"}
    paid = [one for one in told if one.kind == "income" and one.subject not in jobs]
    assert len({one.subject for one in paid}) == 2
    assert not any("company" in one.value for one in paid)
    who = {one.subject for one in paid}
    weeks = [one.value for one in told if one.kind == "benefit" and one.subject in who]
    assert "none" in {says["code"] for says in weeks}


def test_a_cohort_of_nobody_has_none(chance: Random) -> None:
    assert unclaimed(Log(), chance) == ()
