"""Resettlement: who is read again, what was known before, and in which order it is told."""

from datetime import UTC, datetime
from functools import cache

import numpy as np
import pytest

from tests.core.columns.rows import begun, cohort, work
from tests.core.columns.test_owed import LAST, TERMS, THREE
from virksom.programme.columns.corrected import (
    EarlierCorrection,
    OtherTerms,
    Settled,
    resettled,
)
from virksom.programme.columns.latest import OddPlaces
from virksom.programme.columns.owed import read_owed
from virksom.programme.kernel import Week

OTHER = TERMS.with_switch("bridge_gap_days", "2")
MAY, JUNE = datetime(2023, 5, 1, tzinfo=UTC), datetime(2023, 6, 1, tzinfo=UTC)


@cache
def whole() -> Settled:
    return Settled(first=read_owed(THREE, TERMS, through=LAST))


def again(settled: Settled, *weeks: int, moment: datetime = MAY) -> tuple[Settled, int]:
    """Let the last persons have worked so many weeks in full."""
    persons = [[*begun(), work(0, 7 * count)] for count in weeks]
    places = range(3 - len(weeks), 3)
    more, told = resettled(
        settled, cohort(*persons), places=places, terms=TERMS, through=LAST, moment=moment
    )
    return more, told.ore


def paid(settled: Settled) -> int:
    return int(settled.of(np.arange(3))[1][:, 1].sum())


def test_only_those_corrected_differ() -> None:
    now, ore = again(whole(), 10)
    assert (paid(whole()), paid(now)) == (6, 13)
    assert ore == 10 * 79_600 - (2 * 79_600 + 38_500)


def test_the_latest_correction_counts_and_the_earlier_stays_known() -> None:
    first, _ = again(whole(), 2, 10)
    second, ore = again(first, 4, moment=JUNE)
    assert (paid(second), ore) == (3 + 2 + 4, -6 * 79_600)
    assert paid(second.known(MAY)) == paid(first)
    assert paid(second.known(datetime(2023, 4, 1, tzinfo=UTC))) == 6


def test_of_nobody_there_is_nothing() -> None:
    now, ore = again(whole())
    assert (ore, paid(now)) == (0, 6)
    assert now.of(np.arange(0))[1].shape == (0, 5)


def test_a_correction_is_never_known_before_one_that_is_there() -> None:
    now, _ = again(whole(), 10, moment=JUNE)
    with pytest.raises(EarlierCorrection, match="allerede"):
        again(now, 10, moment=MAY)


@pytest.mark.parametrize("places", [[3], [1, 2]])
def test_places_are_one_for_each_inside_the_cohort(places: list[int]) -> None:
    with pytest.raises(OddPlaces, match="alle i kohorten"):
        resettled(whole(), cohort(begun()), places=places, terms=TERMS, through=LAST, moment=MAY)


@pytest.mark.parametrize("through", [LAST + -1, LAST + 1])
def test_what_was_read_to_another_week_is_not_corrected(through: Week) -> None:
    with pytest.raises(OtherTerms, match="samme uge"):
        resettled(whole(), THREE, places=range(3), terms=TERMS, through=through, moment=MAY)


def test_what_was_read_by_other_terms_is_not_corrected() -> None:
    with pytest.raises(OtherTerms, match="samme vilkår"):
        resettled(whole(), THREE, places=range(3), terms=OTHER, through=LAST, moment=MAY)
