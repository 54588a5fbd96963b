"""``virksom whatif``: other terms or another practice beside the contract's; nothing is kept."""

from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.figure_page import write_figure
from virksom.cli.heading import heading, tie_to_files
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.paper import Paper
from virksom.cli.question import read_question
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.figures import figure_csv, figures_form
from virksom.programme.kernel import Text

app = shell()


@app.command("whatif", cls=Deed)
@question
def show(
    edge: Edge,
    options: Options,
    *,
    change: Annotated[list[str] | None, typer.Option("--set", metavar="NAVN=TAL")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="UGE")] = None,
    times: Annotated[int, typer.Option("--times", metavar="ANTAL")] = 2000,
    seed: Annotated[int, typer.Option("--seed", metavar="TAL", min=0)] = 60,
    pseudo: Annotated[float, typer.Option("--assumed-weeks", metavar="UGER")] = 20.0,
) -> Reply:
    """Try other terms or another practice on the same past, beside the contract as it is."""
    from virksom.cli.outlook_beside import beside, read_changes
    from virksom.cli.outlook_pieces import STOPPED, write_silence, write_stopped
    from virksom.cli.outlook_read import assumed_from
    from virksom.programme.forecast.beside import beside_table

    scenario = read_changes(change or [])
    assumed = assumed_from(until=until, times=times, seed=seed, pseudo=pseudo)
    asked = read_question(edge, options)
    tried = beside(asked, assumed, scenario=scenario)
    table, done = beside_table(tried), min(one.seen.assumed.times for one in tried)
    code = STOPPED if done < times else 0
    if options.format == "json":
        figures = figures_form([table], language=edge.language)
        run = {"seed": seed, "times": done}
        return Reply(json_text({**asked.asked().form, **run, "figures": figures}), code)
    if options.format == "csv":
        return Reply(figure_csv(table, language=edge.language), code)
    paper = Paper(edge)
    heading(paper, asked, Text("Hvad nu hvis", "What if"))
    write_silence(paper, asked)
    write_stopped(paper, tried[-1].seen, times=times, language=edge.language)
    write_figure(paper, table, language=edge.language)
    tie_to_files(paper, asked)
    return Reply(paper.text, code)
