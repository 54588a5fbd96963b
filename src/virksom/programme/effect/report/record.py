"""A report: what a programme had come to on a day, as known at a moment, chapter by chapter.

Source:
    Rules, sections 2, 5 and 7; the provider's mid-term evaluation of 30 September 2019.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from virksom.programme.effect.table import Table
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from virksom.programme.effect.report.figures import ReportFigures


class ReportKind(StrEnum):
    """What a report is: the whole mid-term evaluation, or a quarter's short one to the partners."""

    MIDTERM = "midterm"
    QUARTERLY = "quarterly"


class ReportEdition(StrEnum):
    """Whom a report is for: the parties, who see every figure, or strangers, who see no small one.

    Source: Rules, section 7.
    """

    PARTIES = "parties"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportGround:
    """What a report rests on, as digests; None for what is not there.

    Args:
        terms: of the contract's files.
        facts: the chain's head as known; None where the log has no chain.
        code: of the rooms that count; None where it is not asked for.
    """

    terms: str
    facts: str | None
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWord:
    """A word as the report uses it, and what in the contract says so.

    Args:
        word: what is defined.
        means: in one or two sentences.
        clause: number of the clause; empty where the contract says nothing of it.
    """

    word: Text
    means: Text
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChapter:
    """What stands under one heading, in this order.

    Args:
        code: short and stable; letters a-z and hyphens.
        heading: what it is called.
        says: paragraphs.
        points: a list; may be empty.
        definitions: words and what they mean; may be empty.
        tables: the figures; may be empty.
    """

    code: str
    heading: Text
    says: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()
    definitions: tuple[ReportWord, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as it is written, before it is set as paper, page or sheet.

    Args:
        kind: what it is.
        edition: whom it is for.
        on: the day it describes.
        known: what was known; None means everything in the log.
        expected: whether the day lies after what is known, so that open stretches go on.
        programme: the contract's title.
        issuer: who tells it.
        invented: whether the people do not exist.
        title: what it is called.
        about: of which day, as known when, and for whom; in one sentence.
        chapters: at least one, in order.
        ground: digests of what it rests on.
        figures: what its charts are drawn from; None where it has none.
    """

    kind: ReportKind
    edition: ReportEdition
    on: date
    known: datetime | None
    expected: bool
    programme: Text
    issuer: str
    invented: bool
    title: Text
    about: Text
    chapters: tuple[ReportChapter, ...]
    ground: ReportGround = field(repr=False)
    figures: "ReportFigures | None" = field(default=None, repr=False, compare=False)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every figure's numbers, in the order they stand; each code once."""
        return tuple(_once(table for chapter in self.chapters for table in chapter.tables))


def _once(tables: Iterator[Table]) -> Iterator[Table]:
    seen: set[str] = set()
    for table in tables:
        if table.code not in seen:
            seen.add(table.code)
            yield table
