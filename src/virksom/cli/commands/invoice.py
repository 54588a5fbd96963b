"""``virksom invoice``: issue a month, show an old document, check an e-invoice."""

from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.bill_files import electronic
from virksom.cli.bill_page import bill_page
from virksom.cli.edge import Edge, Reply
from virksom.cli.find_bill import Again, made_again, told_of
from virksom.cli.how_many import byte_count
from virksom.cli.issuing import Issuing, issued
from virksom.cli.menu import Deed, menu
from virksom.cli.options import Language, check_format, edge_of
from virksom.cli.sources import contract_of, log_of
from virksom.cli.usage import BadUsage, bad_choice, missing_options
from virksom.cli.violations_page import violations_csv, violations_form, violations_page
from virksom.cli.working import MAKING, working
from virksom.cli.writing import write_content
from virksom.programme.files.answers import bill_form, json_text
from virksom.programme.kernel import Month, Text, parse_moment

app = menu()

FORMATS = ("text", "json", "xml", "oioubl", "pdf")


@app.command(cls=Deed)
def show(
    ctx: typer.Context,
    *,
    number: Annotated[str, typer.Argument(metavar="NUMMER")],
    facts: Annotated[str | None, typer.Option("--facts", metavar="FIL.jsonl|demo")] = None,
    contract: Annotated[str, typer.Option("--contract", metavar="NAVN|MAPPE")] = "impact60",
    format: Annotated[str, typer.Option("--format", metavar="text|json|xml|oioubl|pdf")] = "text",  # noqa: A002  # the option's name
    out: Annotated[str | None, typer.Option("--out", metavar="FIL")] = None,
    sealed_by: Annotated[str | None, typer.Option("--sealed-by", metavar="NAVN")] = None,
    lang: Language = None,
) -> Reply:
    """Make an issued document again, and say whether it is byte for byte the one issued."""
    del lang
    if format not in FORMATS:
        raise bad_choice("--format", format, FORMATS)
    edge, terms = edge_of(ctx), contract_of(contract)
    log = log_of(edge, facts)
    with working(edge, MAKING):
        again = made_again(log, terms, number=number, sealed_by=sealed_by)
    if out is not None:
        return _written(edge, again, Path(out), ending=format)
    if format == "pdf":
        raise BadUsage(
            Text(
                "En PDF skrives i en fil; skriv hvilken med --out.",
                "A PDF is written to a file; say which with --out.",
            )
        )
    return Reply(_shown(edge, again, ending=format), again.code)


def _shown(edge: Edge, again: Again, *, ending: str) -> str:
    if ending == "text":
        return bill_page(edge, again.bill, told=again.told)
    return _content(again, ending, edge=edge).decode()


def _content(again: Again, ending: str, *, edge: Edge) -> bytes:
    if ending == "pdf":
        return again.pdf
    if ending == "json":
        return json_text(bill_form(again.bill)).encode()
    if ending == "text":
        return bill_page(edge, again.bill, told=again.told).encode()
    return electronic(again.bill)["xml" if ending == "xml" else "oioubl.xml"]


def _written(edge: Edge, again: Again, target: Path, *, ending: str) -> Reply:
    content = _content(again, ending, edge=edge)
    write_content(target, content)
    size = byte_count(len(content))
    written = Text(f"{target}: {size.da}.", f"{target}: {size.en}.")
    told = told_of(again, ending)
    return Reply(f"{written.read(edge.language)} {told.read(edge.language)}\n", again.code)


@app.command(cls=Deed)
def validate(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FIL")],
    rules: Annotated[str | None, typer.Option("--rules", metavar="MAPPE")] = None,
    format: Annotated[str, typer.Option("--format", metavar="text|json|csv")] = "text",  # noqa: A002  # the option's name
    lang: Language = None,
) -> Reply:
    """Hold an e-invoice against schema and rules; exit code 1 when it breaks one."""
    del lang
    check_format(format)
    from virksom.cli.checked_file import broken_by
    from virksom.exchange.einvoice import ERROR

    edge, found = edge_of(ctx), broken_by(file, rules)
    code = 1 if any(one.severity == ERROR for one in found) else 0
    if format == "json":
        return Reply(json_text(violations_form(found, edge.language)), code)
    if format == "csv":
        return Reply(violations_csv(found, edge.language), code)
    return Reply(violations_page(edge, found, name=Path(file).name), code)


@app.command(cls=Deed)
def issue(
    ctx: typer.Context,
    *,
    facts: Annotated[str | None, typer.Option("--facts", metavar="FIL.jsonl|demo")] = None,
    month: Annotated[str | None, typer.Option("--month", metavar="MÅNED")] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="FIL")] = None,
    files: Annotated[str | None, typer.Option("--files", metavar="MAPPE")] = None,
    prepares: Annotated[str | None, typer.Option("--prepares", metavar="KODE")] = None,
    releases: Annotated[str | None, typer.Option("--releases", metavar="KODE")] = None,
    contract: Annotated[str, typer.Option("--contract", metavar="NAVN|MAPPE")] = "impact60",
    at: Annotated[str | None, typer.Option("--at", metavar="TIDSPUNKT")] = None,
    lang: Language = None,
) -> Reply:
    """Settle a month of a file of facts: a new file of facts, and each document's files."""
    del lang
    edge = edge_of(ctx)
    _refuse_without(facts=facts, month=month, out=out, prepares=prepares, releases=releases)
    asked = Issuing(
        month=Month.parse(month or ""),
        moment=edge.now if at is None else parse_moment(at),
        prepares=prepares or "",
        releases=releases or "",
        out=Path(out or ""),
        files=None if files is None else Path(files),
    )
    log, terms = log_of(edge, facts), contract_of(contract)
    with working(edge, MAKING):
        told = issued(log, terms, asked)
    return Reply("".join(f"{line.read(edge.language)}\n" for line in told))


def _refuse_without(facts: str | None, **needed: str | None) -> None:
    if facts is None:
        raise BadUsage(
            Text(
                "I kontoret forbereder én og frigiver en anden på siden Afregning; "
                "her nævnes en fil med --facts.",
                "In the office one prepares and another releases on the settlement page; "
                "here a file is named with --facts.",
            )
        )
    missing = [name for name, given in needed.items() if given is None]
    if missing:
        raise missing_options("invoice issue", missing)
