"""``virksom reconcile``: the municipality's list of benefit weeks held against our claims."""

from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.listed_weeks import listed_weeks
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.question import read_question
from virksom.cli.reconcile_page import reconcile_page
from virksom.programme.billing.reconcile import reconcile as compared
from virksom.programme.files.answers import json_text, reconcile_csv, reconcile_form

app = shell()


@app.command(cls=Deed)
@question
def reconcile(
    edge: Edge,
    options: Options,
    *,
    list_file: Annotated[str, typer.Option("--list", metavar="FIL")],
    register: Annotated[str, typer.Option("--register", metavar="REGISTER")] = "ydelsesrefusion",
) -> Reply:
    """Show each week that the two lists tell differently, and who must act."""
    asked = read_question(edge, options)
    rows = listed_weeks(asked, list_file, register=register)
    found = compared(asked.known, asked.terms, listed=rows)
    if options.format == "json":
        return Reply(json_text(reconcile_form(found, asked.asked())), asked.code)
    if options.format == "csv":
        return Reply(reconcile_csv(found), asked.code)
    return Reply(reconcile_page(asked, found), asked.code)
