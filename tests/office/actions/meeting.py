"""An interview with K002 in these tests, and the people who take part."""

from datetime import datetime, timedelta

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.close_interview import close_interview
from virksom.office.actions.invite import Invited, invite
from virksom.office.actions.note_attendance import note_attendance
from virksom.programme.kernel import COPENHAGEN
from virksom.programme.record import Fact

ADVISER = cast.actor(Role.ADVISER)
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
CANDIDATE = "K002"
TEN = datetime(2019, 10, 8, 10, 0, tzinfo=COPENHAGEN)
ONE = datetime(2019, 10, 9, 13, 0, tzinfo=COPENHAGEN)
THE_DAY = TEN + timedelta(hours=2)
"""A moment on the day of the interview, after it."""


def invited(*times: datetime, **more: str) -> Invited:
    """Return an interview at these times with everybody in it."""
    parties = {"adviser": "raadgiver-1", "consultant": "konsulent-1", "employer": "V001"}
    return Invited(times=times or (TEN,), **{"place": "jobcentre", **parties, **more})


def met(*, candidate: bool = True) -> Fact:
    """Let the interview be held: the candidate came, or did not."""
    invite(ADVISER, CANDIDATE, to=invited(), moment=cast.MOMENT)
    return note_attendance(CONSULTANT, CANDIDATE, role="candidate", came=candidate, moment=THE_DAY)


def agreed() -> Fact:
    """Let the interview be held and end in agreement."""
    met()
    return close_interview(CONSULTANT, CANDIDATE, outcome="agreed", moment=THE_DAY)
