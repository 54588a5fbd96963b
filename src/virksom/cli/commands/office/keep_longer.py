"""``virksom office keep-longer``: nothing about a candidate is erased before a day."""

import sys
from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office
from virksom.cli.usage import BadUsage, missing_options
from virksom.programme.files.answers import csv_text
from virksom.programme.kernel import Text, parse_day

app = shell()
_COLUMNS = ("candidate", "until", "by", "begun_at", "ended_at")


@app.command(cls=Deed)
def keep_longer(
    ctx: typer.Context,
    *,
    code: Annotated[str | None, typer.Argument(metavar="KODE")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATO")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="GRUND")] = None,
    end: Annotated[bool, typer.Option("--end")] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="NAVN")] = None,
    lang: Language = None,
) -> Reply:
    """Keep, or end it; without a code list whose data is kept, as CSV."""
    del lang
    try:
        if code is None:
            return Reply(_listed())
        wanted = {"by": by} if end else {"until": until, "by": by}
        missing = [name for name, value in wanted.items() if value is None]
        if missing:
            raise missing_options("office keep-longer", missing)
        if end and (until is not None or reason is not None):
            raise BadUsage(_EITHER)
        why = "" if end else reason or _asked(edge_of(ctx).language)
        told = _done(code, by=by or "", until=until, reason=why)
    except ModuleNotFoundError as absent:
        raise no_office(absent) from None
    return Reply(f"{told.read(edge_of(ctx).language)}\n")


def _asked(language: str) -> str:
    """Return the reason as it is typed, or piped in: so it stays out of the shell's history."""
    if sys.stdin.isatty():
        typer.echo(f"{_WHY.read(language)} ", nl=False, err=True)
        return sys.stdin.readline()
    return sys.stdin.read()


def _done(code: str, *, by: str, until: str | None, reason: str) -> Text:
    from virksom.office import commands

    if until is None:
        return commands.end_keeping(code, by=by)
    return commands.keep_longer(code, by=by, reason=reason, until=parse_day(until))


def _listed() -> str:
    from virksom.office.commands import kept_longer

    rows = (
        (row.subject, str(row.until), row.by, row.begun_at.isoformat(), row.ended_at)
        for row in kept_longer()
    )
    cells = ((*four, "" if ended is None else ended.isoformat()) for *four, ended in rows)
    return csv_text(_COLUMNS, cells)


_WHY = Text("Hvorfor må det ikke slettes?", "Why must it not be erased?")
_EITHER = Text(
    "Skriv enten --end, eller til hvornår og hvorfor.", "Write either --end, or until when and why."
)
