"""A cell of a list that keeps its row from being loaded, told in a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from virksom.programme.kernel import Text, quoted


@dataclass(frozen=True, slots=True)
class WrongCell:
    """A cell that keeps its row from being loaded.

    Args:
        row: number in the sheet, from 1.
        column: as the spreadsheet names it, ``C``.
        heading: of the column, as it stands in the sheet.
        found: what stood there; "" when nothing did. In no log.
        expected: what to do, without a full stop: »skriv ti cifre«.
    """

    row: int
    column: str
    heading: str
    found: str = field(repr=False)
    expected: Text

    @property
    def text(self) -> Text:
        """The whole sentence, with place, what was found, and what to do."""
        found = quoted(self.found) if self.found else _NOTHING
        return Text(
            f"Række {self.row}, kolonne {self.column} ({self.heading}): "
            f"{found.da}; {self.expected.da}.",
            f"Row {self.row}, column {self.column} ({self.heading}): "
            f"{found.en}; {self.expected.en}.",
        )


def by_row(cells: Iterable[WrongCell]) -> dict[int, list[Text]]:
    """Return what is wrong with each row that has anything wrong, by its number."""
    told: dict[int, list[Text]] = {}
    for cell in cells:
        told.setdefault(cell.row, []).append(cell.text)
    return told


_NOTHING = Text("feltet er tomt", "the cell is empty")
