"""The income register's list: a row a person, month and employer, corrections in rows of their own.

The rows of one person, month and employer are summed, as the register reports a correction by one
more row, with a minus or marked as a reversal.

Source:
    Clause 7.1; the income register's two ways of correcting: a supplement, or a reversal
    (record 4101) with what is reported anew.
"""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from virksom.exchange.registers import cells
from virksom.exchange.registers.columns import placed_income
from virksom.exchange.registers.row import IncomeSaid, ReadBy, RegisterReading
from virksom.exchange.registers.rows import Taken
from virksom.exchange.sheets.columns import Placed
from virksom.exchange.sheets.layout import column_letters
from virksom.exchange.sheets.row_reading import RowReading
from virksom.exchange.sheets.sheet import OpenSheet
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.programme.kernel import Month, Text, number_text

_NOTHING = Decimal(0)
_ONE_DAY = timedelta(days=1)
_Key = tuple[str, Month, str]


@dataclass(frozen=True, slots=True)
class _Part:
    row: int
    hours: Decimal | None
    pay: Decimal | None
    taken_back: bool

    def same(self, other: "_Part") -> bool:
        """Say whether two rows tell just the same."""
        return (self.hours, self.pay, self.taken_back) == (
            *(other.hours, other.pay, other.taken_back),
        )


def read_income(sheet: OpenSheet, by: ReadBy) -> Generator[int, None, RegisterReading]:
    """Yield the number of rows read so far, now and then, and return what the list says.

    Raises:
        MissingColumns: there is no person, month or hours.
        ColumnTwice: two columns tell the same.
        Refusal: the layout of a row cannot be read.
    """
    where = placed_income(sheet.headings)
    taken, found = Taken(by), dict[_Key, list[_Part]]()
    for reading, candidate in taken.readings(sheet, where):
        _take(reading, candidate, by=by, found=found)
        if taken.pause:
            yield taken.rows
    incomes = tuple(_summed(found, taken, where=where))
    months = [said.month for said in incomes]
    return RegisterReading(
        rows=taken.rows,
        incomes=incomes,
        wrong=tuple(sorted(taken.wrong, key=lambda cell: cell.row)),
        nobody=tuple(taken.nobody),
        unread=where.unread,
        whole=_whole(incomes, taken),
        hours_at=(column_letters(where.at["hours"] + 1), where.headings[where.at["hours"]]),
        first=min(months).first if months else None,
        last=max(months).until - _ONE_DAY if months else None,
    )


def _take(
    reading: RowReading, candidate: str, *, by: ReadBy, found: dict[_Key, list[_Part]]
) -> None:
    """Read a row about a candidate and lay it beside the others of its month and employer."""
    month = reading.need("month", cells.month)
    back = reading.take("type", cells.reversal, empty=False)
    hours = _hours(reading, back=back)
    pay = reading.take("pay", cells.pay, empty=None)
    company = reading.take("company", cells.company(by.companies), empty="")
    if month is not None and month > Month(by.today.year, by.today.month):
        reading.expect(("month",), Text("måneden er ikke begyndt", "the month has not begun"))
    if not reading.holds or month is None:
        return
    part = _Part(reading.number, hours, pay, back)
    parts = found.setdefault((candidate, month, company), [])
    before = next((one.row for one in parts if one.same(part)), None)
    if before is None:
        parts.append(part)
    else:
        reading.expect(("hours",), _again(before))


def _hours(reading: RowReading, *, back: bool) -> Decimal | None:
    """Read the hours; a row that takes back need not tell how many."""
    return (
        reading.take("hours", cells.hours, empty=None)
        if back
        else reading.need("hours", cells.hours)
    )


def _summed(found: dict[_Key, list[_Part]], taken: Taken, *, where: Placed) -> Iterator[IncomeSaid]:
    """Yield the sum of each month; one of too many hours is told as wrong at its last row."""
    months: dict[tuple[str, Month], dict[str, IncomeSaid]] = {}
    for (candidate, month, company), parts in found.items():
        said = _sum(parts, candidate=candidate, month=month, company=company)
        months.setdefault((candidate, month), {})[company] = said
    for by_company in months.values():
        for said in _with_total(by_company):
            if abs(said.hours) > cells.MOST_HOURS:
                taken.wrong.append(_too_many(said, where))
                taken.hurt.add(said.candidate)
            else:
                yield said


def _with_total(by_company: dict[str, IncomeSaid]) -> tuple[IncomeSaid, ...]:
    """Return what is said of a month: an employer elsewhere stands in the sum of all employers.

    A fact without an employer is the sum of all, so that is what it must be.
    """
    away = by_company.pop(cells.ELSEWHERE, None)
    if away is None:
        return tuple(by_company.values())
    total = by_company.pop("", None)
    named = tuple(by_company.values())
    if total is None or not away.reversed:
        every = away if away.reversed or away.hours < 0 else _added(away, named)
        more = every if total is None or every.hours >= total.hours else total
        total = replace(more, company="")
    return (*named, total)


def _added(one: IncomeSaid, others: Iterable[IncomeSaid]) -> IncomeSaid:
    every = [one, *(other for other in others if other.hours > 0)]
    pays = [said.pay for said in every if said.pay is not None]
    hours = sum((said.hours for said in every), _NOTHING)
    return replace(one, hours=hours, pay=sum(pays, _NOTHING) if pays else None)


def _sum(parts: list[_Part], *, candidate: str, month: Month, company: str) -> IncomeSaid:
    """Return what is left when every row is reckoned with."""
    hours, pays, corrected = _NOTHING, list[Decimal](), False
    for part in parts:
        sign = -1 if part.taken_back and (part.hours or _NOTHING) > 0 else 1
        if part.taken_back and part.hours is None:
            hours, pays = _NOTHING, []
        else:
            hours += sign * (part.hours or _NOTHING)
            pays += [] if part.pay is None else [sign * part.pay]
        corrected = corrected or part.taken_back or (part.hours or _NOTHING) < 0
    pay = sum(pays, _NOTHING) if pays else None
    return IncomeSaid(
        row=parts[-1].row,
        candidate=candidate,
        month=month,
        company=company,
        hours=hours,
        pay=pay,
        reversed=corrected and hours == 0 and not pay,
    )


def _whole(incomes: Iterable[IncomeSaid], taken: Taken) -> frozenset[str]:
    """Return of whom the list is all there is; of nobody while a row may be about anybody."""
    if not taken.by.complete or taken.blind:
        return frozenset()
    return frozenset(said.candidate for said in incomes) - taken.hurt


def _too_many(said: IncomeSaid, where: Placed) -> WrongCell:
    place, total = where.at["hours"], said.hours
    return WrongCell(
        said.row,
        column=column_letters(place + 1),
        heading=where.headings[place],
        found=str(total),
        expected=Text(
            f"rækkerne for {said.candidate} i {said.month} giver {number_text(total)} timer; "
            "højst 400",
            f"the rows for {said.candidate} in {said.month} make {number_text(total, 'en')} hours; "
            "at most 400",
        ),
    )


def _again(before: int) -> Text:
    return Text(
        f"rækken står allerede som række {before}; slet den ene, eller læg dem sammen i én",
        f"the row stands as row {before} already; delete one, or add them up in one",
    )
