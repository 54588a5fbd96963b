"""A report on what the programme did, as a PDF: what and when, the answer, figures, how counted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from virksom.documents.dates import day_text, moment_text
from virksom.documents.sheet import Letterhead, Reading, Words
from virksom.documents.typesetting import typeset
from virksom.programme.effect.counted import counted_text
from virksom.programme.effect.report.record import Report, ReportChapter, ReportEdition
from virksom.programme.effect.table import Table, Unit
from virksom.programme.kernel import Json, Text

_LEFT = frozenset({Unit.TEXT, Unit.DAY})
_LEAST, _HEAD, _MOST = 3, 8, 44
_LONG = 24
_SIZES = ((95, 92), (80, 110), (70, 128))
"""Sizes of a table's letters in tenths of a point, each with the signs a line then holds."""

_WIDTH = re.compile(r'width="([0-9.]+)"')
_WHOLE = 760
"""Width of a drawing, in its own pixels, that takes the whole width of the page."""

_LAST = _SIZES[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDocument:
    """A report on paper.

    Args:
        report: what it says.
        number: its number; empty for one that is not issued.
        pictures: SVGs by the code of the table they draw; a table without one stands alone.
    """

    report: Report
    number: str
    pictures: Mapping[str, str]


def report_pdf(document: ReportDocument, *, language: str, moment: datetime) -> bytes:
    """Return the report as PDF/A-3a and PDF/UA-1; the same arguments give the same bytes.

    Each chart is a vector drawing with its title and sentence as its text, and its numbers stand
    in a table under it.

    Source:
        Rules, section 7 (the two editions).

    Args:
        document: what it tells; no person is named in it.
        language: ``da`` or ``en``.
        moment: with an offset; when the document is made.
    """
    reading, report = Reading(language), document.report
    head = Letterhead(issuer=report.issuer, programme=report.programme, invented=report.invented)
    mark = Text(document.number, document.number) if document.number else _DRAFT
    first, *others = report.chapters
    long = [table for chapter in report.chapters for table in chapter.tables if _is_long(table)]
    data: dict[str, Json] = {
        **reading.frame(head, title=report.title, about=reading.one(mark)),
        "lead": reading.one(report.about),
        "facts": reading.rows(_facts(document, mark=mark, moment=moment)),
        "first": _chapter(first, document.pictures, reading=reading),
        "chapters": [_chapter(one, document.pictures, reading=reading) for one in others],
        "annex": reading.one(_ANNEX),
        "long": _some([_rows(table, reading=reading) for table in long]),
    }
    return typeset("report", data, moment=moment, pictures=document.pictures)


_DRAFT = Text("udkast, ikke udgivet", "draft, not issued")
_ANNEX = Text("Bilag: de lange tabeller", "Annex: the long tables")
_IN_ANNEX = Text("Tallene står i bilaget.", "The numbers stand in the annex.")
_EDITIONS = {
    ReportEdition.PARTIES: Text("parter: alle tal", "parties: every figure"),
    ReportEdition.EXTERNAL: Text("ekstern: små tal er skjult", "external: small figures hidden"),
}


def _facts(
    document: ReportDocument, *, mark: Text, moment: datetime
) -> Sequence[tuple[Words, Words]]:
    report = document.report
    known = Text("alt i loggen", "everything in the log")
    if report.known is not None:
        known = moment_text(report.known)
    return (
        (Text("Nummer", "Number"), mark),
        (Text("Udgave", "Edition"), _EDITIONS[report.edition]),
        (Text("Pr.", "On"), day_text(report.on)),
        (Text("Som kendt", "As known"), known),
        (Text("Skrevet", "Written"), moment_text(moment)),
    )


def _chapter(chapter: ReportChapter, pictures: Mapping[str, str], *, reading: Reading) -> Json:
    definitions: list[Json] = [
        [reading.one(one.word), reading.one(one.means), reading.one(_clause(one.clause))]
        for one in chapter.definitions
    ]
    return {
        "heading": reading.one(chapter.heading),
        "says": reading.all(chapter.says),
        "points": _some(reading.all(chapter.points)),
        "definitions": _some(definitions),
        "tables": [_table(one, pictures, reading=reading) for one in chapter.tables],
    }


def _some(items: Sequence[Json]) -> list[Json]:
    """Return the items as one list among at most one, so that a template need not ask."""
    return [list(items)] if items else []


def _clause(number: str) -> Text:
    return Text(f"(punkt {number})", f"(clause {number})") if number else Text("", "")


def _table(table: Table, pictures: Mapping[str, str], *, reading: Reading) -> Json:
    title, says = reading.one(table.title), reading.one(table.says)
    long = _is_long(table)
    return {
        "title": title,
        "says": says,
        "pictures": [table.code] if table.code in pictures else [],
        "percent": _percent(pictures.get(table.code, "")),
        "alt": f"{title}. {says}",
        "shown": [] if long or not table.rows else [_rows(table, reading=reading)],
        "notes": reading.all(_notes(table)),
    }


def _notes(table: Table) -> Sequence[Text]:
    counted = counted_text(table.counts)
    return (*table.notes, _IN_ANNEX, counted) if _is_long(table) else (*table.notes, counted)


def _percent(svg: str) -> int:
    """Return how much of the page's width a drawing takes, so that letters are of one size."""
    found = _WIDTH.search(svg)
    return min(100, round(100 * float(found[1]) / _WHOLE)) if found else 100


def _is_long(table: Table) -> bool:
    """Say whether a table has so many rows that it would part the text: it goes to the annex."""
    return len(table.rows) > _LONG


def _rows(table: Table, *, reading: Reading) -> Json:
    labels = [reading.one(column.label) for column in table.columns]
    rows = [[_bound(reading.one(cell)) for cell in row] for row in table.told()]
    needs = [_needs(cells) for cells in zip(labels, *rows, strict=True)]
    sizes = _SIZES[_is_long(table) :]
    size, room = next((one for one in sizes if sum(liked for _, liked in needs) <= one[1]), _LAST)
    return {
        "title": reading.one(table.title),
        "labels": list(labels),
        "rows": [list(row) for row in rows],
        "widths": list(_widths(needs, room)),
        "right": [column.unit not in _LEFT for column in table.columns],
        "size": size,
    }


def _bound(cell: str) -> str:
    """Return a cell whose per cent signs stay with their numbers."""
    return cell.replace(" %", "\N{NO-BREAK SPACE}%")


def _needs(cells: Sequence[str]) -> tuple[int, int]:
    """Return how many signs a column needs so that no word is parted, and how many it would like.

    The head may be parted, and so asks for less.
    """
    head, *others = cells
    words = [len(word) for cell in others for word in cell.split(" ")]
    heads = [min(len(word), _HEAD) for word in head.split()]
    least = 2 + max(*words, *heads, _LEAST)
    return least, max(least, 2 + min(_MOST, max(map(len, others), default=0)))


def _widths(needs: Sequence[tuple[int, int]], room: int) -> list[int]:
    """Return each column's share of the width: what it needs, and of the rest what it would like.

    In hundredths of a sign.
    """
    least, liked = (sum(each) for each in zip(*needs, strict=True))
    rest = max(0, min(room, liked) - least)
    wish = max(1, liked - least)
    return [100 * low + 100 * rest * (high - low) // wish for low, high in needs]
