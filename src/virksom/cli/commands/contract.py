"""``virksom contract``: the contract shown, and a folder with one checked."""

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated

import typer

from virksom.cli.contract_page import contract_page
from virksom.cli.contract_text import contract_in_sentences
from virksom.cli.edge import Edge, Reply
from virksom.cli.menu import Deed, menu
from virksom.cli.options import Language, Options, check_format, edge_of, question
from virksom.cli.question import read_question
from virksom.cli.simulate_page import simulate_page
from virksom.cli.sources import contract_of
from virksom.cli.usage import bad_choice
from virksom.programme.contract import Clause, Contract, Term, Terms, contract_text
from virksom.programme.files.answers import (
    contract_csv,
    contract_form,
    json_text,
    simulate_csv,
    simulate_form,
)
from virksom.programme.kernel import Text, parse_day, parse_moment
from virksom.programme.outcomes import simulate as simulated

app = menu()


@app.command(cls=Deed)
def show(
    ctx: typer.Context,
    *,
    clause: Annotated[str | None, typer.Option("--clause", metavar="NR.")] = None,
    contract: Annotated[str, typer.Option("--contract", metavar="NAVN|MAPPE")] = "impact60",
    on: Annotated[str | None, typer.Option("--on", metavar="DATO")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="TIDSPUNKT")] = None,
    as_: Annotated[str, typer.Option("--as", metavar="table|text")] = "table",
    format: Annotated[str, typer.Option("--format", metavar="text|json|csv")] = "text",  # noqa: A002  # the option's name
    lang: Language = None,
) -> Reply:
    """Show clauses, terms, switches and what is open."""
    del lang
    check_format(format)
    edge = edge_of(ctx)
    day = None if on is None else parse_day(on)
    found = contract_of(contract)
    terms = _terms(found, day, None if known is None else parse_moment(known))
    clauses = _clauses(found, clause)
    told = [term for term in terms.terms.values() if clause is None or _rests_on(term, clause)]
    if format == "json":
        return Reply(json_text(contract_form(found, told, clauses=clauses, language=edge.language)))
    if format == "csv":
        return Reply(contract_csv(told, edge.language))
    if as_ not in _SHOWN:
        raise bad_choice("--as", as_, _SHOWN)
    if as_ == "text":
        kept = {one.number for one in clauses}
        texts = [one for one in contract_text(found, terms) if one.clause.number in kept]
        return Reply(contract_in_sentences(edge, found, texts))
    return Reply(contract_page(edge, found, told, clauses))


_SHOWN = ("table", "text")


@app.command(cls=Deed)
@question
def simulate(
    edge: Edge,
    options: Options,
    *,
    other: Annotated[str, typer.Argument(metavar="MAPPE")],
) -> Reply:
    """Show what another contract would pay for the same facts, before it takes effect."""
    asked, found = read_question(edge, options), contract_of(other)
    told = simulated(asked.people, asked.terms, then=found.terms, on=asked.on)
    if options.format == "json":
        return Reply(json_text(simulate_form(asked.asked(), found, found=told)))
    if options.format == "csv":
        return Reply(simulate_csv(told))
    return Reply(simulate_page(asked, found, told))


@app.command(cls=Deed)
def check(
    ctx: typer.Context,
    *,
    folder: Annotated[str, typer.Argument(metavar="MAPPE")],
    lang: Language = None,
) -> Reply:
    """Read a contract whole; what is wrong is refused with file, key and reason."""
    del lang
    found = contract_of(folder)
    terms, many = len(found.terms.names), _so_many(len(found.clauses))
    told = Text(
        f"Aftalen {found.name} er i orden: {many.da}, {terms} vilkår og valg; {found.digest}.",
        f"The contract {found.name} is in order: {many.en}, {terms} terms and choices; "
        f"{found.digest}.",
    )
    return Reply(f"{told.read(edge_of(ctx).language)}\n")


def _so_many(count: int) -> Text:
    one = count == 1
    return Text(
        f"{count} {'klausul' if one else 'klausuler'}", f"{count} {'clause' if one else 'clauses'}"
    )


def _terms(found: Contract, day: date | None, moment: datetime | None) -> Terms:
    terms = found.terms.known(moment)
    return terms if day is None else _in_force(terms, day)


def _in_force(terms: Terms, day: date) -> Terms:
    values = terms.on(day).values
    return Terms(
        {
            name: replace(term, values=(values[name],))
            for name, term in terms.terms.items()
            if name in values
        }
    )


def _clauses(found: Contract, number: str | None) -> tuple[Clause, ...]:
    if number is None:
        return tuple(found.clauses.values())
    if number not in found.clauses:
        raise bad_choice("--clause", number, tuple(found.clauses))
    return (found.clauses[number],)


def _rests_on(term: Term, clause: str) -> bool:
    return any(value.clause == clause for value in term.values)
