"""Random logs for the laws: candidates are referred, start, work, learn, leave and come back.

A log is drawn in three steps. First a story for each candidate, in the order of the days and
mostly sensible. Then what was written down about it and when: late, early, or at once. Last the
second thoughts: a fact is stated anew with other words or other days, or taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from virksom.programme.kernel import COPENHAGEN, Json
from virksom.programme.record import FORMS, Fact, Log, Place, read_fact, seal

FIRST, LAST = date(2018, 7, 1), date(2023, 3, 1)
EDGES = (
    date(2018, 9, 1),  # the windows open, on a Saturday
    date(2018, 9, 3),  # the first Monday inside
    date(2019, 3, 31),  # the clock goes forward
    date(2019, 10, 27),  # the clock goes back
    date(2019, 12, 30),  # Monday of 2020-W01, the last week from which 156 are left
    date(2019, 12, 31),  # the last day of referral
    date(2020, 12, 28),  # Monday of a week 53
    date(2022, 12, 25),  # the last payable Sunday
    date(2022, 12, 31),  # the last day of payment
)
HOURS = ("0", "5", "12.5", "18.499999", "18.5", "20", "36.999999", "37", "37.0", "40", None)
COMPANIES = ("V001", "V002", "V003")
UNITS = ("uddannelseshuset", "job_og_aktivhuset")
REASONS = ("not_in_target_group", "never_met", "other_offer", "moved", "unrecorded")
LATE = tuple(timedelta(days=days) for days in (0, 0, 0, 1, 7, 40, 200, -5))
LATER = tuple(timedelta(seconds=seconds) for seconds in (0, 1, 86_400, 30 * 86_400))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact before it has an id; ``replaces`` is the place of an earlier one in the list."""

    kind: str
    subject: str
    since: date
    value: dict[str, Json] = field(default_factory=dict)
    until: date | None = None
    known_at: datetime = datetime(2018, 7, 1, tzinfo=UTC)
    replaces: int | None = None


def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Draw a day, often one where something turns; both ends inclusive."""
    edges = [day for day in EDGES if first <= day <= last]
    anyday = st.dates(first, last)
    return st.one_of(st.sampled_from(edges), anyday) if edges else anyday


def moments() -> st.SearchStrategy[datetime]:
    """Draw an instant of the programme's years, to the microsecond, in UTC."""
    return st.datetimes(
        datetime.combine(FIRST, time.min), datetime.combine(LAST, time.max), timezones=st.just(UTC)
    )


def values(kind: str) -> st.SearchStrategy[dict[str, Json]]:
    """Draw what a fact of one kind of the path may say."""
    return _VALUES.get(kind, st.just({}))


_VALUES: dict[str, st.SearchStrategy[dict[str, Json]]] = {
    "referral": st.fixed_dictionaries({"unit": st.sampled_from(UNITS)}),
    "withdrawal": st.fixed_dictionaries({"reason": st.sampled_from(REASONS)}),
    "employment": st.fixed_dictionaries(
        {
            "employment": st.sampled_from(["E001", "E002", "E003"]),
            "company": st.sampled_from(COMPANIES),
            "form": st.sampled_from((*FORMS[:2], *FORMS)),
            "weekly_hours": st.sampled_from(HOURS),
        }
    ),
    "education": st.fixed_dictionaries(
        {"kind": st.sampled_from(["vocational", "hf"]), "publicly_supported": st.booleans()}
    ),
    "benefit": st.fixed_dictionaries(
        {"code": st.sampled_from(["kontanthjaelp", "uddannelseshjaelp", "su"])}
    ),
    "training": st.fixed_dictionaries(
        {"workplace": st.sampled_from(COMPANIES), "trade": st.sampled_from(["cleaning", "cafe"])}
    ),
    "meeting": st.just({"came": True}),
}
_LASTING = ("employment", "education", "benefit", "training")
_LIVING = ("employment",) * 5 + ("education", "education", "benefit", "benefit", "training")


@st.composite
def stories(draw: st.DrawFn, candidate: str) -> list[Told]:
    """Draw what happens to one candidate: a course or two, with jobs and the rest among it."""
    day = draw(days(last=date(2022, 6, 1)))
    told: list[Told] = []
    for _ in range(draw(st.sampled_from([1, 1, 1, 2]))):
        course = draw(_course(candidate, day))
        told += course
        day = max(fact.until or fact.since for fact in course) + draw(_gaps(200))
    return told


@st.composite
def _course(draw: st.DrawFn, candidate: str, referred: date) -> list[Told]:
    told = [_tell(candidate, "referral", referred, draw(values("referral")))]
    if draw(_mostly()):
        start = referred + draw(_gaps(60))
        told.append(_tell(candidate, "start", start, {}))
        told += draw(st.lists(_stretch(candidate, start), max_size=4))
    if draw(st.booleans()):
        leave = max(fact.since for fact in told) + draw(_gaps(120))
        told.append(_tell(candidate, "withdrawal", leave, draw(values("withdrawal"))))
    return told if draw(_mostly()) else told[1:] or told


