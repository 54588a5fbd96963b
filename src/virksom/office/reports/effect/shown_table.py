"""The numbers of a figure as a page shows them."""

from dataclasses import dataclass

from virksom.programme.effect.counted import counted_text
from virksom.programme.effect.table import Table, Unit
from virksom.programme.kernel import Text

_LEFT = frozenset({Unit.TEXT, Unit.DAY})


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell: its words, its column's head for a phone, and whether it is a figure."""

    text: Text
    label: Text
    figures: bool


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row: what it is called, and its cells."""

    name: Text
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTable:
    """A table laid out.

    Args:
        code: its name in addresses.
        title: what it is called.
        says: what it shows.
        heads: the columns' heads as cells.
        rows: may be none; then only ``says`` is shown.
        notes: definitions and limits.
        counts: which kinds of fact it counts, in a sentence.
    """

    code: str
    title: Text
    says: Text
    heads: tuple[ShownCell, ...]
    rows: tuple[ShownRow, ...]
    notes: tuple[Text, ...]
    counts: Text


def shown_table(table: Table) -> ShownTable:
    """Return a table as a page shows it."""
    heads = tuple(
        ShownCell(column.label, column.label, column.unit not in _LEFT) for column in table.columns
    )
    rows = tuple(
        ShownRow(
            row[0],
            tuple(
                ShownCell(text, head.label, head.figures)
                for text, head in zip(row[1:], heads[1:], strict=True)
            ),
        )
        for row in table.told()
    )
    return ShownTable(
        code=table.code,
        title=table.title,
        says=table.says,
        heads=heads,
        rows=rows,
        notes=table.notes,
        counts=counted_text(table.counts),
    )
