"""What is told of one person who stands at the turn of one rule, and the turns there are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from tests.law.strategies import Told
from virksom.programme.kernel import COPENHAGEN, Json, Week

Found = TypeVar("Found")
_STEPS: dict[str, dict[str, Json]] = {
    "referral": {"unit": "uddannelseshuset"},
    "withdrawal": {"reason": "moved"},
}
_ORDERS = (
    ("withdrawal", "start"),
    ("withdrawal", "start", "referral"),
    ("withdrawal", "referral", "start"),
    ("referral", "withdrawal", "start"),
    ("start", "withdrawal", "referral", "start"),
    ("referral", "start"),
)
"""Steps after a start, in the order in which they are told."""

_BACK = (
    ("referral", "start", "withdrawal"),
    ("withdrawal", "referral", "start"),
    ("start", "referral", "withdrawal"),
    ("referral", "withdrawal", "start", "referral"),
)
"""Steps of one day after a withdrawal, in the order in which they are told."""

_SIDES = (*[("37", "37")] * 2, *[("37", "20")] * 3, ("20", "37"), ("37", None))
"""Hours before a gap and after it."""

OWN, _OTHER = "V001", "V002"
FULL, _DAY = "37", timedelta(days=1)


@dataclass(slots=True)
class Life:
    """What has been told of one person, who was referred and begins at work or learning."""

    draw: st.DrawFn
    candidate: str
    monday: date
    gap: int
    told: list[Told] = field(default_factory=list)
    jobs: int = 0

    def say(
        self, kind: str, since: date, until: date | None = None, *, late: int = 0, **value: Json
    ) -> None:
        """Tell of something, known on its first day or so many days later."""
        self.told.append(told_of(self.candidate, kind, since, value, until=until, late=late))

    def begin(self, since: date | None = None) -> None:
        """Refer and start."""
        day = self.monday if since is None else since
        self.say("referral", day, unit="uddannelseshuset")
        self.say("start", day)

    def learns(self, since: date, until: date | None = None, *, supported: bool = False) -> None:
        """Learn."""
        said: dict[str, Json] = {"kind": "hf", "publicly_supported": supported}
        self.told.append(told_of(self.candidate, "education", since, said, until=until))

    def works(
        self,
        since: date,
        until: date | None = None,
        *,
        hours: str | None = FULL,
        form: str = "ordinary",
        at: str = _OTHER,
        same: bool = False,
        late: int = 0,
    ) -> None:
        """Work, in a job of its own or in the latest."""
        self.jobs += 0 if same else 1
        said: dict[str, Json] = {"company": at, "form": form, "weekly_hours": hours}
        self.say("employment", since, until, late=late, employment=f"E{self.jobs:03d}", **said)

    def any(self, *these: Found) -> Found:
        """Draw one of some things."""
        return self.draw(st.sampled_from(these))

    def maybe(self) -> bool:
        """Draw whether."""
        return self.draw(st.booleans())

    def after(self, most: int, *, least: int = 0) -> date:
        """Draw a day after the Monday."""
        return self.monday + timedelta(days=self.draw(st.integers(least, most)))


def _hours(one: Life) -> str | None:
    return one.draw(st.sampled_from((FULL, FULL, "20", "30", None)))


def _gap(one: Life) -> None:
    """Two stretches with a gap between them as long as is bridged, or a day more or less.

    Often it ends with the week, whose first days are then of the one and no day of the other.
    """
    one.begin()
    length = max(one.gap + one.any(0, 0, 0, -1, 1), 1)
    again = one.any(one.monday + 14 * _DAY, one.monday + 14 * _DAY, one.after(20, least=14))
    end = again - length * _DAY
    sides = ((one.monday, end), (again, None))
    for (since, until), hours in zip(sides, one.any(*_SIDES), strict=True):
        if one.any(*[0] * 5, 1):
            one.learns(since, until)
        else:
            one.works(since, until, hours=hours)
    match one.any(*[""] * 3, *["benefit"] * 3, "unknown", "leaves"):
        case "benefit":
            one.say("benefit", end, again, code=one.any("kontanthjaelp", "kontanthjaelp", "su"))
        case "unknown":
            one.works(end, end + _DAY, hours=None)
        case "leaves":
            one.say("withdrawal", end, reason="moved")
            one.begin(again)
        case _:
            pass


def _leaves_work(one: Life) -> None:
    """Leave for a reason while at work, which ends, or just before it."""
    one.begin()
    day = one.after(40, least=10)
    reason = one.any("deceased", "pension", "moved", "moved", "self_supporting")
    one.say("withdrawal", day, reason=reason)
    until = one.any(None, *(day + days * _DAY for days in (-1, -1, -1, 0, 9, 15, 30)))
    one.works(one.monday, until, hours=_hours(one))
    if until is not None and one.any(0, 1, 1):
        one.works(until + one.any(0, 1, 1, 1, 3, 8) * _DAY, hours=_hours(one))
    if one.any(0, 0, 1):
        one.begin(day + timedelta(days=one.draw(st.integers(0, 9))))


def _begins_as_leaving(one: Life) -> None:
    """Leave on the day when work begins, or the day before or after; what was before has ended."""
    one.begin()
    day = one.after(40, least=15)
    one.say("withdrawal", day, reason=one.any("moved", "moved", "deceased"))
    one.works(one.monday, day - one.any(1, 1, 8) * _DAY)
    one.works(day + one.any(-1, 0, 0, 1) * _DAY, hours=_hours(one))


def _norm(one: Life) -> None:
    """Hours of two jobs that just make full time, or do not."""
    one.begin()
    pairs = (("18.5", "18.5"), ("20", "17"), ("20", "16.9"), ("36.9", "0.1"), ("15", "15"))
    first, second = one.draw(st.sampled_from(pairs))
    one.works(one.monday, hours=first)
    one.works(one.after(8), hours=second, form=one.any("ordinary", "ordinary", "fleksjob"))
    _benefits(one)


def _benefit(one: Life) -> str:
    return one.draw(st.sampled_from(("kontanthjaelp", "kontanthjaelp", "su", "su", "left")))


def _benefits(one: Life) -> None:
    if one.any(0, 1, 1):
        since = one.after(30)
        one.say("benefit", since, since + timedelta(days=20), code=_benefit(one))


def _raised(one: Life) -> None:
    """Other hours in the same job, known late or early, and not told to end."""
    one.begin()
    one.works(one.monday, hours=_hours(one), late=one.draw(st.sampled_from((0, 0, 90))))
    until = one.after(60, least=30) if one.maybe() else None
    one.works(one.after(20), until, hours=_hours(one), same=True)
    _benefits(one)


def _most_days(one: Life) -> None:
    """A week some of whose days are work, some less and some none."""
    one.begin(one.any(one.monday, one.after(3)))
    first = one.after(20, least=14)
    one.works(one.monday, first, hours=_hours(one))
    one.works(first + timedelta(days=one.draw(st.integers(0, 4))), hours=_hours(one))


def _learns(one: Life) -> None:
    """Education, supported or not, with work of all sorts beside it."""
    one.begin()
    supported = one.draw(st.booleans())
    until = one.any(None, one.after(30, least=10))
    one.learns(one.monday, until, supported=supported)
    match one.any("works", "works", "subsidised", "alone", "alone"):
        case "works":
            one.works(one.after(10), one.after(40, least=11), hours=_hours(one))
        case "subsidised":
            one.works(one.monday, form="wage_subsidy")
        case _:
            pass
    _benefits(one)


def _own(one: Life) -> None:
    """Work at a company of the provider's own, alone or with something beside it."""
    one.begin()
    one.works(one.monday, hours=_hours(one), at=OWN)
    since, until = one.after(20), one.after(40, least=21)
    match one.any("alone", "other", "subsidised", "learns", "supported"):
        case "other":
            one.works(since, until, hours=_hours(one))
        case "subsidised":
            one.works(since, until, form="wage_subsidy")
        case "learns":
            one.learns(since, until)
        case "supported":
            one.learns(since, until, supported=True)
        case _:
            pass


