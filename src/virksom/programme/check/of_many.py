"""Findings where persons are very many: only those are read who may have any, by the fast reading.

Nobody else has a finding, which a law holds. What is found is told by the checks themselves.

Source:
    Rules, section 1 (findings).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from virksom.programme.check.chain_checks import chain_holds, log_is_in_order
from virksom.programme.check.every import CHECKS, PRICED
from virksom.programme.check.evidence_checks import paying_the_contradicted
from virksom.programme.check.fact_checks import (
    EARLY,
    PATH,
    cohort_exceeded,
    cohort_is_not_exceeded,
)
from virksom.programme.check.view import MOST_FACTS, View
from virksom.programme.columns.day_counts import day_counts, stands_on
from virksom.programme.columns.facts import FactColumns
from virksom.programme.columns.known import as_known
from virksom.programme.columns.odd import Expected, first_referrals, odd_candidates
from virksom.programme.columns.told_beside import of_candidate
from virksom.programme.contract import InForce, Terms
from virksom.programme.evidence.gathered import NO_BENEFIT
from virksom.programme.kernel import Finding
from virksom.programme.record import UNRECORDED, Fact
from virksom.programme.settlement import last_ended

Check = Callable[[View], Iterable[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """Whom to read of very many, and what is told of all of them.

    Args:
        codes: of candidates who may have a finding; all codes of each.
        referred: how many persons are referred by the day.
        without_room: facts of the first referrals of those there was no room for, 20 at most.
    """

    codes: frozenset[str]
    referred: int
    without_room: tuple[str, ...]

    def reads(self, fact: Fact) -> bool:
        """Say whether a fact is to be read: it is about one of them, or about no candidate."""
        return fact.subject in self.codes or not of_candidate(fact)


def odd(facts: FactColumns, terms: Terms, *, on: date, moment: datetime | None) -> Odd:
    """Return whom to read for findings.

    Source:
        Rules, section 1 (findings).

    Args:
        facts: the whole log in columns.
        terms: the contract's, with all that was ever agreed.
        on: the day.
        moment: what is known up to and including; None means the whole log.

    Raises:
        NotExpressed: the terms or the facts cannot be said in numbers; everybody is to be read.
        TermMissing: the contract has no terms in force on the day.
    """
    seen = terms.known(moment)
    rules, known = seen.on(on), as_known(facts, moment, evidence=True)
    referred = day_counts(known, stands_on(known, seen, on=on), on=on).rows["referred"]
    codes = odd_candidates(
        known,
        _expected(rules),
        on=on,
        denied=paying_the_contradicted(seen),
        through=last_ended(on),
    )
    after = rules.whole("cohort")
    return Odd(
        codes=codes,
        referred=referred,
        without_room=first_referrals(known, on=on, after=after, most=MOST_FACTS),
    )


def _expected(rules: InForce) -> Expected:
    return Expected(
        window=rules.span("referral_window"),
        units=frozenset(rules.codes("referring_units")),
        reasons=frozenset({*rules.codes("withdrawal_reasons")} - {UNRECORDED}),
        benefits=frozenset({*rules.labels("not_benefit")} - {NO_BENEFIT}),
        path=PATH,
        early=EARLY.days,
    )


def findings_of_many(view: View, found: Odd, *, last: str | None = None) -> tuple[Finding, ...]:
    """Return what is found without pricing an interpretation, the worst first.

    Source:
        Rules, section 1 (findings).

    Args:
        view: the ground the checks stand on, of the facts that ``found`` reads.
        found: whom it was read for.
        last: id of the last fact known, where the view's log is not whole: then nothing is said
            of its chain and order; None where it is whole.
    """
    every = (
        one
        for check in CHECKS
        if check not in PRICED and (last is None or check not in OF_THE_LOG)
        for one in _found(check, view, asked=found)
    )
    told = (one if last is None else _with_last(one, last) for one in every)
    return tuple(sorted(told, key=lambda one: -one.severity))


def _with_last(one: Finding, last: str) -> Finding:
    return replace(one, facts=(last,)) if one.code == "expected" else one


OF_THE_LOG = (chain_holds, log_is_in_order)
"""The checks that read every fact from end to end."""


def _found(check: Check, view: View, *, asked: Odd) -> Iterable[Finding]:
    if check is cohort_is_not_exceeded:
        return cohort_exceeded(view, asked.referred, late=asked.without_room)
    return check(view)
