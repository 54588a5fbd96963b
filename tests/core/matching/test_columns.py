"""Candidates as columns, by hand."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.core.matching.people import ANNE, GUIDE
from virksom.programme.matching import Seeker
from virksom.programme.matching.ask import NOT_TOLD, hundredths
from virksom.programme.matching.columns import ENDLESS, Codes, Columns, Groups

BO = Seeker(candidate="K0002", hours_able=Decimal("7.5"), may_rise=True, minutes=0)
COLUMNS = Columns.of([BO, ANNE], GUIDE)


def test_candidates_stand_by_code_the_short_ones_first() -> None:
    late = replace(ANNE, candidate="K1000")
    found = Columns.of([late, replace(ANNE, candidate="K999")], GUIDE)
    assert [one.candidate for one in found.seekers] == ["K999", "K1000"]


def test_a_competence_counts_for_those_it_covers() -> None:
    assert COLUMNS.mastery.row("floor_care").tolist() == [6, 0]
    assert COLUMNS.has.row("machine_care").tolist() == [1, 0]
    assert COLUMNS.has.row("till").tolist() == [0, 0]


def test_hours_are_hundredths_and_what_nobody_told_is_apart() -> None:
    assert (COLUMNS.able.tolist(), COLUMNS.most.tolist()) == ([1500, 750], [1500, ENDLESS])
    assert COLUMNS.available.tolist() == [NOT_TOLD, NOT_TOLD]
    assert (hundredths(Decimal("12.349")), hundredths(None)) == (1234, NOT_TOLD)
    begins = Columns.of([replace(ANNE, available=date(1, 1, 3))], GUIDE)
    assert begins.available.tolist() == [3]


def test_a_limit_of_nothing_is_a_limit_and_no_share_is_of_nought() -> None:
    free = Columns.of([ANNE, BO, replace(BO, candidate="K0003", minutes=None)], GUIDE)
    assert (free.limit.tolist(), free.reach.tolist()) == ([50, 0, NOT_TOLD], [50, 1, 60])
    assert free.ways("9000").tolist() == [25, NOT_TOLD, NOT_TOLD]
    assert free.ways("").tolist() == [NOT_TOLD] * 3


def test_codes_weigh_together_by_set() -> None:
    codes = Codes.having([{"a", "b"}, {"b"}, ()])
    assert codes.together([{"a", "b", "x"}, ()]).tolist() == [[2, 1, 0], [0, 0, 0]]
    assert codes.together([]).shape == (0, 3)


def test_groups_name_each_value_once() -> None:
    found = Groups.of(["x", "y", "x"])
    assert (found.values, found.rows.tolist()) == (("x", "y"), [0, 1, 0])


def test_who_asks_for_words_alone_waits_for_no_numpy() -> None:
    told = "import sys, virksom.programme.matching; print('numpy' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"
