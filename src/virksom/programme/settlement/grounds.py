"""The grounds for paying a week and for not paying it, each with clause and facts.

Source:
    Rules, section 4.
"""

from datetime import date, timedelta
from decimal import Decimal

from virksom.programme.contract import InForce
from virksom.programme.evidence import Evidence, Standing, accepted_disputes
from virksom.programme.kernel import Reason, Span, Week
from virksom.programme.record.kinds import PAID_FORMS
from virksom.programme.status import Course, DaySpan, Person, State, WeekDays, state_of

_ONE_DAY = timedelta(days=1)

RATES = {State.FULL: "full_rate", State.PARTIAL: "partial_rate"}
"""The term that prices each tier."""

_NOTHING = Decimal("0.00")


def rate_of(tier: State, rules: InForce) -> Decimal:
    """Return kroner a week of a tier; 0.00 in a contract that pays for no week itself.

    Source:
        Clause 4.2.
    """
    return rules.amount(RATES[tier]) if RATES[tier] in rules.values else _NOTHING


def room_under_cap(paid: int, rules: InForce) -> bool:
    """Say whether a person who has so many paid weeks could have another; no cap has room.

    Source:
        Clause 4.3.
    """
    return "cap" not in rules.values or paid < rules.whole("cap")


def window_ground(week: Week, rules: InForce) -> Reason | None:
    """Say that a week lies outside the payment window; None when it lies inside.

    Source:
        Clause 4.4; the switch ``window_edge``: ``whole_week`` asks for all seven days,
        ``begun_week`` for the Monday.
    """
    window = rules.span("payment_window")
    begun = rules.choice("window_edge") == "begun_week"
    if window.covers(week.monday) if begun else window.contains(week.span):
        return None
    return Reason("outside_window", rules.clause("payment_window"))


def course_ground(days: WeekDays, rules: InForce, *, person: Person) -> Reason | None:
    """Say that a week does not lie whole inside a course; None when it does.

    The week of the start counts only when the start is its Monday; the week of a withdrawal
    never does. The reason names the facts of the course it speaks of, but no withdrawal that
    comes after the week.

    Source:
        Rules, section 4; the switch ``after_withdrawal``.
    """
    if days.in_course:
        return None
    monday, sunday = days.week.monday, days.week.sunday
    within = Span(monday + _ONE_DAY, sunday + _ONE_DAY)
    if any(part.in_course for part in days.spans):
        for course in person.courses:
            if course.withdrawn is not None and within.covers(course.withdrawn):
                return Reason("week_of_withdrawal", rules.clause("after_withdrawal"), course.facts)
        for course in person.courses:
            if course.started is not None and within.covers(course.started):
                facts = _by(sunday, course)
                return Reason("week_of_start", rules.clause("week_counts"), facts)
    held = person.course_on(sunday)
    facts = _by(sunday, held) if held is not None else ()
    return Reason("outside_course", rules.clause("after_withdrawal"), facts)


def _by(sunday: date, course: Course) -> tuple[str, ...]:
    """Return a course's facts; its withdrawal, always the last, only when it came by then."""
    later = course.withdrawn is not None and not course.ended_by(sunday)
    return course.facts[:-1] if later else course.facts


def state_ground(days: WeekDays, rules: InForce, *, state: State) -> Reason | None:
    """Say that a week's state pays nothing; None when it is partial or full.

    Source:
        Clause 4.1; the switch ``week_counts``: one day without self-support costs the week.
        A job whose hours nobody knows may be self-support, so where it covers some of the days
        it is the other days that cost the week.
    """
    if state.self_supporting:
        return None
    if state is State.UNKNOWN:
        return _hours_unknown(days, rules)
    if any(part.state > State.NONE for part in days.spans):
        return Reason("not_the_whole_week", rules.clause("week_counts"))
    return Reason("no_self_support", rules.clause("full_time_hours"))


