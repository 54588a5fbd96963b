"""Odd facts, one check a function. Each names its facts; none changes an answer.

Source:
    Rules, section 1 (findings).
"""

from collections.abc import Iterator
from datetime import timedelta

from virksom.programme.check.about import about, clause_of
from virksom.programme.check.view import MOST_FACTS, View
from virksom.programme.evidence.gathered import NO_BENEFIT
from virksom.programme.kernel import (
    Finding,
    Severity,
    Text,
    date_text,
    day_in_copenhagen,
    number_text,
)
from virksom.programme.record import (
    UNRECORDED,
    Benefit,
    Employment,
    Fact,
    Referral,
    Training,
    Withdrawal,
)
from virksom.programme.status import Person

EARLY = timedelta(days=90)
"""A fact known longer than this before it happens is odd."""

PATH = ("element", "training", "competence", "employment", "education", "followup", "check_in")
"""Kinds of facts that belong between a start and a withdrawal."""


def referrals_lie_in_the_window(view: View) -> Iterator[Finding]:
    """Find referrals outside the contract's referral window."""
    for fact in view.begun("referral"):
        if not view.rules.span("referral_window").covers(fact.since):
            yield about(
                fact.subject,
                "referral_outside_window",
                said=Text(
                    f"Henvist {date_text(fact.since)}, uden for henvisningsperioden.",
                    f"Referred {date_text(fact.since, 'en')}, outside the referral window.",
                ),
                clause=view.rules.clause("referral_window"),
                facts=(fact,),
            )


def referring_units_are_known(view: View) -> Iterator[Finding]:
    """Find referrals by a unit that the contract does not name."""
    units = view.rules.codes("referring_units")
    for fact in view.begun("referral"):
        if isinstance(fact.value, Referral) and fact.value.unit not in units:
            yield about(
                fact.subject,
                "unknown_unit",
                said=Text(
                    f"Henvist af »{fact.value.unit}«, som aftalen ikke nævner.",
                    f"Referred by “{fact.value.unit}”, which the contract does not name.",
                ),
                clause=view.rules.clause("referring_units"),
                facts=(fact,),
            )


def cohort_is_not_exceeded(view: View) -> Iterator[Finding]:
    """Find that more persons are referred than the contract has room for.

    The facts are the first referrals of those there was no room for, 20 at most.
    """
    most = view.rules.whole("cohort")
    late = tuple(fact.id for fact in _first_referrals(view)[most:][:MOST_FACTS])
    yield from cohort_exceeded(view, len(view.table.referred), late=late)


def cohort_exceeded(view: View, referred: int, *, late: tuple[str, ...]) -> Iterator[Finding]:
    """Find that so many persons are more than the contract has room for.

    Args:
        view: what the terms of the day are asked of.
        referred: how many are referred by the day.
        late: ids of the first referrals of those there was no room for.
    """
    most = view.rules.whole("cohort")
    if referred > most:
        yield Finding(
            "cohort_exceeded",
            Severity.WARNING,
            Text(
                f"{number_text(referred)} er henvist; aftalen har plads til {number_text(most)}.",
                f"{number_text(referred, 'en')} are referred; the contract has room for "
                f"{number_text(most, 'en')}.",
            ),
            clause=view.clause("cohort"),
            facts=late,
        )


def _first_referrals(view: View) -> tuple[Fact, ...]:
    """Return the first referral of each person referred, by day, then the order of the log."""
    owners = {one: person.id for person in view.people for one in person.ids}
    first: dict[str, Fact] = {}
    for fact in sorted(view.begun("referral"), key=lambda fact: (fact.since, fact.age)):
        first.setdefault(owners[fact.subject], fact)
    return tuple(first.values())


def withdrawals_have_a_reason(view: View) -> Iterator[Finding]:
    """Find withdrawals whose reason nobody wrote down."""
    for fact in view.begun("withdrawal"):
        if isinstance(fact.value, Withdrawal) and fact.value.reason == UNRECORDED:
            yield about(
                fact.subject,
                "withdrawal_without_reason",
                said=Text(
                    "Afmeldt, men årsagen er ikke oplyst.", "Withdrawn, with no reason recorded."
                ),
                clause=view.rules.clause("withdrawal_reasons"),
                facts=(fact,),
            )


def withdrawal_reasons_are_known(view: View) -> Iterator[Finding]:
    """Find withdrawals for a reason that the contract does not name; they count all the same."""
    reasons = {*view.rules.codes("withdrawal_reasons"), UNRECORDED}
    for fact in view.begun("withdrawal"):
        if isinstance(fact.value, Withdrawal) and fact.value.reason not in reasons:
            yield about(
                fact.subject,
                "unknown_reason",
                said=Text(
                    f"Afmeldt med årsagen »{fact.value.reason}«, som aftalen ikke nævner.",
                    f"Withdrawn for “{fact.value.reason}”, which the contract does not name.",
                ),
                clause=view.clause("withdrawal_reasons"),
                facts=(fact,),
            )


def path_lies_in_a_course(view: View) -> Iterator[Finding]:
    """Find facts of the path that begin before a start or after a withdrawal."""
    owners = {one: person for person in view.people for one in person.ids}
    for fact in view.begun(*PATH):
        if not _in_course(owners[fact.subject], fact):
            yield about(
                fact.subject,
                "outside_course",
                said=Text(
                    f"Begynder {date_text(fact.since)}, før start eller efter afmelding.",
                    f"Begins {date_text(fact.since, 'en')}, before the start or after withdrawal.",
                ),
                clause=view.rules.clause("after_withdrawal"),
                facts=(fact,),
            )


