"""Whole weeks held against definitions: as plain Python the same as compiled."""

from datetime import date
from unittest.mock import patch

import pytest

from tests.core.columns.told_columns import LIVES, WAYS, known
from tests.core.uncompiled import uncompiled
from tests.spec.answers import TERMS, amended
from virksom.programme.columns import lasting
from virksom.programme.columns.lasting import LastingColumns, Lasts
from virksom.programme.contract import Terms

PLAIN = uncompiled("columns", "courses", "days", "held").hold
MAJORITY = TERMS.with_switch("week_counts", "majority_of_days")
CHANGED = amended(TERMS, "full_time_hours", value="30", since="2019-04-10", agreed="2019-01-01")
ON = date(2019, 6, 30)
ASKED = (
    Lasts(1, 1, same_employer=False, bridge=0),
    Lasts(13, 13, same_employer=False, bridge=14),
    Lasts(2, 3, same_employer=True, bridge=0),
)


@pytest.mark.parametrize("terms", [TERMS, MAJORITY, CHANGED])
def test_as_plain_python_the_weeks_are_those_compiled(terms: Terms) -> None:
    read = LastingColumns(known=known(*LIVES, *WAYS), terms=terms, on=ON)
    compiled = read.met(ASKED)
    with patch.object(lasting, "hold", PLAIN):
        plain = read.met(ASKED)
    for one, other in zip(compiled, plain, strict=True):
        assert one.first.tolist() == other.first.tolist()
        assert one.now.tolist() == other.now.tolist()
