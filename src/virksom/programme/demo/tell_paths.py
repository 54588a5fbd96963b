"""What is told of a candidate's path: elements, training, competences, education, meetings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random

from virksom.programme.demo.companies import WORKPLACES
from virksom.programme.demo.office_hours import (
    DAY,
    LAST,
    WEEK,
    ahead,
    promptly,
    usually,
    working_day,
)
from virksom.programme.demo.story import Lesson, Story, Study
from virksom.programme.demo.told import Told

_ELEMENTS = ("mentoring", "social_codes", "job_search", "clarification")
_COMPETENCES = {
    "cleaning": ("floor_care", "cleaning_plans", "building_upkeep"),
    "kitchen": ("food_hygiene", "coffee_bar", "serving"),
    "retail": ("stock_keeping", "till", "customer_service"),
    "construction": ("hand_tools", "painting", "site_safety"),
}
_LEVELS = ("begun", "practised", "sure")
_AT_WEEKS = (2, 8, 20, 40)
_FAREWELL = 8 * DAY


def tell_path(story: Story, chance: Random) -> Iterator[Told]:
    """Yield what is told of the path inside the courses, and one call that came too late."""
    for passage in story.passages:
        if passage.started is not None:
            end = passage.withdrawn or LAST
            yield from _elements(story, chance, days=(passage.started, end))
            yield _meeting(story, chance, started=passage.started)
    if story.lesson is not None:
        yield from _training(story, chance, lesson=story.lesson)
        yield from _competences(story, chance, lesson=story.lesson)
    for study in story.studies:
        yield from _education(story, chance, study=study)
    for day in _call_days(story, chance):
        yield _check_in(story, chance, day=day)


def _elements(story: Story, chance: Random, *, days: tuple[date, date]) -> Iterator[Told]:
    """Yield one to three elements that begin within weeks of the start, inside the course."""
    started, end = days
    for element in chance.sample(_ELEMENTS, chance.randrange(1, 4)):
        since = working_day(started + chance.randrange(1, 50) * DAY)
        if since < end:
            yield Told(
                known_at=usually(since, chance),
                kind="element",
                subject=story.candidate,
                since=since,
                until=since + chance.randrange(4, 21) * WEEK,
                value={"element": element},
                by=story.consultant,
            )


def _meeting(story: Story, chance: Random, *, started: date) -> Told:
    day = working_day(started + chance.randrange(1, 4) * WEEK)
    return Told(
        known_at=promptly(day, chance),
        kind="meeting",
        subject=story.candidate,
        since=day,
        value={"planned": day.isoformat(), "came": ["candidate", "consultant"]},
        by=story.consultant,
    )


def _training(story: Story, chance: Random, *, lesson: Lesson) -> Iterator[Told]:
    """Yield the training when it begins, and again with its end."""
    begun = Told(
        known_at=promptly(lesson.since, chance),
        kind="training",
        subject=story.candidate,
        since=lesson.since,
        value={"workplace": WORKPLACES[lesson.trade], "trade": lesson.trade},
        by=story.consultant,
        key=f"{story.candidate}/training",
    )
    yield begun
    yield _ended(begun, chance, until=lesson.until)


def _ended(begun: Told, chance: Random, *, until: date) -> Told:
    """Return the same thing told anew with its end."""
    known_at = max(begun.known_at, usually(until, chance))
    return replace(begun, known_at=known_at, until=until, key="", replaces=begun.key)


def _competences(story: Story, chance: Random, *, lesson: Lesson) -> Iterator[Told]:
    last = working_day(lesson.until - DAY, step=-1)
    for competence in chance.sample(_COMPETENCES[lesson.trade], chance.randrange(1, 3)):
        yield Told(
            known_at=promptly(last, chance),
            kind="competence",
            subject=story.candidate,
            since=last,
            value={
                "competence": competence,
                "level": chance.choice(_LEVELS),
                "documented_by": WORKPLACES[lesson.trade],
            },
            by=story.consultant,
        )


def _education(story: Story, chance: Random, *, study: Study) -> Iterator[Told]:
    begun = Told(
        known_at=ahead(study.since, chance),
        kind="education",
        subject=story.candidate,
        since=study.since,
        value={"kind": study.kind, "publicly_supported": study.supported},
        by=story.consultant,
        source="enrolment",
        key=f"{story.candidate}/education",
    )
    yield begun
    if study.until is not None:
        yield _ended(begun, chance, until=study.until)


def _call_days(story: Story, chance: Random) -> Iterator[date]:
    """Yield days in the first year of each paid job, and one after a move away from a job."""
    end = min(story.withdrawn or LAST, LAST - WEEK)
    for job in story.paid:
        for weeks in _AT_WEEKS:
            day = working_day(job.since + weeks * WEEK + chance.randrange(5) * DAY)
            if day < min(job.until or end, end):
                yield day
    if story.withdrawn is not None and story.at_work:
        yield working_day(story.withdrawn + _FAREWELL)


def _check_in(story: Story, chance: Random, *, day: date) -> Told:
    return Told(
        known_at=promptly(day, chance),
        kind="check_in",
        subject=story.candidate,
        since=day,
        value={"answer": "all_well" if chance.randrange(4) else "talk"},
        by=story.consultant,
    )
