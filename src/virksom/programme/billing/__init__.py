"""What is issued: frozen lines, runs, invoices and credit notes; owed less what was billed."""

from virksom.programme.billing.bill import Bill, BillLine, ToBill, bill
from virksom.programme.billing.books import CREDIT_NOTE, INVOICE, Billed, Booked, Books, books
from virksom.programme.billing.due import Settling, due_on, settle_known, settling
from virksom.programme.billing.issue import Hands, Issue, Overtaken, carry_out, is_invented, issue
from virksom.programme.billing.moments import (
    MonthBeforeContract,
    MonthNotOver,
    first_day_after,
    refuse_month,
    told_at,
)
from virksom.programme.billing.numbers import LETTERS, last_number, next_number, written_number
from virksom.programme.billing.plan import GONE, LOWERED, Plan, Planned, line_form, plan
from virksom.programme.billing.prepare import prepare, prepare_read
from virksom.programme.billing.run_states import (
    DROPPED,
    MOVES,
    PREPARED,
    RELEASED,
    STATES,
    Move,
    RunRefused,
    RunStanding,
    find_run,
    open_run,
    runs,
    why_not_move,
    why_not_moved,
)

__all__ = [
    "CREDIT_NOTE",
    "DROPPED",
    "GONE",
    "INVOICE",
    "LETTERS",
    "LOWERED",
    "MOVES",
    "PREPARED",
    "RELEASED",
    "STATES",
    "Bill",
    "BillLine",
    "Billed",
    "Booked",
    "Books",
    "Hands",
    "Issue",
    "MonthBeforeContract",
    "MonthNotOver",
    "Move",
    "Overtaken",
    "Plan",
    "Planned",
    "RunRefused",
    "RunStanding",
    "Settling",
    "ToBill",
    "bill",
    "books",
    "carry_out",
    "due_on",
    "find_run",
    "first_day_after",
    "is_invented",
    "issue",
    "last_number",
    "line_form",
    "next_number",
    "open_run",
    "plan",
    "prepare",
    "prepare_read",
    "refuse_month",
    "runs",
    "settle_known",
    "settling",
    "told_at",
    "why_not_move",
    "why_not_moved",
    "written_number",
]
