"""``virksom forecast``: where everybody may be, what it comes to, and how sure that is."""

from typing import TYPE_CHECKING, Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.figure_page import write_figure
from virksom.cli.heading import heading, tie_to_files
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.paper import Paper
from virksom.cli.question import Question, read_question
from virksom.cli.usage import bad_choice
from virksom.programme.effect.table import Table
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.figures import figure_csv, figures_form
from virksom.programme.kernel import Text

if TYPE_CHECKING:  # it loads numpy
    from virksom.programme.forecast.outlook import Outlook

app = shell()

_FIGURES = (
    "supporting",
    "weeks",
    "earned",
    "employments",
    "parties",
    "worth",
    "assumptions",
    "hindsight",
)
_SHOCKS = ("spring_2020",)


@app.command("forecast", cls=Deed)
@question
def show(
    edge: Edge,
    options: Options,
    *,
    until: Annotated[str | None, typer.Option("--until", metavar="UGE")] = None,
    shock: Annotated[str, typer.Option("--shock", metavar="|".join(_SHOCKS))] = "",
    lasting: Annotated[int, typer.Option("--lasting", metavar="ANTAL", min=1, max=10_000)] = 60,
    guess: Annotated[int, typer.Option("--guess", metavar="ANTAL", min=1, max=900)] = 100,
    times: Annotated[int, typer.Option("--times", metavar="ANTAL")] = 2000,
    seed: Annotated[int, typer.Option("--seed", metavar="TAL", min=0)] = 60,
    pseudo: Annotated[float, typer.Option("--assumed-weeks", metavar="UGER")] = 20.0,
    weekly: Annotated[bool, typer.Option("--weekly")] = False,
    figure: Annotated[str | None, typer.Option("--figure", metavar="|".join(_FIGURES))] = None,
) -> Reply:
    """Show how many may be self-supporting, what is paid, and what it takes."""
    from virksom.cli.outlook_from import looks_from
    from virksom.cli.outlook_read import assumed_from
    from virksom.cli.outlook_tables import Wanted, forecast_of, forecast_tables, hindsight_tables

    if figure is not None and figure not in _FIGURES:
        raise bad_choice("--figure", figure, _FIGURES)
    if shock and shock not in _SHOCKS:
        raise bad_choice("--shock", shock, _SHOCKS)
    assumed = assumed_from(until=until, times=times, seed=seed, pseudo=pseudo)
    asked = read_question(edge, options)
    at = looks_from(asked)
    wanted = Wanted(lasting=lasting, guess=guess, shock=shock, step=1 if weekly else 13)
    if figure == "hindsight":
        return _reply(asked, hindsight_tables(at), seen=None, times=times)
    seen = forecast_of(asked, assumed, wanted=wanted, at=at)
    tables = forecast_tables(asked, seen, wanted=wanted, at=at, figure=figure)
    return _reply(asked, tables, seen=seen, times=times)


def _reply(
    asked: Question, tables: tuple[Table, ...], *, seen: "Outlook | None", times: int
) -> Reply:
    """Return the answer; one that was stopped says so, and has a code of its own."""
    from virksom.cli.outlook_pieces import STOPPED, is_stopped

    language = asked.edge.language
    code = STOPPED if seen is not None and is_stopped(seen, times=times) else 0
    if asked.options.format == "json":
        figures = figures_form(tables, language=language)
        run = {} if seen is None else {"seed": seen.assumed.seed, "times": seen.assumed.times}
        return Reply(json_text({**asked.asked().form, **run, "figures": figures}), code)
    if asked.options.format == "csv":
        return Reply(figure_csv(tables[0], language=language), code)
    return Reply(_page(asked, tables, seen=seen, times=times), code)


def _page(asked: Question, tables: tuple[Table, ...], *, seen: "Outlook | None", times: int) -> str:
    from virksom.cli.outlook_pieces import write_silence, write_stopped

    paper = Paper(asked.edge)
    heading(paper, asked, Text("Prognose", "Forecast"))
    if seen is not None:
        write_silence(paper, asked)
        write_stopped(paper, seen, times=times, language=asked.edge.language)
    for table in tables:
        write_figure(paper, table, language=asked.edge.language)
    tie_to_files(paper, asked)
    return paper.text
