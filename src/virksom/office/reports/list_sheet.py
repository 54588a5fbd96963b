"""The list of candidates as a sheet: every row asked for, with the columns that are seen."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from virksom.exchange.sheets import Entries
from virksom.office.reports.candidates import every_row
from virksom.office.reports.list_page import Asked, CandidateRow
from virksom.office.reports.list_parts import COLUMNS, NAME
from virksom.office.reports.list_today import TodayList, filter_of, is_summed, rows_of, sees_names
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store import projections
from virksom.programme.kernel import Text

Looked = Callable[[Sequence[str]], None]
"""What is told the codes of those whose names go into the sheet, some hundreds at a time."""

_LATEST = Text("Sidst den", "Latest on")


def headings(*, named: bool) -> tuple[Text, ...]:
    """Return the heads of the columns, in order; the day of what is latest stands by itself."""
    first, *others = (label for _, label, _ in COLUMNS)
    return (first, NAME[1], *others, _LATEST) if named else (first, *others, _LATEST)


def today_entries(one: TodayList, asked: Asked, *, looked: Looked) -> Iterator[Entries]:
    """Yield every row of today's list; never all of them are in memory at once.

    Args:
        one: whose list.
        asked: what it is asked for; its page is left out of account.
        looked: called before names are given away.
    """
    named = sees_names(one.actor)
    for chunk in projections.every(one.at.row.code, filter_of(one, asked), sort=asked.sort):
        rows = rows_of(one, chunk)
        looked([row.candidate for row in rows if row.name])
        for row, told in zip(rows, chunk, strict=True):
            weeks = told.full_weeks + told.partial_weeks if is_summed(one) else None
            yield _entries(row, named=named, weeks=weeks)


def past_entries(seen: Standpoint, asked: Asked) -> Iterator[Entries]:
    """Yield every row of a past day's list; it has no names."""
    return _plain(every_row(seen, asked))


def _plain(rows: Iterable[CandidateRow]) -> Iterator[Entries]:
    return (_entries(row, named=False, weeks=int(row.weeks)) for row in rows)


def _entries(row: CandidateRow, *, named: bool, weeks: int | None) -> Entries:
    name = (row.name,) if named else ()
    return (
        row.candidate,
        *name,
        row.unit,
        row.placement,
        row.state_text if row.state else "",
        "" if weeks is None else weeks,
        "" if weeks is None else row.sum,
        row.last,
        row.day,
    )