def _in_course(person: Person, fact: Fact) -> bool:
    spans = (course.span for course in person.courses)
    return any(span is not None and span.covers(fact.since) for span in spans)


def steps_take_effect(view: View) -> Iterator[Finding]:
    """Find referrals, starts and withdrawals that no course took up."""
    taken = {fact for person in view.people for course in person.courses for fact in course.facts}
    for fact in view.begun("referral", "start", "withdrawal"):
        if fact.id not in taken:
            yield about(
                fact.subject,
                "step_without_effect",
                said=Text(
                    f"{_STEPS[fact.kind].da} {date_text(fact.since)} passer ikke i noget forløb.",
                    f"The {_STEPS[fact.kind].en} on {date_text(fact.since, 'en')} fits no course.",
                ),
                clause=view.rules.clause("after_withdrawal"),
                facts=(fact,),
            )


_STEPS = {
    "referral": Text("Henvisningen", "referral"),
    "start": Text("Starten", "start"),
    "withdrawal": Text("Afmeldingen", "withdrawal"),
}


def courses_begin_with_a_referral(view: View) -> Iterator[Finding]:
    """Find courses that began without a referral on or before the start."""
    for person in view.people:
        for course in person.courses:
            started = course.started
            if started is None or started > view.on:
                continue
            if course.referred is None or course.referred > started:
                facts = tuple(view.known.find(fact) for fact in course.facts)
                yield about(
                    course.candidate,
                    "start_before_referral",
                    said=Text(
                        f"Begyndt {date_text(started)} uden en henvisning før.",
                        f"Started {date_text(started, 'en')} without a referral before it.",
                    ),
                    clause=view.rules.clause("referral_window"),
                    facts=(fact for fact in facts if fact is not None),
                )


def companies_are_known(view: View) -> Iterator[Finding]:
    """Find jobs and training at companies that no fact tells of."""
    told = {fact.subject for fact in view.known.of_kind("company")}
    for fact, company in (*_employers(view), *_workplaces(view)):
        if company not in told:
            yield about(
                fact.subject,
                "unknown_company",
                said=Text(
                    f"Virksomheden {company} er ikke oprettet.",
                    f"Company {company} is not on record.",
                ),
                clause=view.clause("companies_count"),
                facts=(fact,),
            )


def _employers(view: View) -> Iterator[tuple[Fact, str]]:
    said = ((fact, fact.value) for fact in view.begun("employment"))
    return ((fact, job.company) for fact, job in said if isinstance(job, Employment))


def _workplaces(view: View) -> Iterator[tuple[Fact, str]]:
    said = ((fact, fact.value) for fact in view.begun("training"))
    return ((fact, job.workplace) for fact, job in said if isinstance(job, Training))


def facts_are_not_known_too_early(view: View) -> Iterator[Finding]:
    """Find facts that were known more than 90 days before they happen."""
    for fact in view.known.facts:
        told = day_in_copenhagen(fact.known_at)
        if fact.since - told > EARLY:
            yield about(
                fact.subject,
                "known_too_early",
                said=Text(
                    f"Kendt {date_text(told)}, men sker først {date_text(fact.since)}.",
                    f"Known {date_text(told, 'en')}, but happens only "
                    f"{date_text(fact.since, 'en')}.",
                ),
                clause=clause_of(fact, view),
                facts=(fact,),
            )


def fields_are_known(view: View) -> Iterator[Finding]:
    """Find facts with fields that their kind does not name; they are kept but not read."""
    for fact in view.known.facts:
        if fact.value.more:
            more = [name for name, _ in fact.value.more]
            names, many = ", ".join(more), len(more) > 1
            yield about(
                fact.subject,
                "unknown_field",
                said=Text(
                    f"{'Felterne' if many else 'Feltet'} {names} læses ikke.",
                    f"The fields {names} are not read."
                    if many
                    else f"The field {names} is not read.",
                ),
                clause=clause_of(fact, view),
                facts=(fact,),
                severity=Severity.NOTE,
            )


def benefits_are_benefits_here(view: View) -> Iterator[Finding]:
    """Say of each person whose facts of benefit are no benefit here, such as SU.

    That a register was read and has no benefit at all is nothing to say.

    Source:
        Rules, section 1 (SU and flex wage subsidy); clause 4.1.
    """
    labels = view.rules.labels("not_benefit")
    for person in view.people:
        met = [
            (fact, labels[code])
            for fact, code in _benefits(person)
            if fact.since <= view.on and code in labels and code != NO_BENEFIT
        ]
        names = dict.fromkeys(name for _, name in met)
        if met:
            da, en = ", ".join(name.da for name in names), ", ".join(name.en for name in names)
            yield about(
                person.id,
                "not_a_benefit_here",
                said=Text(f"{da} tæller ikke som ydelse her.", f"{en} is no benefit here."),
                clause=view.rules.clause("not_benefit"),
                facts=(fact for fact, _ in met),
                severity=Severity.NOTE,
            )


def _benefits(person: Person) -> Iterator[tuple[Fact, str]]:
    said = ((fact, fact.value) for fact in person.benefits)
    return ((fact, benefit.code) for fact, benefit in said if isinstance(benefit, Benefit))
