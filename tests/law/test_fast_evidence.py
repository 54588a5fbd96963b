"""The fast reading reads evidence itself: how weeks stand, and which are paid, as the reference."""

from collections.abc import Iterator
from datetime import date, datetime
from unittest.mock import patch

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.core.uncompiled import OF_WEEKS, uncompiled
from tests.law.contracts import TERMS
from tests.law.lives import VOUCHING, lives
from tests.law.pointed import pointed, turning
from tests.law.strategies import moments
from tests.law.test_evidence import beside
from tests.law.test_fast_reading import LAST
from tests.law.vouching import evidence, proving, worlds
from virksom.programme.columns import owed as fast
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.columns.sound import checked
from virksom.programme.columns.spells import CONTRADICTED, MISSING, UNVERIFIED, VERIFIED
from virksom.programme.columns.standing import every_day
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar
from virksom.programme.record import Fact, Known, Log
from virksom.programme.settlement import payable_weeks
from virksom.programme.status import people
from virksom.programme.status.parted import disputes_of_others

PLAIN = uncompiled("columns", *OF_WEEKS)
AUTUMN = Week(2018, 50)
STANDS = {
    "verified": VERIFIED,
    "unverified": UNVERIFIED,
    "contradicted": CONTRADICTED,
    "missing": MISSING,
}
Line = tuple[str, Week, int, int, int | None, int]
"""Person, week, tier, øre, number within the cap, and how it stands."""


def others(known: Known) -> dict[str, list[date]]:
    """Return the Mondays of disputes that hold for other codes than theirs."""
    held = disputes_of_others(known)
    return {code: [fact.since for fact in facts] for code, facts in held.items()}


def lines(owed: Owed) -> Iterator[Line]:
    assert owed.stands is not None
    for place, person in enumerate(owed.persons):
        for stretch in range(*owed.of(place)):
            first, weeks, tier, number, _ = owed.found[stretch].tolist()
            for offset in range(weeks):
                ore, stands = int(owed.price[stretch]), int(owed.stands[stretch])
                yield person, calendar()[first + offset], tier, ore, number + offset, stands


def by_the_reference(known: Known, terms: Terms, through: Week = LAST) -> list[Line]:
    return [
        (one.candidate, one.week, int(one.tier), int(one.amount * 100), one.cap_number, stands)
        for person in people(known)
        for one in payable_weeks(person, terms, through=through)
        for stands in [STANDS[one.standing]]
        if one.tier is not None
    ]


@settings(max_examples=settings().max_examples * 2)
@given(st.one_of(worlds(), lives(VOUCHING)), evidence(), proving())
def test_the_weeks_stand_and_are_paid_as_the_reference_says(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    known = beside(log, more).known()
    cohort = checked(cohort_of(known, others=others(known)))
    owed = read_owed(cohort, terms, through=LAST, apart=True)
    assert list(lines(owed)) == by_the_reference(known, terms)


@given(st.one_of(worlds(), lives(VOUCHING)), evidence(), proving())
def test_as_plain_python_they_stand_and_are_paid_alike(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    known = beside(log, more).known()
    with patch.object(fast, "sweep", PLAIN.sweep):
        owed = read_owed(cohort_of(known, others=others(known)), terms, through=LAST, apart=True)
    assert list(lines(owed)) == by_the_reference(known, terms)


@settings(max_examples=settings().max_examples * 3)
@given(pointed(), turning())
def test_where_much_is_told_each_rule_decides_as_it_does_in_the_reference(
    log: Log, terms: Terms
) -> None:
    known = log.known()
    owed = read_owed(checked(cohort_of(known)), terms, through=AUTUMN, apart=True)
    assert list(lines(owed)) == by_the_reference(known, terms, AUTUMN)


@given(st.one_of(worlds(), lives(VOUCHING)), evidence(), proving(), moments())
def test_from_facts_in_columns_they_stand_and_are_paid_alike(
    log: Log, more: tuple[Fact, ...], terms: Terms, moment: datetime
) -> None:
    whole = beside(log, more)
    known, facts = whole.known(moment), with_facts(no_facts(), whole.facts)
    assume(not disputes_of_others(known))
    cohort = checked(as_known(facts, moment, evidence=True).cohort)
    owed = read_owed(cohort, terms, through=LAST, apart=True)
    assert list(lines(owed)) == by_the_reference(known, terms)


@given(st.one_of(worlds(), lives(VOUCHING)), evidence())
def test_evidence_changes_no_day_of_the_table(log: Log, more: tuple[Fact, ...]) -> None:
    whole, bare = beside(log, more).known(), log.known()
    first, last = date(2018, 9, 1), LAST.sunday
    spoken = every_day(cohort_of(whole), TERMS, first=first, last=last)
    assert np.array_equal(
        spoken.counts, every_day(cohort_of(bare), TERMS, first=first, last=last).counts
    )


@given(st.one_of(worlds(), lives(VOUCHING)), evidence(), proving())
def test_told_apart_or_not_the_same_weeks_are_paid(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    known = beside(log, more).known()
    cohort = cohort_of(known, others=others(known))
    apart = read_owed(cohort, terms, through=LAST, apart=True)
    whole = read_owed(cohort, terms, through=LAST)
    assert (whole.weeks, whole.ore) == (apart.weeks, apart.ore)
    assert len(whole) <= len(apart)
