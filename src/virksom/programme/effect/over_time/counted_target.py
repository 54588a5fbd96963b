"""How far it is to the target, from facts in columns.

Source:
    Rules, section 5; the same as ``progress`` tells, which a law holds.
"""

from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.placed import PLACE, SUPPORTED
from virksom.programme.columns.spells import Numbers
from virksom.programme.effect.over_time.group_tables import Placed
from virksom.programme.effect.over_time.target import Progress
from virksom.programme.status import Share


def counted_progress(seen: Placed, stands: Numbers) -> Progress:
    """Return how far the programme has come on the day.

    Source:
        Rules, section 5.

    Args:
        seen: the terms and the table of the day.
        stands: where each person stands on it, see ``stands_on``.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    day, first = day_in_numbers(seen.table.on), stands[:, SUPPORTED]
    ever = (stands[:, PLACE] >= 0) & (first >= 0) & (first <= day)
    return Progress(
        table=seen.table,
        places=seen.rules.whole("cohort"),
        aim=seen.rules.whole("target_share"),
        ever=Share(int(ever.sum()), seen.table.count("referred")),
    )
