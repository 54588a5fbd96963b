"""The latest stretches: of whom the last correction has them, and where they are put together."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.columns.test_owed import LAST, TERMS, THREE
from tests.core.uncompiled import uncompiled
from virksom.programme.columns import latest as compiled
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.columns.spells import Numbers

BOTH = pytest.mark.parametrize(
    "module", [compiled, uncompiled("columns", "sought", "latest")], ids=["compiled", "plain"]
)
PERSONS = 30
RULES = read_owed(THREE, TERMS, through=LAST).rules
Corrections = list[list[tuple[int, int]]]
"""By correction the persons' places, none twice, and how many stretches each has then."""


def owed(counts: list[int], number: int) -> Owed:
    """Return so many stretches of each, whose first number says which reading they are of."""
    rows = np.full((sum(counts), 5), number, dtype=np.int32)
    rows[:, 1] = [one for one, count in enumerate(counts) for _ in range(count)]
    ends = np.cumsum(counts, dtype=np.int64)
    return Owed(persons=(), ends=ends, found=rows, rules=RULES)


FIRST = owed([place % 3 for place in range(PERSONS)], 0)
FEW = st.lists(
    st.lists(
        st.tuples(st.integers(0, PERSONS - 1), st.integers(0, 3)),
        max_size=9,
        unique_by=lambda one: one[0],
    ),
    max_size=20,
)


def layers(module: object, corrections: Corrections) -> tuple[object, ...]:
    over: tuple[object, ...] = ()
    for number, one in enumerate(corrections, start=1):
        places = np.array([place for place, _ in one], dtype=np.int64)
        read = owed([count for _, count in one], number)
        over = module.laid_over(over, module.layer_of(places, read))
    return over


def told(found: tuple[Numbers, Numbers]) -> list[list[int]]:
    """Return by person which reading each of their stretches is of."""
    return [part[:, 0].tolist() for part in np.split(found[1], found[0])[:-1]]


@BOTH
@given(FEW, st.lists(st.integers(0, PERSONS - 1), max_size=9))
def test_each_has_what_the_last_correction_says(
    module: object, corrections: Corrections, asked: list[int]
) -> None:
    last = {place: [0] * (place % 3) for place in range(PERSONS)}
    for number, one in enumerate(corrections, start=1):
        last |= {place: [number] * count for place, count in one}
    over = layers(module, corrections)
    places = np.array(asked, dtype=np.int64)
    assert told(module.latest(FIRST, layers=over, places=places)) == [
        last[place] for place in asked
    ]
    assert all(len(one.places) == len(set(one.places.tolist())) > 0 for one in over)


@BOTH
def test_layers_stay_few(module: object) -> None:
    over = layers(module, [[(number, 1)] for number in range(module.MANY - 1)])
    assert len(over) == module.MANY - 1
    over = layers(module, [[(number % PERSONS, 1)] for number in range(10 * module.MANY)])
    assert len(over) < 2 * module.MANY


@BOTH
def test_a_large_layer_is_not_moved_for_small_ones(module: object) -> None:
    large = [(place, 1) for place in range(20)]
    sizes = [
        [len(one.places) for one in layers(module, [large, *([(n, 1)] for n in range(more))])]
        for more in (module.MANY - 1, module.MANY, 2 * module.MANY)
    ]
    assert sizes == [[20, *[1] * (module.MANY - 1)], [20, 8], [20, 8, 8]]


@BOTH
@pytest.mark.parametrize("places", [[3], [3, 4, 5], [4, 4]])
def test_places_are_one_for_each_and_none_twice(module: object, places: list[int]) -> None:
    with pytest.raises(module.OddPlaces, match="ingen to gange"):
        module.layer_of(np.array(places, dtype=np.int64), owed([1, 1], 1))


@BOTH
@pytest.mark.parametrize("place", [-1, PERSONS])
def test_who_is_not_in_the_cohort_has_no_stretches(module: object, place: int) -> None:
    with pytest.raises(module.OddPlaces, match="alle i kohorten"):
        module.latest(FIRST, layers=(), places=np.array([0, place]))
