"""From state to tier, price, cap and window; statements; a week explained."""

from virksom.programme.settlement.books import (
    CREDIT_NOTE,
    INVOICE,
    Billed,
    Booked,
    Books,
    books,
)
from virksom.programme.settlement.due import Settling, due_on, settle_known, settling
from virksom.programme.settlement.explain import Explanation, Sentence, explain_week
from virksom.programme.settlement.grounds import RATES
from virksom.programme.settlement.numbers import next_number
from virksom.programme.settlement.plan import Plan, Planned, line_form, plan
from virksom.programme.settlement.readings import (
    NOTHING,
    WeekReading,
    month_of,
    payable_weeks,
    read_weeks,
    rules_of,
)
from virksom.programme.settlement.run_states import (
    DROPPED,
    MOVES,
    PREPARED,
    RELEASED,
    STATES,
    Move,
    RunStanding,
    open_run,
    runs,
    why_not_move,
)
from virksom.programme.settlement.statement import (
    Statement,
    Totals,
    last_ended,
    statement,
)

__all__ = [
    "CREDIT_NOTE",
    "DROPPED",
    "INVOICE",
    "MOVES",
    "NOTHING",
    "PREPARED",
    "RATES",
    "RELEASED",
    "STATES",
    "Billed",
    "Booked",
    "Books",
    "Explanation",
    "Move",
    "Plan",
    "Planned",
    "RunStanding",
    "Sentence",
    "Settling",
    "Statement",
    "Totals",
    "WeekReading",
    "books",
    "due_on",
    "explain_week",
    "last_ended",
    "line_form",
    "month_of",
    "next_number",
    "open_run",
    "payable_weeks",
    "plan",
    "read_weeks",
    "rules_of",
    "runs",
    "settle_known",
    "settling",
    "statement",
    "why_not_move",
]
