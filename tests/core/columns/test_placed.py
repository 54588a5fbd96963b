"""Where each person stands on a day: by hand, and as plain Python the same as compiled."""

from unittest.mock import patch

from tests.core.columns.told_columns import DAYS, LIVES, known
from tests.core.uncompiled import OF_DAYS, uncompiled
from tests.spec.answers import TERMS
from virksom.programme.columns import day_counts
from virksom.programme.columns.dates import ACTIVE, NOBODY, NOT_STARTED, WITHDRAWN
from virksom.programme.columns.day_counts import stands_on
from virksom.programme.columns.placed import (
    BEGAN,
    NO_ROW,
    PLACE,
    REFERRAL,
    SUPPORTED,
    WITHDRAWAL,
)

PLAIN = uncompiled("columns", *OF_DAYS, "dates", "placed").place


def test_as_plain_python_each_stands_where_they_stand_compiled() -> None:
    found = known(*LIVES, "K003 er K007 2019-06-03")
    for day in DAYS:
        compiled = stands_on(found, TERMS, on=day)
        with patch.object(day_counts, "place", PLAIN):
            assert stands_on(found, TERMS, on=day).tolist() == compiled.tolist()


def test_everybody_stands_in_their_row() -> None:
    found = stands_on(known(*LIVES), TERMS, on=DAYS[4])
    rows = [ACTIVE, WITHDRAWN, NOT_STARTED, NOBODY, NOBODY, ACTIVE, ACTIVE]
    assert found[:, PLACE].tolist() == rows
    assert (found[:, WITHDRAWAL] != NO_ROW).tolist() == [row == WITHDRAWN for row in rows]
    assert (found[:, REFERRAL] != NO_ROW).tolist() == [row != NOBODY for row in rows]


def test_the_first_day_of_self_support_and_of_the_course_are_told() -> None:
    found = stands_on(known(*LIVES), TERMS, on=DAYS[5])
    assert (found[:, SUPPORTED] >= 0).tolist() == [True, *[False] * 5, True]
    assert (found[:, BEGAN] >= 0).tolist() == [True, True, False, True, False, True, True]
