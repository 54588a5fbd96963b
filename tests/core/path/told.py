"""Facts of a path for these tests: what a candidate is told of, on days of one autumn."""

from datetime import UTC, date, datetime

from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Known, Log, append
from virksom.programme.status import Person, people

MONDAY, TUESDAY = date(2019, 10, 7), date(2019, 10, 8)
PLANNED = "2019-10-08T10:00+02:00"
ALL = {"adviser": "raadgiver-1", "consultant": "konsulent-1", "employer": "V001"}


def told(kind: str, since: date = MONDAY, /, **value: Json) -> Draft:
    """Return a fact about K001."""
    return Draft(kind=kind, subject="K001", since=since, value=value)


REFERRED = told("referral", date(2019, 9, 2), unit="uddannelseshuset")


def known(*drafts: Draft) -> Known:
    """Return what is known once K001 is referred and the drafts are told."""
    moment = datetime(2019, 10, 7, 9, 0, tzinfo=UTC)
    return append(Log(), [REFERRED, *drafts], moment=moment).known()


def person(told_of: Known) -> Person:
    """Return the one person."""
    (one,) = people(told_of)
    return one
