"""Six ways in which outcome payment went wrong elsewhere, as evidence and work lists meet them."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.billing.claimed import (
    JOB,
    WEEKS,
    benefit,
    causes,
    company,
    confirmation,
    income,
    invoice,
    lists,
    moment,
    run,
    told,
)
from tests.core.persons import IN_COURSE, TERMS
from virksom.programme.billing import books
from virksom.programme.billing.reconcile import Listed, reconcile
from virksom.programme.billing.worklist_words import CAUSES
from virksom.programme.evidence import SOURCES
from virksom.programme.kernel import Week


def test_failure_01_claims_nobody_checked_are_listed_with_what_hangs_on_them() -> None:
    found = lists(told(*JOB, more=[invoice(WEEKS)]))
    (row,) = found.by_list["missing"]
    assert (row.kroner, row.says.who) == (Decimal("1540.00"), "employer")
    assert {claim.standing for claim in found.claims} == {"missing"}


@pytest.mark.parametrize("week", WEEKS)
def test_failure_02_one_rule_of_proof_holds_for_every_week(week: str) -> None:
    found = lists(told(*JOB, more=[confirmation(hours="20")]))
    standing = {str(claim.week): claim.standing for claim in found.claims}
    assert standing[week] == "verified"
    assert set(TERMS.on(Week.parse(week).monday).codes("evidence_order")) == set(SOURCES)


def test_failure_04_what_was_earned_and_never_claimed_is_listed() -> None:
    log = told(*JOB, more=[invoice(WEEKS[:3]), run("2019-03"), confirmation(hours="20")])
    assert causes(log) == [("month_settled", "K001", 1, "385.00")]
    nobody = told(*IN_COURSE, more=[benefit("none", until=date(2019, 4, 1))])
    assert causes(nobody) == [("no_job_known", "K001", 4, "1540.00")]


def test_failure_04_what_the_municipality_knows_and_we_do_not_claim_is_named() -> None:
    theirs = [Listed(candidate="K001", week=Week(2019, 10), code="none")]
    (one,) = reconcile(told(*IN_COURSE).known(moment()), TERMS, listed=theirs)
    assert (one.kind, one.says.who) == ("not_claimed", "consultant")


def test_failure_05_a_claim_that_its_source_denies_is_never_lost_from_sight() -> None:
    log = told(*JOB, more=[invoice(WEEKS), income("0")])
    found = lists(log)
    assert [row.cause for row in found.by_list["contradicted"]] == ["income_register_denies"]
    billed = sum((claim.held for claim in found.claims), Decimal(0))
    assert billed == books(log.known(moment())).invoiced


def test_failure_06_the_same_week_claimed_twice_is_listed_and_to_be_credited() -> None:
    twin = ("K002 henvist 2018-12-03", "K001 er K002 2019-04-01")
    more = [invoice(WEEKS[:1]), invoice(WEEKS[:1], candidate="K002", number="F-2019-0002")]
    found = {cause for cause, *_ in causes(told(*JOB, *twin, more=more))}
    assert {"two_codes", "billed_too_high"} <= found


def test_failure_14_weeks_at_the_providers_own_are_flagged_for_the_municipality() -> None:
    log = told(*JOB, more=[company(related_to_provider=True), confirmation(hours="20")])
    assert causes(log) == [("related_employer", "K001", 4, "1540.00")]
    assert CAUSES["related_employer"].who == "municipality"
