"""Facts in columns are the same read on a few at a time as read all at once, and stay as they were.

The oracle is the reading of the whole log in one: there all is numbered, ranked and sorted anew.
"""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.law.lives import lives
from virksom.programme.columns import facts as module
from virksom.programme.columns.facts import FactColumns, no_facts, with_facts
from virksom.programme.record import Log

ARRAYS = ("numbers", "known", "ids", "unread", "order", "ranks", "companies", "evidence")


def told(columns: FactColumns) -> tuple[object, ...]:
    """Return everything that columns say."""
    arrays = [np.asarray(getattr(columns, name)).tolist() for name in ARRAYS]
    return columns.position, columns.head, columns.words, columns.persons, arrays


@given(lives(), st.lists(st.integers(0, 40), max_size=6), st.sampled_from([0, 2, 9]))
def test_read_on_a_few_at_a_time_they_are_as_read_at_once(
    log: Log, cuts: list[int], few: int
) -> None:
    kept, columns = [], no_facts()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_FEW", few)
        for last, cut in pairwise(sorted({0, *cuts, len(log.facts)})):
            columns = with_facts(columns, log.facts[last:cut])
            kept += [(columns, told(columns))] * (cut % 2)  # and some are asked, some never
    assert told(columns) == told(with_facts(no_facts(), log.facts))
    assert [told(one) for one, _ in kept] == [before for _, before in kept]


@given(lives(), st.integers(1, 20))
def test_read_on_twice_from_one_place_neither_changes_the_other(log: Log, cut: int) -> None:
    first = with_facts(with_facts(no_facts(), log.facts[:1]), log.facts[1:cut])
    whole, none = with_facts(first, log.facts[cut:]), with_facts(first, log.facts[cut : cut + 1])
    assert told(whole) == told(with_facts(no_facts(), log.facts))
    assert told(none) == told(with_facts(no_facts(), log.facts[: cut + 1]))
