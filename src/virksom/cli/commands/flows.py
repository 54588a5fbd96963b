"""``virksom flows``: the path as it is: places, moves, weeks, and how many jobs it takes."""

from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.figure_page import write_figure
from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.many import counted
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.paper import Paper
from virksom.cli.question import Question, read_question
from virksom.cli.usage import bad_choice
from virksom.cli.working import COUNTING, working
from virksom.programme.effect.table import Table
from virksom.programme.effect.way.employment_tables import employment_tables
from virksom.programme.effect.way.tables import flows_table, occupancy_table, places_table
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.effect.way.told import path_told
from virksom.programme.effect.way.told_path import PathTold
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.figures import figure_csv, figures_form
from virksom.programme.kernel import Text

app = shell()

_FIGURES = ("places", "moves", "weeks", "employments")


@app.command("flows", cls=Deed)
@question
def show(
    edge: Edge,
    options: Options,
    *,
    figure: Annotated[str | None, typer.Option("--figure", metavar="|".join(_FIGURES))] = None,
) -> Reply:
    """Show where everybody is, who moved from where to where, and how many jobs it takes."""
    if figure is not None and figure not in _FIGURES:
        raise bad_choice("--figure", figure, _FIGURES)
    asked = read_question(edge, options)
    many = counted(asked)
    path = ThePath(asked) if many is None else many.path()
    with working(edge, COUNTING):
        tables = _tables(path, figure=figure)
    if options.format == "json":
        figures = figures_form(tables, language=edge.language)
        return Reply(json_text({**asked.asked().form, "figures": figures}), asked.code)
    if options.format == "csv":
        return Reply(figure_csv(tables[0], language=edge.language), asked.code)
    return Reply(_page(asked, path, tables=tables), asked.code)


def _tables(path: PathTold, *, figure: str | None) -> tuple[Table, ...]:
    """Return what is asked for, everything but the weeks when nothing is; CSV takes the first."""
    match figure:
        case "places":
            return (places_table(path),)
        case "moves":
            return (flows_table(path),)
        case "weeks":
            return (occupancy_table(path),)
        case "employments":
            return employment_tables(path)
        case _:
            return (places_table(path), flows_table(path), *employment_tables(path))


def _page(asked: Question, path: PathTold, *, tables: tuple[Table, ...]) -> str:
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Vejen", "The path"))
    paper.line(path_told(path).read(asked.edge.language))
    paper.line()
    for table in tables:
        write_figure(paper, table, language=asked.edge.language)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text
