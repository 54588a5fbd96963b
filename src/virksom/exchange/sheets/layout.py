"""From rows as they stand to headings with rows under them, within the limits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from virksom.exchange.sheets.cell import Cell
from virksom.exchange.sheets.sheet import Kind, Limits, OpenSheet, Row, Sheet
from virksom.programme.kernel import Refusal, Text, number_text

Raw = TypeVar("Raw")

_LAST_ROW = 1_048_576  # no spreadsheet has more


class NoHeadings(Refusal):
    """The first row that holds anything holds no headings, or not one for every column."""


class HeadingTwice(Refusal):
    """Two columns have one heading, or the headings stand again further down."""


class NoRows(Refusal):
    """There is nothing under the headings, or nothing at all."""


class TooMany(Refusal):
    """More rows or columns than are read at once."""


class CellTooLong(Refusal):
    """A cell holds more than is read."""


def sheet(rows: Iterable[Sequence[Raw]], *, cell: Callable[[Raw], Cell], limits: Limits) -> Sheet:
    """Return the sheet whose headings stand in the first row that holds anything.

    Raises:
        NoHeadings, HeadingTwice, NoRows, TooMany, CellTooLong: what they say, with the place;
            nothing of what the cells hold is repeated.
    """
    begun = open_sheet(rows, cell=cell, limits=limits)
    found = tuple(begun.rows)
    if not found:
        raise NoRows(_NOTHING_UNDER)
    return Sheet(begun.headings, found)


def open_sheet(
    rows: Iterable[Sequence[Raw]], *, cell: Callable[[Raw], Cell], limits: Limits
) -> OpenSheet:
    """Return the same sheet with its rows to be read one by one; it may have none.

    Raises:
        NoHeadings, HeadingTwice, NoRows, TooMany, CellTooLong: what they say of the headings; of
            a row, when it is asked for.
    """
    filled = _filled(rows, cell=cell, limits=limits)
    first = next(filled, None)
    if first is None:
        raise NoRows(_EMPTY)
    headings = _headings(*first)
    return OpenSheet(headings, (_row(number, cells, headings=headings) for number, cells in filled))


def _filled(
    rows: Iterable[Sequence[Raw]], *, cell: Callable[[Raw], Cell], limits: Limits
) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the rows that hold anything with their numbers, without empty cells at the end."""
    counted = 0
    for number, raw in enumerate(rows, start=1):
        width = _width(raw)
        if width > limits.columns:
            raise TooMany(_columns(number, limits.columns))
        if number > _LAST_ROW:
            raise TooMany(_rows(limits.rows))
        if not width:
            continue
        cells = [cell(value) for value in raw[:width]]
        _look_at_length(number, cells, most=limits.signs)
        if any(text for text, _ in cells):
            counted += 1
            yield number, cells
        if counted > limits.rows + 1:
            raise TooMany(_rows(limits.rows))


def _width(raw: Sequence[object]) -> int:
    """Return how many cells there are up to the last that holds anything."""
    for at in range(len(raw), 0, -1):
        value = raw[at - 1]
        if not isinstance(value, str) or value.strip():
            return at
    return 0


def _look_at_length(number: int, cells: list[Cell], *, most: int) -> None:
    for column, (text, _) in enumerate(cells, start=1):
        if len(text) > most:
            raise CellTooLong(_long(number, column_letters(column), most=most))


def _headings(number: int, cells: list[Cell]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    for column, (text, kind) in enumerate(cells, start=1):
        if kind is not Kind.TEXT:
            raise NoHeadings(_no_heading(number, column_letters(column)))
        same = " ".join(text.split()).casefold()
        if same in seen:
            raise HeadingTwice(_twice(column_letters(seen[same]), column_letters(column)))
        seen[same] = column
    return tuple(" ".join(text.split()) for text, _ in cells)


def _row(number: int, cells: list[Cell], *, headings: tuple[str, ...]) -> Row:
    if len(cells) > len(headings):
        raise NoHeadings(_bare(number, column_letters(len(headings) + 1)))
    texts = [text for text, _ in cells]
    if tuple(" ".join(text.split()) for text in texts) == headings:
        raise HeadingTwice(_again(number))
    missing = len(headings) - len(cells)
    return Row(
        number,
        cells=(*texts, *[""] * missing),
        kinds=(*(kind for _, kind in cells), *[Kind.EMPTY] * missing),
    )


def column_letters(column: int) -> str:
    """Return a column's name as a spreadsheet shows it: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    left = column
    while left:
        left, at = divmod(left - 1, 26)
        letters = chr(ord("A") + at) + letters
    return letters


_EMPTY = Text("Arket er tomt.", "The sheet is empty.")
_NOTHING_UNDER = Text(
    "Der er ingen rækker under overskrifterne.", "There are no rows under the headings."
)


def _rows(most: int) -> Text:
    return Text(
        f"Der er over {number_text(most)} rækker; del listen i flere filer.",
        f"There are more than {number_text(most, 'en')} rows; split the list into several files.",
    )


def _columns(number: int, most: int) -> Text:
    return Text(
        f"Række {number} har over {most} kolonner; slet dem, der ikke hører til listen.",
        f"Row {number} has more than {most} columns; delete those that are not of the list.",
    )


def _long(number: int, column: str, *, most: int) -> Text:
    return Text(
        f"Række {number}, kolonne {column}: teksten er på over {number_text(most)} tegn.",
        f"Row {number}, column {column}: the text is over {number_text(most, 'en')} signs long.",
    )


def _no_heading(number: int, column: str) -> Text:
    return Text(
        f"Kolonne {column} har ingen overskrift; "
        f"den første række med indhold (række {number}) skal være overskrifter.",
        f"Column {column} has no heading; "
        f"the first row that holds anything (row {number}) must be headings.",
    )


def _bare(number: int, column: str) -> Text:
    return Text(
        f"Kolonne {column} har noget i række {number}, men ingen overskrift; "
        "overskrifterne skal stå i den første række med indhold.",
        f"Column {column} has something in row {number}, but no heading; "
        "the headings must stand in the first row that holds anything.",
    )


def _twice(one: str, other: str) -> Text:
    return Text(
        f"Kolonne {one} og {other} har samme overskrift; giv dem hver sin, eller slet den ene.",
        f"Columns {one} and {other} have one heading; give each its own, or delete one.",
    )


def _again(number: int) -> Text:
    return Text(
        f"Overskrifterne står igen i række {number}; slet den række.",
        f"The headings stand again in row {number}; delete that row.",
    )
