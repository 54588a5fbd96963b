"""What a settlement would issue by the day asked for, as known when it was asked for."""

import sys
from datetime import date

from virksom.cli.how_read import SETTLED, slowly
from virksom.cli.question import Question
from virksom.cli.working import COUNTING, working
from virksom.programme.billing import (
    MANY_FACTS,
    Scope,
    Settling,
    books,
    last_over,
    refuse_month,
    settle_known,
)
from virksom.programme.billing.due import Swept
from virksom.programme.kernel import Month, Text
from virksom.programme.kernel.moment import end_of_day


def settled(asked: Question, month: Month | None = None, *, issued_by: date = date.max) -> Settling:
    """Return a month read for a settlement; None takes the last one that is over by the day.

    Documents issued on later days than ``issued_by`` are left out, as if they were not there yet.

    Raises:
        MonthNotOver: the month has days left.
        MonthBeforeContract: the month ends before the contract begins.
        TermMissing: the contract was not agreed at that moment.
    """
    wanted = month or last_over(asked.on)
    refuse_month(wanted, asked.terms, day=asked.on)
    with working(asked.edge, COUNTING) as bar:
        swept = _swept(asked, wanted, issued_by=issued_by)
        scope = Scope(
            only=None if swept is None else swept.keys(),
            swept=swept or {},
            progress=lambda everyone: bar.each(everyone, len(everyone)),
            issued_by=issued_by,
        )
        moment = end_of_day(asked.on)
        return settle_known(asked.known, asked.terms, month=wanted, moment=moment, scope=scope)


def _swept(asked: Question, month: Month, *, issued_by: date) -> Swept | None:
    """Return whoever is owed otherwise than billed; None reads everybody.

    So it is where the facts are few, nothing was billed, or numbers cannot say it.
    """
    if len(asked.log.facts) < MANY_FACTS:
        return None
    billed = books(asked.known).by(issued_by)
    if not billed.documents:
        return None
    try:
        from virksom.programme.billing.billed_columns import nothing_billed, with_books
        from virksom.programme.billing.swept import Ground, who_differs
        from virksom.programme.columns.crowded import told_alone
        from virksom.programme.columns.facts import no_facts, with_facts
        from virksom.programme.columns.parameters import NotExpressed
    except ModuleNotFoundError:
        return None
    try:
        facts = with_facts(no_facts(), asked.log.facts)
        held = with_books(nothing_billed(), billed)
        ground = Ground(facts=facts, billed=held, month=month, day=asked.on)
        return who_differs(
            asked.known,
            asked.terms,
            ground=ground,
            tell=lambda codes: _tell(told_alone(codes), asked),
        )
    except NotExpressed as why:
        _tell(slowly(SETTLED, why.text), asked)
        return None


def _tell(told: Text, asked: Question) -> None:
    """Write beside the answer how it was read, so that a long wait has its reason."""
    sys.stderr.write(f"{told.read(asked.edge.language)}\n")
