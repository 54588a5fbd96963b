"""Whatever arrives, whenever it is settled: no claim is lost from sight or seen twice."""

from collections import Counter
from datetime import date, datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.settled import LATE, Settled, frozen, live, moments, programmes, under
from virksom.programme.billing.reconcile import Listed, reconcile
from virksom.programme.billing.worklists import WorkLists, work_lists
from virksom.programme.contract import Terms
from virksom.programme.evidence import STANDINGS, VERIFIED
from virksom.programme.kernel import Week, day_in_copenhagen
from virksom.programme.record import Fact, Log
from virksom.programme.status import people

WAYS = (programmes(), contracts(), moments())
PROOF = ("missing", "unverified", "contradicted")


def lists(log: Log, terms: Terms, moment: datetime = LATE) -> WorkLists:
    day = day_in_copenhagen(moment)
    return work_lists(log.known(moment), terms.known(moment), on=day)


def played(facts: tuple[Fact, ...], terms: Terms, when: list[datetime]) -> tuple[Settled, ...]:
    return live(facts, under(terms), when)


@given(*WAYS)
@settings(deadline=None)
def test_every_billed_week_that_stands_is_proven_in_one_way_and_they_sum_to_what_was_billed(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for one in played(facts, terms, when):
        billed = [claim for claim in lists(one.after, terms, one.moment).claims if claim.billed]
        keys = Counter((claim.candidate, claim.week) for claim in billed)
        assert set(keys.values()) <= {1}
        assert {claim.standing for claim in billed} <= set(STANDINGS)
        sums = {
            code: sum((claim.held for claim in billed if claim.standing == code), Decimal(0))
            for code in STANDINGS
        }
        books = frozen(one.after)
        assert sum(sums.values()) == books.invoiced - books.credited


@given(*WAYS)
@settings(deadline=None)
def test_a_claim_stands_on_one_list_of_proof_unless_it_is_verified(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for one in played(facts, terms, when):
        found = lists(one.before, terms, one.moment)
        rows = [row for code in PROOF for row in found.by_list[code]]
        shown = Counter((row.candidate, week) for row in rows for week in row.weeks)
        unproven = [claim for claim in found.claims if claim.standing != VERIFIED]
        assert shown == Counter((claim.candidate, claim.week) for claim in unproven)


@given(*WAYS)
@settings(deadline=None)
def test_once_a_month_is_settled_nothing_waits_for_the_bookkeeper(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for one in played(facts, terms, when):
        found = lists(one.after, terms, one.moment).by_list
        assert found["unclaimed"] == found["to_credit"] == found["twice"] == ()


ROWS = st.builds(
    Listed,
    candidate=st.sampled_from(["K001", "K002", "K009"]),
    week=st.dates(date(2018, 9, 3), date(2022, 12, 1)).map(Week.of),
    code=st.sampled_from(["none", "su", "cash_assistance"]),
)


@given(programmes(), contracts(), st.lists(ROWS, max_size=8))
@settings(deadline=None)
def test_every_listed_week_is_compared_once(
    facts: tuple[Fact, ...], terms: Terms, listed: list[Listed]
) -> None:
    known = Log(facts).known()
    found = reconcile(known, terms, listed=listed)
    same = {code: person.id for person in people(known) for code in person.ids}
    keys = Counter((one.candidate, one.week) for one in found)
    assert set(keys.values()) <= {1}
    assert {(same.get(one.candidate, one.candidate), one.week) for one in listed} <= keys.keys()


@given(programmes(), contracts())
@settings(deadline=None)
def test_a_list_that_has_no_benefit_where_we_claim_agrees(
    facts: tuple[Fact, ...], terms: Terms
) -> None:
    known = Log(facts).known()
    owed = [claim for claim in lists(Log(facts), terms).claims if claim.owed]
    listed = [Listed(candidate=one.candidate, week=one.week, code="none") for one in owed]
    assert {one.kind for one in reconcile(known, terms, listed=listed)} <= {"agree"}
