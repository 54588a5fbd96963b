"""Detours: what came before the referral, how long each step took, and who went elsewhere.

Those referred before the new strategy stand beside those referred from it on, each followed for
as long as the other: whoever was referred lately has had fewer days to be met in, so waits that
still run are cut off and said to be, and a withdrawal counts only within the same number of days.

Source:
    »Perspektiver for fremtiden« (detours) and »Hvilke væsentligste udfordringer har vi mødt«.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.programme.effect.mechanisms.compared import Compared, compared
from virksom.programme.effect.mechanisms.ground import DAY, Ground
from virksom.programme.effect.mechanisms.waiting import End, Wait, Waits, waits
from virksom.programme.record import Referral
from virksom.programme.record.came import came_to
from virksom.programme.status import Course, Person, Share, begun_jobs

OTHER_OFFER = "other_offer"
"""The reason of who was withdrawn to another offer."""

WITHIN = 91
"""Days after the referral within which a withdrawal to another offer counts: thirteen weeks."""

STEPS: Mapping[str, tuple[str, ...]] = {
    "meeting": ("interview", "meeting"),
    "element": ("element", "training"),
    "job": ("employment",),
}
"""What is waited for, with the kinds of fact that tell it: the first meeting the candidate came
to, the first element or job training, the first paid job."""


@dataclass(frozen=True, slots=True)
class Offers:
    """How many offers the referred had had before.

    Args:
        of: how many persons it is recorded of.
        untold: of how many it is not.
        quartiles: the lower quartile, the median and the upper one; None of nobody.
    """

    of: int
    untold: int
    quartiles: tuple[int, int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DetourSide:
    """The referred on one side of the split, or all of them.

    Args:
        of: how many persons.
        offers: what they had had before.
        steps: how long they waited for each of ``STEPS``, by its code.
        elsewhere: those withdrawn to another offer within ``WITHIN`` days of their referral, of
            those referred that long ago.
    """

    of: int
    offers: Offers
    steps: Mapping[str, Waits]
    elsewhere: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Detours:
    """The detours of all referred, and of those before and after the new strategy.

    Args:
        every: all of them.
        before: those referred before the split; None without one.
        after: those referred from it on; None without one.
    """

    every: DetourSide
    before: DetourSide | None
    after: DetourSide | None

    @property
    def elsewhere(self) -> Compared | None:
        """The share withdrawn to another offer after less before.

        None without a split, and where either is of too few.
        """
        if self.before is None or self.after is None:
            return None
        return compared(self.after.elsewhere, self.before.elsewhere)


def detours(ground: Ground, *, split: date | None) -> Detours:
    """Return the detours of everybody referred by the last day; every number is 0 of nobody.

    Each person stands with the first referral.

    Source:
        Rules, section 5 (persons, not courses).

    Args:
        ground: the programme on a day.
        split: the first day of the new strategy; None shows all together only.
    """
    found = [(one, course) for one in ground.referred for course in [_first(one)]]
    if split is None:
        return Detours(every=_side(ground, found), before=None, after=None)
    before = [(one, course) for one, course in found if _day(course) < split]
    after = [(one, course) for one, course in found if _day(course) >= split]
    return Detours(
        every=_side(ground, found), before=_side(ground, before), after=_side(ground, after)
    )


def _first(person: Person) -> Course:
    return next(course for course in person.courses if course.referred is not None)


def _day(course: Course) -> date:
    return course.referred or date.max


def _side(ground: Ground, found: Sequence[tuple[Person, Course]]) -> DetourSide:
    followed = [one for one in found if _day(one[1]) + WITHIN * DAY <= ground.last]
    left = sum(_elsewhere(course) for _, course in followed)
    return DetourSide(
        of=len(found),
        offers=_offers(ground, found),
        steps={
            step: waits(_wait(ground, one, course=course, days=days) for one, course in found)
            for step, days in _DAYS.items()
        },
        elsewhere=Share(left, len(followed)),
    )


def _elsewhere(course: Course) -> bool:
    if course.reason != OTHER_OFFER or course.withdrawn is None:
        return False
    return course.withdrawn <= _day(course) + WITHIN * DAY


def _offers(ground: Ground, found: Iterable[tuple[Person, Course]]) -> Offers:
    told = [earlier_offers(ground, person) for person, _ in found]
    counts = sorted(count for count in told if count is not None)
    return Offers(len(counts), len(told) - len(counts), quartiles(counts))


def earlier_offers(ground: Ground, person: Person) -> int | None:
    """Return how many offers a person had had by the first referral that tells it; None untold."""
    said = (fact.value for fact in ground.facts(person, "referral", by=ground.last))
    told = (one.earlier_offers for one in said if isinstance(one, Referral))
    return next((count for count in told if count is not None), None)


def quartiles(counts: Sequence[int]) -> tuple[int, int, int] | None:
    """Return the lower quartile, the median and the upper one of sorted counts; None of none.

    Each is a count that occurs: the first with so many at or below it.

    Source:
        Hyndman and Fan (1996), The American Statistician 50:361-365, type 1.
    """
    if not counts:
        return None
    first, half, third = (counts[-(-len(counts) * part // 4) - 1] for part in (1, 2, 3))
    return first, half, third


def _wait(
    ground: Ground,
    person: Person,
    *,
    course: Course,
    days: Callable[[Ground, Person], Iterable[date]],
) -> Wait:
    """Return how long a person waited from the referral; who was withdrawn first had left."""
    since, left = _day(course), course.withdrawn
    reached = min((day for day in days(ground, person) if day >= since), default=None)
    if left is not None and left <= ground.last and (reached is None or left < reached):
        return Wait((left - since).days, End.LEFT)
    if reached is None:
        return Wait((ground.last - since).days, End.WAITS)
    return Wait((reached - since).days, End.REACHED)


def _met(ground: Ground, person: Person) -> Iterable[date]:
    facts = ground.facts(person, *STEPS["meeting"], by=ground.last)
    return (fact.since for fact in facts if came_to(fact))


def _element(ground: Ground, person: Person) -> Iterable[date]:
    return (fact.since for fact in ground.facts(person, *STEPS["element"], by=ground.last))


def _job(ground: Ground, person: Person) -> Iterable[date]:
    return (job.span.since for job in begun_jobs(person, ground.last))


_DAYS = {"meeting": _met, "element": _element, "job": _job}
