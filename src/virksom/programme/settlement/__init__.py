"""From state to tier, price, cap and window; statements; a week explained."""

from virksom.programme.settlement.decided import DecidedRun, decided, decided_runs
from virksom.programme.settlement.explain import Explanation, Sentence, explain_week
from virksom.programme.settlement.grounds import (
    RATES,
    course_ground,
    day_grounds,
    day_tier,
    evidence_ground,
    rate_of,
    room_under_cap,
    window_ground,
)
from virksom.programme.settlement.in_short import IN_SHORT
from virksom.programme.settlement.readings import (
    NOTHING,
    Payable,
    WeekReading,
    month_of,
    payable_of,
    payable_weeks,
    read_weeks,
    rules_of,
)
from virksom.programme.settlement.statement import (
    Statement,
    Totals,
    last_ended,
    statement,
)
from virksom.programme.settlement.stretches import (
    Begun,
    OwedStretch,
    owed_stretches,
    owed_weeks,
    supported_weeks,
)

__all__ = [
    "IN_SHORT",
    "NOTHING",
    "RATES",
    "Begun",
    "DecidedRun",
    "Explanation",
    "OwedStretch",
    "Payable",
    "Sentence",
    "Statement",
    "Totals",
    "WeekReading",
    "course_ground",
    "day_grounds",
    "day_tier",
    "decided",
    "decided_runs",
    "evidence_ground",
    "explain_week",
    "last_ended",
    "month_of",
    "owed_stretches",
    "owed_weeks",
    "payable_of",
    "payable_weeks",
    "rate_of",
    "read_weeks",
    "room_under_cap",
    "rules_of",
    "statement",
    "supported_weeks",
    "window_ground",
]
