"""``virksom office due``: personal data whose time comes; told of, and erased."""

from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office
from virksom.cli.usage import BadUsage
from virksom.programme.files.answers import csv_text
from virksom.programme.kernel import Text

app = shell()
_COLUMNS = ("candidate", "kind", "due", "told", "erasable", "kept_until")


@app.command(cls=Deed)
def due(
    ctx: typer.Context,
    *,
    tell: Annotated[bool, typer.Option("--tell")] = False,
    erase: Annotated[bool, typer.Option("--erase")] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="NAVN")] = None,
    lang: Language = None,
) -> Reply:
    """List what is due as CSV; give notice, or erase what was told of in time."""
    del lang
    if tell and erase:
        raise BadUsage(Text("Skriv enten --tell eller --erase.", "Write either --tell or --erase."))
    edge = edge_of(ctx)
    try:
        from virksom.office.commands import due as found

        told = found(by=by, tell=tell, erase=erase)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    if told.told.da:
        typer.echo(told.told.read(edge.language), err=True)
    days = [(row.due, row.told, row.erasable, row.kept_until) for row in told.rows]
    rows = [
        (row.code, row.kind, *(str(day) if day else "" for day in four))
        for row, four in zip(told.rows, days, strict=True)
    ]
    return Reply(csv_text(_COLUMNS, rows))