def _steps(one: Life) -> None:
    """Several steps on one day, a start without a referral, or a second of each."""
    day = one.after(30, least=7)
    one.works(one.monday)
    one.begin()
    for kind in one.any(*_ORDERS):
        one.told.append(told_of(one.candidate, kind, day, _STEPS.get(kind, {})))
        day += timedelta(days=one.draw(st.sampled_from((0, 0, 7))))


def _back_for_a_day(one: Life) -> None:
    """Come back and leave again on one day, when nothing ran before it."""
    one.works(one.monday)
    one.begin()
    day = one.after(30, least=7)
    one.say("withdrawal", day, reason="moved")
    day += one.any(1, 7, 14) * _DAY
    for kind in one.any(*_BACK):
        one.told.append(told_of(one.candidate, kind, day, _STEPS.get(kind, {})))


def _waits_to_start(one: Life) -> None:
    """Work from before the referral, and start weeks after it."""
    one.works(one.monday - one.any(0, 30) * _DAY, hours=_hours(one))
    one.say("referral", one.monday, unit="uddannelseshuset")
    one.say("start", one.after(40, least=7))


def _pauses(one: Life) -> None:
    """Paid weeks with weeks between that are not: how the cap counts them shows."""
    one.begin()
    until = one.after(30, least=14)
    one.works(one.monday, until, hours=_hours(one))
    one.works(until + timedelta(days=one.draw(st.integers(7, 21))), hours=_hours(one))
    _benefits(one)


POINTS: Sequence[Callable[[Life], None]] = (
    *[_gap] * 6,
    *[_leaves_work] * 3,
    _begins_as_leaving,
    *[_steps] * 2,
    _back_for_a_day,
    _waits_to_start,
    _norm,
    _norm,
    _raised,
    _most_days,
    _learns,
    _own,
    _pauses,
)


def _disputed(one: Life) -> None:
    """A week that the municipality disputed, and what came of it."""
    week = Week.of(one.after(40)).monday
    answer = one.any("accepted", "accepted", "rejected", None)
    one.say("dispute", week, week + 7 * _DAY, reason="no_work", answer=answer)


def _paid(one: Life) -> None:
    """A month of the income register."""
    first = one.after(60).replace(day=1)
    until = (first + timedelta(days=32)).replace(day=1)
    hours = one.any("0", "80.17", "150", "160.33")
    one.say("income", first, until, hours=hours, company=one.any(None, _OTHER))


def _answered(one: Life) -> None:
    """What an employer, a contract or a payslip says of the first job."""
    since = one.after(40)
    until = one.any(None, since + 30 * _DAY)
    one.say(
        "confirmation",
        since,
        until,
        employment="E001",
        given=one.any("employer", "employer", "contract", "payslip"),
        held=one.any(True, True, False),  # noqa: FBT003  # one of some
        weekly_hours=one.any(None, "37", "20", "0"),
    )


EVIDENCE = (_disputed, _disputed, _paid, _answered)


def told_of(
    subject: str,
    kind: str,
    since: date,
    value: dict[str, Json],
    *,
    until: date | None = None,
    late: int = 0,
) -> Told:
    known = datetime.combine(since, time(12), tzinfo=COPENHAGEN) + timedelta(days=late)
    return Told(kind=kind, subject=subject, since=since, value=value, until=until, known_at=known)
