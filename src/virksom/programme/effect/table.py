"""The one shape in which every figure's numbers are told: on a page, in a report, in a file.

Source:
    Rules, section 5 and 7: each share with its denominator, interval and date; what was not
    recorded is told so and is never 0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from virksom.programme.kernel import Text, date_text, kroner_text, number_text
from virksom.programme.status import Share

UNRECORDED = Text("ikke registreret", "not recorded")
"""What stands where no fact tells it."""

HIDDEN = Text("skjult", "hidden")
"""What stands where a number would tell of few persons, in what strangers are told."""

Plain = int | float | Decimal | date | Text | None
"""One value that stands alone."""

Cell = Plain | Share
"""One cell. None is told as »ikke registreret«; an empty text is nothing at all."""


class Unit(StrEnum):
    """What a column's numbers are."""

    TEXT = "text"
    DAY = "day"
    COUNT = "count"
    SHARE = "share"
    PART = "part"
    """A float from 0 to 1, told in whole per cent."""
    DIFFERENCE = "difference"
    """A float from -1 to 1, told in whole percentage points with its sign."""
    DAYS = "days"
    WEEKS = "weeks"
    RATIO = "ratio"
    """A number told with two decimals."""
    CHANCE = "chance"
    """A p-value, told with three decimals, and as »< 0,001« below them."""
    KRONER = "kroner"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, and what its cells are."""

    label: Text
    unit: Unit = Unit.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The numbers of one figure.

    Args:
        code: short and stable, of letters a-z, digits and hyphens: the name of its file.
        title: what it is called.
        says: what it shows, in a sentence that can be read alone; empty rows are explained here.
        columns: at least one; the first names the row.
        rows: each as long as the columns; may be none.
        counts: the kinds of fact it counts, by code; at least one.
        on: the day it describes.
        notes: definitions and limits, each a sentence.
    """

    code: str
    title: Text
    says: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    counts: tuple[str, ...]
    on: date
    notes: tuple[Text, ...] = ()

    def told(self) -> tuple[tuple[Text, ...], ...]:
        """Return each row as people read it, cell by cell."""
        return tuple(
            tuple(
                cell_text(cell, column.unit) for cell, column in zip(row, self.columns, strict=True)
            )
            for row in self.rows
        )


def cell_text(cell: Cell, unit: Unit) -> Text:
    """Return a cell as people read it: ``16 af 65 = 25 % (16–36 %)``, ``12,50``, ``< 0,001``.

    Shares and parts are rounded half up to whole per cent.
    """
    match cell:
        case None:
            return UNRECORDED
        case Text():
            return cell
        case date():
            return Text(date_text(cell), date_text(cell, "en"))
        case Share():
            return share_text(cell)
        case _:
            return Text(*(_number(cell, unit, language=language) for language in ("da", "en")))


def share_text(share: Share) -> Text:
    """Return a share with its denominator and 95 % interval: ``16 af 65 = 25 % (16–36 %)``.

    Of nobody it is ``ingen at tælle``; without an interval none is told.
    """
    if not share.of:
        return Text("ingen at tælle", "nobody to count")
    sure = share.interval
    between = "" if sure is None else f" ({_whole(sure[0])}–{_whole(sure[1])} %)"
    percent = f"{share.percent} %{between}"
    return Text(
        f"{share.count} af {share.of} = {percent}", f"{share.count} of {share.of} = {percent}"
    )


_MINUS = "−"
_DECIMALS = {Unit.RATIO: 2, Unit.CHANCE: 3, Unit.DAYS: 1, Unit.WEEKS: 1}
_SMALLEST = 0.001
_POINTS = Text("procentpoint", "percentage points")


def _number(number: float | Decimal, unit: Unit, *, language: str) -> str:
    match unit:
        case Unit.PART:
            return f"{_whole(float(number))} %"
        case Unit.DIFFERENCE:
            points = _whole(float(number))
            sign = _MINUS if points < 0 else "+" if points else ""
            return f"{sign}{abs(points)} {_POINTS.read(language)}"
        case Unit.CHANCE if number < _SMALLEST:
            return "< " + _fixed(_SMALLEST, 3, language=language)
        case Unit.RATIO | Unit.CHANCE:
            return _fixed(float(number), _DECIMALS[unit], language=language)
        case Unit.KRONER:
            return kroner_text(Decimal(number), language)
        case _:
            return _plain(number, _DECIMALS.get(unit, 0), language=language)


def _whole(part: float) -> int:
    return int((Decimal(repr(part)) * 100).quantize(Decimal(1), ROUND_HALF_UP))


def _fixed(number: float, decimals: int, *, language: str) -> str:
    told = f"{number:.{decimals}f}".replace("-", _MINUS)
    return told if language == "en" else told.replace(".", ",")


def _plain(number: float | Decimal, decimals: int, *, language: str) -> str:
    exact = Decimal(number) if isinstance(number, int | Decimal) else Decimal(repr(number))
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return number_text(rounded, language).replace("-", _MINUS)


def spread(table: Table) -> tuple[tuple[str, ...], tuple[tuple[Plain, ...], ...]]:
    """Return a table for machines: heads by English name, shares spread over five columns.

    A share becomes count, of, share, low and high; what has no value is None there.
    """
    heads = tuple(name for column in table.columns for name in _heads(column))
    rows = tuple(
        tuple(
            value
            for cell, column in zip(row, table.columns, strict=True)
            for value in _values(cell, column)
        )
        for row in table.rows
    )
    return heads, rows


def _heads(column: Column) -> Iterator[str]:
    name = column.label.en
    if column.unit is not Unit.SHARE:
        yield name
        return
    yield from (f"{name}: {part}" for part in ("count", "of", "share", "low", "high"))


def _values(cell: Cell, column: Column) -> Iterator[Plain]:
    if column.unit is not Unit.SHARE and not isinstance(cell, Share):
        yield cell
        return
    share = cell if isinstance(cell, Share) else None
    low, high = (share.interval if share else None) or (None, None)
    yield from (share.count if share else None, share.of if share else None)
    yield from (share.exact if share else None, low, high)
