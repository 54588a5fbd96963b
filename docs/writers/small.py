"""A programme of two, small enough to print: the examples of the reference are its answers."""

from datetime import date, datetime

from virksom.programme.kernel import COPENHAGEN
from virksom.programme.record import Draft, Log, append

ON = date(2019, 3, 20)
KNOWN = datetime(2019, 3, 22, 12, 0, tzinfo=COPENHAGEN)


def small_log() -> Log:
    """Return the log: one at work, first in part and then in full; one who never came."""
    return append(Log(), _DRAFTS, moment=datetime(2019, 3, 21, 9, 0, tzinfo=COPENHAGEN))


def _job(hours: str, since: date, *, until: date | None = None) -> Draft:
    says = {"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": hours}
    return Draft(kind="employment", subject="K001", since=since, until=until, value=says)


_UNIT = {"unit": "uddannelseshuset"}
_DRAFTS = (
    Draft(kind="programme", subject="P1", since=date(2018, 9, 3), value={"invented": True}),
    Draft(kind="company", subject="V001", since=date(2018, 9, 3)),
    Draft(kind="referral", subject="K001", since=date(2018, 9, 10), value=_UNIT),
    Draft(kind="start", subject="K001", since=date(2019, 2, 18)),
    _job("20.0", date(2019, 3, 4), until=date(2019, 3, 11)),
    _job("37.0", date(2019, 3, 11)),
    Draft(kind="referral", subject="K002", since=date(2018, 9, 11), value=_UNIT),
    Draft(
        kind="withdrawal", subject="K002", since=date(2018, 12, 3), value={"reason": "never_met"}
    ),
)
