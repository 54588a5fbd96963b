"""What is issued: frozen lines, runs, invoices and credit notes; owed less what was billed."""

from virksom.programme.billing.bill import Bill, BillLine, ToBill, bill
from virksom.programme.billing.books import CREDIT_NOTE, INVOICE, Billed, Booked, Books, books
from virksom.programme.billing.due import Settling, due_on, settle_known, settling
from virksom.programme.billing.numbers import LETTERS, next_number
from virksom.programme.billing.plan import GONE, LOWERED, Plan, Planned, line_form, plan
from virksom.programme.billing.run_states import (
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
    "Move",
    "Plan",
    "Planned",
    "RunStanding",
    "Settling",
    "ToBill",
    "bill",
    "books",
    "due_on",
    "line_form",
    "next_number",
    "open_run",
    "plan",
    "runs",
    "settle_known",
    "settling",
    "why_not_move",
]
