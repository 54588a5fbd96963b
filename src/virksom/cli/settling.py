"""What a settlement would issue by the day asked for, as known when it was asked for."""

from datetime import date

from virksom.cli.question import Question
from virksom.cli.working import COUNTING, working
from virksom.programme.billing import Scope, Settling, last_over, refuse_month, settle_known
from virksom.programme.kernel import Month
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
        scope = Scope(
            progress=lambda everyone: bar.each(everyone, len(everyone)), issued_by=issued_by
        )
        moment = end_of_day(asked.on)
        return settle_known(asked.known, asked.terms, month=wanted, moment=moment, scope=scope)
