"""Standpoints for tests: the demo, and a small log whose answers can be counted by hand."""

from datetime import UTC, date, datetime
from functools import cache

from virksom.office.access import Actor, Role
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Draft, Log, append

CONSULTANT = Actor(1, "anna", programme="P1", roles=frozenset({Role.RECRUITMENT_CONSULTANT}))
ADMINISTRATOR = Actor(2, "bo", programme="P1", roles=frozenset({Role.ADMINISTRATOR}))
TODAY = date(2019, 10, 7)
CONTRACT = read_contract("impact60")

STEPS = (
    ("programme", "P1", "2018-09-01", None, {"contract": "impact60", "invented": True}),
    ("company", "V001", "2018-09-01", None, {"trade": "cleaning"}),
    ("referral", "K001", "2018-12-03", None, {"unit": "uddannelseshuset"}),
    ("start", "K001", "2019-01-07", None, {}),
    ("training", "K001", "2019-01-14", "2019-03-01", {"workplace": "V001", "trade": "cleaning"}),
    ("referral", "K002", "2019-02-04", None, {"unit": "job_og_aktivhuset"}),
    ("withdrawal", "K002", "2019-03-04", None, {"reason": "unrecorded"}),
    ("referral", "K003", "2019-09-02", None, {"unit": "job_og_aktivhuset"}),
    ("same_person", "K009", "2019-09-02", None, {"other": "K001"}),
)
JOBS = (
    ("E001", "2019-04-01", "2019-07-01", "12.0"),
    ("E002", "2019-05-06", None, "25.0"),
    ("E003", "2019-09-02", None, None),
)


def log() -> Log:
    """Return a log of one path with three jobs, one withdrawal and one newly referred."""
    drafts = [
        Draft(kind=kind, subject=who, since=day(since), until=day(until), value=value)
        for kind, who, since, until, value in STEPS
    ]
    drafts += [
        Draft(
            kind="employment",
            subject="K001",
            since=day(since),
            until=day(until),
            value={"employment": job, "company": "V001", "form": "ordinary", "weekly_hours": hours},
        )
        for job, since, until, hours in JOBS
    ]
    return append(Log(), drafts, moment=datetime(2019, 9, 3, 9, 0, tzinfo=UTC))


def day(text: str | None) -> date | None:
    """Return a day, or None."""
    return None if text is None else date.fromisoformat(text)


def small(
    on: date = date(2019, 9, 30), known: date = TODAY, *, of: Log | None = None
) -> Standpoint:
    """Return the small log seen from a day; a fresh one each time."""
    return Standpoint(
        code="P1",
        log=log() if of is None else of,
        contract=CONTRACT,
        on=on,
        moment=end_of_day(known),
        today=TODAY,
    )


@cache
def demo(on: date = DEMO_ON, known: datetime = DEMO_KNOWN) -> Standpoint:
    """Return the demo seen from its own day, or another."""
    return Standpoint(
        code="P1", log=demo_log(), contract=CONTRACT, on=on, moment=known, today=date(2026, 11, 24)
    )


LATE = (date(2022, 12, 31), end_of_day(date(2026, 11, 24)))
"""The demo's last day, with everything known."""
