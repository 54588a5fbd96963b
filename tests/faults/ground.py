"""The office that is killed, filled and crowded: few candidates, many months, and corrections."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random

from tests.office.cast import ORGANISATIONS, actor
from virksom.office.access import Actor, Role
from virksom.office.store import organisations, read, write
from virksom.office.store.read import ProgrammeRow
from virksom.programme.kernel import Month, day_in_copenhagen
from virksom.programme.record import Draft, Fact, Log, append

CODE = "P1"
FIRST, LAST = Month(2018, 11), Month(2022, 11)
BOOKKEEPER = actor(Role.BOOKKEEPER)
LEADER: Actor = actor(Role.TEAM_LEADER)
_BEGUN = date(2018, 9, 3)


def stand(candidates: int = 6) -> None:
    """Put an invented programme into the database: everybody starts and finds a job at once."""
    first = datetime(2018, 9, 3, 8, tzinfo=UTC)
    log = append(Log(), [*_setting(), *_people(candidates)], moment=first)
    write.begin(ProgrammeRow(CODE, "impact60", invented=True), log)
    organisations.add(CODE, ORGANISATIONS)


def _setting() -> Iterator[Draft]:
    value = {"contract": "impact60", "invented": True}
    yield Draft(kind="programme", subject=CODE, since=_BEGUN, value=value)
    yield Draft(kind="company", subject="V001", since=_BEGUN)


def _people(candidates: int) -> Iterator[Draft]:
    for number in range(1, candidates + 1):
        code = f"K{number:03d}"
        unit = {"unit": "uddannelseshuset"}
        yield Draft(kind="referral", subject=code, since=_BEGUN, value=unit)
        yield Draft(kind="start", subject=code, since=_BEGUN)
        yield job(number, hours="37" if number % 2 else "20")


def job(number: int, *, hours: str, replaces: str | None = None) -> Draft:
    """Return a candidate's job, without an end; each begins nineteen weeks after the one before."""
    return Draft(
        kind="employment",
        subject=f"K{number:03d}",
        since=_BEGUN + timedelta(weeks=19 * number - 15),
        value={
            "employment": f"E{number:03d}",
            "company": "V001",
            "form": "ordinary",
            "weekly_hours": hours,
        },
        by="konsulent-1",
        replaces=replaces,
    )


def correct(chance: Random, *, moment: datetime) -> Fact:
    """Somebody's hours were others all the time: what was billed is owed with more, or less."""
    last = day_in_copenhagen(moment) - timedelta(weeks=12)
    jobs = read.log(CODE).known().of_kind("employment")
    before = chance.choice([fact for fact in jobs if fact.since < last])
    number = int(before.subject[1:])
    hours = "20" if before.value.weekly_hours == 37 else "37"  # type: ignore[union-attr]
    return write.append(CODE, [job(number, hours=hours, replaces=before.id)], moment=moment)[0]


def moment_of(month: Month) -> datetime:
    """Return a moment when every wait of a month's weeks is over: the twentieth, two months on."""
    place = month.year * 12 + month.number - 1 + 2
    return datetime(place // 12, place % 12 + 1, 20, 9, tzinfo=UTC)


def following(month: Month) -> Month:
    """Return the month after."""
    place = month.year * 12 + month.number
    return Month(place // 12, place % 12 + 1)
