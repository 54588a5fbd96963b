"""From where the API looks: the whole log, as known at the end of the day; reads the clock."""

from datetime import date, datetime

from django.utils import timezone

from virksom.office.access import Actor
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.programme.files.answers import Asked
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.kernel.moment import end_of_day


def now(actor: Actor) -> datetime:
    """Return the moment it is in the programme of the one who asks; reads the clock."""
    return read.programme(actor.programme).clock(timezone.now())


def seen_today(actor: Actor) -> Standpoint:
    """Return the programme as it stands today."""
    today = day_in_copenhagen(now(actor))
    return seen_on(actor, today, moment=end_of_day(today))


def seen_on(actor: Actor, today: date, *, moment: datetime, on: date | None = None) -> Standpoint:
    """Return the programme as known at a moment.

    Args:
        actor: who asks.
        today: the day it is.
        moment: what is known up to and including.
        on: the day that is told of; None for the day of the moment.
    """
    row = read.programme(actor.programme)
    return standpoint(
        row.code,
        read.log(row.code),
        contract=contract_of(row.contract),
        on=on or day_in_copenhagen(moment),
        moment=moment,
        today=today,
    )


def asked(seen: Standpoint) -> Asked:
    """Return what an answer repeats of its question, so that it can be reproduced."""
    return Asked(
        contract=seen.contract.name,
        on=seen.on,
        known=seen.moment,
        invented=seen.invented,
        facts_head=seen.known.head,
        terms_digest=seen.contract.digest,
    )
