"""For which causes a claimed week stands on a work list.

Source:
    Clauses 7.1 and 7.2; failures 1, 2, 4, 5, 6 and 14 of outcome payment.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from virksom.programme.billing.claims import Claim
from virksom.programme.billing.run_states import RELEASED, runs
from virksom.programme.billing.waits import due_on
from virksom.programme.contract import InForce, Terms
from virksom.programme.evidence import CONTRADICTED, UNVERIFIED, VERIFIED
from virksom.programme.kernel import Month, Week
from virksom.programme.record import Benefit, Confirmation, Income, Known, sameness
from virksom.programme.settlement import month_of, rate_of, rules_of
from virksom.programme.status import LEFT, Person, State

Why = tuple[str, tuple[str, ...]]
"""A cause in ``CAUSES`` and the facts it rests on."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What decides on which lists a claim stands.

    Args:
        known: the facts in force.
        terms: as known at the same moment.
        on: the day it is looked at.
        everyone: the persons.
        found: terms by week; filled as they are asked for.
    """

    known: Known
    terms: Terms
    on: date
    everyone: Sequence[Person]
    found: dict[Week, InForce] = field(default_factory=dict, repr=False, compare=False)

    def rules(self, week: Week) -> InForce:
        """Return the terms a week is read by; looked up once a week."""
        if week not in self.found:
            self.found[week] = rules_of(week, self.terms)
        return self.found[week]

    @cached_property
    def settled(self) -> Month | None:
        """The last month that was settled; None before the first."""
        months = [Month.parse(run.says.month) for run in runs(self.known) if run.state == RELEASED]
        return max(months, default=None)

    @cached_property
    def persons(self) -> Mapping[str, Person]:
        """The persons by their id."""
        return {person.id: person for person in self.everyone}

    @cached_property
    def close(self) -> Mapping[str, tuple[str, str]]:
        """The cause and the fact for each company that is close to the provider, by every code."""
        same = sameness(self.known, kind="same_company")
        found: dict[str, tuple[str, str]] = {}
        for fact in self.known.of_kind("company"):
            cause = next((_CLOSE[name] for name in _CLOSE if getattr(fact.value, name)), "")
            if cause:
                root = same.get(fact.subject, fact.subject)
                found[root] = min(found.get(root, (cause, fact.id)), (cause, fact.id))
        return found


_CLOSE = {"related_to_provider": "related_employer", "social_enterprise": "social_enterprise"}
"""The cause for each field of a company that says it is close, the closest first."""


def about(claim: Claim, ground: Ground) -> Iterator[Why]:
    """Yield the causes for which a claimed week stands on lists, each with its facts.

    Source:
        Clauses 7.1 and 7.2; failures 1, 2, 4, 5, 6 and 14.
    """
    yield from _against_the_books(claim, ground)
    yield from _by_evidence(claim, ground)
    person = ground.persons.get(claim.candidate)
    if person is not None:
        yield from _beside_a_benefit(claim, ground, person=person)
        yield from _close_to_the_provider(claim, ground, person=person)


def _against_the_books(claim: Claim, ground: Ground) -> Iterator[Why]:
    """Yield what a settlement mends: too little, too much, or the same twice.

    Source:
        Rules, section 6; failures 4 and 6.
    """
    if claim.billed:
        if claim.owed > claim.held:
            yield "billed_too_low", _facts(claim)
        elif claim.owed < claim.held:
            yield ("billed_too_high" if claim.owed else "no_longer_owed"), _facts(claim)
        yield from ((cause, _facts(claim)) for cause in _twice(claim))
    elif claim.reading is not None and claim.reading.paid and ground.settled is not None:
        month = month_of(claim.week, ground.rules(claim.week))
        if month <= ground.settled and due_on(claim.reading, ground.terms) <= ground.on:
            yield "month_settled", _facts(claim)


def _twice(claim: Claim) -> Iterator[str]:
    if len({one.line.candidate for one in claim.billed}) > 1:
        yield "two_codes"
    elif len({one.line.tier for one in claim.billed}) < len(claim.billed):
        yield "two_lines"


def _by_evidence(claim: Claim, ground: Ground) -> Iterator[Why]:
    """Yield why a claimed week is not verified; a verified one yields nothing.

    Source:
        Clause 7.1; failures 1, 2 and 5.
    """
    if claim.standing == VERIFIED:
        return
    if claim.standing == CONTRADICTED:
        yield _denied_by(claim, ground.known), _facts(claim)
    elif not claim.owed:
        yield "nothing_known", _facts(claim)
    else:
        state = "verified" if claim.standing == UNVERIFIED else "shown"
        yield f"{'job' if _rests_on_job(claim) else 'study'}_not_{state}", _facts(claim)


def _denied_by(claim: Claim, known: Known) -> str:
    """Return the cause of a contradicted week, by the kind of fact that decides."""
    ids = [
        fact for why in claim.reasons if why.code == "evidence_contradicted" for fact in why.facts
    ]
    said = [fact.value for fact in map(known.find, ids) if fact is not None]
    if any(isinstance(one, Income) for one in said):
        return "income_register_denies"
    if any(isinstance(one, Benefit) for one in said):
        return "benefit_register_denies"
    given = {one.given for one in said if isinstance(one, Confirmation)}
    return "employer_denies" if "employer" in given else "file_denies"


def _rests_on_job(claim: Claim) -> bool:
    codes = {reason.code for reason in claim.reasons}
    return not codes.isdisjoint({"ordinary_full", "ordinary_partial", "fleksjob"})


def _beside_a_benefit(claim: Claim, ground: Ground, *, person: Person) -> Iterator[Why]:
    """Yield that the register has a benefit in a week that is claimed.

    A partial week beside a benefit is what the contract pays for; it is told while nobody has
    verified its hours.
    """
    met = [fact for fact in person.benefits if fact.span.overlap(claim.week.span) is not None]
    if not met:
        return
    rules = ground.rules(claim.week)
    none = {*rules.codes("not_benefit"), LEFT}
    facts = tuple(
        fact.id for fact in met if isinstance(fact.value, Benefit) and fact.value.code not in none
    )
    full = rate_of(State.FULL, rules)
    if facts and full and max(claim.held, claim.owed) >= full:
        yield "full_on_benefit", facts
    elif facts and claim.standing != VERIFIED:
        yield "partial_on_benefit", facts


def _close_to_the_provider(claim: Claim, ground: Ground, *, person: Person) -> Iterator[Why]:
    """Yield that the week rests on a job close to the provider.

    Source:
        Failure 14: the provider employs its own outcome.
    """
    counted = set(_facts(claim))
    for job in person.jobs:
        if job.company in ground.close and job.fact.id in counted:
            cause, fact = ground.close[job.company]
            yield cause, (job.fact.id, fact)
            return


def _facts(claim: Claim) -> tuple[str, ...]:
    told = dict.fromkeys(fact for reason in claim.reasons for fact in reason.facts)
    lines = dict.fromkeys(fact for one in claim.billed for fact in one.line.facts)
    return tuple(told or lines)
