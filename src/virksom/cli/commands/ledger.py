"""``virksom ledger``: what each party's books hold, month by month, and every entry."""

from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.ledger_page import ledger_page
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.question import read_question
from virksom.programme.files.answers import json_text, ledger_csv, ledger_form
from virksom.programme.ledger import ledger_standing

app = shell()


@app.command(cls=Deed)
@question
def ledger(
    edge: Edge,
    options: Options,
    *,
    journal: Annotated[bool, typer.Option("--journal")] = False,
) -> Reply:
    """Show the three parties' sums side by side, what is open, the months and the journal."""
    asked = read_question(edge, options)
    terms = asked.contract.terms
    found = ledger_standing(asked.log, terms, on=asked.on, moment=asked.moment)
    if options.format == "json":
        return Reply(json_text(ledger_form(found, asked.asked())), asked.code)
    if options.format == "csv":
        return Reply(ledger_csv(found), asked.code)
    return Reply(ledger_page(asked, found, entries=journal), asked.code)
