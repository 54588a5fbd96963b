"""``virksom retention``: definitions of lasting self-support side by side, and three curves."""

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
from virksom.programme.effect.lasting import ON_DAY, definition_of
from virksom.programme.effect.retention.read import Retention, retention
from virksom.programme.effect.retention.tables import curve_tables, whole_tables
from virksom.programme.effect.table import Table
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.figures import figure_csv, figures_form
from virksom.programme.kernel import Text

app = shell()

_FIGURES = ("definitions", "first", "self-support", "jobs")


@app.command("retention", cls=Deed)
@question
def show(
    edge: Edge,
    options: Options,
    *,
    definition: Annotated[str, typer.Option("--definition", metavar="KODE")] = ON_DAY.code,
    figure: Annotated[str | None, typer.Option("--figure", metavar="|".join(_FIGURES))] = None,
    days: Annotated[bool, typer.Option("--days")] = False,
) -> Reply:
    """Show how many meet each definition, what came first after the start, and what lasts."""
    if figure is not None and figure not in _FIGURES:
        raise bad_choice("--figure", figure, _FIGURES)
    wanted = definition_of(definition)
    asked = read_question(edge, options)
    many = counted(asked)
    found = retention(asked, wanted) if many is None else many.retention(wanted)
    tables = _tables(found, figure=figure, days=days)
    if options.format == "json":
        figures = figures_form(tables, language=edge.language)
        form = {**asked.asked().form, "definition": wanted.code, "figures": figures}
        return Reply(json_text(form), asked.code)
    if options.format == "csv":
        return Reply(figure_csv(tables[0], language=edge.language), asked.code)
    return Reply(_page(asked, tables), asked.code)


def _tables(found: Retention, *, figure: str | None, days: bool) -> tuple[Table, ...]:
    """Return what is asked for; CSV takes the first."""
    tables = curve_tables(found) if days else whole_tables(found)
    if figure is None:
        return tables
    codes = (f"retention-{figure}", f"retention-{figure}-days")
    return tuple(table for table in tables if table.code in codes) or whole_tables(found)[:1]


def _page(asked: Question, tables: tuple[Table, ...]) -> str:
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Fastholdelse", "Retention"))
    for table in tables:
        write_figure(paper, table, language=asked.edge.language)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text
