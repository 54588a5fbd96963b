"""What is known long after: a job that never was, rates agreed late, a benefit given and repaid.

Each is settled month by month as it would have been, so that what must be undone was really billed.
"""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.faults.played import (
    IN_COURSE,
    balance,
    documents,
    issued_in,
    lines_of,
    played,
    told,
    twentieths,
)
from tests.law.settled import CONTRACT, frozen, live
from tests.spec.answers import amended
from virksom.programme.billing.again import bill_again
from virksom.programme.contract import Contract
from virksom.programme.kernel import Month, Week

FULL, PARTIAL = Decimal("796.00"), Decimal("385.00")
CAP = 100
CAPPED = replace(CONTRACT, terms=CONTRACT.terms.with_switch("cap", str(CAP)))
FIRST_JOB = "K001 ansat 37 timer i V001 som E001 fra 2018-10-01 til og med 2019-01-27"
SECOND_JOB = "K001 ansat 37 timer i V002 som E002 fra 2019-01-28"
REVERSED = "K001 trækker linje 3 tilbage 2021-02-01"
JOBS = (*IN_COURSE, FIRST_JOB, SECOND_JOB)
WEEKS = [str(Week(2018, 40) + number) for number in range(17)]
MOVED_UP = [str(Week(2018, 40) + number) for number in range(CAP, CAP + 17)]


def test_a_job_reversed_after_two_years_is_credited_on_every_invoice_it_stood_on() -> None:
    _, notes = issued_in(played(*JOBS, REVERSED, contract=CAPPED, until="2021-02"), "2021-02")
    assert [line.week for line in lines_of(*notes)] == WEEKS
    assert len(notes) == len({note.says.credits for note in notes}) == 5
    assert {line.amount for line in lines_of(*notes)} == {FULL}
    assert {line.why for line in lines_of(*notes)} == {"no_self_support"}


def test_weeks_past_the_cap_move_up_when_a_reversal_frees_it() -> None:
    before = played(*JOBS, contract=CAPPED, until="2021-01")
    after = played(*JOBS, REVERSED, contract=CAPPED, until="2021-02")
    ((invoice,), _) = issued_in(after, "2021-02")
    assert [line.week for line in invoice.lines] == MOVED_UP
    assert balance(before) == balance(after) == CAP * FULL


def test_a_reversal_leaves_every_older_document_as_it_was() -> None:
    before = played(*JOBS, contract=CAPPED, until="2021-01")
    after = played(*JOBS, REVERSED, contract=CAPPED, until="2021-02")
    assert [one.fact.wire for one in documents(after)][: len(documents(before))] == [
        one.fact.wire for one in documents(before)
    ]


def at_rate(value: str) -> Contract:
    """Return IMPACT60 with a rate in force from January 2020 that was agreed in June."""
    terms = amended(
        CONTRACT.terms, "full_rate", value=value, since="2020-01-06", agreed="2020-06-10"
    )
    return replace(CONTRACT, terms=terms)


RAISED, LOWERED = at_rate("801.50"), at_rate("790.00")


@pytest.mark.parametrize("later", [RAISED, LOWERED])
def test_what_was_issued_before_an_amendment_was_agreed_is_the_same_to_the_byte(
    later: Contract,
) -> None:
    then, now = (
        live(told(*JOBS), contract, twentieths(Month(2020, 6)))[-2].after
        for contract in (CONTRACT, later)
    )
    assert [fact.wire for fact in then.facts] == [fact.wire for fact in now.facts]
    old, new = (
        [bill_again(one, frozen(then), contract=under, invented=True) for one in documents(then)]
        for under in (CONTRACT, later)
    )
    assert old == new


def test_a_rate_raised_before_it_was_agreed_becomes_a_line_with_the_difference() -> None:
    log = played(*JOBS, contract=RAISED, until="2020-06")
    ((invoice,), notes) = issued_in(log, "2020-06")
    raised = [line for line in invoice.lines if line.amount == Decimal("5.50")]
    assert notes == ()
    assert (raised[0].week, raised[-1].week, len(raised)) == ("2020-W02", "2020-W14", 13)
    assert {line.amount for line in invoice.lines} == {Decimal("5.50"), Decimal("801.50")}


def test_a_rate_lowered_before_it_was_agreed_is_credited_in_whole_and_billed_anew() -> None:
    log = played(*JOBS, contract=LOWERED, until="2020-06")
    ((invoice,), notes) = issued_in(log, "2020-06")
    credited = [line.week for line in lines_of(*notes)]
    assert {line.amount for line in lines_of(*notes)} == {FULL}
    assert {line.why for line in lines_of(*notes)} == {"lower_rate"}
    assert credited == [line.week for line in invoice.lines if line.week <= "2020-W14"]
    assert {line.amount for line in invoice.lines} == {Decimal("790.00")}


AWARD = "K001 ydelse kontanthjaelp fra 2019-03-04 til og med 2019-03-31, kendt 2020-09-01"
REPAID = "K001 trækker linje 5 tilbage 2021-03-01"
AWARDED_WEEKS = ["2019-W10", "2019-W11", "2019-W12", "2019-W13"]


def test_a_benefit_given_long_after_lowers_its_weeks_and_a_repayment_raises_them_again() -> None:
    log = played(*JOBS, AWARD, REPAID, contract=CONTRACT, until="2021-03")
    (given, notes), (back, none) = issued_in(log, "2020-09"), issued_in(log, "2021-03")
    assert [line.week for line in lines_of(*notes)] == AWARDED_WEEKS
    anew = [line for line in lines_of(*given) if line.week in AWARDED_WEEKS]
    assert {(line.tier, line.amount) for line in anew} == {("partial", PARTIAL)}
    raised = [line for line in lines_of(*back) if line.week in AWARDED_WEEKS]
    assert [line.week for line in raised] == AWARDED_WEEKS
    assert ({line.amount for line in raised}, none) == ({FULL - PARTIAL}, ())


def test_after_the_repayment_the_sum_is_as_if_the_benefit_had_never_been() -> None:
    there_and_back = played(*JOBS, AWARD, REPAID, contract=CONTRACT, until="2021-03")
    never = played(*JOBS, contract=CONTRACT, until="2021-03")
    assert balance(there_and_back) == balance(never)


def test_what_was_known_then_still_says_what_was_billed_then() -> None:
    log = played(*JOBS, AWARD, REPAID, contract=CONTRACT, until="2021-03")
    then = datetime(2020, 8, 31, 9, tzinfo=UTC)
    assert {item.kind for item in documents(log) if item.fact.known_at <= then} == {"invoice"}
