"""The fast reading and the reference give the same weeks, to the øre, for every contract."""

from collections.abc import Iterator
from datetime import date
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from tests.core.uncompiled import uncompiled
from tests.law.contracts import contracts
from tests.law.strategies import logs
from virksom.programme.columns import owed as fast
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.columns.spells import checked
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar
from virksom.programme.record import Known, Log
from virksom.programme.settlement import payable_weeks
from virksom.programme.status import people

LAST = Week.of(date(2023, 3, 5))
PLAIN = uncompiled("columns", "courses", "days", "weeks")
Line = tuple[str, Week, int, int, int | None]
"""Person, week, tier, øre, number within the cap."""


def lines(owed: Owed) -> Iterator[Line]:
    for place, person in enumerate(owed.persons):
        for stretch in range(*owed.of(place)):
            first, weeks, tier, number, _ = owed.found[stretch].tolist()
            for offset in range(weeks):
                week = calendar()[first + offset]
                yield person, week, tier, int(owed.price[stretch]), number + offset


def by_the_reference(known: Known, terms: Terms) -> list[Line]:
    return [
        (one.candidate, one.week, int(one.state if one.tier is None else one.tier), ore, number)
        for person in people(known)
        for one in payable_weeks(person, terms, through=LAST)
        for ore, number in [(int(one.amount * 100), one.cap_number)]
    ]


@given(logs(), contracts())
def test_the_fast_reading_pays_the_weeks_of_the_reference(log: Log, terms: Terms) -> None:
    known = log.known()
    owed = read_owed(checked(cohort_of(known)), terms, through=LAST)
    assert list(lines(owed)) == by_the_reference(known, terms)


@given(logs(), contracts())
def test_as_plain_python_it_pays_them_too(log: Log, terms: Terms) -> None:
    known = log.known()
    with patch.object(fast, "sweep", PLAIN.sweep):
        owed = read_owed(cohort_of(known), terms, through=LAST)
    assert list(lines(owed)) == by_the_reference(known, terms)


@given(logs(), contracts(), st.integers(1, 3), st.integers(1, 2))
def test_in_parts_and_by_several_at_once_it_pays_the_same(
    log: Log, terms: Terms, size: int, workers: int
) -> None:
    cohort = cohort_of(log.known())
    whole = read_owed(cohort, terms, through=LAST)
    with patch.object(fast, "PART", size):
        parts = read_owed(cohort, terms, through=LAST, workers=workers)
    assert list(lines(parts)) == list(lines(whole))
