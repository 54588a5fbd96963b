"""What is issued: frozen lines, runs, invoices and credit notes; owed less what was billed."""

from virksom.programme.billing.bill import Bill, BillLine, ToBill, bill
from virksom.programme.billing.books import CREDIT_NOTE, INVOICE, Billed, Booked, Books, books
from virksom.programme.billing.due import (
    EVERYONE,
    Scope,
    Settling,
    settle_known,
    settling,
)
from virksom.programme.billing.issue import Hands, Issue, Overtaken, carry_out, is_invented, issue
from virksom.programme.billing.ledger import MonthInBooks, last_over, ledger
from virksom.programme.billing.moments import (
    MonthBeforeContract,
    MonthNotOver,
    first_day_after,
    refuse_month,
    told_at,
)
from virksom.programme.billing.numbers import LETTERS, last_number, next_number, written_number
from virksom.programme.billing.plan import GONE, LOWER_RATE, LOWERED, Plan, Planned, line_form, plan
from virksom.programme.billing.prepare import prepare, prepare_read
from virksom.programme.billing.reread import Differing, Reread, made_by_code, reread
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
    refuse_move,
    runs,
    why_not_move,
    why_not_moved,
)
from virksom.programme.billing.since import touched
from virksom.programme.billing.waits import due_on

__all__ = [
    "CREDIT_NOTE",
    "DROPPED",
    "EVERYONE",
    "GONE",
    "INVOICE",
    "LETTERS",
    "LOWERED",
    "LOWER_RATE",
    "MOVES",
    "PREPARED",
    "RELEASED",
    "STATES",
    "Bill",
    "BillLine",
    "Billed",
    "Booked",
    "Books",
    "Differing",
    "Hands",
    "Issue",
    "MonthBeforeContract",
    "MonthInBooks",
    "MonthNotOver",
    "Move",
    "Overtaken",
    "Plan",
    "Planned",
    "Reread",
    "RunRefused",
    "RunStanding",
    "Scope",
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
    "last_over",
    "ledger",
    "line_form",
    "made_by_code",
    "next_number",
    "open_run",
    "plan",
    "prepare",
    "prepare_read",
    "refuse_month",
    "refuse_move",
    "reread",
    "runs",
    "settle_known",
    "settling",
    "told_at",
    "touched",
    "why_not_move",
    "why_not_moved",
    "written_number",
]
