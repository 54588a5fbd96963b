"""``virksom sample``: draw a sample of billed lines, the same for everybody with the same seed."""

from datetime import date
from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.question import Question, read_question
from virksom.cli.sample_page import sample_page
from virksom.cli.usage import BadUsage
from virksom.programme.billing import books
from virksom.programme.control import (
    Drawing,
    drawn,
    population,
    read_months,
    seed_of,
    size_of,
)
from virksom.programme.files.answers import json_text, sample_csv, sample_form
from virksom.programme.kernel import Text, day_in_copenhagen

app = shell()


@app.command(cls=Deed)
@question
def sample(
    edge: Edge,
    options: Options,
    *,
    months: Annotated[str, typer.Option("--months", metavar="MÅNED..MÅNED")],
    seed: Annotated[str | None, typer.Option("--seed", metavar="TEKST")] = None,
    size: Annotated[int | None, typer.Option("--size", metavar="ANTAL")] = None,
) -> Reply:
    """Draw lines of each employer; without seed and size those that the contract proposes."""
    asked = read_question(edge, options)
    if size is not None and size < 1:
        raise BadUsage(Text("--size er et helt tal fra 1.", "--size is a whole number from 1."))
    wanted = read_months(months)
    day = _own_day(asked)
    among = population(books(asked.known), asked.known, terms=asked.terms, months=wanted)
    share = asked.terms.on(max(day, asked.terms.begins())).amount("control_share")
    drawing = Drawing(
        months=wanted,
        size=max(1, size_of(among, share=share)) if size is None else size,
        seed=seed_of(asked.known, wanted) if seed is None else seed,
    )
    found = drawn(among, drawing)
    if options.format == "json":
        form = sample_form(found, drawing, among=among, asked=asked.asked(day))
        return Reply(json_text(form), asked.code)
    if options.format == "csv":
        return Reply(sample_csv(found), asked.code)
    return Reply(sample_page(asked, found, drawing=drawing, among=among, day=day), asked.code)


def _own_day(asked: Question) -> date:
    """Return the day a sample is of: the one asked for, or the last on which anything was told."""
    told = asked.moment or max((fact.known_at for fact in asked.log.facts), default=asked.now)
    return asked.on if asked.options.on else min(asked.on, day_in_copenhagen(told))
