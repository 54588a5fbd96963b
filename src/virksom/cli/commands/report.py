"""``virksom report``: the evaluation or a quarter's report, from plain files alone."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.question import Question, read_question
from virksom.cli.report_again import report_again
from virksom.cli.usage import bad_choice
from virksom.cli.working import MAKING, working
from virksom.programme.effect.report.asked import ReportAsked, written_report
from virksom.programme.effect.report.record import Report, ReportEdition, ReportKind
from virksom.programme.files.answers import json_text
from virksom.programme.files.code import REPORT_ROOMS, code_digest
from virksom.programme.kernel import Refusal, Text, parse_moment

app = shell()


class KnownTooEarly(Refusal):
    """A quarter's report is asked for as known before it was told of."""


KINDS = tuple(kind.value for kind in ReportKind)
EDITIONS = tuple(edition.value for edition in ReportEdition)


@app.command(cls=Deed)
@question
def report(
    edge: Edge,
    options: Options,
    *,
    kind: Annotated[str, typer.Option("--kind", metavar="|".join(KINDS))] = "midterm",
    edition: Annotated[str, typer.Option("--edition", metavar="|".join(EDITIONS))] = "parties",
    out: Annotated[str | None, typer.Option("--out", metavar="FIL.pdf")] = None,
    xlsx: Annotated[str | None, typer.Option("--xlsx", metavar="FIL.xlsx")] = None,
    csv: Annotated[str | None, typer.Option("--csv", metavar="MAPPE")] = None,
    number: Annotated[str | None, typer.Option("--number", metavar="NUMMER")] = None,
    at: Annotated[str | None, typer.Option("--at", metavar="TIDSPUNKT")] = None,
) -> Reply:
    """Write the report of a day, or one that was issued again; say whether it is the same."""
    from virksom.cli.report_files import ReportFiles, write_report

    asked = read_question(edge, options)
    moment = edge.now if at is None else parse_moment(at)
    with working(edge, MAKING):
        found = _asked(asked, kind=kind, edition=edition, moment=asked.now)
        files = ReportFiles(
            out=_path(out), xlsx=_path(xlsx), folder=_path(csv), number="", moment=moment
        )
        if number is not None:
            return report_again(asked, number, files=files)
        written = list(write_report(found, files, language=edge.language))
    if written:
        return Reply("".join(f"{line.read(edge.language)}\n" for line in written), asked.code)
    return Reply(_shown(asked, found), asked.code)


def _asked(asked: Question, *, kind: str, edition: str, moment: datetime) -> Report:
    if kind not in KINDS:
        raise bad_choice("--kind", kind, KINDS)
    if edition not in EDITIONS:
        raise bad_choice("--edition", edition, EDITIONS)
    wanted = ReportAsked(
        kind=ReportKind(kind), edition=ReportEdition(edition), on=asked.on, known=asked.moment
    )
    code = code_digest(REPORT_ROOMS)
    found = written_report(asked.log, asked.contract, asked=wanted, moment=moment, code=code)
    if wanted.of_quarter and _known_before(asked, found.known):
        raise KnownTooEarly(_TOO_EARLY)
    return found


def _known_before(asked: Question, known: datetime | None) -> bool:
    """Say whether ``--known`` names a moment before the one that a quarter is told as known at."""
    named = asked.moment if asked.options.known is not None else None
    return named is not None and known is not None and named < known


_TOO_EARLY = Text(
    "Et kvartal fortælles, som det var kendt en måned efter; lad --known være, eller vælg et "
    "senere tidspunkt.",
    "A quarter is told of as it was known a month later; leave out --known, or choose a later "
    "moment.",
)


def _path(given: str | None) -> Path | None:
    return None if given is None else Path(given)


def _shown(asked: Question, found: Report) -> str:
    from virksom.cli.report_page import report_form, report_text

    if asked.options.format == "json":
        return json_text(report_form(found, language=asked.edge.language))
    if asked.options.format == "csv":
        from virksom.programme.files.answers.figures import figure_csv

        return figure_csv(found.tables[0], language=asked.edge.language)
    return report_text(asked.edge, found)
