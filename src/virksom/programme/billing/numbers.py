"""Numbers of invoices and credit notes: a series of each a year, without a gap.

Source:
    Clause 7.3.
"""

from virksom.programme.billing.books import CREDIT_NOTE, INVOICE
from virksom.programme.record import Log

LETTERS = {INVOICE: "F", CREDIT_NOTE: "FK"}
"""What the number of each kind of document begins with."""


def next_number(log: Log, kind: str, *, year: int) -> str:
    """Return the next number of a kind, such as ``F-2019-0001``.

    Every number ever given counts, also one whose fact was taken back: none is used twice.

    Args:
        log: every fact.
        kind: ``INVOICE`` or ``CREDIT_NOTE``.
        year: the year it is issued in.
    """
    begins = f"{LETTERS[kind]}-{year:04d}-"
    used = [
        int(fact.subject.removeprefix(begins))
        for fact in log.facts
        if fact.kind == "issued" and fact.subject.startswith(begins)
    ]
    return f"{begins}{max(used, default=0) + 1:04d}"
