"""All checks together."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

from virksom.programme.check import (
    books_checks,
    chain_checks,
    evidence_checks,
    fact_checks,
    person_checks,
)
from virksom.programme.check.costly import interpretations_are_priced
from virksom.programme.check.view import View
from virksom.programme.contract import Terms
from virksom.programme.kernel import Finding, Severity, worst
from virksom.programme.record import Log
from virksom.programme.status import AsKnown, people, status_table

CHECKS: tuple[Callable[[View], Iterable[Finding]], ...] = (
    chain_checks.chain_holds,
    chain_checks.log_is_in_order,
    chain_checks.contract_is_the_one_named,
    chain_checks.table_adds_up,
    chain_checks.looks_ahead,
    person_checks.employments_do_not_overlap_themselves,
    person_checks.employments_are_one_persons,
    person_checks.same_persons_are_two_known,
    fact_checks.referrals_lie_in_the_window,
    fact_checks.referring_units_are_known,
    fact_checks.cohort_is_not_exceeded,
    fact_checks.withdrawals_have_a_reason,
    fact_checks.withdrawal_reasons_are_known,
    fact_checks.path_lies_in_a_course,
    fact_checks.steps_take_effect,
    fact_checks.courses_begin_with_a_referral,
    fact_checks.companies_are_known,
    fact_checks.facts_are_not_known_too_early,
    fact_checks.fields_are_known,
    fact_checks.benefits_are_benefits_here,
    evidence_checks.weeks_are_not_contradicted,
    evidence_checks.paid_hours_have_a_job,
    books_checks.documents_stand,
    books_checks.numbers_have_no_gap,
    books_checks.credited_lines_were_billed,
    interpretations_are_priced,
)
"""Every check, in the order their findings stand among equals."""

PRICED = (interpretations_are_priced,)
"""The checks that read everybody's weeks twice over; all they find is a note."""


GRAVE = (
    chain_checks.chain_holds,
    chain_checks.table_adds_up,
    person_checks.employments_do_not_overlap_themselves,
    books_checks.numbers_have_no_gap,
)
"""The checks that can find an error; the others find what is only worth a look."""


def findings(
    log: Log,
    terms: Terms,
    *,
    on: date,
    moment: datetime | None = None,
    contract: str | None = None,
) -> tuple[Finding, ...]:
    """Return everything worth a look, the worst first; a finding never changes an answer.

    Args:
        log: the whole log; its chain is checked from end to end.
        terms: the contract; what was agreed after ``moment`` is hidden.
        on: the day; facts that begin later are not looked at.
        moment: what is known up to and including; None means the whole log.
        contract: the contract's name, to be held against what the facts name; None leaves out.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    view = view_of(log, terms, on=on, moment=moment, contract=contract)
    return (*unpriced_findings(view), *priced_findings(view))


def view_of(
    log: Log,
    terms: Terms,
    *,
    on: date,
    moment: datetime | None = None,
    contract: str | None = None,
) -> View:
    """Return the ground the checks stand on; arguments and errors are those of ``findings``."""
    known = log.known(moment)
    everyone = people(known)
    seen = terms.known(moment)
    return View(
        log=log,
        known=known,
        terms=seen,
        on=on,
        people=everyone,
        table=status_table(everyone, seen, on=on),
        contract=contract,
    )


def view_as_known(seen: AsKnown) -> View:
    """Return the same ground of a programme looked at already, so that nothing is read twice.

    Args:
        seen: the programme; its contract's name is held against what the facts name.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return View(
        log=seen.log,
        known=seen.known,
        terms=seen.terms,
        on=seen.on,
        people=seen.people,
        table=seen.table,
        contract=seen.contract.name,
    )


def unpriced_findings(view: View) -> tuple[Finding, ...]:
    """Return what is found without pricing an interpretation, the worst first.

    Every warning and error is among them; the time it takes grows with the facts alone.
    """
    found = (finding for check in CHECKS if check not in PRICED for finding in check(view))
    return tuple(sorted(found, key=lambda finding: -finding.severity))


def has_error(view: View) -> bool:
    """Say whether an error is among the findings, by the checks that can find one."""
    found = (finding for check in GRAVE for finding in check(view))
    return worst(found) is Severity.ERROR


def priced_findings(view: View) -> tuple[Finding, ...]:
    """Return what open interpretations cost, all of them notes; reads everybody's weeks twice."""
    return tuple(finding for check in PRICED for finding in check(view))
