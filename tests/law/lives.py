"""Random lives in which what a week's payment hangs on turns often, for the fast reading's laws.

``strategies.logs`` draws whatever may be told; here each move is one that has been misread before
somewhere: hours raised in the same job, a weekend between two, education beside work, re-referral.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from tests.law.strategies import EDGES, FIRST, LATE, Told, log_of, logs
from virksom.programme.kernel import COPENHAGEN, Json
from virksom.programme.record import Log

REASONS = ("moved", "other_offer", "self_supporting", "pension", "deceased")
HOURS = ("37", "37", "37", "20", "20", "18.5", "36.9", "12.5", "0", None)
FORMS = ("ordinary", "ordinary", "ordinary", "fleksjob", "wage_subsidy")
COMPANIES = ("V001", "V002", "V003")
BENEFITS = ("kontanthjaelp", "uddannelseshjaelp", "su")
"""Those that say nothing of a job."""

VOUCHING = ("kontanthjaelp", "su", "none", "left", "flex_wage_subsidy")
"""Those besides by which the register vouches for weeks, or denies them."""

_DAY = timedelta(days=1)
_LENGTHS = (1, 4, 5, 7, 11, 28, 90, 400)


def lives(benefits: Sequence[str] = BENEFITS) -> st.SearchStrategy[Log]:
    """Draw a log of any shape, or one of one or two lives that turn often."""
    return st.one_of(logs(), *[_turning(benefits)] * 4)


@st.composite
def _turning(draw: st.DrawFn, benefits: Sequence[str]) -> Log:
    told: list[Told] = []
    for candidate in ("K001", "K002")[: draw(st.integers(1, 2))]:
        told += draw(_life(candidate, benefits))
    for company in COMPANIES[: draw(st.integers(0, 2))]:
        told.append(_said(company, "company", FIRST, {"related_to_provider": True}))
    if draw(st.sampled_from([True, False, False])):
        told.append(_said("K001", "same_person", FIRST, {"other": "K002"}))
    late = [replace(one, known_at=one.known_at + draw(st.sampled_from(LATE))) for one in told]
    return log_of(sorted(late, key=lambda one: one.known_at))


@dataclass(slots=True)
class _Life:
    """What has been told of one candidate, and the day it has come to."""

    draw: st.DrawFn
    candidate: str
    day: date
    benefits: Sequence[str]
    told: list[Told] = field(default_factory=list)
    jobs: int = 0

    def tell(
        self, kind: str, since: date, value: dict[str, Json], until: date | None = None
    ) -> None:
        """Tell one more thing."""
        self.told.append(replace(_said(self.candidate, kind, since, value), until=until))

    def end(self, since: date) -> date | None:
        """Draw where something ends that begins on a day."""
        length = self.draw(st.sampled_from([*_LENGTHS, None]))
        return None if length is None else since + timedelta(days=length)

    def job(self, since: date, until: date | None, *, number: int | None = None) -> None:
        """Tell of a job: a new one, or a stretch of one there is."""
        if number is None:
            self.jobs += 1
        value: dict[str, Json] = {
            "employment": f"E{self.jobs if number is None else number:03d}",
            "company": self.draw(st.sampled_from(COMPANIES)),
            "form": self.draw(st.sampled_from(FORMS)),
            "weekly_hours": self.draw(st.sampled_from(HOURS)),
        }
        self.tell("employment", since, value, until)


@st.composite
def _life(draw: st.DrawFn, candidate: str, benefits: Sequence[str]) -> list[Told]:
    begins = st.one_of(st.sampled_from(EDGES), st.dates(date(2018, 9, 1), date(2022, 6, 1)))
    one = _Life(draw, candidate, draw(begins), benefits)
    for _ in range(draw(st.sampled_from([1, 1, 2, 3]))):
        _course(one)
    return one.told


def _course(one: _Life) -> None:
    """Refer, start, live and perhaps leave; what is at work may go on past the withdrawal."""
    one.tell("referral", one.day, {"unit": "uddannelseshuset"})
    one.day += timedelta(days=one.draw(st.sampled_from([0, 0, 1, 28, 40])))
    one.tell("start", one.day, {})
    for move in one.draw(st.lists(st.sampled_from(_MOVES), min_size=3, max_size=7)):
        move(one)
    one.day += timedelta(days=one.draw(st.sampled_from([0, 1, 28, 200])))
    if one.draw(st.sampled_from([True, True, False])):
        one.tell("withdrawal", one.day, {"reason": one.draw(st.sampled_from(REASONS))})
        one.day += timedelta(days=one.draw(st.sampled_from([0, 0, 1, 2, 30])))


def _works(one: _Life) -> None:
    """Work for a while, or from now on."""
    until = one.end(one.day)
    one.job(one.day, until)
    one.day = until or one.day + timedelta(days=one.draw(st.sampled_from(_LENGTHS)))


def _raised(one: _Life) -> None:
    """Work other hours in the latest job, which may not have been told to end."""
    one.job(one.day, one.end(one.day), number=max(one.jobs, 1))


def _over_a_weekend(one: _Life) -> None:
    """End on a Friday and begin another job on the Monday, or a day beside."""
    friday = one.day + timedelta(days=(4 - one.day.weekday()) % 7 + 7)
    one.job(one.day, friday + _DAY)
    one.day = friday + timedelta(days=one.draw(st.sampled_from([3, 3, 4, 6])))
    one.job(one.day, one.end(one.day))


def _beside(one: _Life) -> None:
    """Work two jobs at once, and end each by itself."""
    one.job(one.day, one.end(one.day))
    one.job(one.day + timedelta(days=one.draw(st.integers(0, 9))), one.end(one.day + 9 * _DAY))


def _learns(one: _Life) -> None:
    """Learn, with work beside it or not."""
    supported = one.draw(st.booleans())
    value: dict[str, Json] = {"kind": "vocational", "publicly_supported": supported}
    one.tell("education", one.day, value, one.end(one.day))
    if one.draw(st.booleans()):
        one.job(one.day + timedelta(days=one.draw(st.integers(0, 9))), one.end(one.day + 9 * _DAY))


def _receives(one: _Life) -> None:
    """Receive a benefit, which holds a day down or not."""
    code = one.draw(st.sampled_from(one.benefits))
    one.tell("benefit", one.day, {"code": code}, one.end(one.day))


def _waits(one: _Life) -> None:
    one.day += timedelta(days=one.draw(st.sampled_from([1, 2, 3, 6, 60, 300])))


_MOVES: Sequence[Callable[[_Life], None]] = (
    _works,
    _works,
    _raised,
    _over_a_weekend,
    _beside,
    _learns,
    _receives,
    _waits,
)


def _said(subject: str, kind: str, since: date, value: dict[str, Json]) -> Told:
    noon = datetime.combine(since, time(12), tzinfo=COPENHAGEN)
    return Told(kind=kind, subject=subject, since=since, value=value, known_at=noon)
