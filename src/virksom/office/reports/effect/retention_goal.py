"""A goal of one's own: so many of so many weeks, perhaps at one employer, perhaps with gaps."""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.programme.effect.lasting import BOUNDS, ON_DAY, Definition
from virksom.programme.kernel import Text

OWN = "egen"
"""What is asked for when the goal is put together in the fields."""

_USUAL = ("20", "26", "0")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnGoal:
    """The fields a goal is put together in, as they stand.

    Args:
        weeks: how many weeks.
        of: of how many in a row.
        gap: the longest gap, in days, that counts as none.
        same: whether one employer has to give all of them.
        shown: whether the fields stand open.
        wrong: what is wrong with them; empty when nothing is.
    """

    weeks: str
    of: str
    gap: str
    same: bool
    shown: bool
    wrong: Text


def goal_code(query: Mapping[str, str]) -> str:
    """Return the code of the goal that a query asks for; "" for the usual one."""
    goal = query.get("maal", "").strip()
    if goal != OWN:
        return goal
    weeks, of, gap = (query.get(name, "").strip() for name in ("uger", "af", "hul"))
    bridged = f"_bridged_{gap}" if gap.strip("0") else ""
    return f"{weeks}_of_{of}{'_same_employer' if query.get('samme') else ''}{bridged}"


def own_goal(query: Mapping[str, str], definition: Definition, *, wrong: Text) -> OwnGoal:
    """Return the fields: as they were typed, or as the goal shown would be typed.

    Args:
        query: what was asked for.
        definition: the goal shown.
        wrong: what is wrong with the one asked for.
    """
    if query.get("maal", "").strip() == OWN:
        return OwnGoal(
            weeks=query.get("uger", ""),
            of=query.get("af", ""),
            gap=query.get("hul", ""),
            same=bool(query.get("samme")),
            shown=True,
            wrong=BOUNDS if wrong.da else words.NOTHING,
        )
    weeks, of, gap = _USUAL
    if definition != ON_DAY:
        weeks, of, gap = str(definition.weeks), str(definition.of), str(definition.bridge_days)
    return OwnGoal(
        weeks=weeks,
        of=of,
        gap=gap,
        same=definition.same_employer,
        shown=False,
        wrong=words.NOTHING,
    )
