"""A month's books are closed, after the one before, and stay closed.

Source:
    Rules, section 6; clause 7.4.
"""

from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.room import room
from virksom.programme.kernel import Month, Text, day_in_copenhagen
from virksom.programme.ledger import CannotClose, close, journal
from virksom.programme.ledger.months import next_to_close
from virksom.programme.record import Draft, Fact


def close_month(actor: Actor, month: Month, *, moment: datetime) -> Fact:
    """Close a month: what its books hold is sealed by its digest, and takes no further entry.

    Args:
        actor: who closes.
        month: the month after the last closed one; the first with entries where none is.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotClose: it is closed, it is not over, or the month before it is open.
        NoRoom: the disk is full.
    """
    may(actor, Deed.CLOSE_MONTH)
    with room(), transaction.atomic():
        write.hold(actor.programme)
        row, log = read.programme(actor.programme), read.log(actor.programme)
        books = journal(log, contract_of(row.contract).terms)
        today = day_in_copenhagen(moment)
        sealed = close(books, month, now=Month(today.year, today.month))
        wanted = next_to_close(books)
        if wanted is None:
            raise CannotClose(
                Text("Der er intet bogført at lukke.", "Nothing is booked that could be closed.")
            )
        if month != wanted:
            raise CannotClose(Text(f"Luk {wanted} først.", f"Close {wanted} first."))
        draft = Draft(
            kind="closed_month",
            subject=row.code,
            since=date(month.year, month.number, 1),
            value={"month": str(month), "digest": sealed},
            by=actor.by,
        )
        (told,) = write.append(row.code, [draft], moment=moment)
    return told
