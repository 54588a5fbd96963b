"""Which columns of a sheet are meant, by the headings people write."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from virksom.exchange.sheets.layout import column_letters
from virksom.programme.kernel import Refusal, Text
from virksom.programme.kernel.cpr import holds_cpr

MASKED = "••••••-••••"
"""What stands for a heading that holds a number of a CPR number's form."""


class MissingColumns(Refusal):
    """A list without the columns that every row of it needs."""


class ColumnTwice(Refusal):
    """Two columns of a list that tell the same."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read.

    Args:
        name: of the field of a row.
        heading: what we call it.
        also: what others call it, without capitals, space and marks; space between.
    """

    name: str
    heading: Text
    also: str = ""

    def is_called(self, heading: str) -> bool:
        """Say whether a heading means this column."""
        said = bare(heading)
        return said in self.also.split() or said in {bare(self.heading.da), bare(self.heading.en)}


def bare(heading: str) -> str:
    """Return a heading's letters and digits alone, without capitals: ``CPR-nr.`` is ``cprnr``."""
    return "".join(sign for sign in heading.casefold() if sign.isalnum())


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the columns stand in a sheet.

    Args:
        at: place of each column found, from 0, by its name.
        headings: of the sheet.
        unread: headings that mean no column; ``MASKED`` for one with a CPR number in it.
    """

    at: Mapping[str, int]
    headings: tuple[str, ...]
    unread: tuple[str, ...]


def placed(columns: Sequence[Column], *, headings: Sequence[str]) -> Placed:
    """Find the columns of a list in a sheet; none of them need be there.

    Raises:
        ColumnTwice: two headings mean one column.
    """
    at: dict[str, int] = {}
    unread = []
    for place, heading in enumerate(headings):
        column = next((one for one in columns if one.is_called(heading)), None)
        if column is None:
            unread.append(MASKED if holds_cpr(heading) else heading)
        elif column.name in at:
            raise ColumnTwice(_twice(column, one=at[column.name], other=place))
        else:
            at[column.name] = place
    return Placed(MappingProxyType(at), tuple(headings), tuple(unread))


def lacks(missing: Sequence[Text]) -> MissingColumns:
    """Return the refusal of a sheet that lacks columns, each told in its own marks."""
    da, en = (", ".join(text.read(way) for text in missing) for way in ("da", "en"))
    return MissingColumns(
        Text(
            f"Arket mangler {da}; overskrifterne skal stå i den første række med indhold.",
            f"The sheet lacks {en}; the headings must stand in the first row that holds anything.",
        )
    )


def in_marks(column: Column) -> Text:
    """Return what we call a column as it is told of in a sentence."""
    return Text(f"»{column.heading.da}«", f"“{column.heading.en}”")


def _twice(column: Column, *, one: int, other: int) -> Text:
    letters, told = (column_letters(one + 1), column_letters(other + 1)), in_marks(column)
    return Text(
        f"Kolonne {letters[0]} og {letters[1]} er begge {told.da}; slet den ene.",
        f"Columns {letters[0]} and {letters[1]} are both {told.en}; delete one.",
    )
