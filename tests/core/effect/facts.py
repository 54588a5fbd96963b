"""Facts of any kind in one call, and a programme of them seen on a day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from tests.spec.answers import TERMS
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.effect.mechanisms.ground import Ground
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import COPENHAGEN, Json
from virksom.programme.record import Log, Place, read_fact
from virksom.programme.status import AsKnown

__all__ = [
    "START",
    "TERMS",
    "Told",
    "day",
    "demo",
    "ground",
    "job",
    "log",
    "person",
    "said",
    "seen",
]

START = date(2019, 1, 7)
"""The Monday everybody starts here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact before it has an id."""

    kind: str
    subject: str
    since: date
    value: dict[str, Json] = field(default_factory=dict)
    until: date | None = None
    known: date | None = None


def day(after: int) -> date:
    """Return the day so many days after ``START``."""
    return START + timedelta(days=after)


def said(kind: str, subject: str, after: int, /, **value: Json) -> Told:
    """Return a fact so many days after ``START``; ``until`` is days after it too, if there."""
    until = value.pop("until", None)
    end = day(until) if isinstance(until, int) else None
    return Told(kind=kind, subject=subject, since=day(after), value=value, until=end)


def job(subject: str, after: int, /, **value: Json) -> Told:
    """Return an ordinary full-time job so many days after ``START``."""
    known: dict[str, Json] = {
        "employment": f"E{subject[1:]}",
        "company": "V001",
        "form": "ordinary",
        "weekly_hours": "37",
    }
    return said("employment", subject, after, **{**known, **value})


def person(subject: str, /, **referral: Json) -> tuple[Told, Told]:
    """Return a referral a week before ``START``, and the start on it."""
    unit: dict[str, Json] = {"unit": "uddannelseshuset"}
    return said("referral", subject, -7, **{**unit, **referral}), said("start", subject, 0)


def log(facts: Iterable[Told]) -> Log:
    """Return the log of the facts, each known at noon of its day, in that order."""
    ordered = sorted(facts, key=lambda one: one.known or one.since)
    read = []
    for number, one in enumerate(ordered, start=1):
        wire: dict[str, Json] = {
            "id": f"f{number:06d}",
            "kind": one.kind,
            "subject": one.subject,
            "value": one.value,
            "since": one.since.isoformat(),
            "until": one.until and one.until.isoformat(),
            "known_at": datetime.combine(
                one.known or one.since, time(12), tzinfo=COPENHAGEN
            ).isoformat(),
        }
        place = Place("told", number)
        read.append((read_fact(wire, place), place))
    return Log.of(read)


def seen(*facts: Told, after: int = 400, moment: datetime | None = None) -> AsKnown:
    """Return the programme of these facts so many days after ``START``.

    What is known reaches to that day unless a moment is said.
    """
    on = day(after)
    known = moment or datetime.combine(on, time(23), tzinfo=COPENHAGEN)
    return AsKnown(log=log(facts), contract=read_contract("impact60"), on=on, moment=known)


def ground(*facts: Told, after: int = 400) -> Ground:
    """Return the same, indexed."""
    return Ground(seen(*facts, after=after))


def demo(on: date = DEMO_ON, moment: datetime | None = DEMO_KNOWN) -> AsKnown:
    """Return the demo; by default on the source's day as it was known a week later."""
    return AsKnown(log=demo_log(), contract=read_contract("impact60"), on=on, moment=moment)
