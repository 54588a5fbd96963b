"""Erase what is due and has been told of in time.

Source:
    Article 5(1)(e) of the General Data Protection Regulation; invariant 3.
"""

import logging
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.look import look
from virksom.office.actions.shut_door import shut_door
from virksom.office.store import keeping as store
from virksom.office.store import waiting_sheets, write
from virksom.office.store.erased import page_of
from virksom.office.store.keeping import DueRow
from virksom.office.store.vault.erase_kind import CONTACT, CPR, erase_kind
from virksom.programme.contract import Keeping
from virksom.programme.kernel import day_in_copenhagen

log = logging.getLogger("virksom.vault")


def erase_due(actor: Actor, keeping: Keeping, *, moment: datetime) -> tuple[DueRow, ...]:
    """Erase each kind of data whose day has come after a notice in time; return what it was.

    Facts, documents and sums stay, and what is kept longer for a reason. Who is known by no name
    any more signs in no longer. It cannot be undone, and each is written down among the looks.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.ERASE_PERSON)
    on = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        rows = store.due_rows(actor.programme, keeping, on=on)
        ready = tuple(row for row in rows if row.is_ready(on))
        if any(row.kind in {CONTACT, CPR} for row in ready):
            waiting_sheets.drop_personal(actor.programme)
        for row in ready:
            page = page_of(row.kind)
            look(actor, [row.code], what=Deed.ERASE_PERSON, page=page, moment=moment)
            erase_kind(actor.programme, row.code, kind=row.kind)
            if row.kind == CONTACT:
                shut_door(actor.programme, row.code, moment=moment, but=actor.id)
    for row in ready:
        log.info("%s of %s erased in time by user %s", row.kind, row.code, actor.id)
    return ready
