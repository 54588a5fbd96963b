"""Resettled, a cohort is what it would be read whole, and each difference is told once."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import changing
from tests.law.lives import lives
from tests.law.test_fast_reading import LAST
from virksom.programme.columns.corrected import Difference, Settled, resettled
from virksom.programme.columns.latest import MANY
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.columns.spells import Cohort
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.record import Log

MOMENT, BEFORE = datetime(2023, 5, 1, tzinfo=UTC), datetime(2023, 4, 30, tzinfo=UTC)
Weeks = Mapping[tuple[int, int], tuple[int, int]]
"""Tier and øre by person's place and week."""


def weeks(settled: Settled, persons: int) -> Weeks:
    first = settled.first
    ends, found = settled.of(np.arange(persons))
    prices = Owed(persons=(), ends=ends, found=found, rules=first.rules).price
    return {
        (int(np.searchsorted(ends, place, side="right")), week + offset): (tier, int(price))
        for place, (week, length, tier, *_) in enumerate(found.tolist())
        for price in [prices[place]]
        for offset in range(length)
    }


def told(difference: Difference) -> dict[tuple[int, int], tuple[int, int, int]]:
    every = [
        ((person, first + offset), tuple(more))
        for person, first, length, *more in difference.stretches.tolist()
        for offset in range(length)
    ]
    assert len(dict(every)) == len(every)
    return dict(every)


def by_hand(before: Weeks, after: Weeks) -> dict[tuple[int, int], tuple[int, int, int]]:
    keys = {key for key in (*before, *after) if before.get(key) != after.get(key)}
    pairs = {key: (before.get(key, (0, 0)), after.get(key, (0, 0))) for key in keys}
    return {key: (was[0], now[0], now[1] - was[1]) for key, (was, now) in pairs.items()}


@given(lives(), lives(), changing(), st.data())
def test_each_week_that_differs_is_told_with_its_tiers_and_ore(
    log: Log, other: Log, terms: Terms, data: st.DataObject
) -> None:
    before, after = cohort_of(log.known()), cohort_of(other.known())
    size = data.draw(st.integers(0, min(len(before), len(after))))
    places = data.draw(st.permutations(range(len(before))))[:size]
    was = Settled(first=read_owed(before, terms, through=LAST))
    now, difference = resettled(
        was, after.part(0, size), places=places, terms=terms, through=LAST, moment=MOMENT
    )
    held = [weeks(one, len(before)) for one in (was, now, now.known(BEFORE))]
    assert told(difference) == by_hand(held[0], held[1])
    assert difference.ore == sum(ore for *_, ore in told(difference).values())
    assert held[2] == held[0]


def corrections(persons: int) -> st.SearchStrategy[list[dict[int, int]]]:
    """Some corrections: who is corrected, and whose facts are theirs from then on."""
    who = st.integers(0, max(persons - 1, 0))
    return st.lists(st.dictionaries(who, who, max_size=persons), max_size=2 * MANY + 2)


def carried_out(cohort: Cohort, told: list[dict[int, int]], terms: Terms) -> Settled:
    """Correct one day after the other."""
    settled = Settled(first=read_owed(cohort, terms, through=LAST))
    for day, one in enumerate(told):
        settled, _ = resettled(
            settled,
            cohort.chosen(np.array([*one.values()], dtype=np.int64)),
            places=[*one],
            terms=terms,
            through=LAST,
            moment=MOMENT + timedelta(day),
        )
    return settled


@given(lives(), changing(), st.data())
def test_after_many_corrections_each_has_the_latest_of_those_known(
    log: Log, terms: Terms, data: st.DataObject
) -> None:
    cohort = cohort_of(log.known())
    told = data.draw(corrections(len(cohort)))
    settled, facts = carried_out(cohort, told, terms), np.arange(len(cohort))
    for day, one in enumerate(({}, *told)):
        facts[[*one]] = [*one.values()]
        known = settled.known(BEFORE + timedelta(day))
        whole = Settled(first=read_owed(cohort.chosen(facts), terms, through=LAST))
        assert weeks(known, len(cohort)) == weeks(whole, len(cohort))
    assert weeks(settled, len(cohort)) == weeks(known, len(cohort))
