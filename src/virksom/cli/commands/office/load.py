"""``virksom office load``: a whole log from a file into the office."""

from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import file_log, no_office
from virksom.programme.kernel import Text

app = shell()


@app.command(cls=Deed)
def load(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FIL")],
    lang: Language = None,
) -> Reply:
    """Load the log whole, as a programme of its own, or say why not."""
    del lang
    log = file_log(Path(file))
    try:
        from virksom.office.commands import import_log

        code = import_log(log)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    told = Text(
        f"Programmet {code} er lagt ind: {len(log.facts)} fakta.",
        f"Programme {code} is loaded: {len(log.facts)} facts.",
    )
    return Reply(f"{told.read(edge_of(ctx).language)}\n")
