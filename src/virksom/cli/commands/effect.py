"""``virksom effect``: how far to the target, week by week, in groups, and what was restated."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

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
from virksom.programme.effect.over_time.group_tables import group_table
from virksom.programme.effect.over_time.groups import By, grouped
from virksom.programme.effect.over_time.restated import restated
from virksom.programme.effect.over_time.restated_table import restated_facts_table
from virksom.programme.effect.over_time.target import progress, target_table
from virksom.programme.effect.over_time.week_tables import over_time_tables
from virksom.programme.effect.over_time.weeks import known_then, over_time
from virksom.programme.effect.table import Table
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.figures import figure_csv, figures_form
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from virksom.cli.counted import Counted

app = shell()

_DIVISIONS = tuple(by.value for by in By)


@app.command(cls=Deed)
@question
def effect(
    edge: Edge,
    options: Options,
    *,
    by: Annotated[str | None, typer.Option("--by", metavar="|".join(_DIVISIONS))] = None,
    weeks: Annotated[bool, typer.Option("--weeks")] = False,
) -> Reply:
    """Show how far it is to the target; with options the weeks, or the candidates in groups."""
    if by is not None and by not in _DIVISIONS:
        raise bad_choice("--by", by, _DIVISIONS)
    asked = read_question(edge, options)
    with working(edge, COUNTING):
        tables = tuple(_tables(asked, by=by, weeks=weeks))
    if options.format == "json":
        form = {
            **asked.asked().form,
            "figures": figures_form(tables, language=edge.language),
        }
        return Reply(json_text(form), asked.code)
    if options.format == "csv":
        return Reply(figure_csv(tables[0], language=edge.language), asked.code)
    return Reply(_page(asked, tables), asked.code)


def _tables(asked: Question, *, by: str | None, weeks: bool) -> list[Table]:
    """Return what is asked for; CSV takes the first."""
    many = counted(asked)
    if many is not None:
        return list(_counted(many, by=by, weeks=weeks))
    tables: list[Table] = []
    if by is not None:
        tables.append(group_table(asked, grouped(asked, By(by)), names={}))
    if weeks:
        tables += over_time_tables(over_time(asked))
    if not tables:
        then = known_then(asked.on, asked.moment)
        tables = [target_table(progress(asked)), restated_facts_table(restated(asked, then=then))]
    return tables


def _counted(many: "Counted", *, by: str | None, weeks: bool) -> Iterator[Table]:
    if by is not None:
        yield many.group(By(by))
    if weeks:
        yield from many.weeks()
    if by is None and not weeks:
        yield from many.target()


def _page(asked: Question, tables: tuple[Table, ...]) -> str:
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Effekten over tid", "The effect over time"))
    for table in tables:
        write_figure(paper, table, language=asked.edge.language)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text
