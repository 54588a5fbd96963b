"""``virksom office export-person``: everything about one candidate, to be given to them."""

from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office
from virksom.cli.usage import missing_options

app = shell()


@app.command(cls=Deed)
def export_person(
    ctx: typer.Context,
    *,
    candidate: Annotated[str, typer.Argument(metavar="KANDIDAT")],
    out: Annotated[str | None, typer.Option("--out", metavar="FIL.json|FIL.pdf")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAVN")] = None,
    lang: Language = None,
) -> Reply:
    """Write the file; that it was done stands among the looks."""
    del lang
    missing = [name for name, value in (("out", out), ("by", by)) if value is None]
    if out is None or by is None:
        raise missing_options("office export-person", missing)
    edge = edge_of(ctx)
    try:
        from virksom.office.commands import person_file

        told = person_file(candidate, Path(out), by=by, language=edge.language)
    except ModuleNotFoundError as absent:
        raise no_office(absent) from None
    return Reply(f"{told.read(edge.language)}\n")
