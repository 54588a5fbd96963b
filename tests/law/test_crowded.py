"""Whoever cannot be swept is read by the reference, and nothing else changes."""

from datetime import datetime
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.lives import VOUCHING, lives
from tests.law.settled import each_asked, moments, programmes
from tests.law.test_evidence import beside
from tests.law.test_fast_evidence import by_the_reference, lines, others
from tests.law.test_fast_reading import LAST
from tests.law.test_swept import by_columns
from tests.law.vouching import evidence, proving, worlds
from virksom.programme.billing import settle_known
from virksom.programme.columns import crowded
from virksom.programme.columns.crowded import without_crowded
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.record import Fact, Log

MOST = st.integers(1, 8)


@given(st.one_of(worlds(), lives(VOUCHING)), evidence(), proving(), MOST)
def test_the_swept_and_those_read_alone_are_together_the_reading_of_all(
    log: Log, more: tuple[Fact, ...], terms: Terms, most: int
) -> None:
    known = beside(log, more).known()
    with patch.object(crowded, "MOST_ROWS", most):
        held, places = without_crowded(cohort_of(known, others=others(known)))
    owed = read_owed(held, terms, through=LAST, apart=True)
    every, alone = by_the_reference(known, terms), {owed.persons[one] for one in places.tolist()}
    assert list(lines(owed)) == [line for line in every if line[0] not in alone]


@given(programmes(), st.one_of(contracts(), proving()), moments(), MOST)
def test_a_settlement_issues_the_same_when_some_cannot_be_swept(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime], most: int
) -> None:
    for one in each_asked(facts, terms, when):
        asked = {"month": one.month, "moment": one.moment}
        now = terms.known(one.moment)
        plain = settle_known(one.log.known(one.moment), now, **asked)
        with patch.object(crowded, "MOST_ROWS", most):
            found = by_columns(one.log, now, **asked, billed=one.billed, waits=True)
        assert (found.plan, found.waiting) == (plain.plan, plain.waiting)
