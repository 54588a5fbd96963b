"""The contract for people: values first, then the clauses they rest on, then what is open."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import timedelta
from decimal import Decimal

from virksom.cli.edge import Edge
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.programme.contract import (
    SWITCHES,
    Clause,
    Contract,
    DatedValue,
    Outcome,
    Party,
    Term,
    Value,
    outcome_text,
)
from virksom.programme.files.answers import value_form
from virksom.programme.kernel import Span, Text, date_text, kroner_text, number_text

_UNITS = {
    "DKK/week": Text("om ugen", "a week"),
    "DKK": Text("", ""),
    "weeks": Text("uger", "weeks"),
    "days": Text("dage", "days"),
    "persons": Text("personer", "persons"),
    "hours/week": Text("timer om ugen", "hours a week"),
    "hours/month": Text("timer om måneden", "hours a month"),
    "percent": Text("%", "%"),
}

ONE_DAY = timedelta(days=1)


def contract_page(
    edge: Edge, contract: Contract, terms: Sequence[Term], clauses: Sequence[Clause]
) -> str:
    """Return the terms, the switches, the clauses and the ambiguities of a contract."""
    paper = Paper(edge)
    title, place = contract.title.read(edge.language), contract.place.read(edge.language)
    paper.line(f"{title} · {place} ({contract.name})", BOLD)
    paper.line(contract.digest, DIM)
    values = [term for term in terms if term.name not in SWITCHES]
    switches = [term for term in terms if term.name in SWITCHES]
    _table(paper, Text("Vilkår", "Terms"), values, edge.language)
    _table(
        paper,
        Text("Valg, hvor kilden er åben", "Choices the source leaves"),
        switches,
        edge.language,
    )
    _clauses(paper, clauses, edge.language)
    _open(paper, contract, {clause.number for clause in clauses}, edge.language)
    return paper.text


def _table(paper: Paper, head: Text, terms: Iterable[Term], language: str) -> None:
    rows = [_cells(term, value, language) for term in terms for value in term.values]
    if rows:
        paper.line()
        paper.line(head.read(language), BOLD)
        heads = (
            Text("Klausul", "Clause"),
            Text("Hvad", "What"),
            Text("Værdi", "Value"),
            Text("Gælder fra", "From"),
            Text("Aftalt", "Agreed"),
        )
        paper.table([one.read(language) for one in heads], rows)


def _cells(term: Term, dated: DatedValue, language: str) -> Sequence[str]:
    label = f"{term.label.read(language)} ({term.name})"
    return (
        dated.clause,
        label,
        _shown(term, dated.value, language),
        date_text(dated.since, language),
        date_text(dated.agreed_on, language),
    )


def _shown(term: Term, value: Value, language: str) -> str:
    if term.name in SWITCHES:
        others = [one for one in SWITCHES[term.name].choices if one != value]
        rest = f" ({Text('ellers', 'or').read(language)}: {', '.join(others)})" if others else ""
        return f"{value}{rest}"
    if isinstance(value, Decimal):
        unit = _UNITS[term.unit].read(language)
        money = term.unit.startswith("DKK")
        number = kroner_text(value, language) if money else number_text(value, language)
        return f"{number} {unit}".rstrip()
    return _words(value, language)


def _words(value: Value, language: str) -> str:
    if isinstance(value, Span):
        return _period(value, language)
    form = value_form(value, language)
    if isinstance(value, Outcome):
        return outcome_text(value).read(language)
    if isinstance(value, Party):
        return "\n".join(filter(None, asdict(value).values()))
    if not isinstance(form, dict):
        return str(form)
    return "\n".join(f"{label} ({code})" for code, label in form.items())


def _period(period: Span, language: str) -> str:
    first = date_text(period.since, language)
    if period.until is None:
        return f"{first}–"
    return f"{first}–{date_text(period.until - ONE_DAY, language)}"


def _clauses(paper: Paper, clauses: Iterable[Clause], language: str) -> None:
    paper.line()
    paper.line(Text("Klausuler", "Clauses").read(language), BOLD)
    for clause in clauses:
        paper.line()
        paper.line(f"{clause.number} {clause.title.read(language)}", BOLD)
        paper.line(clause.text.read(language))
        told = Text("fortalt, ikke beregnet", "told, not computed").read(language)
        source = f"{Text('Kilde', 'Source').read(language)}: {clause.section}"
        paper.line(source if clause.modelled else f"{source} · {told}", DIM)


def _open(paper: Paper, contract: Contract, numbers: set[str], language: str) -> None:
    items = [item for item in contract.ambiguities if item.clause in numbers]
    if not items:
        return
    paper.line()
    paper.line(Text("Åbne spørgsmål", "Open questions").read(language), BOLD)
    for item in items:
        paper.line()
        paper.line(f"{item.number}. {item.question.read(language)} [{item.clause}]")
        switches = f" ({', '.join(item.switches)})" if item.switches else ""
        paper.line(f"   {item.reading.read(language)}{switches}")
