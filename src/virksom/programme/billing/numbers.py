"""Numbers of invoices and credit notes: a series of each a year, without a gap.

Source:
    Clause 7.3.
"""

import re

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
    return written_number(kind, year=year, place=last_number(log, begins) + 1)


def last_number(log: Log, begins: str, *, kind: str = "issued") -> int:
    """Return the highest number ever given to a subject that begins so; 0 before the first.

    Args:
        log: every fact, in force or not.
        begins: what the subject begins with.
        kind: the kind of fact that gives it.
    """
    ends = (
        fact.subject.removeprefix(begins)
        for fact in log.facts
        if fact.kind == kind and fact.subject.startswith(begins)
    )
    return max((int(end) for end in ends if _COUNT.fullmatch(end)), default=0)


def written_number(kind: str, *, year: int, place: int) -> str:
    """Return a number as it is written: ``F-2019-0001``.

    Args:
        kind: ``INVOICE`` or ``CREDIT_NOTE``.
        year: the year it is issued in.
        place: from 1.
    """
    return f"{LETTERS[kind]}-{year:04d}-{place:04d}"


_COUNT = re.compile(r"\d{1,9}", re.ASCII)
