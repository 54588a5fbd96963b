"""A benefit register with a row a person and a column a week, ``y_YYWW``: blank is no benefit.

Source:
    Clause 7.1; the register's convention: a week is an ISO week, and a single day on a benefit
    gives the week its code.
"""

from collections.abc import Generator, Iterator

from virksom.exchange.registers.columns import PlacedWeeks, placed_weeks
from virksom.exchange.registers.row import BenefitSaid, ReadBy, RegisterReading
from virksom.exchange.registers.rows import Taken
from virksom.exchange.registers.stretches import Stretch, told
from virksom.exchange.sheets import Kind
from virksom.exchange.sheets.readers import Reader, Unexpected
from virksom.exchange.sheets.row_reading import RowReading
from virksom.exchange.sheets.sheet import OpenSheet
from virksom.programme.evidence.registers import RegisterTable
from virksom.programme.kernel import Text


def read_weeks(
    sheet: OpenSheet, by: ReadBy, *, table: RegisterTable
) -> Generator[int, None, RegisterReading]:
    """Yield the number of rows read so far, now and then, and return what the list says.

    Weeks that have not ended are not read: their blanks say nothing.

    Raises:
        MissingColumns: there is no person or no week.
        ColumnTwice: two columns tell the same.
        NoSuchWeek: a column is called after a week its year does not have.
        Refusal: the layout of a row cannot be read.
    """
    placed = placed_weeks(sheet.headings)
    ended = {week: place for week, place in placed.weeks.items() if week.sunday < by.today}
    kept = PlacedWeeks(placed.where, ended)
    taken, said = Taken(by), list[BenefitSaid]()
    seen: dict[str, int] = {}
    for reading, candidate in taken.readings(sheet, placed.where):
        before = seen.setdefault(candidate, reading.number)
        days = list(_days(reading, kept, table=table))
        if before != reading.number:
            reading.expect(("person",), _twice(before))
        if reading.holds:
            said += told(candidate, days)
        if taken.pause:
            yield taken.rows
    return RegisterReading(
        rows=taken.rows,
        benefits=tuple(said),
        wrong=tuple(taken.wrong),
        nobody=tuple(taken.nobody),
        unread=placed.where.unread,
        later=len(placed.weeks) - len(ended),
        first=min(ended).monday if ended else None,
        last=max(ended).sunday if ended else None,
    )


def _days(
    reading: RowReading, placed: PlacedWeeks, *, table: RegisterTable
) -> Iterator[tuple[Stretch, str, str]]:
    read = code_reader(table)
    for week, place in placed.weeks.items():
        found = reading.need_at(place, read)
        if found is not None:
            code, written = found
            span = week.span
            yield (span.since, span.until or span.since), code, written


def code_reader(table: RegisterTable) -> Reader[tuple[str, str]]:
    """Return the reader of a register's code: ours with what is written; a blank is none."""

    def read(text: str, _kind: Kind) -> tuple[str, str]:
        code = table.code_of(text)
        if code is None:
            raise Unexpected(
                Text(
                    f"koden står ikke i tabellen for {table.title.da}; tilføj den, eller ret koden",
                    f"the code is not in the table of {table.title.en}; add it, or mend the code",
                )
            )
        return code, " ".join(text.split())

    return read


def _twice(before: int) -> Text:
    return Text(
        f"kandidaten står allerede i række {before}; slet den ene række",
        f"the candidate stands in row {before} already; delete one of the rows",
    )
