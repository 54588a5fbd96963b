"""What has come as arrays: what is made of it, by hand."""

import numpy as np

from tests.core.forecast.pasts import rows
from tests.core.forecast.test_chances import history
from virksom.programme.forecast.past import past_of, together
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Week

W, ON, P, F, B, L = Phase
PAST = past_of([history(W, ON, P, F, F, B, F), history(ON), history(F, F, L, W, ON, P)])


def test_rows_in_self_support_are_counted_over_partial_and_full() -> None:
    assert PAST.longest.tolist() == [3, 0, 2]
    assert PAST.supported.tolist() == [1, 0, 1]
    assert PAST.jobs.tolist() == [2, 0, 2]
    assert PAST.depth.tolist() == [0, 0, 0]


def test_what_is_an_array_already_stays_as_it_is() -> None:
    assert past_of(PAST) is PAST


def test_who_was_self_supporting_in_a_week_is_said() -> None:
    first, past = Week(2019, 1), past_of([history(W, ON, P, F, B), history(F, F, L, W, ON)])
    found = [past.supporting_in(first + place).tolist() for place in range(-1, 5)]
    one, other = ([told[place] for told in found] for place in range(2))
    assert one == [False, False, False, True, True, False]
    assert other == [False, True, True, False, False, False]


def test_some_are_taken_out_in_any_order() -> None:
    found = rows(PAST.only(np.array([2, 0])))
    assert found == [rows(PAST)[2], rows(PAST)[0]]


def test_two_pasts_stand_together_by_id() -> None:
    codes = ("K003", "K001"), ("K002",)
    one, other = (past_of([history(W, F)] * len(some)).only(np.arange(len(some))) for some in codes)
    one.persons[:], other.persons[:] = codes  # type: ignore[index]  # lists here
    assert list(together(one, other).persons) == ["K001", "K002", "K003"]


def test_of_nobody_there_is_nothing() -> None:
    none = past_of([])
    assert (len(none), none.longest.tolist(), none.jobs.tolist(), none.now.tolist()) == (
        0,
        *[[]] * 3,
    )
    assert none.supporting_in(Week(2019, 1)).tolist() == []
