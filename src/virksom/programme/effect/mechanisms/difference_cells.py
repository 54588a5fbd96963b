"""A difference as the cells of a table.

Source:
    Rules, section 5 (each share with its interval); Newcombe (1998), Fisher (1935), Holm (1979).
"""

from virksom.programme.effect.mechanisms.compared import FEWEST, Compared
from virksom.programme.effect.table import Cell, Column, Unit
from virksom.programme.kernel import Text

NOTHING = Text("", "")
"""A cell in which there is nothing to tell."""

TOO_FEW = Text(f"under {FEWEST}, ikke sammenlignet", f"under {FEWEST}, not compared")
"""What stands where a group is too small to be compared."""

DIFFERENCE = (
    Column(Text("Forskel", "Difference"), Unit.DIFFERENCE),
    Column(Text("Fra", "From"), Unit.DIFFERENCE),
    Column(Text("Til", "To"), Unit.DIFFERENCE),
    Column(Text("p", "p"), Unit.CHANCE),
    Column(Text("p, rettet", "p, corrected"), Unit.CHANCE),
)
"""The columns of a difference: points, both ends of its 95 % interval, and two p-values."""


def difference_cells(one: Compared | None, instead: Text = TOO_FEW) -> tuple[Cell, ...]:
    """Return the cells of ``DIFFERENCE``; where there is none, why, and nothing more."""
    if one is None or one.interval is None:
        return (instead, NOTHING, NOTHING, NOTHING, NOTHING)
    return (one.points, *one.interval, one.chance, one.corrected)
