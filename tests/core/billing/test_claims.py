"""What is claimed, week by week."""

from decimal import Decimal
from functools import partial

from tests.core.billing.claimed import JOB, WEEKS, invoice, moment, only_verified, told
from tests.core.persons import IN_COURSE, TERMS
from virksom.programme.billing import books
from virksom.programme.billing.claims import Claim, claims
from virksom.programme.contract import Terms
from virksom.programme.evidence import MISSING
from virksom.programme.kernel import Week
from virksom.programme.record import Draft
from virksom.programme.settlement import read_weeks
from virksom.programme.status import people


def claimed(*lines: str, more: list[Draft], terms: Terms = TERMS) -> tuple[Claim, ...]:
    known = told(*lines, more=more).known(moment())
    read = partial(read_weeks, terms=terms, through=Week(2019, 39))
    return claims(people(known), terms, frozen=books(known), read=read)


def test_a_week_owed_for_is_claimed_before_it_is_billed() -> None:
    found = claimed(*JOB, more=[])
    assert [str(one.week) for one in found] == list(WEEKS)
    assert {(one.held, one.owed, one.amount) for one in found} == {
        (Decimal("0.00"), Decimal("385.00"), Decimal("385.00"))
    }


def test_of_a_billed_week_what_was_billed_hangs_on_it() -> None:
    first, *_ = claimed(*JOB, more=[invoice(WEEKS[:1], amount="300.00")])
    assert (first.held, first.owed, first.amount) == (
        Decimal("300.00"),
        Decimal("385.00"),
        Decimal("300.00"),
    )


def test_lines_under_both_codes_of_a_person_are_one_claim() -> None:
    twin = ("K002 henvist 2018-12-03", "K001 er K002 2019-04-01")
    more = [invoice(WEEKS[:1]), invoice(WEEKS[:1], candidate="K002", number="F-2019-0002")]
    first, *_ = claimed(*JOB, *twin, more=more)
    assert (len(first.billed), first.amount) == (2, Decimal("770.00"))


def test_a_billed_week_of_which_nothing_is_known_is_missing_evidence() -> None:
    (one,) = claimed(*IN_COURSE, more=[invoice(["2018-W50"])])
    assert (one.reading, one.owed, one.standing) == (None, Decimal("0.00"), MISSING)


def test_a_week_that_only_lacks_its_evidence_is_claimed_at_its_rate() -> None:
    found = claimed(*JOB, more=[], terms=only_verified())
    assert [(str(one.week), one.owed, one.amount) for one in found] == [
        (week, Decimal("0.00"), Decimal("385.00")) for week in WEEKS
    ]


def test_claims_come_by_person_and_week() -> None:
    other = "K000 henvist 2019-01-01"
    found = claimed(*JOB, other, more=[invoice(["2020-W01"], candidate="K000")])
    assert [(one.candidate, str(one.week)) for one in found][:2] == [
        ("K000", "2020-W01"),
        ("K001", WEEKS[0]),
    ]
