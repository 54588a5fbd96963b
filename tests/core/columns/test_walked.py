"""Where each person stands week after week: as plain Python the same as compiled."""

from datetime import date
from unittest.mock import patch

import numpy as np
import pytest

from tests.core.columns.told_columns import LIVES, known
from tests.core.uncompiled import OF_DAYS, uncompiled
from tests.spec.answers import TERMS
from virksom.programme.columns import week_sums
from virksom.programme.columns.week_sums import sums_now
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week

PLAIN = uncompiled("columns", *OF_DAYS, "dates", "placed", "walked")
SHORT = (
    "K008 henvist 2019-01-02",
    "K008 starter 2019-01-07",
    "K008 ansat 37 timer fra 2019-03-04 til og med 2019-03-05",
)
"""Two days at work and no Sunday."""

FIRST = Week.of(date(2019, 1, 2))
OTHER = TERMS.with_switch("four_weeks_from", "referral")


@pytest.mark.parametrize("terms", [TERMS, OTHER])
def test_as_plain_python_the_weeks_are_those_compiled(terms: Terms) -> None:
    found = known(*LIVES, *SHORT)
    compiled = sums_now(found, terms, first=FIRST, weeks=30)
    with (
        patch.object(week_sums, "walk", PLAIN.walk),
        patch.object(week_sums, "sum_up", PLAIN.sum_up),
        np.errstate(over="ignore"),
    ):
        plain = sums_now(found, terms, first=FIRST, weeks=30)
    assert plain.counts.tolist() == compiled.counts.tolist()
    assert plain.sums.tolist() == compiled.sums.tolist()