def tier_ground(days: WeekDays, rules: InForce, *, state: State, tier: State) -> Reason | None:
    """Say that a self-supported week is not paid because it rests on education; else None.

    Where a job lies beside the education, it is the job's hours that may be missing.

    Source:
        The switch ``education_tier``.
    """
    if tier.self_supporting or not state.self_supporting:
        return None
    if tier is State.UNKNOWN:
        return _hours_unknown(days, rules)
    return Reason("education_not_paid", rules.clause("education_tier"))


def related_ground(days: WeekDays, rules: InForce, *, person: Person) -> Reason | None:
    """Say that a week rests on jobs at the provider's own companies alone; None when it does not.

    A job elsewhere in the week, or education, is something else that it rests on.

    Source:
        Clause 7.5; the switch ``related_employers``; failure 14 of outcome payment.
    """
    if rules.choice("related_employers") == "count" or not any(job.related for job in person.jobs):
        return None
    week = days.week.span
    jobs = [job for job in person.jobs if job.says.form in PAID_FORMS and job.span.overlap(week)]
    studies = any(study.span.overlap(week) for study in person.studies)
    if studies or not jobs or not all(job.related for job in jobs):
        return None
    facts = tuple(job.fact.id for job in jobs)
    return Reason("related_employer", rules.clause("related_employers"), facts)


def evidence_ground(
    days: WeekDays, rules: InForce, *, evidence: Evidence, held: Standing
) -> Reason | None:
    """Say that a week may not be paid for by how it is proven; None when it may.

    Source:
        Clause 7.1: ``payable_evidence``; a week whose dispute was accepted is never paid.
    """
    disputed = accepted_disputes(days, evidence)
    if disputed:
        return Reason("dispute_accepted", rules.clause("payable_evidence"), disputed)
    if held.code in rules.codes("payable_evidence"):
        return None
    return Reason(f"evidence_{held.code}", rules.clause("payable_evidence"), held.facts)


def told_by(held: Standing, rules: InForce) -> tuple[Reason, ...]:
    """Return how a paid week is proven, by the source that decides; empty when no source speaks.

    Source:
        Clause 7.1; failure 5: evidence for each paid week.
    """
    if not held.source:
        return ()
    return (Reason(f"evidence_{held.code}", rules.clause("verifying_evidence"), held.facts),)


def day_grounds(days: WeekDays) -> tuple[Reason, ...]:
    """Return why the week's days read as they do, each reason once, in the order of the days.

    Of days outside every course nothing is said: the ground against the week says it.
    """
    inside = (part for part in days.spans if part.in_course)
    return tuple(dict.fromkeys(reason for part in inside for reason in part.reasons))


def day_tier(part: DaySpan, rules: InForce) -> State:
    """Return what a day is paid as: education as the contract says, work as what it is.

    Source:
        The switch ``education_tier``: ``full``, ``partial`` or ``none``.
    """
    if part.earned is part.state:
        return part.state
    return max(part.earned, min(part.state, state_of(rules.choice("education_tier"))))


def paid_grounds(
    days: WeekDays, rules: InForce, *, state: State, tier: State
) -> tuple[Reason, ...]:
    """Return the grounds every paid week has: mixed or not, window, cap and rate."""
    grounds = [Reason("week_counts", rules.clause("week_counts"))]
    if any(day_tier(part, rules) > tier for part in days.spans):
        grounds.append(Reason("lower_tier", rules.clause("full_time_hours")))
    if tier < state:
        grounds.append(Reason("education_paid_lower", rules.clause("education_tier")))
    return (
        *grounds,
        Reason("in_window", rules.clause("payment_window")),
        Reason("within_cap", rules.clause("cap")),
        Reason(f"paid_{tier.code}", rules.clause(RATES[tier])),
    )


def _hours_unknown(days: WeekDays, rules: InForce) -> Reason:
    grounds = [reason for reason in day_grounds(days) if reason.code == "job_hours_unknown"]
    facts = dict.fromkeys(fact for reason in grounds for fact in reason.facts)
    return Reason("hours_unknown", rules.clause("full_time_hours"), tuple(facts))
