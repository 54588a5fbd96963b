"""A benefit register with a row a person and week, or a row a person and period.

Source:
    Clause 7.1.
"""

from collections.abc import Generator, Mapping
from datetime import date, timedelta

from virksom.exchange.registers import cells
from virksom.exchange.registers.columns import placed_benefits
from virksom.exchange.registers.row import BenefitSaid, ReadBy, RegisterReading
from virksom.exchange.registers.rows import Taken
from virksom.exchange.registers.stretches import Stretch, told, without
from virksom.exchange.registers.weeks import code_reader
from virksom.exchange.sheets import readers
from virksom.exchange.sheets.columns import Placed
from virksom.exchange.sheets.row_reading import RowReading
from virksom.exchange.sheets.sheet import OpenSheet
from virksom.programme.evidence.registers import NONE, RegisterTable
from virksom.programme.kernel import Text, Week

_DAY = timedelta(days=1)
_Told = tuple[Stretch, str, str]


def read_list(
    sheet: OpenSheet, by: ReadBy, *, table: RegisterTable
) -> Generator[int, None, RegisterReading]:
    """Yield the number of rows read so far, now and then, and return what the list says.

    Raises:
        MissingColumns: there is no person or benefit, or neither week nor first day.
        ColumnTwice: two columns tell the same.
        Refusal: the layout of a row cannot be read.
    """
    where = placed_benefits(sheet.headings)
    read, taken = code_reader(table), Taken(by)
    found: dict[str, dict[_Told, int]] = {}
    for reading, candidate in taken.readings(sheet, where):
        stretch = _stretch(reading, where, today=by.today)
        said = reading.need("code", read)
        if stretch is not None and said is not None and reading.holds:
            one, rows = (stretch, *said), found.setdefault(candidate, {})
            before = rows.setdefault(one, reading.number)
            if before != reading.number:
                reading.expect(("code",), _again(before))
        if taken.pause:
            yield taken.rows
    return _reading(found, taken, unread=where.unread)


def _reading(
    found: Mapping[str, Mapping[_Told, int]], taken: Taken, *, unread: tuple[str, ...]
) -> RegisterReading:
    ends = [stretch for rows in found.values() for stretch, _, _ in rows]
    first = min((since for since, _ in ends), default=None)
    until = max((until for _, until in ends), default=None)
    reach = (first, until) if first and until and taken.by.complete and not taken.blind else None
    benefits: list[BenefitSaid] = []
    for candidate, rows in found.items():
        blank = reach if candidate not in taken.hurt else None
        benefits += told(candidate, [*rows, *_blank(rows, blank)])
    return RegisterReading(
        rows=taken.rows,
        benefits=tuple(benefits),
        wrong=tuple(taken.wrong),
        nobody=tuple(taken.nobody),
        unread=unread,
        first=first,
        last=until - _DAY if until else None,
    )


def _blank(rows: Mapping[_Told, int], reach: Stretch | None) -> list[_Told]:
    """Return the days of a complete list that no row of a candidate has: they are without."""
    if reach is None:
        return []
    return [(gap, NONE, "") for gap in without([reach], [stretch for stretch, _, _ in rows])]


def _stretch(reading: RowReading, where: Placed, *, today: date) -> Stretch | None:
    """Read which days a row is about: a week, or from one day to another, both inclusive."""
    by_week = "week" in where.at and (reading.said("week") or "since" not in where.at)
    found = _week(reading, where) if by_week else _period(reading, where)
    if found is not None and found[1] > today:
        reading.expect(
            ("week",) if by_week else ("until", "since"),
            Text("dagene er ikke gået endnu", "the days are not over yet"),
        )
    return found


def _week(reading: RowReading, where: Placed) -> Stretch | None:
    if "year" not in where.at:
        week = reading.need("week", cells.week)
    else:
        year, number = reading.need("year", cells.year), reading.need("week", cells.week_alone)
        week = _of_year(reading, year, number=number)
    if week is None:
        return None
    return week.monday, week.sunday + _DAY


def _of_year(reading: RowReading, year: int | None, *, number: int | None) -> Week | None:
    if year is None or number is None:
        return None
    try:
        return cells.week_of(year, number)
    except readers.Unexpected as wrong:
        reading.expect(("week",), wrong.expected)
        return None


def _period(reading: RowReading, where: Placed) -> Stretch | None:
    since = reading.need("since", readers.day)
    if "until" not in where.at:
        return None if since is None else (since, since + _DAY)
    until = reading.need("until", readers.day)
    if since is None or until is None:
        return None
    if until < since:
        reading.expect(
            ("until",), Text("den sidste dag ligger før den første", "it ends before it begins")
        )
        return None
    return since, until + _DAY


def _again(before: int) -> Text:
    return Text(
        f"rækken står allerede som række {before}; slet den ene række",
        f"the row stands as row {before} already; delete one of the rows",
    )
