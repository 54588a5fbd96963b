"""Heads of columns that sort a list, for any list that is sorted in memory."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from virksom.office.reports.door import Door
from virksom.office.reports.list_page import Column
from virksom.programme.kernel import Text

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Head(Generic[Row]):
    """A column.

    Args:
        label: its name.
        key: what a row is sorted by.
        figures: whether it holds figures; then the largest comes first.
    """

    label: Text
    key: Callable[[Row], Any]
    figures: bool = False


Heads = Mapping[str, Head[Row]]
"""Columns by the code that stands in an address."""


def columns(heads: Heads[Row], sort: str, *, door: Callable[[str], Door]) -> tuple[Column, ...]:
    """Return the heads, each with the door that sorts by it or turns it round.

    Args:
        heads: the columns, in order.
        sort: code of the one sorted by, with a minus before it for the other way round.
        door: where the list sorted like that stands.
    """
    return tuple(_column(code, head, sort=sort, door=door) for code, head in heads.items())


def _column(code: str, head: Head[Row], *, sort: str, door: Callable[[str], Door]) -> Column:
    up, down = sort == code, sort == f"-{code}"
    other = code if down or (not up and not head.figures) else f"-{code}"
    return Column(
        code=code,
        label=head.label,
        door=door(other),
        turns=other,
        sorted_up=up,
        sorted_down=down,
        aria="ascending" if up else "descending" if down else "none",
        figures=head.figures,
    )


def in_order(rows: Iterable[Row], heads: Heads[Row], *, sort: str) -> Sequence[Row]:
    """Return rows sorted by a column; as they were where no column has that code."""
    head = heads.get(sort.removeprefix("-"))
    if head is None:
        return tuple(rows)
    return sorted(rows, key=head.key, reverse=sort.startswith("-"))
