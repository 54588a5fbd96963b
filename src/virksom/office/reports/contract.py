"""The contract: its clauses in words, its values with dates, and what is open in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, clause_door
from virksom.office.reports.labels import SWITCH_CHOICES
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.contract import (
    SWITCHES,
    Ambiguity,
    Clause,
    DatedValue,
    Outcome,
    Party,
    Term,
    Value,
    contract_text,
    names_of,
    outcome_text,
)
from virksom.programme.contract.switch_text import switch_text
from virksom.programme.contract.term_text import term_text, waits_in_working_days
from virksom.programme.kernel import Span, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """A clause in our own words; ``told_only`` says that no answer is computed from it."""

    number: str
    anchor: str
    title: Text
    text: Text
    section: str
    told_only: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The clauses that begin with one figure."""

    title: Text
    clauses: tuple[ClauseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """One value of a term: since when, agreed when, and whether it is in force on the day."""

    value: tuple[Text, ...]
    since: Text
    agreed: Text
    clause: Link
    in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A term with its values, oldest first."""

    label: Text
    code: str
    values: tuple[ValueRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchRow:
    """A choice the source leaves open: what it is set to, and what else it could be."""

    label: Text
    chosen: Text
    others: tuple[Text, ...]
    clause: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRow:
    """A place where the source can be read in more than one way, and how it is read here."""

    number: str
    question: Text
    reading: Text
    clause: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencesRow:
    """A clause with what its terms come to, in sentences; none where it is told only."""

    number: str
    title: Text
    sentences: tuple[Text, ...]
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentRow:
    """A value that came later: what it says, since when, and when it was agreed."""

    label: Text
    told: Text
    since: Text
    agreed: Text
    clause: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractPage:
    """The contract as known, with the values in force on the day marked."""

    on: Text
    known: Text
    past: bool
    expected: bool
    title: Text
    place: Text
    parts: tuple[Part, ...]
    sentences: tuple[SentencesRow, ...]
    amendments: tuple[AmendmentRow, ...]
    terms: tuple[TermRow, ...]
    switches: tuple[SwitchRow, ...]
    open: tuple[OpenRow, ...]
    digest: str


_PARTS = {
    "1": Text("Parter og kandidater", "Parties and candidates"),
    "2": Text("Henvisning", "Referral"),
    "3": Text("Forløb og frihed", "Path and freedom"),
    "4": Text("Betaling", "Payment"),
    "5": Text("Mål og opgørelse", "Target and count"),
    "6": Text("Ord og virksomheder", "Words and companies"),
    "7": Text("Penge og kontrol", "Money and control"),
}

_UNITS = {
    "DKK/week": Text("{} kr. om ugen", "DKK {} a week"),
    "DKK": Text("{} kr.", "DKK {}"),
    "weeks": Text("{} uger", "{} weeks"),
    "days": Text("{} dage", "{} days"),
    "persons": Text("{} personer", "{} persons"),
    "hours/week": Text("{} timer om ugen", "{} hours a week"),
    "hours/month": Text("{} timer om måneden", "{} hours a month"),
    "percent": Text("{} %", "{}%"),
}


def contract_page(seen: Standpoint) -> ContractPage:
    """Return the contract as known at the moment.

    Raises:
        TermMissing: it has no terms in force on the day.
    """
    contract = seen.contract
    return ContractPage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        title=contract.title,
        place=contract.place,
        parts=tuple(_parts(contract.clauses)),
        sentences=tuple(_sentences(seen)),
        amendments=tuple(_amendments(seen)),
        terms=tuple(_term(seen, term) for term in seen.terms.terms.values() if _told(term)),
        switches=tuple(
            _switch(seen, term) for term in seen.terms.terms.values() if not _told(term)
        ),
        open=tuple(_open(item) for item in contract.ambiguities),
        digest=contract.digest,
    )


def _sentences(seen: Standpoint) -> Iterator[SentencesRow]:
    """Yield each clause in the sentences ``virksom contract show --as text`` prints."""
    for one in contract_text(seen.contract, seen.terms):
        if one.sentences:
            number = one.clause.number
            yield SentencesRow(
                number=number,
                title=one.clause.title,
                sentences=one.sentences,
                door=clause_door(number),
            )


def _amendments(seen: Standpoint) -> Iterator[AmendmentRow]:
    """Yield what came later than the contract itself, in the order it is in force."""
    names, begins = names_of(seen.terms.terms), seen.terms.begins()
    later = [
        (dated, term)
        for term in seen.terms.terms.values()
        for dated in term.values
        if dated.since > begins
    ]
    for dated, term in sorted(later, key=lambda pair: (pair[0].since, pair[0].agreed_on)):
        read = switch_text(term, dated.value) if term.name in SWITCHES else None
        yield AmendmentRow(
            label=term.label,
            told=read
            or term_text(
                term,
                dated.value,
                names=names,
                working=waits_in_working_days(seen.terms.terms, on=dated.since),
            ),
            since=words.day(dated.since),
            agreed=words.day(dated.agreed_on),
            clause=_clause(dated.clause),
        )


def _told(term: Term) -> bool:
    return term.name not in SWITCHES


def _parts(clauses: Mapping[str, Clause]) -> Iterator[Part]:
    for first, group in groupby(clauses.values(), key=lambda clause: clause.number.split(".")[0]):
        rows = tuple(
            ClauseRow(
                number=clause.number,
                anchor=f"klausul-{clause.number}",
                title=clause.title,
                text=clause.text,
                section=clause.section,
                told_only=not clause.modelled,
            )
            for clause in group
        )
        yield Part(title=_PARTS.get(first, words.same(first)), clauses=rows)


def _term(seen: Standpoint, term: Term) -> TermRow:
    now = term.on(seen.on)
    return TermRow(
        label=term.label,
        code=term.name,
        values=tuple(
            _value(value, term.unit, names=names_of(seen.terms.terms), now=value is now)
            for value in term.values
        ),
    )


def _value(value: DatedValue, unit: str, *, names: Mapping[str, Text], now: bool) -> ValueRow:
    return ValueRow(
        value=_words(value.value, unit, names=names),
        since=words.day(value.since),
        agreed=words.day(value.agreed_on),
        clause=_clause(value.clause),
        in_force=now,
    )


def _words(value: Value, unit: str, *, names: Mapping[str, Text]) -> tuple[Text, ...]:
    if isinstance(value, Decimal):
        told, of = words.number(value), _UNITS.get(unit, words.same("{}"))
        return (Text(of.da.format(told.da), of.en.format(told.en)),)
    if isinstance(value, Span):
        return (words.stretch(value.since, value.until),)
    if isinstance(value, str):
        return (words.looked_up(SWITCH_CHOICES, value),)
    if isinstance(value, Text | Outcome):
        return (value if isinstance(value, Text) else outcome_text(value, names),)
    if isinstance(value, Party):
        return tuple(words.same(line) for line in _lines(value))
    return tuple(value.values())


def _lines(party: Party) -> Iterator[str]:
    """Yield a party as it stands on an envelope, and its numbers."""
    yield from (party.name, party.street, f"{party.postcode} {party.town}")
    yield f"CVR {party.cvr}"
    if party.gln:
        yield f"EAN {party.gln}"
    if party.account:
        yield f"{party.registration} {party.account}"


def _switch(seen: Standpoint, term: Term) -> SwitchRow:
    held = seen.rules.dated(term.name)
    chosen = str(held.value)
    others = [code for code in SWITCHES[term.name].choices if code != chosen]
    return SwitchRow(
        label=term.label,
        chosen=words.looked_up(SWITCH_CHOICES, chosen),
        others=tuple(words.looked_up(SWITCH_CHOICES, code) for code in others),
        clause=_clause(held.clause),
    )


def _open(item: Ambiguity) -> OpenRow:
    return OpenRow(
        number=str(item.number),
        question=item.question,
        reading=item.reading,
        clause=_clause(item.clause),
    )


def _clause(number: str) -> Link:
    return Link(words.same(number), clause_door(number))
