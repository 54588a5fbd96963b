"""A difference in the cells of a table."""

from virksom.programme.effect.mechanisms.compared import Compared
from virksom.programme.effect.mechanisms.difference_cells import (
    DIFFERENCE,
    NOTHING,
    TOO_FEW,
    difference_cells,
)
from virksom.programme.status import Share


def test_a_difference_fills_its_columns() -> None:
    cells = difference_cells(Compared(Share(3, 4), Share(1, 4), corrected=0.9))
    assert len(cells) == len(DIFFERENCE)
    assert (cells[0], cells[-1]) == (0.5, 0.9)


def test_where_there_is_none_it_says_why_and_nothing_more() -> None:
    assert difference_cells(None) == (TOO_FEW, *[NOTHING] * 4)
    assert difference_cells(Compared(Share(0, 0), Share(1, 1)))[0] == TOO_FEW
