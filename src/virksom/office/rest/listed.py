"""A list in pages: the rows after one of them, and what the next page is asked for by."""

from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

from ninja import Query

from virksom.programme.kernel import Refusal, Text, quoted

Row = TypeVar("Row")

AfterRow = Annotated[str, Query(max_length=200, description="`next` of the page before.")]
"""What a row is called: two labels and a week at most, with whatever signs labels have."""


class NoSuchRow(Refusal):
    """A page is asked for after a row that is not on the list."""


def rows_after(
    rows: Sequence[Row], name: Callable[[Row], str], *, after: str, most: int
) -> tuple[Sequence[Row], str | None]:
    """Return a page of a list, and the name of its last row; None when nothing comes after it.

    Args:
        rows: the whole list, in an order that a new row does not change.
        name: what a row is called; each once.
        after: the row before the page; "" for the first page.
        most: rows of the page at most.

    Raises:
        NoSuchRow: no row is called ``after``.
    """
    begins = 0
    if after:
        begins = next((at for at, row in enumerate(rows, start=1) if name(row) == after), 0)
        if not begins:
            raise NoSuchRow(_nothing_called(after))
    page = rows[begins : begins + most]
    return page, name(page[-1]) if begins + most < len(rows) else None


def sorted_after(
    rows: Sequence[Row], name: Callable[[Row], str], *, after: str, most: int
) -> tuple[Sequence[Row], str | None]:
    """Return a page of a list whose rows come and go: in the order of their names.

    The row before the page may be gone since; what comes after its name is found all the same.

    Args:
        rows: the whole list.
        name: what a row is called; each once.
        after: the name before the page; "" for the first page.
        most: rows of the page at most.
    """
    left = sorted((row for row in rows if name(row) > after), key=name)
    return left[:most], name(left[most - 1]) if most < len(left) else None


def _nothing_called(after: str) -> Text:
    shown = quoted(after)
    return Text(
        f"Listen har ingen række {shown.da}; begynd forfra uden after.",
        f"The list has no row {shown.en}; begin again without after.",
    )
