"""A prepared run is dropped: nothing is issued, and the month can be prepared again.

Source:
    Rules, section 6; clause 7.2.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, is_system, may
from virksom.office.actions.tell_settlement import tell_moved
from virksom.office.store import read, write
from virksom.programme.billing import (
    DROPPED,
    find_run,
    refuse_move,
    told_at,
)
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Draft, Fact


def drop_settlement(actor: Actor, run: str, *, moment: datetime) -> Fact:
    """Drop a run that was prepared and not yet released; return the fact of its last step.

    Args:
        actor: who drops it.
        run: code of the run.
        moment: when.

    Raises:
        Denied: the actor may not.
        RunRefused: there is no such run, or it is released or dropped already.
    """
    may(actor, Deed.RELEASE_SETTLEMENT)
    with transaction.atomic():
        write.hold(actor.programme)
        log = read.log(actor.programme)
        at = told_at(log, moment)
        standing = find_run(log.known(at), run)
        refuse_move(standing, DROPPED, by=actor.by, system=is_system(actor.by))
        draft = Draft(
            kind="run",
            subject=run,
            since=day_in_copenhagen(at),
            value={"month": standing.says.month, "step": DROPPED},
            by=actor.by,
        )
        (told,) = write.append(actor.programme, [draft], moment=at)
        tell_moved(actor.programme, run, moment=moment)
    return told
