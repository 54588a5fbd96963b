"""What the programme answers to a sentence, in the sentence's own words."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from tests.spec.sentences import Sentence
from tests.spec.told import log_of
from virksom.programme.check import findings
from virksom.programme.contract import DatedValue, Terms, Value
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Month, Span, Text, Week, amount_text, parse_moment
from virksom.programme.outcomes import read_outcomes
from virksom.programme.record import Log
from virksom.programme.settlement import (
    Statement,
    WeekReading,
    decided,
    last_ended,
    read_weeks,
    statement,
)
from virksom.programme.status import people, status_table, timeline

Asked = Mapping[str, Any]
TERMS = read_contract("impact60").terms
"""IMPACT60 as it stands, read once for all tests."""


def answer(sentence: Sentence) -> Asked:
    """Return everything that may be expected, for the day, week or table asked for."""
    kind, which = sentence.asked
    moment = parse_moment(sentence.known) if sentence.known else None
    terms = terms_of(sentence)
    if moment is not None:
        terms = terms.known(moment)
    return ANSWERS[kind](log_of(*sentence.facts), terms, which=which, moment=moment)


def terms_of(sentence: Sentence) -> Terms:
    """Return the contract's terms with the sentence's switches and amendments."""
    terms = read_contract(sentence.of).terms
    for name, value in sentence.contract.items():
        terms = turned(terms, name, str(value))
    for name, item in sentence.amended.items():
        terms = amended(terms, name, **item)
    return terms


def turned(terms: Terms, name: str, value: str) -> Terms:
    """Return the terms with a switch, a number or a list of codes set to ``value`` for all days."""
    term = terms.terms[name]
    values = tuple(replace(item, value=_like(item.value, value)) for item in term.values)
    return Terms({**terms.terms, name: replace(term, values=values)})


def amended(terms: Terms, name: str, *, value: str, since: str, agreed: str) -> Terms:
    """Return the terms with a later value of one term, as an amendment adds it."""
    term = terms.terms[name]
    held = term.values[-1]
    later = DatedValue(
        value=_like(held.value, value),
        since=date.fromisoformat(since),
        agreed_on=date.fromisoformat(agreed),
        clause=held.clause,
    )
    values = sorted((*term.values, later), key=lambda item: (item.since, item.agreed_on))
    return Terms({**terms.terms, name: replace(term, values=tuple(values))})


def _like(held: Value, value: str) -> Value:
    if isinstance(held, Span):
        first, until = (date.fromisoformat(day) for day in value.split("/"))
        return Span(first, until)
    if isinstance(held, dict):
        return {code: held.get(code, Text(code, code)) for code in value.split(", ")}
    return Decimal(value) if isinstance(held, Decimal) else value


def _day(log: Log, terms: Terms, *, which: str, moment: datetime | None) -> Asked:
    (person,) = people(log.known(moment))
    day = date.fromisoformat(which)
    return {"state": timeline(person, terms.on(day)).on(day).code}


def _week(log: Log, terms: Terms, *, which: str, moment: datetime | None) -> Asked:
    (person,) = people(log.known(moment))
    week = Week.parse(which)
    reading = read_weeks(person, terms, through=week)[-1]
    return {
        "state": reading.state.code,
        "tier": None if reading.tier is None else reading.tier.code,
        "amount": amount_text(reading.amount),
        "number": reading.cap_number,
        "standing": reading.standing,
        "why": [reason.code for reason in reading.reasons],
        "decides": decided(reading),
    }


def _table(log: Log, terms: Terms, *, which: str, moment: datetime | None) -> Asked:
    day = date.fromisoformat(which)
    table = status_table(people(log.known(moment)), terms, on=day)
    counted = ("referred", "withdrawn", "not_started", "active", "full", "partial")
    return {
        **{name: len(getattr(table, name)) for name in (*counted, "companies", "employments")},
        "reasons": {code: len(group) for code, group in table.withdrawn_by.items()},
        "units": {code: len(group) for code, group in table.by_unit.items()},
        "effect": f"{table.effect.count} af {table.effect.of}",
        "to_target": table.to_target,
        "findings": [item.code for item in findings(log, terms, on=day, moment=moment)],
    }


def _owed(log: Log, terms: Terms, *, which: str, moment: datetime | None) -> Asked:
    found = statement(people(log.known(moment)), terms, on=date.fromisoformat(which))
    return _totals(found)


def _month(log: Log, terms: Terms, *, which: str, moment: datetime | None) -> Asked:
    everyone = people(log.known(moment))
    return _totals(statement(everyone, terms, on=date(2023, 6, 30), month=Month.parse(which)))


def _totals(found: Statement) -> Asked:
    weeks = [str(reading.week) for reading in found.weeks]
    return {
        "weeks": len(weeks),
        "full": found.totals.full_weeks,
        "partial": found.totals.partial_weeks,
        "amount": amount_text(found.totals.amount),
        "first": weeks[0] if weeks else None,
        "last": weeks[-1] if weeks else None,
    }


def _outcomes(log: Log, terms: Terms, *, which: str, moment: datetime | None) -> Asked:
    """Return each outcome reached by a day, as ``2024-W22 job_13 18000.00``, by week."""
    everyone = people(log.known(moment))
    found = read_outcomes(everyone, terms, through=last_ended(date.fromisoformat(which)))
    paid = [one for one in found if one.paid]
    return {
        "paid": [f"{_who(one)}{one.week} {one.outcome} {one.amount}" for one in paid],
        "kept_out": [
            f"{_who(one)}{one.week} {one.outcome} {one.reasons[0].code}"
            for one in found
            if not one.paid
        ],
        "amount": amount_text(sum((one.amount for one in paid), Decimal(0))),
    }


def _who(one: WeekReading) -> str:
    return "" if one.candidate == "K001" else f"{one.candidate} "


ANSWERS: Mapping[str, Callable[..., Asked]] = {
    "day": _day,
    "week": _week,
    "table": _table,
    "owed": _owed,
    "month": _month,
    "outcomes": _outcomes,
}
