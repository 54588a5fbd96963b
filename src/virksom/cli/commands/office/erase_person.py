"""``virksom office erase-person``: all that the vault holds of one person, for ever."""

from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office
from virksom.cli.usage import BadUsage, missing_options
from virksom.programme.kernel import Text

app = shell()


@app.command(cls=Deed)
def erase_person(
    ctx: typer.Context,
    *,
    code: Annotated[str, typer.Argument(metavar="KODE")],
    again: Annotated[str | None, typer.Option("--again", metavar="KODE")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAVN")] = None,
    lang: Language = None,
) -> Reply:
    """Erase, once the code is written twice: it cannot be undone."""
    del lang
    if by is None or again is None:
        missing = [name for name, value in (("again", again), ("by", by)) if value is None]
        raise missing_options("office erase-person", missing)
    if again != code:
        raise BadUsage(
            Text(
                "De to koder er ikke ens; intet er slettet.", "The codes differ; nothing is erased."
            )
        )
    try:
        from virksom.office.commands import erase_one

        told = erase_one(code, by=by)
    except ModuleNotFoundError as absent:
        raise no_office(absent) from None
    return Reply(f"{told.read(edge_of(ctx).language)}\n")
