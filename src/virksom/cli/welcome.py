"""``virksom`` itself: the language, the version, and the help page when nothing is asked."""

from typing import Annotated

import typer

from virksom import __version__
from virksom.cli.edge import Reply
from virksom.cli.menu import Root, shell

app = shell(cls=Root, invoke_without_command=True)


@app.callback(cls=Root, invoke_without_command=True)
def virksom(
    ctx: typer.Context,
    *,
    lang: Annotated[str | None, typer.Option("--lang", metavar="da|en")] = None,
    version: Annotated[bool, typer.Option("--version")] = False,
) -> Reply | None:
    """Say what there is when nothing is asked."""
    del lang  # read from the line before anything else, so that every sentence speaks it
    if ctx.invoked_subcommand is not None:
        return None
    return Reply(f"virksom {__version__}\n" if version else ctx.get_help())
