"""``virksom office init``: an empty programme and its first administrator."""

from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office

app = shell()


@app.command(cls=Deed)
def init(
    ctx: typer.Context,
    *,
    code: Annotated[str, typer.Argument(metavar="PROGRAM")],
    provider: Annotated[str, typer.Option("--provider", metavar="NAVN")],
    administrator: Annotated[str, typer.Option("--administrator", metavar="NAVN")],
    contract: Annotated[str, typer.Option("--contract", metavar="AFTALE")] = "impact60",
    mail: Annotated[str, typer.Option("--mail", metavar="ADRESSE")] = "",
    invented: Annotated[bool, typer.Option("--invented")] = False,
    lang: Language = None,
) -> Reply:
    """Begin the programme, and tell the address by which the administrator comes in."""
    del lang
    edge = edge_of(ctx)
    told = {
        "contract": contract,
        "provider": provider,
        "administrator": administrator,
        "mail": mail,
    }
    try:
        from virksom.office.commands import begin

        text = begin(code, told=told, invented=invented, moment=edge.now)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    return Reply(f"{text.read(edge.language)}\n")
