"""A report as a page: the same chapters, figures and words as on paper.

Source:
    Rules, sections 2 and 7.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports.door import Door, clause_door
from virksom.office.reports.effect.report_list import EDITIONS
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.effect.tabs import EffectTab, effect_tabs
from virksom.programme.effect.report.record import Report, ReportChapter
from virksom.programme.effect.table import Table
from virksom.programme.kernel import Text

_MOST = 70
"""Rows of a table that stands on the page; longer ones are files."""

Asks = tuple[tuple[str, str], ...]
"""Names and values by which an address asks for the report."""

Pictures = Mapping[str, Mapping[str, str]]
"""Charts by form and by the code of their table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFigure:
    """A figure: its numbers, its drawing in both forms where there is one, and its files."""

    table: ShownTable
    wide: str
    narrow: str
    csv: Door
    svg: Door


@dataclass(frozen=True, slots=True)
class ReportDefinition:
    """A word, what it means, and the door to its clause; None where no clause says it."""

    word: Text
    means: Text
    clause: str
    door: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPart:
    """A chapter laid out."""

    code: str
    heading: Text
    says: tuple[Text, ...]
    points: tuple[Text, ...]
    words: tuple[ReportDefinition, ...]
    figures: tuple[ReportFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """A report as a page.

    Args:
        title: what it is called.
        about: of which day, as known when.
        edition: whom it is for.
        parts: its chapters.
        tabs: the pages on the effect; empty for a reader who sees the reports alone.
        book: the door to every table as one workbook.
        paper: the door to it on paper, as a draft.
    """

    title: Text
    about: Text
    edition: Text
    parts: tuple[ReportPart, ...]
    tabs: tuple[EffectTab, ...]
    book: Door
    paper: Door


def report_page(report: Report, actor: Actor, *, pictures: Pictures, asks: Asks) -> ReportPage:
    """Return a report laid out.

    Args:
        report: what it says.
        actor: who reads.
        pictures: the charts by form, ``wide`` and ``narrow``, and by the code of their table.
        asks: by which the address asked for it.
    """
    whole = why_not(actor, Deed.SEE_EFFECT) is None
    return ReportPage(
        title=report.title,
        about=report.about,
        edition=EDITIONS[report.edition],
        parts=tuple(_part(one, pictures, asks=asks) for one in report.chapters),
        tabs=effect_tabs("reports") if whole else (),
        book=Door("report_book", asks=asks),
        paper=Door("report_draft", asks=asks),
    )


def _part(chapter: ReportChapter, pictures: Pictures, *, asks: Asks) -> ReportPart:
    return ReportPart(
        code=chapter.code,
        heading=chapter.heading,
        says=chapter.says,
        points=chapter.points,
        words=tuple(
            ReportDefinition(
                one.word, one.means, one.clause, clause_door(one.clause) if one.clause else None
            )
            for one in chapter.definitions
        ),
        figures=tuple(_figure(one, pictures, asks=asks) for one in chapter.tables),
    )


def _figure(table: Table, pictures: Pictures, *, asks: Asks) -> ReportFigure:
    rows = len(table.rows)
    long = Text(f"{rows} rækker; hent dem som CSV.", f"{rows} rows; fetch them as CSV.")
    shown = replace(table, rows=(), notes=(*table.notes, long)) if rows > _MOST else table
    return ReportFigure(
        table=shown_table(shown),
        wide=pictures["wide"].get(table.code, ""),
        narrow=pictures["narrow"].get(table.code, ""),
        csv=Door("report_csv", (table.code,), asks),
        svg=Door("report_svg", (table.code,), asks),
    )
