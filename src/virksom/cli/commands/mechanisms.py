"""``virksom mechanisms``: what was done and what came after, detours, and who is left waiting."""

from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.figure_page import write_figure
from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.many import counted
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.paper import DIM, Paper
from virksom.cli.question import Question, read_question
from virksom.cli.usage import bad_choice
from virksom.cli.working import COUNTING, working
from virksom.programme.effect.mechanisms.fairness import QUIET
from virksom.programme.effect.mechanisms.fairness_tables import fairness_words
from virksom.programme.effect.mechanisms.family import Mechanisms, MechanismsAsked, mechanisms
from virksom.programme.effect.mechanisms.landmark import HORIZON, LANDMARKS
from virksom.programme.effect.mechanisms.tables import mechanism_tables
from virksom.programme.effect.mechanisms.words import sayings, silences
from virksom.programme.effect.table import Table
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.figures import figure_csv, figures_form
from virksom.programme.kernel import Text, parse_day

app = shell()

_FIGURES = ("given", "landmarks", "attendance", "steps", "offers", "fairness")
_AFTER = "landmarks"


@app.command("mechanisms", cls=Deed)
@question
def show(
    edge: Edge,
    options: Options,
    *,
    landmark: Annotated[list[int] | None, typer.Option("--landmark", metavar="DAGE")] = None,
    horizon: Annotated[int, typer.Option("--horizon", metavar="DAGE")] = HORIZON,
    quiet: Annotated[int, typer.Option("--quiet", metavar="DAGE")] = QUIET,
    strategy: Annotated[str | None, typer.Option("--strategy", metavar="DATO")] = None,
    figure: Annotated[str | None, typer.Option("--figure", metavar="|".join(_FIGURES))] = None,
) -> Reply:
    """Show what was done, for whom and what came after, detours, and who is left waiting."""
    if figure is not None and figure not in _FIGURES:
        raise bad_choice("--figure", figure, _FIGURES)
    wanted = MechanismsAsked(
        landmarks=tuple(landmark or LANDMARKS),
        horizon=horizon,
        quiet=quiet,
        strategy=None if strategy is None else parse_day(strategy),
    )
    return _reply(read_question(edge, options), wanted, figure=figure)


def _reply(asked: Question, wanted: MechanismsAsked, *, figure: str | None) -> Reply:
    language = asked.edge.language
    with working(asked.edge, COUNTING):
        many = counted(asked)
        found = mechanisms(asked, wanted) if many is None else many.mechanisms(wanted)
        tables = mechanism_tables(found)
    chosen = tuple(one for one in tables if figure is None or one.code == f"mechanisms-{figure}")
    if asked.options.format == "json":
        form = {
            **asked.asked().form,
            "says": [one.read(language) for one in sayings(found)],
            "says_not": [one.read(language) for one in silences(found)],
            "comparisons": found.made,
            "figures": figures_form(chosen, language=language),
        }
        return Reply(json_text(form), asked.code)
    if asked.options.format == "csv":
        first = next(one for one in tables if one.code == f"mechanisms-{figure or _AFTER}")
        return Reply(figure_csv(first, language=language), asked.code)
    return Reply(_page(asked, found, tables=chosen), asked.code)


def _page(asked: Question, found: Mechanisms, *, tables: tuple[Table, ...]) -> str:
    paper, language = Paper(asked.edge), asked.edge.language
    heading(paper, asked, Text("Mekanismer", "Mechanisms"))
    for said in (*sayings(found), *fairness_words(found.fairness, found.ground)):
        paper.line(said.read(language))
    paper.line(Text("Det kan ikke siges:", "It cannot be said:").read(language))
    for unsaid in silences(found):
        paper.line(f"– {unsaid.read(language)}", DIM)
    paper.line()
    for table in tables:
        write_figure(paper, table, language=language)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text
