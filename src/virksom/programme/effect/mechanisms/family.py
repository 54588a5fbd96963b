"""The mechanisms of a programme on a day: every element, attendance, detours and fairness.

All comparisons are one family: each p-value is corrected for how many were made (Holm).

Source:
    »Hvad er de virksomme mekanismer«; Holm (1979).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from virksom.programme.effect.mechanisms.attendance import Attended, attendance
from virksom.programme.effect.mechanisms.compared import Compared, family
from virksom.programme.effect.mechanisms.detours import Detours, detours
from virksom.programme.effect.mechanisms.exposure import MECHANISMS, Mechanism
from virksom.programme.effect.mechanisms.fairness import QUIET, Fairness, check_quiet, fairness
from virksom.programme.effect.mechanisms.given import Given, given
from virksom.programme.effect.mechanisms.ground import Ground, GroundTold
from virksom.programme.effect.mechanisms.landmark import (
    HORIZON,
    LANDMARKS,
    Landmark,
    check_landmarks,
    landmarks,
)
from virksom.programme.effect.mechanisms.strategy import Split, split
from virksom.programme.status import AsKnown


@dataclass(frozen=True, slots=True, kw_only=True)
class MechanismsAsked:
    """What is asked about mechanisms.

    Args:
        landmarks: days after the origin, one to six, each from 1.
        horizon: days after a landmark within which outcomes count, from 1.
        quiet: days without news after which somebody is left waiting, from 1.
        strategy: the first day of the new strategy for referral; None asks the facts.
    """

    landmarks: Sequence[int] = LANDMARKS
    horizon: int = HORIZON
    quiet: int = QUIET
    strategy: date | None = None


USUAL = MechanismsAsked()


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWork:
    """One element: who got it, and what came after each landmark.

    Args:
        mechanism: the element.
        recorded: whether any fact tells of anybody who got it or did not.
        given: who had got what by the day; empty when nobody has begun.
        landmarks: in ascending order, corrected.
    """

    mechanism: Mechanism
    recorded: bool
    given: tuple[Given, ...]
    landmarks: tuple[Landmark, ...]


@dataclass(frozen=True, kw_only=True)
class Mechanisms:
    """What can be told of the mechanisms on a day.

    Args:
        ground: the programme on the day, as known.
        asked: what was asked.
        elements: in the order they stand.
        split: the first day of the new strategy, and where it comes from.
        attendance: by kind of occasion.
        came: the difference in attendance after the split less before, in the same order.
        detours: before the programme and within it.
        elsewhere: the difference in those withdrawn to another offer.
        fairness: what became of the referred; for the parties only.
        made: how many comparisons were made.
    """

    ground: GroundTold = field(repr=False, compare=False)
    asked: MechanismsAsked
    elements: tuple[AtWork, ...]
    split: Split
    attendance: tuple[Attended, ...]
    came: tuple[Compared | None, ...]
    detours: Detours
    elsewhere: Compared | None
    fairness: Fairness
    made: int

    @property
    def standing(self) -> int:
        """How many differences are more than chance easily gives among so many comparisons."""
        every = (*_differences(self.elements), *self.came, self.elsewhere)
        return sum(one is not None and one.stands for one in every)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMechanisms:
    """What mechanisms are told from, however it was read.

    Args:
        elements: in the order they stand, nothing corrected.
        split: the first day of the new strategy, and where it comes from.
        attendance: by kind of occasion.
        detours: before the programme and within it.
        fairness: what became of the referred.
    """

    elements: tuple[AtWork, ...]
    split: Split
    attendance: tuple[Attended, ...]
    detours: Detours
    fairness: Fairness


def mechanisms(seen: AsKnown, asked: MechanismsAsked = USUAL) -> Mechanisms:
    """Return what can be told of the mechanisms by the last day that is known.

    Source:
        »Hvad er de virksomme mekanismer«.

    Args:
        seen: the programme on a day, as known.
        asked: landmarks, horizon, silence and the strategy's day.

    Raises:
        BadLandmark: landmarks or horizon are none that anything can be told of.
        BadQuiet: so are the days of silence.
        TermMissing: the contract has no terms in force on the day.
    """
    check_landmarks(asked.landmarks, horizon=asked.horizon)
    check_quiet(asked.quiet)
    ground = Ground(seen)
    found = split(ground, said=asked.strategy)
    return told(
        ground,
        asked,
        read=ReadMechanisms(
            elements=tuple(_element(ground, one, asked=asked) for one in MECHANISMS),
            split=found,
            attendance=attendance(ground, split=found.day),
            detours=detours(ground, split=found.day),
            fairness=fairness(ground, quiet=asked.quiet),
        ),
    )


def told(ground: GroundTold, asked: MechanismsAsked, *, read: ReadMechanisms) -> Mechanisms:
    """Return what was read, with every difference corrected for how many there are.

    Source:
        Holm (1979).

    Args:
        ground: what is told of the programme.
        asked: what was asked.
        read: what was counted.
    """
    differences = _differences(read.elements)
    came = [one.difference for one in read.attendance]
    every = family([*differences, *came, read.detours.elsewhere])
    return Mechanisms(
        ground=ground,
        asked=asked,
        elements=tuple(_with(read.elements, every[: len(differences)])),
        split=read.split,
        attendance=read.attendance,
        came=every[len(differences) : -1],
        detours=read.detours,
        elsewhere=every[-1],
        fairness=read.fairness,
        made=sum(one is not None for one in every),
    )


def _element(ground: Ground, mechanism: Mechanism, *, asked: MechanismsAsked) -> AtWork:
    told = given(ground, mechanism)
    return AtWork(
        mechanism=mechanism,
        recorded=any(one.facts for one in told),
        given=told,
        landmarks=landmarks(ground, mechanism, days=asked.landmarks, horizon=asked.horizon),
    )


def _differences(elements: Sequence[AtWork]) -> tuple[Compared | None, ...]:
    return tuple(
        one.difference for each in elements for mark in each.landmarks for one in mark.outcomes
    )


def _with(elements: Sequence[AtWork], corrected: Sequence[Compared | None]) -> Iterator[AtWork]:
    """Yield the elements with these differences, one for each outcome in the same order."""
    left = iter(corrected)
    for each in elements:
        marks = tuple(
            replace(
                mark,
                outcomes=tuple(replace(one, difference=next(left)) for one in mark.outcomes),
            )
            for mark in each.landmarks
        )
        yield replace(each, landmarks=marks)
