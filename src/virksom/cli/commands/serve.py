"""``virksom serve``: the office in a browser."""

from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office
from virksom.cli.usage import whole_number

app = shell()
LAST_PORT = 65535


@app.command(cls=Deed)
def serve(
    ctx: typer.Context,
    *,
    port: Annotated[str, typer.Option("--port", metavar="PORT")] = "8000",
    host: Annotated[str, typer.Option("--host", metavar="ADRESSE")] = "127.0.0.1",
    lang: Language = None,
) -> Reply:
    """Open the office and serve it until stopped."""
    del lang
    number = whole_number("--port", port, least=1, most=LAST_PORT)
    try:
        from virksom.office.commands import serve as run

        run(host=host, port=number, language=edge_of(ctx).language)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    return Reply("")
