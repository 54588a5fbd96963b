"""``virksom office keep-longer``: nothing about a candidate is erased before a day."""

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
        wanted = {"by": by} if end else {"until": until, "reason": reason, "by": by}
        missing = [name for name, value in wanted.items() if value is None]
        if missing:
            raise missing_options("office keep-longer", missing)
        if end and (until is not None or reason is not None):
            raise BadUsage(_EITHER)
        told = _done(code, by=by or "", until=until, reason=reason or "")
    except ModuleNotFoundError as absent:
        raise no_office(absent) from None
    return Reply(f"{told.read(edge_of(ctx).language)}\n")


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


_EITHER = Text(
    "Skriv enten --end, eller til hvornår og hvorfor.", "Write either --end, or until when and why."
)
