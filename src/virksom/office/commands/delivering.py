"""Handing over mails and webhooks round after round: by a command, beside a running office."""

import logging
from collections.abc import Callable
from threading import Event

from django.conf import settings
from django.db import DatabaseError, connections

from virksom.office.actions.deliver import Round, deliver
from virksom.office.actions.send_digest import send_digest
from virksom.office.actions.tell_webhooks import Sent, tell_webhooks
from virksom.office.store import api_answers, read, waiting_sheets, webhook_deliveries
from virksom.office.store.backup import unfinished
from virksom.office.web import clock
from virksom.programme.kernel import Refusal

EVERY = 20
"""Seconds between two rounds of a running office."""

_log = logging.getLogger("virksom.mail")


def deliver_all() -> Round:
    """Try the mails of every programme that wait, and drop lists nobody loaded; reads the clock.

    The digests of the day are made first, once their hour has come.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    rows = [(row.code, clock.now(row)) for row in read.programmes()]
    for code, moment in rows:
        waiting_sheets.drop_old(code, moment=moment)
        send_digest(code, hour=settings.DIGEST_HOUR, moment=moment)
    rounds = [deliver(code, moment=moment) for code, moment in rows]
    return Round(
        sent=sum(each.sent for each in rounds), waiting=sum(each.waiting for each in rounds)
    )


def tell_webhooks_all() -> Sent:
    """Tell the webhooks of every programme, and forget what is old; reads the clock.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    rows = read.programmes()
    for row in rows:
        moment = clock.now(row)
        waiting_sheets.drop_old(row.code, moment=moment)
        api_answers.forget_old(row.code, moment=moment)
        webhook_deliveries.forget_old(row.code, moment=moment)
    # The clock is read for each, as a receiver refuses what was stamped long before it came.
    rounds = [tell_webhooks(row.code, moment=clock.now(row)) for row in rows]
    return Sent(
        taken=sum(each.taken for each in rounds), waiting=sum(each.waiting for each in rounds)
    )


def keep_delivering(stop: Event, *, every: float = EVERY) -> None:
    """Deliver round after round until told to stop; without a mail server, webhooks alone.

    Trouble with database or keys is written down, and the next round tries again. While a restore
    stands half-way nothing goes out: it could go to somebody who is to be erased again.
    """
    while not stop.wait(every):
        if unfinished.stands():
            continue
        _round(deliver_all if settings.EMAIL_HOST else None, "mails")
        _round(tell_webhooks_all, "webhooks")


def _round(deliver_them: Callable[[], object] | None, called: str) -> None:
    if deliver_them is None:
        return
    try:
        deliver_them()
    except (DatabaseError, OSError, Refusal) as trouble:
        _log.warning("no %s this round: %s", called, type(trouble).__name__)
    finally:
        connections.close_all()
