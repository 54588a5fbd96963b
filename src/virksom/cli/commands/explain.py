"""``virksom explain``: one week of one candidate, in sentences."""

from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.find import find_person
from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.paper import BOLD, Paper
from virksom.cli.question import Question, read_question
from virksom.cli.usage import BadUsage
from virksom.programme.files.answers import explanation_csv, explanation_form, json_text
from virksom.programme.kernel import Text, Week, parse_day
from virksom.programme.kernel.moment import NotADay
from virksom.programme.kernel.week import NotAWeek
from virksom.programme.settlement import Explanation, explain_week, last_ended

app = shell()


@app.command(cls=Deed)
@question
def explain(
    edge: Edge,
    options: Options,
    *,
    candidate: Annotated[str, typer.Argument(metavar="KANDIDAT")],
    week: Annotated[str | None, typer.Argument(metavar="UGE|DATO")] = None,
) -> Reply:
    """Tell why one week is paid, or why it is not; else the last one that has ended."""
    read = None if week is None else read_week(week)
    asked = read_question(edge, options)
    wanted = last_ended(asked.on) if read is None else read
    person = find_person(asked, candidate)
    told = explain_week(person, asked.terms, known=asked.known, week=wanted)
    form = asked.asked(on=wanted.sunday)
    if options.format == "json":
        return Reply(json_text(explanation_form(told, form)), asked.code)
    if options.format == "csv":
        return Reply(explanation_csv(told, form), asked.code)
    return Reply(_page(asked, told), asked.code)


def read_week(text: str) -> Week:
    """Read a week, or the week of a day.

    Raises:
        BadUsage: neither.
    """
    try:
        return Week.parse(text.upper())
    except NotAWeek:
        pass
    try:
        return Week.of(parse_day(text))
    except NotADay:
        raise BadUsage(
            Text(
                f"»{text}« er hverken en uge som 2019-W32 eller en dag som 2019-08-07.",
                f"“{text}” is neither a week such as 2019-W32 nor a day such as 2019-08-07.",
            )
        ) from None


def _page(asked: Question, told: Explanation) -> str:
    language, reading = asked.edge.language, told.reading
    paper = Paper(asked.edge)
    heading(paper, asked, None, asked.asked(on=reading.week.sunday))
    number = "" if told.number is None else f" ({told.number.read(language)})"
    paper.line(f"{reading.candidate} · {told.heading.read(language)}{number}", BOLD)
    clause = Text("klausul", "clause").read(language)
    for sentence in told.sentences:
        paper.bullet(
            f"{sentence.text.read(language)}.",
            " · ".join((f"{clause} {sentence.clause}", *sentence.facts)),
        )
    paper.line()
    if asked.code:
        hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text
