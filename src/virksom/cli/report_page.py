"""A report for people at a terminal: chapter by chapter, with its figures' numbers."""

from virksom.cli.edge import Edge
from virksom.cli.figure_page import write_figure
from virksom.cli.heading import INVENTED
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.programme.effect.report.record import Report, ReportChapter
from virksom.programme.effect.table import Table
from virksom.programme.files.answers import Answer
from virksom.programme.files.answers.figures import figures_form
from virksom.programme.kernel import Text

_LONG = 24
"""Rows a table has at most on the page; longer ones are in the files."""


def report_text(edge: Edge, report: Report) -> str:
    """Return the report as text; long tables are named and left to the files."""
    paper, language = Paper(edge), edge.language
    paper.line(report.title.read(language), BOLD)
    paper.line(report.about.read(language), DIM)
    if report.invented:
        paper.line(INVENTED.read(language), DIM)
    for chapter in report.chapters:
        _write(paper, chapter, language=language)
    return paper.text


def _write(paper: Paper, chapter: ReportChapter, *, language: str) -> None:
    paper.line()
    paper.line(chapter.heading.read(language).upper(), BOLD)
    for says in chapter.says:
        paper.line(says.read(language))
    for point in chapter.points:
        paper.bullet(point.read(language))
    for word in chapter.definitions:
        paper.bullet(f"{word.word.read(language)}: {word.means.read(language)}")
    for table in chapter.tables:
        _figure(paper, table, language=language)


def _figure(paper: Paper, table: Table, *, language: str) -> None:
    if len(table.rows) <= _LONG:
        write_figure(paper, table, language=language)
        return
    paper.line(table.title.read(language), BOLD)
    paper.line(table.says.read(language))
    rows = len(table.rows)
    told = Text(f"{rows} rækker; hent dem med --csv.", f"{rows} rows; fetch them with --csv.")
    paper.line(told.read(language), DIM)
    paper.line()


def report_form(report: Report, *, language: str) -> Answer:
    """Return the report as JSON: what and when, its ground, chapters, and figures' numbers."""
    ground = report.ground
    return {
        "kind": report.kind.value,
        "edition": report.edition.value,
        "title": report.title.read(language),
        "about": report.about.read(language),
        "on": report.on.isoformat(),
        "known": None if report.known is None else report.known.isoformat(),
        "expected": report.expected,
        "invented": report.invented,
        "terms_digest": ground.terms,
        "facts_digest": ground.facts,
        "code_digest": ground.code,
        "chapters": [_chapter(one, language=language) for one in report.chapters],
    }


def _chapter(chapter: ReportChapter, *, language: str) -> Answer:
    return {
        "code": chapter.code,
        "heading": chapter.heading.read(language),
        "says": [says.read(language) for says in chapter.says],
        "points": [point.read(language) for point in chapter.points],
        "definitions": [
            {
                "word": one.word.read(language),
                "means": one.means.read(language),
                "clause": one.clause,
            }
            for one in chapter.definitions
        ],
        "figures": figures_form(chapter.tables, language=language),
    }
