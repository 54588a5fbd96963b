"""``virksom statement``: what was issued, what is owed, and what would change now."""

from virksom.cli.books_page import books_page
from virksom.cli.edge import Edge, Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.question import read_question
from virksom.cli.settling import settled
from virksom.programme.billing import books_by_month
from virksom.programme.files.answers import json_text, statement_csv, statement_form
from virksom.programme.settlement import statement as owed_by

app = shell()


@app.command(cls=Deed)
@question
def statement(edge: Edge, options: Options) -> Reply:
    """Show the books of the day: documents, sums, months, and what a settlement would issue."""
    asked = read_question(edge, options)
    found = settled(asked, issued_by=asked.on)
    weeks = owed_by(asked.people, asked.terms, on=asked.on).weeks
    owed = [(one.week, one.amount) for one in weeks]
    months = books_by_month(found, asked.terms, owed=owed)
    if options.format == "json":
        return Reply(json_text(statement_form(found, asked.asked(), months=months)), asked.code)
    if options.format == "csv":
        return Reply(statement_csv(found), asked.code)
    return Reply(books_page(asked, found, months=months), asked.code)
