"""``virksom office backup``: the whole office in one file."""

from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office

app = shell()


@app.command(cls=Deed)
def backup(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FIL")],
    lang: Language = None,
) -> Reply:
    """Write the backup and tell its digest."""
    del lang
    edge = edge_of(ctx)
    try:
        from virksom.office.commands import backup as write

        told = write(Path(file), moment=edge.now)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    return Reply(f"{told.read(edge.language)}\n")
