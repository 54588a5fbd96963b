"""Weeks owed for beside what stands billed, in numbers: each way to differ by hand."""

import numpy as np
import pytest

from tests.core.uncompiled import uncompiled
from virksom.programme.columns import against
from virksom.programme.columns.against import (
    ALIKE,
    DIFFERS,
    DUE,
    IN_TIME,
    LATER,
    WAITS,
    Lines,
    Stretches,
    Times,
)

PLAIN = uncompiled("columns", "against").hold_against
BOTH = pytest.mark.parametrize("hold", [against.hold_against, PLAIN], ids=["compiled", "plain"])
WHEN = (DUE, DUE, DUE, DUE, IN_TIME, LATER)
"""When the weeks 10 to 15 may be billed."""

TOLD = {
    "nothing owed or billed": ([], [], (ALIKE, -1, 0, -1)),
    "billed as it is owed": ([(10, 2)], [(10, 5), (11, 5)], (ALIKE, -1, 0, -1)),
    "on two lines": ([(10, 1)], [(10, 2), (10, 3)], (ALIKE, -1, 0, -1)),
    "not billed": ([(10, 2)], [], (DIFFERS, 10, 0, -1)),
    "one more": ([(10, 2)], [(10, 5)], (DIFFERS, 11, 1, 10)),
    "at another price": ([(10, 3)], [(10, 5), (11, 4), (12, 5)], (DIFFERS, 11, 1, 10)),
    "billed before what is owed": ([(11, 2)], [(10, 5), (11, 5), (12, 5)], (DIFFERS, 10, 0, -1)),
    "billed in a gap": ([(10, 1), (12, 1)], [(10, 5), (11, 5), (12, 5)], (DIFFERS, 11, 1, 10)),
    "billed after it": ([(10, 1)], [(10, 5), (12, 5)], (DIFFERS, 12, 1, 10)),
    "billed and not owed": ([], [(12, 5)], (DIFFERS, 12, 0, -1)),
    "it waits": ([(13, 3)], [(13, 5)], (WAITS, 14, 1, 13)),
    "it waits and another differs": ([(14, 1)], [(15, 5)], (DIFFERS, 14, 0, -1)),
    "not yet": ([(15, 1)], [], (ALIKE, -1, 0, -1)),
}


@BOTH
@pytest.mark.parametrize("name", TOLD)
def test_how_a_person_stands_and_from_which_week(hold: object, name: str) -> None:
    owed, billed, expected = TOLD[name]
    found = np.empty((2, 4), dtype=np.int32)
    stretches = Stretches(
        np.array([0, len(owed)], dtype=np.int64),
        np.array([(*one, 3, 1, 0) for one in owed], dtype=np.int32).reshape(-1, 5),
        np.full(len(owed), 5, dtype=np.int64),
        np.zeros(len(owed), dtype=np.int32),
    )
    lines = np.array(billed, dtype=np.int64).reshape(-1, 2)
    held = Lines(np.array([0, 0, len(lines)]), lines[:, 0].astype(np.int32), lines[:, 1].copy())
    hold(stretches, held, Times(10, np.array(WHEN, dtype=np.int8).reshape(-1, 1)), found)  # type: ignore[operator]  # both are loops
    assert found.tolist() == [[ALIKE, -1, 0, -1], list(expected)]
