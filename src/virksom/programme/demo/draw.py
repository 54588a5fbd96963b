"""Days and jobs drawn by chance, as they fall in real life."""

from datetime import date
from random import Random

from virksom.programme.demo.office_hours import DAY, working_day
from virksom.programme.demo.story import Job

_FORMS = ("full", "full", "full", "small", "small", "small", "small", "fleksjob", "fleksjob")
_SMALL = ("8.0", "10.0", "12.0", "15.0", "18.5", "20.0", "25.0")
_FLEKS = ("8.0", "10.0", "12.0", "15.0", "20.0")


def between(days: tuple[date, date], chance: Random) -> date:
    """Return a day from the first to the last of ``days``, both inclusive."""
    first, last = days
    return first + chance.randrange((last - first).days + 1) * DAY


def monday(day: date) -> date:
    """Return the Monday of the week of ``day``."""
    return day - day.weekday() * DAY


def begin(day: date, chance: Random) -> date:
    """Return when a job or course begins: the Monday before, the first of the month, or ``day``.

    Never later than ``day``, at most thirty days before it; a working day but for the first
    of a month.
    """
    kind = chance.randrange(20)
    if kind < 13:  # noqa: PLR2004  # most begin on a Monday
        return monday(day)
    if kind < 17:  # noqa: PLR2004  # some on the first of a month
        return day.replace(day=1)
    return working_day(day, step=-1)


def end(day: date, chance: Random) -> date:
    """Return the first day after a job's end: a Saturday, or ``day`` itself; never later."""
    saturday = 5
    back = (day.weekday() - saturday) % 7
    return day - back * DAY if chance.randrange(3) else day


def job(kind: str, chance: Random, *, since: date, until: date | None = None) -> Job:
    """Return a job of a kind of the recipe: full, small, thirty or fleksjob."""
    if kind == "fleksjob":
        return Job(since=since, until=until, form=kind, hours=chance.choice(_FLEKS))
    if kind == "small":
        beside = chance.randrange(3) > 0
        return Job(since=since, until=until, hours=chance.choice(_SMALL), benefit=beside)
    return Job(since=since, until=until, hours="30.0" if kind == "thirty" else "37.0")


def any_job(since: date, chance: Random) -> Job:
    """Return a job of any kind, full or small as they come."""
    return job(chance.choice(_FORMS), chance, since=since)
