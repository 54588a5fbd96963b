"""What has come until now: each person's phase week by week, read by settlement's own rules.

Source:
    Rules, sections 3 to 5: persons, not courses; a week's tier is what it would be paid as.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from virksom.programme.contract import InForce, Terms
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Week
from virksom.programme.settlement import owed_weeks, payable_of, rules_of
from virksom.programme.status import Person, State, Timeline, WeekDays, timeline, week_days


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A person's weeks until now.

    Args:
        person: the person's id.
        first: the week of the referral, or of the start where none is known.
        phases: the phase of each week from ``first`` on; at least one.
        paid: weeks owed for by now, within the cap.
        since_paid: weeks from the first owed for to now, both inclusive; 0 before it.
    """

    person: str
    first: Week
    phases: tuple[Phase, ...]
    paid: int
    since_paid: int


def histories(everyone: Iterable[Person], terms: Terms, *, through: Week) -> tuple[History, ...]:
    """Return what has come of each person referred by the end of a week.

    Args:
        everyone: persons, each once.
        terms: the terms as known at the moment asked for.
        through: the last week, inclusive; it has ended.

    Returns:
        In the order of the persons; empty when nobody was referred by then.

    Raises:
        TermMissing: the contract was not agreed at the moment asked for.
    """
    found = (_history(person, terms, through=through) for person in everyone)
    return tuple(one for one in found if one is not None)


def _history(person: Person, terms: Terms, *, through: Week) -> History | None:
    opened = min((course.opened for course in person.courses), default=None)
    if opened is None or Week.of(opened) > through:
        return None
    first = Week.of(opened)
    phases = list[Phase]()
    lines = dict[InForce, Timeline]()
    for offset in range(through - first + 1):
        week = first + offset
        rules = rules_of(week, terms)
        if rules not in lines:
            lines[rules] = timeline(person, rules)
        before = phases[-1] if phases else Phase.WAITING
        phases.append(_phase(person, week_days(lines[rules], week), rules=rules, before=before))
    owed = owed_weeks(person, terms, through=through)
    return History(
        person=person.id,
        first=first,
        phases=tuple(phases),
        paid=len(owed),
        since_paid=through - owed[0].week + 1 if owed else 0,
    )


def _phase(person: Person, days: WeekDays, *, rules: InForce, before: Phase) -> Phase:
    outside = _outside(person, days.week.sunday)
    if outside is not None and not days.in_course:
        return outside
    tier = payable_of(days, rules, person=person).tier
    if tier >= State.PARTIAL:
        return Phase.FULL if tier is State.FULL else Phase.PARTIAL
    if outside is not None:
        return outside
    return Phase.BETWEEN if before.supporting or before is Phase.BETWEEN else Phase.ON_PATH


def _outside(person: Person, sunday: date) -> Phase | None:
    """Return where somebody is who is in no course on a week's last day; None for one who is.

    A week may still lie whole inside one: where the contract lets a course go on past its
    withdrawal for as long as the self-support lasts, it is in self-support for so long.
    """
    course = person.course_on(sunday)
    if course is None or course.ended_by(sunday):
        return Phase.LEFT
    return Phase.WAITING if course.started is None or course.started > sunday else None
