"""Outcomes reached, told shortly, for contracts put together here or shipped as examples."""

from dataclasses import replace
from decimal import Decimal

from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.contract import DatedValue, Outcome, Price, Term, Terms, Value
from virksom.programme.kernel import Text, Week
from virksom.programme.outcomes import read_outcomes
from virksom.programme.status import people

IN_COURSE = ("K001 henvist 2018-12-31", "K001 starter 2019-01-07")
BEGINS = TERMS.begins()
LABEL = Text("x", "x")


def price(amount: str = "1000.00", **more: object) -> Price:
    return Price(amount=Decimal(amount), **more)  # type: ignore[arg-type]  # a test's shorthand


def term(name: str, unit: str, value: Value) -> Term:
    held = DatedValue(value=value, since=BEGINS, agreed_on=BEGINS, clause="4.2")
    return Term(name=name, unit=unit, label=LABEL, values=(held,))


def contract(*, caps: dict[str, str] | None = None, **outcomes: Outcome) -> Terms:
    """Return IMPACT60's terms with outcomes instead of weekly rates, and caps in kroner."""
    added = {name: term(name, "outcome", value) for name, value in outcomes.items()}
    added |= {name: term(name, "DKK", Decimal(value)) for name, value in (caps or {}).items()}
    return Terms({**TERMS.terms, **added})


def later(terms: Terms, name: str, value: Outcome, *, since: str) -> Terms:
    """Return the terms with an amendment of an outcome, agreed on the day it is in force."""
    day = Week.parse(since).monday
    held = terms.terms[name]
    new = DatedValue(value=value, since=day, agreed_on=day, clause="4.2")
    return Terms({**terms.terms, name: replace(held, values=(*held.values, new))})


def shown(terms: Terms, *lines: str, through: str = "2020-W10") -> list[str]:
    """Return each outcome as ``K001 2019-W14 name 1000.00``, with why where it is not paid."""
    read = read_outcomes(people(log_of(*lines).known()), terms, through=Week.parse(through))
    told = ((one, one.amount if one.paid else one.reasons[0].code) for one in read)
    return [f"{one.candidate} {one.week} {one.outcome} {what}" for one, what in told]
