"""The office's clock: read here, once a request, and passed down as ``moment``.

An invented programme may be played from a day in the past; its clock is behind by as much.

Source:
    Rules, section 2; invariant 7.
"""

from datetime import date, datetime

from django.utils import timezone

from virksom.office.access import OfficeRequest
from virksom.office.store import read
from virksom.office.store.read import ProgrammeRow
from virksom.programme.kernel import day_in_copenhagen


def now(row: ProgrammeRow) -> datetime:
    """Return the moment it is in the programme; reads the clock."""
    return row.clock(timezone.now())


def today(row: ProgrammeRow) -> date:
    """Return the day it is in the programme, in Copenhagen; reads the clock."""
    return day_in_copenhagen(now(row))


def moment(request: OfficeRequest) -> datetime:
    """Return the moment it is in the programme of the one who asks; reads the clock."""
    return now(read.programme(request.actor.programme))


def day(moment: datetime) -> date:
    """Return the day of a moment, in Copenhagen."""
    return day_in_copenhagen(moment)