@st.composite
def _stretch(draw: st.DrawFn, candidate: str, start: date) -> Told:
    kind = draw(st.sampled_from(_LIVING))
    since = start + draw(st.sampled_from([timedelta(days=-20), timedelta(0), timedelta(0)]))
    since += draw(_gaps(150))
    length = draw(st.one_of(st.none(), st.sampled_from([1, 5, 7, 14]), st.integers(1, 1300)))
    until = None if length is None else since + timedelta(days=length)
    return replace(_tell(candidate, kind, since, draw(values(kind))), until=until)


def _tell(subject: str, kind: str, since: date, value: dict[str, Json]) -> Told:
    return Told(kind=kind, subject=subject, since=since, value=value)


def _gaps(most: int) -> st.SearchStrategy[timedelta]:
    """Draw a number of days from 0, often few or whole weeks."""
    few = st.sampled_from([0, 1, 2, 7, 27, 28])
    return st.one_of(few, st.integers(0, most)).map(lambda number: timedelta(days=number))


def _mostly() -> st.SearchStrategy[bool]:
    return st.sampled_from([True, True, True, True, False])


@st.composite
def tellings(draw: st.DrawFn, candidates: int = 3) -> list[Told]:
    """Draw everything told, in the order of ``known_at``, second thoughts included.

    Each ``replaces`` points to an earlier place in the list.
    """
    people = [f"K{number:03d}" for number in range(1, draw(st.integers(1, candidates)) + 1)]
    told = [fact for candidate in people for fact in draw(stories(candidate))]
    told += [
        _tell(company, "company", FIRST, {"related_to_provider": draw(st.booleans())})
        for company in draw(_some(COMPANIES))
    ]
    told += draw(_same_persons(people))
    told = [
        replace(fact, known_at=_noon(fact.since) + draw(st.sampled_from(LATE))) for fact in told
    ]
    return _in_order(told + draw(_second_thoughts(told)))


def _some(these: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(these), unique=True)


@st.composite
def _same_persons(draw: st.DrawFn, people: Sequence[str]) -> list[Told]:
    if len(people) == 1 or draw(_mostly()):
        return []
    pairs = st.tuples(st.sampled_from(people), st.sampled_from(people))
    return [
        _tell(one, "same_person", draw(days()), {"other": two})
        for one, two in draw(st.lists(pairs, min_size=1, max_size=3))
    ]


@st.composite
def _second_thoughts(draw: st.DrawFn, told: Sequence[Told]) -> list[Told]:
    """Draw corrections of what was told, and corrections of those; places count on from it."""
    thoughts: list[Told] = []
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(told) + len(thoughts) - 1))
        first = [*told, *thoughts][place]
        moment = first.known_at + draw(st.sampled_from(LATER))
        again = draw(_again(first))
        thoughts.append(replace(again, known_at=moment, replaces=place))
    return thoughts


@st.composite
def _again(draw: st.DrawFn, first: Told) -> Told:
    how = draw(st.sampled_from(["retract", "reword", "move"]))
    if how == "retract" or first.kind == "retraction":
        return _tell(first.subject, "retraction", first.since, {"reason": "mistake"})
    if how == "reword" and first.kind in _VALUES:
        return replace(first, value=draw(values(first.kind)))
    step = draw(_gaps(60))
    return replace(first, since=first.since + step, until=first.until and first.until + step)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)


def _in_order(told: Sequence[Told]) -> list[Told]:
    """Sort by the moment, each after what it replaces, and point ``replaces`` anew."""
    order = sorted(range(len(told)), key=lambda place: (told[place].known_at, place))
    now = {old: new for new, old in enumerate(order)}
    return [
        told[old]
        if told[old].replaces is None
        else replace(told[old], replaces=now[told[old].replaces or 0])
        for old in order
    ]


def fact_of(told: Told, number: int) -> Fact:
    """Return what was told as the fact of line ``number``, without a link."""
    wire: dict[str, Json] = {
        "id": f"f{number:06d}",
        "kind": told.kind,
        "subject": told.subject,
        "since": told.since.isoformat(),
        "until": None if told.until is None else told.until.isoformat(),
        "value": told.value,
        "known_at": told.known_at.astimezone(COPENHAGEN).isoformat(),
        "by": "konsulent-1",
        "source": None,
        "replaces": None if told.replaces is None else f"f{told.replaces + 1:06d}",
        "previous": None,
    }
    return read_fact(wire, Place("drawn", number))


def log_of(told: Sequence[Told]) -> Log:
    """Return the log of everything told, in this order, without a chain."""
    facts = (fact_of(one, number) for number, one in enumerate(told, start=1))
    return Log.of((fact, Place("drawn", number)) for number, fact in enumerate(facts, start=1))


def logs(candidates: int = 3) -> st.SearchStrategy[Log]:
    """Draw a log of one to ``candidates`` candidates, never empty and without a chain."""
    return tellings(candidates).map(log_of)


def sealed_logs(candidates: int = 3) -> st.SearchStrategy[Log]:
    """Draw a log whose chain holds."""
    return logs(candidates).map(seal)
