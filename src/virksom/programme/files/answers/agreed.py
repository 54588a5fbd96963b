"""The contract for machines: every value with its unit, dates and clause."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import timedelta
from decimal import Decimal

from virksom.programme.contract import (
    SWITCHES,
    Ambiguity,
    Clause,
    Contract,
    DatedValue,
    Outcome,
    Party,
    Term,
    Value,
)
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import Span, Text


def contract_form(
    contract: Contract, terms: Iterable[Term], *, clauses: Iterable[Clause], language: str
) -> Mapping[str, Answer]:
    """Return a contract as it stands in JSON.

    Args:
        contract: the contract.
        terms: the terms and switches to tell, perhaps fewer than it has.
        clauses: the clauses to tell.
        language: of labels and texts.
    """
    told = tuple(clauses)
    numbers = {clause.number for clause in told}
    return {
        "contract": contract.name,
        "title": contract.title.read(language),
        "place": contract.place.read(language),
        "digest": contract.digest,
        "terms": [_term_form(term, language) for term in terms],
        "clauses": [_clause_form(clause, language) for clause in told],
        "ambiguities": [
            _ambiguity_form(item, language)
            for item in contract.ambiguities
            if item.clause in numbers
        ],
    }


def _term_form(term: Term, language: str) -> Mapping[str, Answer]:
    choices = SWITCHES[term.name].choices if term.name in SWITCHES else ()
    return {
        "name": term.name,
        "label": term.label.read(language),
        "unit": term.unit,
        "choices": list(choices),
        "values": [_dated_form(value, language) for value in term.values],
    }


def _dated_form(dated: DatedValue, language: str) -> Mapping[str, Answer]:
    return {
        "value": value_form(dated.value, language),
        "since": dated.since.isoformat(),
        "agreed_on": dated.agreed_on.isoformat(),
        "clause": dated.clause,
        "source": dated.source or None,
    }


def value_form(value: Value, language: str) -> Answer:
    """Return a value as it stands in JSON.

    Numbers are texts, a period is its first and last day (both inclusive; null without an
    end), codes are an object with their words, a party one
    of its fields that are told.
    """
    if isinstance(value, Decimal | str):
        return str(value)
    if isinstance(value, Span):
        last = None if value.until is None else (value.until - timedelta(days=1)).isoformat()
        return {"first": value.since.isoformat(), "last": last}
    if isinstance(value, Text):
        return value.read(language)
    if isinstance(value, Outcome):
        return outcome_form(value)
    if isinstance(value, Party):
        return _told(asdict(value))
    return {code: label.read(language) for code, label in value.items()}


def outcome_form(outcome: Outcome) -> Answer:
    """Return an outcome as it stands in JSON: its fields that are told, numbers as texts."""
    prices = [_told(asdict(price)) for price in outcome.prices]
    return {**_told(asdict(outcome) | {"prices": None}), "prices": prices}


def _told(fields: Mapping[str, object]) -> dict[str, Answer]:
    told = {name: value for name, value in fields.items() if value not in (None, "", 0, ())}
    return {
        name: [str(item) for item in value] if isinstance(value, tuple) else str(value)
        for name, value in told.items()
    }


def _clause_form(clause: Clause, language: str) -> Mapping[str, Answer]:
    return {
        "number": clause.number,
        "title": clause.title.read(language),
        "text": clause.text.read(language),
        "section": clause.section,
        "modelled": clause.modelled,
    }


def _ambiguity_form(item: Ambiguity, language: str) -> Mapping[str, Answer]:
    return {
        "number": item.number,
        "clause": item.clause,
        "question": item.question.read(language),
        "reading": item.reading.read(language),
        "switches": list(item.switches),
    }


def contract_csv(terms: Iterable[Term], language: str) -> str:
    """Return the terms as CSV, one dated value a row."""
    return csv_text(
        ("name", "label", "unit", "value", "since", "agreed_on", "clause"),
        (row for term in terms for row in _rows(term, language)),
    )


def _rows(term: Term, language: str) -> Iterator[tuple[str, ...]]:
    for dated in term.values:
        yield (
            term.name,
            term.label.read(language),
            term.unit,
            _flat(value_form(dated.value, language)),
            dated.since.isoformat(),
            dated.agreed_on.isoformat(),
            dated.clause,
        )


def _flat(value: Answer) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {part}" for key, part in value.items())
    return str(value)
