"""What a person reads: tables, lines and headings, as plain text or coloured for a terminal."""

from collections.abc import Sequence
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from virksom.cli.edge import Edge

BOLD, DIM, PLAIN = "bold", "dim", ""
NARROWEST = 60
"""Signs on a line at least: below that a terminal breaks lines better than a table does."""


class Paper:
    """A sheet written from top to bottom.

    Nothing is cut off: what does not fit on a line goes on in the next one.
    """

    def __init__(self, edge: Edge) -> None:
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=max(edge.width, NARROWEST),
            force_terminal=edge.terminal,
            highlight=False,
            markup=False,
            emoji=False,
        )

    @property
    def text(self) -> str:
        """Everything written, without blanks at the ends of lines."""
        lines = self._out.getvalue().split("\n")
        return "\n".join(line.rstrip() for line in lines)

    def line(self, text: str = "", style: str = PLAIN) -> None:
        """Write one paragraph."""
        self._console.print(Styled(text, style=style), overflow="fold")

    def bullet(self, text: str, below: str = "") -> None:
        """Write a point of a list, with its grounds below it; its lines stand under each other."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=1)
        grid.add_column(overflow="fold")
        grid.add_row("•", Styled(text))
        if below:
            grid.add_row("", Styled(below, style=DIM))
        self._console.print(grid)

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], right: str = "") -> None:
        """Write a table; a row that begins with ``*`` in its first cell stands out.

        Args:
            heads: of the columns; all empty for a table without a head.
            rows: cells as they are written.
            right: one sign a column, ``r`` for a column set to the right.
        """
        sheet = Table(box=SIMPLE_HEAD, pad_edge=False, show_header=any(heads), show_edge=False)
        for place, head in enumerate(heads):
            side = "right" if right[place : place + 1] == "r" else "left"
            sheet.add_column(head, justify=side, overflow="fold")  # type: ignore[arg-type]  # a literal
        for first, *others in rows:
            strong = first.startswith("*")
            cells = [first.removeprefix("*"), *others]
            sheet.add_row(*(Styled(cell) for cell in cells), style=BOLD if strong else PLAIN)
        self._console.print(sheet)
