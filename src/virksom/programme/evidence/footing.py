"""What the days of a claimed week rest on: work, education, or a gap that is bridged.

Source:
    Clause 7.1; rules, section 3.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.contract import InForce
from virksom.programme.evidence.gathered import Evidence
from virksom.programme.status import DaySpan, Job, State, WeekDays, state_of

_DAY = timedelta(days=1)
_WORK = frozenset({"ordinary_full", "ordinary_partial", "fleksjob"})
_STUDY, _BRIDGED = "education", "gap_bridged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """A stretch of days of one week that rest on the same, and of which the same is told.

    Args:
        first: its first day.
        days: how many days, from 1 to 7, all of one month.
        worth: what each day is paid as.
        earned: what each day is by its work alone.
        study: what each day is paid as by its education alone; none without education.
        jobs: the work that counts on these days.
        bridged: whether it is a jobless gap that the contract bridges; no source can speak of it.
    """

    first: date
    days: int
    worth: State
    earned: State
    study: State
    jobs: tuple[Job, ...]
    bridged: bool


def footings(days: WeekDays, rules: InForce, *, evidence: Evidence) -> tuple[Footing, ...]:
    """Return what the days of a claimed week rest on, in order.

    The week is cut where its days read otherwise, where the month turns, and where an answer or
    a stretch of the benefit register begins or has ended.

    Source:
        Clause 7.1; the switch ``education_tier``.

    Args:
        days: a week that lies whole inside a course, as every claimed week does.
        rules: the terms in force on its Monday.
        evidence: what speaks of the person's weeks.
    """
    return tuple(
        _footing(part, rules, first=first, days=count, evidence=evidence)
        for part, first, count in _cut(days, evidence)
    )


def _cut(days: WeekDays, evidence: Evidence) -> Iterator[tuple[DaySpan, date, int]]:
    """Yield each stretch of a week with its first day and the number of its days."""
    monday, sunday = days.week.monday, days.week.sunday
    edges = evidence.edges
    turns = set(edges[bisect_right(edges, monday) : bisect_right(edges, sunday)])
    if monday.month != sunday.month:
        turns.add(sunday.replace(day=1))
    begin = monday
    for part, count in days.parts:
        end = begin + count * _DAY
        if part is not None:
            inside = sorted(day for day in turns if begin < day < end)
            for first, following in zip([begin, *inside], [*inside, end], strict=True):
                yield part, first, (following - first).days
        begin = end


def _footing(
    part: DaySpan, rules: InForce, *, first: date, days: int, evidence: Evidence
) -> Footing:
    told = {reason.code: reason.facts for reason in part.reasons}
    taught = min(part.state, state_of(rules.choice("education_tier")))
    counted = [fact for code in told if code in _WORK for fact in told[code]]
    return Footing(
        first=first,
        days=days,
        worth=max(part.earned, taught),
        earned=part.earned,
        study=taught if _STUDY in told else State.NONE,
        jobs=tuple(evidence.jobs[fact] for fact in counted),
        bridged=_BRIDGED in told,
    )
