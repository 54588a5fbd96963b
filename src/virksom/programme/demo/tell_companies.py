"""What is told of the companies, and the contacts with them: before the candidates' turn."""

from collections.abc import Iterable, Iterator
from datetime import date
from random import Random

from virksom.programme.demo.companies import ENTERPRISES
from virksom.programme.demo.office_hours import DAY, WEEK, promptly, working_day
from virksom.programme.demo.recipe import CONSULTANTS
from virksom.programme.demo.story import Story
from virksom.programme.demo.told import Told
from virksom.programme.kernel import Json

_OPENING = date(2018, 9, 3)
_TRADES = ("cleaning", "retail", "warehouse", "kitchen", "hotel", "care", "transport", "industry")
_PLACES = ("9000", "9200", "9210", "9220", "9230", "9240", "9400")
_CHANNELS = ("visit", "visit", "visit", "phone", "phone", "mail")
_MINUTES = {"visit": (60, 150), "phone": (10, 40), "mail": (5, 15)}
_SOCIAL_OF = 12


def tell_companies(stories: Iterable[Story], chance: Random) -> Iterator[Told]:
    """Yield the companies, each weeks before its first employment, and the contacts."""
    days: dict[str, list[date]] = {code: [_OPENING] for code in ENTERPRISES}
    for story in stories:
        for job in story.told_of:
            days.setdefault(job.company, []).append(job.since)
    for code, begun in sorted(days.items()):
        first = min(begun)
        known = max(_OPENING, first - chance.randrange(4, 10) * WEEK)
        yield _company(code, chance, day=working_day(known))
        for day in begun:
            yield from _contacts(code, chance, first=max(known, day - 3 * WEEK))


def _company(code: str, chance: Random, *, day: date) -> Told:
    return Told(
        known_at=promptly(day, chance),
        kind="company",
        subject=code,
        since=day,
        value=_about(code, chance),
        by=chance.choice(CONSULTANTS),
    )


def _about(code: str, chance: Random) -> dict[str, Json]:
    own = code in ENTERPRISES
    return {
        "trade": ENTERPRISES.get(code) or chance.choice(_TRADES),
        "place": chance.choice(_PLACES),
        "social_enterprise": own or chance.randrange(_SOCIAL_OF) == 0,
        "related_to_provider": own,
    }


def _contacts(code: str, chance: Random, *, first: date) -> Iterator[Told]:
    """Yield two to five contacts from ``first`` on, a week or two between them."""
    day = first
    for _ in range(chance.randrange(2, 6)):
        day = working_day(day + chance.randrange(3, 15) * DAY)
        yield contact(code, chance, day=day, by=chance.choice(CONSULTANTS))


def contact(subject: str, chance: Random, *, day: date, by: str) -> Told:
    """Return a contact with a company or a candidate, in whole minutes."""
    channel = chance.choice(_CHANNELS)
    return Told(
        known_at=promptly(day, chance),
        kind="contact",
        subject=subject,
        since=day,
        value={
            "channel": channel,
            "minutes": chance.randrange(*_MINUTES[channel]) // 5 * 5,
            "by": by,
        },
        by=by,
    )
