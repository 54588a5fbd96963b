"""What a cohort is owed by month and tier, from what each week is owed for.

Source:
    Rules, section 4; the switch ``week_belongs_to``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from virksom.programme.columns.parameters import (
    FULL_RATE,
    PARTIAL_RATE,
    Rules,
)
from virksom.programme.columns.spells import Numbers
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week
from virksom.programme.kernel.week import calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSum:
    """The weeks of a month paid at one tier.

    Args:
        month: the month.
        full: whether they are paid as full weeks; else as partial.
        weeks: how many, from 1.
        ore: what they come to, in øre.
    """

    month: Month
    full: bool
    weeks: int
    ore: int


def by_month(paid: Numbers, rules: Rules, *, terms: Terms) -> Sequence[MonthSum]:
    """Return what is owed by month and tier, ascending, the partial weeks of a month first.

    Source:
        Rules, section 4: a week belongs to the month of its Thursday, or of its Sunday, by the
        terms on its Monday.

    Args:
        paid: how many persons each week is owed for, see ``paid_by_week``; of several cohorts
            read by the same rules, their sum.
        rules: the terms they were read by.
        terms: the same, in words.

    Returns:
        Empty when nothing is owed.
    """
    sums: dict[tuple[Month, bool], tuple[int, int]] = {}
    for stretch, tier, place in np.argwhere(paid).tolist():
        week, count = calendar()[place], int(paid[stretch, tier, place])
        rate = FULL_RATE if tier else PARTIAL_RATE
        key = _month(week, terms), bool(tier)
        weeks, ore = sums.get(key, (0, 0))
        sums[key] = weeks + count, ore + count * int(rules.numbers[stretch, rate])
    return tuple(
        MonthSum(month=month, full=full, weeks=weeks, ore=ore)
        for (month, full), (weeks, ore) in sorted(sums.items())
    )


def _month(week: Week, terms: Terms) -> Month:
    rules = terms.on(max(week.monday, terms.begins()))
    if rules.choice("week_belongs_to") == "month_of_sunday":
        return Month(week.sunday.year, week.sunday.month)
    return week.month
