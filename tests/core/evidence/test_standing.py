"""How a week stands: the sentences of clause 7.1 tell the rest."""

import pytest

from tests.core.evidence.week import FULL_JOB, SMALL_JOB, days, evidence, rules, stands
from virksom.programme.evidence import STANDINGS, Standing, accepted_disputes
from virksom.programme.status import State

YES = "K001 arbejdsgiver siger ansat 37 timer fra 2019-03-01"
HELD = "K001 arbejdsgiver siger ansat fra 2019-03-01"
PAPER = "K001 kontrakt siger ansat 37 timer fra 2019-03-01"
SLIP = "K001 lønseddel siger ansat 20 timer fra 2019-03-01"
NONE = "K001 ydelse none fra 2019-03-01"


def test_without_any_source_a_week_lacks_evidence() -> None:
    assert stands(FULL_JOB) == Standing("missing", "", ())


def test_a_week_carries_the_source_and_the_facts_that_decide() -> None:
    assert stands(FULL_JOB, YES) == Standing("verified", "employer", ("f000004",))
    assert stands(FULL_JOB, SLIP) == Standing("contradicted", "payslip", ("f000004",))
    assert stands(FULL_JOB, PAPER) == Standing("unverified", "contract", ("f000004",))


def test_what_is_claimed_decides_whether_less_is_enough() -> None:
    assert stands(SMALL_JOB, SLIP, tier=State.PARTIAL).code == "unverified"
    verifying = rules(verifying_evidence="payslip")
    assert stands(SMALL_JOB, SLIP, under=verifying, tier=State.PARTIAL).code == "verified"


@pytest.mark.parametrize("more", [NONE, PAPER, HELD])
def test_a_source_that_does_not_decide_hides_no_other(more: str) -> None:
    first = rules(evidence_order="benefit_register, contract, employer, income_register")
    income = "K001 indkomst 160,33 timer i 2019-03"
    found = stands(FULL_JOB, more, income, under=first)
    assert (found.code, found.source) == ("verified", "income_register")
    denied = stands(FULL_JOB, more, "K001 indkomst 9 timer i 2019-03", under=first)
    assert (denied.code, denied.source) == ("contradicted", "income_register")


def test_a_more_trusted_source_decides_against_a_less_trusted_one() -> None:
    assert stands(FULL_JOB, YES, SLIP).code == "verified"
    turned = rules(evidence_order="payslip, employer")
    assert stands(FULL_JOB, YES, SLIP, under=turned).code == "contradicted"


def test_of_sources_that_do_not_decide_the_one_that_vouches_most_is_named() -> None:
    assert stands(FULL_JOB, NONE, HELD, PAPER).source == "contract"
    assert stands(FULL_JOB, NONE, HELD).source == "employer"
    assert stands(FULL_JOB, NONE).source == "benefit_register"


def test_of_equals_the_more_trusted_is_named() -> None:
    slip = PAPER.replace("kontrakt", "lønseddel")
    assert stands(FULL_JOB, PAPER, slip).source == "payslip"


def test_only_an_accepted_dispute_of_the_week_is_named() -> None:
    line = "K001 indsigelse mod 2019-W10"
    for answer, facts in ((" tages til følge", ("f000003",)), (" afvises", ()), ("", ())):
        assert accepted_disputes(days(), evidence(line + answer)) == facts
    other = evidence("K001 indsigelse mod 2019-W11 tages til følge")
    assert accepted_disputes(days(), other) == ()


def test_every_standing_has_its_words() -> None:
    assert list(STANDINGS) == ["verified", "unverified", "contradicted", "missing"]
    assert all(text.da and text.en for text in STANDINGS.values())
