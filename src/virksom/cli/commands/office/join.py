"""``virksom office join``: somebody with an account in one programme is let into another."""

from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office

app = shell()


@app.command(cls=Deed)
def join(
    ctx: typer.Context,
    *,
    code: Annotated[str, typer.Argument(metavar="PROGRAM")],
    user: Annotated[str, typer.Option("--user", metavar="BRUGERNAVN")],
    role: Annotated[str, typer.Option("--role", metavar="ROLLE")],
    organisation: Annotated[str, typer.Option("--from", metavar="KODE")] = "",
    lang: Language = None,
) -> Reply:
    """Give the role, and tell the code they have in the programme."""
    del lang
    edge = edge_of(ctx)
    try:
        from virksom.office.commands import join as join_in

        text = join_in(code, user=user, role=role, organisation=organisation, moment=edge.now)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    return Reply(f"{text.read(edge.language)}\n")
