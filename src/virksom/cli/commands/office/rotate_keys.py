"""``virksom office rotate-keys``: the vault sealed with a new key."""

from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office

app = shell()


@app.command(cls=Deed)
def rotate_keys(
    ctx: typer.Context,
    *,
    index: Annotated[bool, typer.Option("--index")] = False,
    drop_old: Annotated[bool, typer.Option("--drop-old")] = False,
    lang: Language = None,
) -> Reply:
    """Renew the keys, or forget the old ones."""
    del lang
    try:
        from virksom.office.commands import rotate_keys as rotate

        text = rotate(index=index, drop_old=drop_old)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    return Reply(f"{text.read(edge_of(ctx).language)}\n")
