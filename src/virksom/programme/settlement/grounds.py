"""The grounds for paying a week and for not paying it, each with clause and facts.

Source:
    Rules, section 4.
"""

from itertools import pairwise

from virksom.programme.contract import InForce
from virksom.programme.kernel import Reason, Week
from virksom.programme.status import Person, State, WeekDays


RATES = {State.FULL: "full_rate", State.PARTIAL: "partial_rate"}
"""The term that prices each tier."""


def window_ground(week: Week, rules: InForce) -> Reason | None:
    """Say that a week does not lie whole inside the payment window; None when it does.

    Source:
        Clause 4.4.
    """
    if rules.span("payment_window").contains(week.span):
        return None
    return Reason("outside_window", rules.clause("payment_window"))


def course_ground(person: Person, days: WeekDays, rules: InForce) -> Reason | None:
    """Say that a week does not lie whole inside a course; None when it does.

    The week of the start counts only when the start is its Monday; the week of a withdrawal
    never does.

    Source:
        Rules, section 4; the switch ``after_withdrawal``.
    """
    if days.in_course:
        return None
    inside = [part is not None and part.in_course for part, _ in days.parts]
    course = person.course_on(days.week.sunday)
    facts = course.facts if course is not None else ()
    if not any(inside):
        return Reason("outside_course", rules.clause("after_withdrawal"), facts)
    leaves = any(now and not then for now, then in pairwise(inside))
    if leaves:
        return Reason("week_of_withdrawal", rules.clause("after_withdrawal"), facts)
    return Reason("week_of_start", rules.clause("week_counts"), facts)


def state_ground(days: WeekDays, state: State, rules: InForce) -> Reason | None:
    """Say that a week's state pays nothing; None when it is partial or full.

    Source:
        Clause 4.1; the switch ``week_counts``: one day without self-support costs the week.
    """
    if state.self_supporting:
        return None
    if state is State.UNKNOWN:
        facts = _facts(days, "hours_unknown")
        return Reason("week_hours_unknown", rules.clause("full_time_hours"), facts)
    if any(part.state.self_supporting for part in days.spans):
        return Reason("not_the_whole_week", rules.clause("week_counts"))
    return Reason("no_self_support", rules.clause("full_rate"))


def tier_ground(state: State, tier: State, rules: InForce) -> Reason | None:
    """Say that a self-supported week is not paid because it rests on education; else None.

    Source:
        The switch ``education_tier``.
    """
    if tier.self_supporting or not state.self_supporting:
        return None
    return Reason("education_not_paid", rules.clause("education_tier"))


def day_grounds(days: WeekDays) -> tuple[Reason, ...]:
    """Return why the week's days read as they do, each reason once, in the order of the days."""
    return tuple(dict.fromkeys(reason for part in days.spans for reason in part.reasons))


def paid_grounds(days: WeekDays, tier: State, rules: InForce) -> tuple[Reason, ...]:
    """Return the grounds every paid week has: mixed or not, window, cap and rate."""
    grounds = [Reason("whole_week", rules.clause("week_counts"))]
    if any(part.state > tier for part in days.spans):
        grounds.append(Reason("lower_tier", rules.clause("week_counts")))
    return (
        *grounds,
        Reason("in_window", rules.clause("payment_window")),
        Reason("within_cap", rules.clause("cap")),
        Reason(f"paid_{tier.code}", rules.clause(RATES[tier])),
    )


def _facts(days: WeekDays, code: str) -> tuple[str, ...]:
    found = (fact for reason in day_grounds(days) if reason.code == code for fact in reason.facts)
    return tuple(dict.fromkeys(found))
