"""``virksom office restore``: an empty office from a backup."""

from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office

app = shell()


@app.command(cls=Deed)
def restore(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FIL")],
    erasures: Annotated[str | None, typer.Option("--erasures", metavar="FIL|none")] = None,
    lang: Language = None,
) -> Reply:
    """Restore, replay the erasures, and tell what is there now."""
    del lang
    edge = edge_of(ctx)
    try:
        from virksom.office.commands import restore as read

        told = read(Path(file), erasures=erasures)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    return Reply(f"{told.read(edge.language)}\n")
