"""A sheet as it was read: headings, and rows of texts with what each was in the file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """What a cell was in the file, before it became a text."""

    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    TIME = "time"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds anything.

    Args:
        number: as the spreadsheet numbers it, from 1.
        cells: one text for each heading, in the headings' order, without space around it;
            "" where the cell is empty. Days are ``2018-10-07`` and moments
            ``2018-10-07T13:30:00`` in whichever form they stood; numbers are digits with a
            point and no thousands (``12.5``, never ``12.0``); yes and no are ``true`` and
            ``false``. Not shown in a log, as it may be about somebody.
        kinds: what each cell was, as many as ``cells``.
    """

    number: int
    cells: tuple[str, ...] = field(repr=False)
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with at least one row.

    Args:
        headings: at least one, each once whatever its capitals, none empty.
        rows: those that hold anything, in the order of the file, at least one.
    """

    headings: tuple[str, ...] = field(repr=False)
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """A sheet whose rows are read one by one, once, so that a long one need not be held whole.

    Args:
        headings: as those of a ``Sheet``.
        rows: those that hold anything, in the order of the file; may be none. Asking for the
            next may refuse the file.
    """

    headings: tuple[str, ...] = field(repr=False)
    rows: Iterator[Row] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is read; all inclusive.

    Args:
        octets: size of the file as it is sent.
        rows: rows that hold anything, the headings not counted.
        columns: columns from the first to the last that holds anything.
        signs: signs in one cell.
        fields: cells of a spreadsheet from the corner to the last that holds anything.
    """

    octets: int = 5_000_000
    rows: int = 2_000
    columns: int = 60
    signs: int = 2_000
    fields: int = 500_000


LIMITS = Limits()
"""What an ordinary list from a jobcentre stays far below."""


def digits(text: str, kind: Kind, *, width: int) -> str:
    """Return a text with the leading noughts that a spreadsheet took from its digits.

    ``101901234`` that stood as a number becomes ``0101901234`` at a width of 10; what stood as
    a text is left as it is, since nobody took anything from it.

    Args:
        text: of a cell.
        kind: what the cell was.
        width: how many digits such a value always has, 1 or more.
    """
    taken = kind is Kind.NUMBER and text.isascii() and text.isdigit()
    return text.zfill(width) if taken else text
