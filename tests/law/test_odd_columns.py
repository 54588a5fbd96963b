"""Columns that nobody drew from facts are refused, or read as plain Python reads them."""

from contextlib import suppress
from datetime import date
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.core.uncompiled import OF_WEEKS, uncompiled
from tests.law.contracts import changing
from virksom.programme.columns import owed as fast
from virksom.programme.columns import sound
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.sound import OddColumns, checked
from virksom.programme.columns.spells import COLUMNS, HOUR, LEFT_FOR_GOOD, OPEN, STANDING, Cohort
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week

LAST = Week.of(date(2023, 3, 5))
PLAIN = uncompiled("columns", *OF_WEEKS).sweep
PLAIN_ODD = uncompiled("columns", "sound").odd_row
BEGINS = day_in_numbers(date(2018, 9, 3))
EDGES = (-1, 0, 1, 2**31 - 2, OPEN, -(2**31), 109_572, 109_573)
Row = list[int]

days = st.integers(0, 230).map(lambda weeks: BEGINS + 7 * weeks) | st.integers(0, 1600).map(
    lambda offset: BEGINS + offset
)


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """Draw a row that may be sound."""
    since = draw(days)
    until = draw(st.sampled_from([OPEN, since + 1, since + 7, since + 14, since + 400]))
    hours = draw(st.sampled_from([-1, 0, 20 * HOUR, 37 * HOUR, 80 * HOUR]))
    kind, ref = draw(st.integers(0, STANDING)), draw(st.integers(0, 2))
    return [kind, since, until, ref, hours, draw(st.integers(0, 9)), draw(st.integers(0, 1))]


@st.composite
def cohorts(draw: st.DrawFn) -> Cohort:
    """Draw up to three persons in order, with a number or two at times that no log gives."""
    people = draw(st.lists(st.lists(rows(), max_size=12), max_size=3))
    told = [one for some in people for one in sorted(some, key=_place)]
    if told and draw(st.booleans()):
        for _ in range(draw(st.integers(1, 2))):
            odd = draw(st.sampled_from(told))
            odd[draw(st.integers(0, len(COLUMNS) - 1))] = draw(st.sampled_from(EDGES))
    return Cohort(
        persons=tuple(map(str, range(len(people)))),
        at=np.cumsum([0, *map(len, people)], dtype=np.int64),
        spells=np.array(told, dtype=np.int32).reshape(-1, len(COLUMNS)),
        benefits=("kontanthjaelp", "su", "left"),
    )


def _place(row: Row) -> tuple[bool, int, int, int]:
    kind, since, _, ref, _, age, _ = row
    return (kind > LEFT_FOR_GOOD, ref, since, age)


@given(cohorts(), changing())
def test_columns_are_refused_or_read_alike(cohort: Cohort, terms: Terms) -> None:
    with suppress(OddColumns):
        compiled = read_owed(checked(cohort), terms, through=LAST)
        with patch.object(fast, "sweep", PLAIN):
            plain = read_owed(cohort, terms, through=LAST)
        assert plain.found.tolist() == compiled.found.tolist()


@given(cohorts())
def test_compiled_or_not_the_same_row_is_odd(cohort: Cohort) -> None:
    asked = (cohort.spells, cohort.at, len(cohort.benefits))
    assert sound.odd_row(*asked) == PLAIN_ODD(*asked)
