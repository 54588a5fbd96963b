"""Weeks to settle for the cast: K001 at full-time work, prepared by one and released by another."""

from dataclasses import replace
from datetime import date, datetime

from tests.office import cast
from virksom.office.access import Actor, Role
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.store import write
from virksom.programme.kernel import Month
from virksom.programme.path.retell import again
from virksom.programme.record import Draft, Fact

BOOKKEEPER, LEADER = cast.actor(Role.BOOKKEEPER), cast.actor(Role.TEAM_LEADER)
FINANCE = cast.actor(Role.FINANCE_OFFICER)
ANOTHER: Actor = replace(BOOKKEEPER, id=2, code="bogholder-2")
JUNE, JULY = Month(2019, 6), Month(2019, 7)
RUN, INVOICE = "R0001", "F-2019-0001"


def at_work(candidate: str = "K001", *, hours: str = "37.0", code: str = "E001") -> Fact:
    """Let a candidate work from Monday 4 March 2019, eight weeks of it paid by the end of April."""
    draft = Draft(
        kind="employment",
        subject=candidate,
        since=date(2019, 3, 4),
        value={"employment": code, "company": "V001", "form": "ordinary", "weekly_hours": hours},
    )
    return write.append(cast.CODE, [draft], moment=cast.MOMENT)[0]


def ended(fact: Fact, day: date, *, moment: datetime = cast.MOMENT) -> Fact:
    """Let a job have ended on a day, as a correction."""
    draft = replace(again(fact, by="konsulent-1"), until=day)
    return write.append(cast.CODE, [draft], moment=moment)[0]


def prepared(month: Month = JUNE, *, moment: datetime = cast.MOMENT) -> Fact:
    """Let the bookkeeper prepare a month."""
    return prepare_settlement(BOOKKEEPER, month=month, moment=moment)


def released(month: Month = JUNE, *, moment: datetime = cast.MOMENT) -> tuple[Fact, ...]:
    """Let a month be prepared by the bookkeeper and released by the leader."""
    run = prepared(month, moment=moment).subject
    return release_settlement(LEADER, run, moment=moment)
