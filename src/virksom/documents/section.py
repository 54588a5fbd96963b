"""A section of a document: a heading, and paragraphs, a list or a table under it."""

import re
from dataclasses import dataclass

from virksom.documents.lettering import lettered
from virksom.documents.sheet import Reading, Words
from virksom.programme.kernel import Json

_LONG_WORD = re.compile(r"\w{18}")
_LONG_TEXT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a head; ``widths`` are the columns' shares of the page's width.

    Each row has a text for each label.
    """

    labels: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands under one heading, in this order: paragraphs, list, table.

    Args:
        heading: its words.
        paragraphs: free text; blank lines within a text part paragraphs.
        items: a list.
        table: a table; one without rows is left out.
        none: the sentence that stands there when all of them are empty.
    """

    heading: Words
    paragraphs: tuple[Words, ...] = ()
    items: tuple[Words, ...] = ()
    table: Table | None = None
    none: Words = ""

    def read(self, reading: Reading) -> dict[str, Json]:
        """Return the section as the templates take it: what is empty is an empty list."""
        paragraphs = reading.paragraphs(self.paragraphs)
        items = reading.all(self.items)
        tables = [_read(self.table, reading)] if self.table and self.table.rows else []
        empty = not (paragraphs or items or tables)
        return {
            **reading.heading(self.heading),
            "paragraphs": paragraphs or (reading.all([self.none]) if empty else []),
            "lists": [items] if items else [],
            "tables": tables,
        }


def _row(texts: list[str]) -> Json:
    """Return a row's cells: text, whether a word in it may be parted, and whether a page may.

    Only where it must be: when a word is too long for a column, or a text of the row for a page.
    """
    long = any(len(lettered(text)) > _LONG_TEXT for text in texts)
    return [
        {"text": text, "parted": _LONG_WORD.search(text) is not None, "long": long}
        for text in texts
    ]


def _read(table: Table, reading: Reading) -> Json:
    return {
        "labels": [reading.one(label) for label in table.labels],
        "rows": [_row([reading.one(cell) for cell in row]) for row in table.rows],
        "widths": list(table.widths),
    }
