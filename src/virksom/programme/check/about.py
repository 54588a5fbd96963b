"""A finding about somebody, and the clause a fact belongs under."""

from collections.abc import Iterable, Mapping

from virksom.programme.check.view import View
from virksom.programme.kernel import Finding, Severity, Text
from virksom.programme.record import Fact


def about(
    subject: str,
    code: str,
    *,
    said: Text,
    facts: Iterable[Fact],
    clause: str,
    severity: Severity = Severity.WARNING,
) -> Finding:
    """Return a finding about a person, company or programme, headed by its code."""
    message = Text(f"{subject}: {said.da}", f"{subject}: {said.en}")
    ids = tuple(fact.id for fact in facts)
    return Finding(code, severity, message, clause, ids, subject=subject)


_TERMS: Mapping[str, str] = {
    "programme": "parties",
    "company": "companies_count",
    "referral": "referral_window",
    "training": "training_trades",
    "employment": "full_time_hours",
    "education": "education_tier",
    "benefit": "not_benefit",
    "income": "norm_month_hours",
    "confirmation": "verifying_evidence",
    "dispute": "payable_evidence",
    "withdrawal": "withdrawal_reasons",
    "contact": "company_time_aim",
    "same_person": "cohort",
    "issued": "payment_terms",
}

_OF_NO_CLAUSE = frozenset({"opening", "proposal"})


def clause_of(fact: Fact, view: View) -> str:
    """Return the clause a fact belongs under by its kind: that of the term it is held against.

    What has no term of its own is a step of the path in a course. Openings and proposals, and
    a term that the contract lacks, give "".
    """
    if fact.kind in _OF_NO_CLAUSE:
        return ""
    return view.clause(_TERMS.get(fact.kind, "after_withdrawal"))
