"""``virksom export``: the programme's data in other people's formats."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.how_many import byte_count, fact_count, files, persons, rows
from virksom.cli.menu import Deed, menu
from virksom.cli.options import Language, Options, edge_of, question
from virksom.cli.question import Question, read_question
from virksom.cli.sources import no_office, note_taken_out, taken_out
from virksom.cli.usage import BadUsage, bad_choice, check_ending, missing_options
from virksom.cli.working import COUNTING, working
from virksom.cli.writing import write_content
from virksom.programme.files.trouble import why_unread
from virksom.programme.kernel import Refusal, Text, parse_moment, plain

app = menu()


class NothingTold(Refusal):
    """No quarter-end has been told of yet."""


class CannotReadSchema(Refusal):
    """The folder named has no schema that can be read."""


@app.command(cls=Deed)
@question
def indigo(
    edge: Edge,
    options: Options,
    *,
    schema: Annotated[str | None, typer.Option("--schema", metavar="MAPPE")] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="FIL.json")] = None,
) -> Reply:
    """Write the programme as a project of the INDIGO Data Standard, external edition alone."""
    asked = read_question(edge, options)
    folder = schema or os.environ.get("VIRKSOM_INDIGO_SCHEMA") or None
    with working(edge, COUNTING):
        content = _content(asked, folder)
    told = _held(folder)
    if out is None:
        if folder is None:
            typer.echo(told.read(edge.language), err=True)
        return Reply(content.decode(), asked.code)
    write_content(Path(out), content)
    size = byte_count(len(content))
    written = Text(f"{out}: {size.da}.", f"{out}: {size.en}.")
    return Reply(f"{written.read(edge.language)} {told.read(edge.language)}\n", asked.code)


@app.command(cls=Deed)
def facts(
    ctx: typer.Context,
    *,
    form: Annotated[str, typer.Option("--as", metavar="jsonl|excel|parquet")] = "jsonl",
    out: Annotated[str | None, typer.Option("--out", metavar="FIL")] = None,
    facts: Annotated[str | None, typer.Option("--facts", metavar="FIL.jsonl|demo")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="TIDSPUNKT")] = None,
    lang: Language = None,
) -> Reply:
    """Write every fact in a form that is read back as it was: --facts takes each of them."""
    del lang
    if form not in FACT_FORMS:
        raise bad_choice("--as", form, FACT_FORMS)
    if out is None:
        raise missing_options("export facts", ["out"])
    check_ending(out, form)
    edge = edge_of(ctx)
    log = taken_out(edge, facts, known=known, form=form)
    try:
        from virksom.exchange.facts import facts_bytes
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    with working(edge, COUNTING):
        content = facts_bytes(log, form, title=_FACTS)
    write_content(Path(out), content)
    head, count = log.head or "–", fact_count(len(log.facts))
    told = Text(
        f"{out}: {count.da}, kædens hoved {head}.",
        f"{out}: {count.en}, head of the chain {head}.",
    )
    return Reply(f"{told.read(edge.language)}\n")


@app.command(cls=Deed)
@question
def cohort(
    edge: Edge,
    options: Options,
    *,
    changed_since: Annotated[
        str | None, typer.Option("--changed-since", metavar="TIDSPUNKT")
    ] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="MAPPE.parquet")] = None,
) -> Reply:
    """Write everybody's steps and stretches in columns, a folder that settle --facts takes."""
    if out is None:
        raise missing_options("export cohort", ["out"])
    try:
        from virksom.cli.in_columns import changed_to_write, cohort_to_write, made_from
        from virksom.cli.out_file import for_owner_alone
        from virksom.programme.files.cohort_writing import refuse_there, write_cohort
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    refuse_there(Path(out))
    asked = read_question(edge, options)
    since = None if changed_since is None else _earlier(changed_since, asked)
    if options.facts is None:
        note_taken_out(edge, asked.log, form="parquet")
    made = made_from(asked)
    with working(edge, COUNTING), for_owner_alone():
        if since is None:
            found, proven = cohort_to_write(asked)
        else:
            found, proven, changed = changed_to_write(asked, since=since)
            made = replace(made, changed=changed)
        folder = write_cohort(found, Path(out), proven=proven, made=made)
    who, what, where = persons(folder.persons), rows(folder.rows), files(folder.parts)
    told = Text(
        f"{out}: {who.da}, {what.da} i {where.da}.", f"{out}: {who.en}, {what.en} in {where.en}."
    )
    return Reply(f"{told.read(edge.language)}\n", asked.code)


def _earlier(told: str, asked: Question) -> datetime:
    moment = parse_moment(told)
    if asked.moment is None or moment < asked.moment:
        return moment
    raise BadUsage(
        Text(
            "--changed-since skal ligge før det, der er kendt; skriv et tidspunkt før --known.",
            "--changed-since must lie before what is known; write a moment before --known.",
        )
    )


_FACTS = Text("Programmets fakta", "The programme's facts")
FACT_FORMS = ("jsonl", "excel", "parquet")


def _held(folder: str | None) -> Text:
    if folder is None:
        return Text(
            "Ikke holdt op mod skemaet. Nævn mappen med --schema.",
            "Not held against the schema. Name its folder with --schema.",
        )
    return Text("Holder mod skemaet.", "Holds against the schema.")


def _content(asked: Question, folder: str | None) -> bytes:
    from virksom.exchange.indigo import IndigoProgramme, indigo_json
    from virksom.programme.ledger import frozen_quarters, quarter_investment, told_quarters
    from virksom.programme.status import issued_editions

    log, contract, moment = asked.log, asked.contract, asked.moment or asked.now
    editions = issued_editions(log, contract, moment=moment)
    editions = tuple(one for one in editions if one.at.on <= asked.on)
    if not editions:
        raise NothingTold(_NOTHING)
    quarters = told_quarters(
        contract,
        moment=moment,
        read=lambda at: quarter_investment(log, contract, at=at),
        frozen=frozen_quarters(log, moment=moment),
    )
    told = [one.external for one in quarters if one.external.on <= asked.on]
    programme = IndigoProgramme(
        contract=contract, editions=editions, money=told[-1], invented=asked.invented
    )
    return indigo_json(programme, schema=None if folder is None else _schema(Path(folder)))


def _schema(folder: Path) -> bytes:
    from virksom.exchange.indigo import SCHEMA

    path = folder / SCHEMA
    try:
        return path.read_bytes()
    except OSError as trouble:
        name, why = plain(str(path)), why_unread(trouble)
        raise CannotReadSchema(
            Text(f"{name}: kan ikke læses ({why.da}).", f"{name}: cannot be read ({why.en}).")
        ) from None


_NOTHING = Text(
    "Der er ikke noget at fortælle endnu: det første kvartal fortælles der om en måned efter, at "
    "det er slut.",
    "There is nothing to tell yet: the first quarter is told of a month after it has ended.",
)
