"""Handing over mails round after round: from a command, and beside a running office."""

import logging
from threading import Event

from django.conf import settings
from django.db import DatabaseError, connections

from virksom.office.actions.deliver import Round, deliver
from virksom.office.store import read, waiting_sheets
from virksom.office.web import clock
from virksom.programme.kernel import Refusal

EVERY = 20
"""Seconds between two rounds of a running office."""

_log = logging.getLogger("virksom.mail")


def deliver_all() -> Round:
    """Try the mails of every programme that wait, and drop lists nobody loaded; reads the clock.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    rows = [(row.code, clock.now(row)) for row in read.programmes()]
    for code, moment in rows:
        waiting_sheets.drop_old(code, moment=moment)
    rounds = [deliver(code, moment=moment) for code, moment in rows]
    return Round(
        sent=sum(each.sent for each in rounds), waiting=sum(each.waiting for each in rounds)
    )


def keep_delivering(stop: Event, *, every: float = EVERY) -> None:
    """Deliver round after round until told to stop; without a mail server, do nothing.

    Trouble with database or keys is written down, and the next round tries again.
    """
    if not settings.EMAIL_HOST:
        return
    while not stop.wait(every):
        try:
            deliver_all()
        except (DatabaseError, OSError, Refusal) as trouble:
            _log.warning("no mails this round: %s", type(trouble).__name__)
        finally:
            connections.close_all()
