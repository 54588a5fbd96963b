"""How weeks stand, laid down in numbers, is what the reference says of them, row by row."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.law.lives import VOUCHING, lives
from tests.law.pointed import pointed, turning
from tests.law.test_evidence import beside
from tests.law.test_fast_evidence import AUTUMN, others
from tests.law.test_fast_reading import LAST
from tests.law.vouching import evidence, proving, worlds
from virksom.programme.columns.told import cohort_of
from virksom.programme.columns.vouched import with_standings
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.record import Fact, Known, Log
from virksom.programme.settlement.proofs import proofs_of
from virksom.programme.status import people


def laid_down_alike(known: Known, terms: Terms, *, through: Week) -> None:
    found = with_standings(cohort_of(known, others=others(known)), terms, through=through)
    told = cohort_of(known, proofs=proofs_of(people(known), terms, through=through))
    assert (list(found.persons), found.benefits) == (list(told.persons), told.benefits)
    assert found.spells.dtype == told.spells.dtype
    assert np.array_equal(found.at, told.at)
    assert np.array_equal(found.spells, told.spells)


@given(st.one_of(worlds(), lives(VOUCHING)), evidence(), proving())
def test_weeks_stand_in_the_folder_as_the_reference_says(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    laid_down_alike(beside(log, more).known(), terms, through=LAST)


@given(pointed(), turning())
def test_where_much_is_told_they_stand_alike(log: Log, terms: Terms) -> None:
    laid_down_alike(log.known(), terms, through=AUTUMN)
