"""What came after a landmark day, by what each person had got until then.

Who gets much of something must have stayed for long, and whoever stays for long has more days to
succeed in: counted over everybody that looks as if the element did it (immortal time). A landmark
ends it. On one and the same day after the origin it is read what each had got by then, and only
what comes later counts as outcome.

Source:
    Anderson, Cain and Gelber (1983), Journal of Clinical Oncology 1:710-719.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from virksom.programme.effect.mechanisms.cases import Case, Origin, cases
from virksom.programme.effect.mechanisms.compared import Compared, compared
from virksom.programme.effect.mechanisms.dealt import UNRECORDED
from virksom.programme.effect.mechanisms.exposure import Mechanism
from virksom.programme.effect.mechanisms.ground import DAY, Ground
from virksom.programme.kernel import Refusal, Text
from virksom.programme.status import Share

LANDMARKS, HORIZON = (90, 180, 270), 180
"""Days after the origin that are looked from, and days after them that are looked at."""

LONGEST, MOST = 1500, 6
"""The longest landmark or horizon, in days, and the most landmarks at once."""


class BadLandmark(Refusal):
    """Landmarks are whole days from 1 to 1500, at most six of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """What came after a landmark for those who had got the same until then.

    Args:
        group: the group's code.
        share: those with the outcome within the horizon, of the group at the landmark.
        difference: to the group it is held against; None for that group itself, and where either
            is of too few.
    """

    group: str
    share: Share
    difference: Compared | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """One element seen from one landmark.

    Args:
        days: after the origin.
        horizon: days after the landmark within which outcomes count.
        against: code of the group the others are held against; "" when there are no groups.
        outcomes: by group, the one held against last; empty when nobody is at risk.
        gone: who had left, or already had the outcome, or was in no job, at the landmark.
        early: who was there, but whose horizon had not passed on the last day.
    """

    days: int
    horizon: int
    against: str
    outcomes: tuple[After, ...]
    gone: int
    early: int

    @property
    def of(self) -> int:
        """How many were there at the landmark and are followed to the end of the horizon."""
        return sum(one.share.of for one in self.outcomes)


def check_landmarks(days: Sequence[int], *, horizon: int) -> None:
    """Refuse landmarks or a horizon that nothing can be told of.

    Raises:
        BadLandmark: none or more than ``MOST``, or one outside 1 to ``LONGEST`` days.
    """
    if not 1 <= len(days) <= MOST or any(not 1 <= day <= LONGEST for day in (*days, horizon)):
        raise BadLandmark(
            Text(
                f"Skriv 1–{MOST} skæringsdage og en horisont, hver fra 1 til {LONGEST} dage.",
                f"Write 1–{MOST} landmarks and a horizon, each from 1 to {LONGEST} days.",
            )
        )


def landmarks(
    ground: Ground, mechanism: Mechanism, *, days: Sequence[int] = LANDMARKS, horizon: int = HORIZON
) -> tuple[Landmark, ...]:
    """Return one element from each landmark, in the order asked for.

    From the start, those are at risk who are in the course on the landmark day and have not
    supported themselves on any day by then, and the outcome is a first day of it within the
    horizon. From the first job, those who support themselves on the landmark day, and the
    outcome is that they do so on the horizon's last day. No p-value is corrected here.

    Source:
        Anderson, Cain and Gelber (1983).

    Raises:
        BadLandmark: as ``check_landmarks``.
        TermMissing: the contract has no terms in force on the day.
    """
    check_landmarks(days, horizon=horizon)
    found = cases(ground, mechanism.origin)
    return tuple(
        _landmark(ground, mechanism, found=found, days=one, horizon=horizon)
        for one in sorted(set(days))
    )


def _landmark(
    ground: Ground, mechanism: Mechanism, *, found: Iterable[Case], days: int, horizon: int
) -> Landmark:
    shares: dict[str, list[bool]] = {}
    gone = early = 0
    for case in found:
        day = case.since + days * DAY
        if day <= ground.last and not _at_risk(ground, case, days=days):
            gone += 1
        elif day + horizon * DAY > ground.last:
            early += 1
        else:
            group = mechanism.deal(ground, case, by=day).group
            held = _held(ground, case, days=days + horizon)
            shares.setdefault(group, []).append(held)
    counted = {group: Share(sum(held), len(held)) for group, held in shares.items()}
    against = baseline(mechanism, counted)
    return Landmark(
        days=days,
        horizon=horizon,
        against=against,
        outcomes=outcomes(mechanism, counted, against=against),
        gone=gone,
        early=early,
    )


def _at_risk(ground: Ground, case: Case, *, days: int) -> bool:
    """Say whether somebody is in the course on the landmark, without the outcome or in a job."""
    day = case.since + days * DAY
    if case.until is not None and case.until <= day:
        return False
    if case.origin is Origin.JOB:
        return ground.state(case.person, day).self_supporting
    first = ground.first_support(case.person)
    return first is None or first > day


def _held(ground: Ground, case: Case, *, days: int) -> bool:
    """Say whether the outcome came within so many days; they are known to have passed."""
    last = case.since + days * DAY
    if case.origin is Origin.JOB:
        return ground.state(case.person, last).self_supporting
    first = ground.first_support(case.person)
    return first is not None and first <= last


def baseline(mechanism: Mechanism, counted: Mapping[str, Share]) -> str:
    """Return the group the others are held against; "" when there is nobody in any.

    That is those of whom nothing is recorded; where everybody's is, the last group there is.
    """
    if UNRECORDED in counted:
        return UNRECORDED
    return max(counted, key=lambda group: order_of(mechanism, group), default="")


def order_of(mechanism: Mechanism, group: str) -> tuple[int, str]:
    """Return where a group stands: as the element lists them, then trades by code, unrecorded."""
    listed = tuple(mechanism.groups)
    if group == UNRECORDED:
        return len(listed) + 1, group
    return (listed.index(group) if group in listed else len(listed)), group


def outcomes(
    mechanism: Mechanism, counted: Mapping[str, Share], *, against: str
) -> tuple[After, ...]:
    """Return what came after a landmark, by group, each held against one of them.

    Args:
        mechanism: the element.
        counted: by group, those with the outcome.
        against: the group the others are held against, see ``baseline``.
    """
    return tuple(
        After(
            group=group,
            share=counted[group],
            difference=None if group == against else compared(counted[group], counted[against]),
        )
        for group in sorted(counted, key=lambda code: order_of(mechanism, code))
    )
