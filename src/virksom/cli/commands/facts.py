"""``virksom facts``: the chain verified, written, and the office's facts taken out."""

from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.how_many import fact_count
from virksom.cli.menu import Deed, menu
from virksom.cli.options import Language, check_format, edge_of
from virksom.cli.sealing import read_chain, sealed
from virksom.cli.sources import log_of, taken_out
from virksom.cli.usage import check_ending
from virksom.cli.writing import write_file
from virksom.programme.files.answers import csv_text, json_text
from virksom.programme.files.facts import facts_text, read_facts, write_facts
from virksom.programme.kernel import Text

app = menu()


@app.command(cls=Deed)
def verify(
    ctx: typer.Context,
    *,
    file: Annotated[str | None, typer.Argument(metavar="FIL")] = None,
    head: Annotated[str | None, typer.Option("--head", metavar="FINGERAFTRYK")] = None,
    facts: Annotated[str | None, typer.Option("--facts", metavar="FIL.jsonl|demo")] = None,
    format: Annotated[str, typer.Option("--format", metavar="text|json|csv")] = "text",  # noqa: A002  # the option's name
    lang: Language = None,
) -> Reply:
    """Verify the chain; exit code 1 when it is broken or does not hold the digest."""
    del lang
    check_format(format)
    edge = edge_of(ctx)
    chain = read_chain(log_of(edge, file or facts), head)
    if format == "json":
        return Reply(json_text(chain.form), chain.code)
    if format == "csv":
        return Reply(csv_text(tuple(chain.form), [tuple(chain.form.values())]), chain.code)
    told = [sentence.read(edge.language) for sentence in chain.sentences]
    return Reply("".join(f"{line}\n" for line in told), chain.code)


@app.command(cls=Deed)
def seal(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FIL")],
    out: Annotated[str | None, typer.Option("--out", metavar="FIL")] = None,
    lang: Language = None,
) -> Reply:
    """Write the chain into a file that has none."""
    del lang
    source = Path(file)
    target = source if out is None else Path(out)
    log = sealed(read_facts(source), source.name)
    write_file(target, lambda: write_facts(log, target))
    count, are = fact_count(len(log.facts)), "is" if len(log.facts) == 1 else "are"
    told = Text(
        f"{target}: {count.da} er forseglet; kædens hoved er {log.head}.",
        f"{target}: {count.en} {are} sealed; the head of the chain is {log.head}.",
    )
    return Reply(f"{told.read(edge_of(ctx).language)}\n")


@app.command(cls=Deed)
def export(
    ctx: typer.Context,
    *,
    out: Annotated[str | None, typer.Option("--out", metavar="FIL")] = None,
    facts: Annotated[str | None, typer.Option("--facts", metavar="FIL.jsonl|demo")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="TIDSPUNKT")] = None,
    lang: Language = None,
) -> Reply:
    """Write the office's facts as they stand, byte for byte; or the log as it was at a moment."""
    del lang
    edge = edge_of(ctx)
    check_ending(out or "", "jsonl")
    log = taken_out(edge, facts, known=known, form="jsonl")
    if out is None:
        return Reply(facts_text(log))
    target = Path(out)
    write_file(target, lambda: write_facts(log, target))
    count = fact_count(len(log.facts))
    told = Text(f"{target}: {count.da}.", f"{target}: {count.en}.")
    return Reply(f"{told.read(edge.language)}\n")
