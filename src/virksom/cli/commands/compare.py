"""``virksom compare``: what one settlement of a cohort owes more or less than another."""

import os
from typing import Annotated

import typer

from virksom.cli.edge import Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, check_format, edge_of
from virksom.cli.sources import no_office
from virksom.cli.working import COUNTING, working

app = shell()


@app.command(cls=Deed)
def compare(
    ctx: typer.Context,
    *,
    before: Annotated[str, typer.Argument(metavar="FØR.parquet")],
    after: Annotated[str, typer.Argument(metavar="NU.parquet")],
    format: Annotated[str, typer.Option("--format", metavar="text|json|csv")] = "text",  # noqa: A002  # the option's name
    lang: Language = None,
) -> Reply:
    """Show the weeks that two files of ``settle --out`` owe differently."""
    del lang
    check_format(format)
    edge = edge_of(ctx)
    try:
        from virksom.cli.compare_page import compare_reply
        from virksom.programme.files.compared import changed_weeks, read_settlement
        from virksom.programme.files.storage import stored_at
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    with working(edge, COUNTING):
        two = [read_settlement(stored_at(one, environment=os.environ)) for one in (before, after)]
        found = changed_weeks(*two)
    return compare_reply(edge, found, two=two, form=format)
