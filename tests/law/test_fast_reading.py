"""The fast reading and the reference give the same weeks, to the øre, for every contract."""

from collections.abc import Iterator
from datetime import date
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.uncompiled import OF_WEEKS, uncompiled
from tests.law.contracts import changing
from tests.law.lives import lives
from tests.law.points import Pointed, pointed, turning_months
from virksom.programme.columns import owed as fast
from virksom.programme.columns.owed import Owed, paid_by_week, read_owed
from virksom.programme.columns.parameters import FULL
from virksom.programme.columns.sound import checked
from virksom.programme.columns.told import cohort_of
from virksom.programme.columns.totals import by_month
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week
from virksom.programme.kernel.week import calendar, calendar_place
from virksom.programme.record import Known, Log
from virksom.programme.settlement import month_of, payable_weeks, rules_of
from virksom.programme.status import people

LAST = Week.of(date(2023, 3, 5))
PLAIN = uncompiled("columns", *OF_WEEKS)
Line = tuple[str, Week, int, int, int | None]
"""Person, week, tier, øre, number within the cap."""


def lines(owed: Owed) -> Iterator[Line]:
    for place, person in enumerate(owed.persons):
        for stretch in range(*owed.of(place)):
            first, weeks, tier, number, _ = owed.found[stretch].tolist()
            for offset in range(weeks):
                week = calendar()[first + offset]
                yield person, week, tier, int(owed.price[stretch]), number + offset


def by_the_reference(known: Known, terms: Terms, *, through: Week = LAST) -> list[Line]:
    return [
        (one.candidate, one.week, int(one.state if one.tier is None else one.tier), ore, number)
        for person in people(known)
        for one in payable_weeks(person, terms, through=through)
        for ore, number in [(int(one.amount * 100), one.cap_number)]
    ]


@given(lives(), changing())
def test_the_fast_reading_pays_the_weeks_of_the_reference(log: Log, terms: Terms) -> None:
    known = log.known()
    owed = read_owed(checked(cohort_of(known)), terms, through=LAST)
    assert list(lines(owed)) == by_the_reference(known, terms)


@given(pointed())
def test_at_every_turn_of_a_rule_it_pays_the_weeks_of_the_reference(asked: Pointed) -> None:
    known, through = asked.log.known(), asked.through
    owed = read_owed(checked(cohort_of(known)), asked.terms, through=through)
    assert list(lines(owed)) == by_the_reference(known, asked.terms, through=through)


@given(pointed())
def test_as_plain_python_it_pays_them_too(asked: Pointed) -> None:
    known, through = asked.log.known(), asked.through
    with patch.object(fast, "sweep", PLAIN.sweep):
        owed = read_owed(cohort_of(known), asked.terms, through=through)
    assert list(lines(owed)) == by_the_reference(known, asked.terms, through=through)


@settings(max_examples=settings().max_examples // 2)
@given(pointed(), st.integers(1, 3), st.integers(1, 2))
def test_in_parts_and_by_several_at_once_it_pays_the_same(
    asked: Pointed, size: int, workers: int
) -> None:
    known, through = asked.log.known(), asked.through
    with patch.object(fast, "PART", size):
        owed = read_owed(cohort_of(known), asked.terms, through=through, workers=workers)
    assert list(lines(owed)) == by_the_reference(known, asked.terms, through=through)


@given(st.one_of(st.builds(Pointed, lives(), changing(), st.just(LAST)), *[turning_months()] * 2))
def test_each_month_comes_to_what_the_reference_says(asked: Pointed) -> None:
    known, terms, through = asked.log.known(), asked.terms, asked.through
    weeks = calendar_place(through.monday) + 1
    owed = read_owed(cohort_of(known), terms, through=through)
    sums: dict[tuple[Month, bool], tuple[int, int]] = {}
    for _, week, tier, ore, _ in by_the_reference(known, terms, through=through):
        key = month_of(week, rules_of(week, terms)), tier == FULL
        count, come_to = sums.get(key, (0, 0))
        sums[key] = count + 1, come_to + ore
    found = by_month(paid_by_week(owed, weeks=weeks), owed.rules, terms=terms)
    assert {(one.month, one.full): (one.weeks, one.ore) for one in found} == sums
