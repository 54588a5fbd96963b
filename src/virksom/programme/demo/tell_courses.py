"""What is told of a candidate's courses: referral, interview, agreement, start, withdrawal."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from virksom.programme.demo.office_hours import DAY, WEEK, at_work, promptly, usually, working_day
from virksom.programme.demo.recipe import ADVISERS, ON, UNITS, Scene
from virksom.programme.demo.story import Passage, Story
from virksom.programme.demo.told import Told
from virksom.programme.kernel import Json

_BANDS = dict(zip(UNITS, ("under_30", "from_30"), strict=True))
_WITH_EMPLOYER = date(2019, 8, 1)
_LATE_WITHDRAWAL = date(2019, 10, 22)
_LONG_BEFORE = timedelta(days=60)
_RARELY = 25


def tell_courses(story: Story, chance: Random) -> Iterator[Told]:
    """Yield what is told of each course, oldest first."""
    for passage in story.passages:
        yield from _referral(story, chance, passage=passage)
        yield from _interview(story, chance, passage=passage)
        if passage.started is not None:
            yield from _start(story, chance, started=passage.started)
        if passage.withdrawn is not None:
            yield _withdrawal(story, chance, day=passage.withdrawn, reason=passage.reason)


def _referral(story: Story, chance: Random, *, passage: Passage) -> Iterator[Told]:
    """Yield the referral, now and then first with another adviser than the right one."""
    right = Told(
        known_at=promptly(passage.referred, chance),
        kind="referral",
        subject=story.candidate,
        since=passage.referred,
        value=_referral_value(story, chance),
        by=story.adviser,
        source="referral_letter",
        key=f"{story.candidate}/referral/{passage.referred}",
    )
    if chance.randrange(_RARELY):
        yield right
        return
    others = [adviser for adviser in ADVISERS[story.unit] if adviser != story.adviser]
    yield replace(right, value={**right.value, "adviser": chance.choice(others)})
    later = at_work(right.known_at.date() + chance.randrange(7, 40) * DAY, chance)
    yield replace(right, known_at=later, key="", replaces=right.key)


def _referral_value(story: Story, chance: Random) -> dict[str, Json]:
    return {
        "unit": story.unit,
        "adviser": story.adviser,
        "age_band": _BANDS[story.unit],
        "earlier_offers": chance.randrange(6),
        "motivated": chance.randrange(4) > 0,
    }


def _interview(story: Story, chance: Random, *, passage: Passage) -> Iterator[Told]:
    """Yield the recruitment interview and, more often in the later form, the agreement."""
    day = working_day(passage.referred + chance.randrange(2, 6) * DAY)
    came = _who_came(passage, day)
    missed = "candidate" not in came
    yield Told(
        known_at=promptly(day, chance),
        kind="interview",
        subject=story.candidate,
        since=day,
        value={
            "kind": "recruitment",
            "planned": day.isoformat(),
            "came": list(came),
            "outcome": "no_show" if missed else "agreed",
        },
        by=story.consultant,
    )
    if not missed and (day >= _WITH_EMPLOYER or chance.randrange(2)):
        yield Told(
            known_at=promptly(day, chance),
            kind="agreement",
            subject=story.candidate,
            since=day,
            value={"version": 1, "signed": _signed(came, day)},
            by=story.consultant,
        )


def _who_came(passage: Passage, day: date) -> tuple[str, ...]:
    """Return the roles at the interview; from August 2019 an employer takes part."""
    candidate = () if passage.reason == "never_met" else ("candidate",)
    employer = ("employer",) if day >= _WITH_EMPLOYER else ()
    return (*candidate, "adviser", "consultant", *employer)


def _signed(came: Sequence[str], day: date) -> list[Json]:
    return [{"party": party, "at": day.isoformat()} for party in came]


def _start(story: Story, chance: Random, *, started: date) -> Iterator[Told]:
    """Yield the start, now and then first with a day one week too late.

    Never so near the autumn that the wrong day would move anybody in its table.
    """
    far = started > ON or started < ON - _LONG_BEFORE
    wrong = chance.randrange(_RARELY) == 0 and far
    first = started + WEEK if wrong else started
    told = Told(
        known_at=promptly(first, chance),
        kind="start",
        subject=story.candidate,
        since=first,
        value={},
        by=story.consultant,
        key=f"{story.candidate}/start/{started}",
    )
    yield told
    if wrong:
        later = at_work(told.known_at.date() + chance.randrange(2, 10) * DAY, chance)
        yield replace(told, known_at=later, since=started, key="", replaces=told.key)


def _withdrawal(story: Story, chance: Random, *, day: date, reason: str) -> Told:
    late = story.part.scene is Scene.LATE_WITHDRAWAL
    return Told(
        known_at=at_work(_LATE_WITHDRAWAL, chance) if late else usually(day, chance),
        kind="withdrawal",
        subject=story.candidate,
        since=day,
        value={"reason": reason},
        by=story.adviser,
    )
