"""Weeks let in: numbered on within the cap, and one stretch for as long as nothing changes."""

from tests.core.columns.rows import begun, work
from tests.core.columns.test_weeks import BOTH, TERMS, stretches
from tests.spec.answers import turned
from virksom.programme.columns.parameters import FULL, PARTIAL


@BOTH
def test_the_number_goes_on_from_stretch_to_stretch(sweep: object) -> None:
    rows = [work(0, 14), work(21, 35, 20, ref=1)]
    assert stretches(sweep, *begun(), *rows) == [[0, 2, FULL, 1], [3, 2, PARTIAL, 3]]


@BOTH
def test_no_week_after_the_cap_is_let_in(sweep: object) -> None:
    terms = turned(TERMS, "cap", 3)
    assert stretches(sweep, *begun(), work(0, None), terms=terms) == [[0, 3, FULL, 1]]


@BOTH
def test_one_after_the_other_alike_is_one_stretch(sweep: object) -> None:
    rows = [work(0, 14), work(14, 28, ref=1)]
    assert stretches(sweep, *begun(), *rows) == [[0, 4, FULL, 1]]
