"""From state to tier, price, cap and window; statements; a week explained."""

from virksom.programme.settlement.explain import Explanation, Sentence, explain_week
from virksom.programme.settlement.grounds import RATES
from virksom.programme.settlement.readings import (
    NOTHING,
    WeekReading,
    payable_weeks,
    read_weeks,
)
from virksom.programme.settlement.statement import (
    Statement,
    Totals,
    last_ended,
    last_of_month,
    statement,
)

__all__ = [
    "NOTHING",
    "RATES",
    "Explanation",
    "Sentence",
    "Statement",
    "Totals",
    "WeekReading",
    "explain_week",
    "last_ended",
    "last_of_month",
    "payable_weeks",
    "read_weeks",
    "statement",
]
