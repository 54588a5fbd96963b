"""How much a sheet takes once it is laid out: every field to the last, and all its text.

The reader behind lays a sheet out as a full rectangle, so a single cell far away would take
all memory there is. It is weighed first.
"""

from virksom.exchange.sheets.hostile import Overfull

MOST_FIELDS = 500_000
"""Fields of one sheet, from the corner to its last row and column."""

MOST_FIELDS_IN_ALL = 2_000_000
"""Fields of all sheets of a file whose reader lays all of them out."""

MOST_SIGNS = 20_000_000
"""Signs of all sheets, a text that stands in many cells counted in each."""


class Weight:
    """The rectangles and the text of a file's sheets, as they grow."""

    def __init__(self, *, fields: int = MOST_FIELDS) -> None:
        """Begin with an empty sheet, of so many fields at most."""
        self._most = fields
        self._before = 0
        self._rows = 0
        self._columns = 0
        self._signs = 0

    def turn(self) -> None:
        """Begin another sheet of the same file."""
        self._before += self._rows * self._columns
        self._rows = self._columns = 0

    def add(self, row: int, column: int, *, signs: int = 0) -> None:
        """Lay a cell with content into the sheet; row and column are counted from 0.

        Raises:
            Overfull: the sheet or the file takes more than an honest list does.
        """
        self._rows = max(self._rows, row + 1)
        self._columns = max(self._columns, column + 1)
        self._signs += signs
        fields = self._rows * self._columns
        if (
            fields > self._most
            or self._before + fields > max(MOST_FIELDS_IN_ALL, self._most)
            or self._signs > MOST_SIGNS
        ):
            raise Overfull
