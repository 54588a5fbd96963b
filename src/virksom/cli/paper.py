"""What a person reads: tables, lines and headings, as plain text or coloured for a terminal."""

import re
from collections.abc import Iterable, Sequence
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from virksom.cli.edge import Edge

BOLD, DIM, PLAIN = "bold", "dim", ""
_HELD, _HOLDS = "\ue000", re.compile(r"(?<=\d) (?=%)|(?<=§) ")
"""A sign no text has, for a blank at which no line is broken: in 95 % and § 7."""

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
        lines = self._out.getvalue().replace(_HELD, " ").split("\n")
        return "\n".join(line.rstrip() for line in lines)

    def line(self, text: str = "", style: str = PLAIN) -> None:
        """Write one paragraph."""
        self._console.print(Styled(_held(text), style=style), overflow="fold")

    def bullet(self, text: str, below: str = "") -> None:
        """Write a point of a list, with its grounds below it; its lines stand under each other."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=1)
        grid.add_column(overflow="fold")
        grid.add_row("•", Styled(_held(text)))
        if below:
            grid.add_row("", Styled(_held(below), style=DIM))
        self._console.print(grid)

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], right: str = "") -> None:
        """Write a table; a row that begins with ``*`` in its first cell stands out.

        Where a line is too narrow for the longest words beside each other, no word is parted:
        each row is written as a block, a line a cell.

        Args:
            heads: of the columns; all empty for a table without a head.
            rows: cells as they are written.
            right: one sign a column, ``r`` for a column set to the right.
        """
        columns = list(zip(heads, *rows, strict=True))
        gap, widths = _laid(columns, width=self._console.width)
        if any(heads) and not widths:
            self._blocks(heads, rows)
            return
        sheet = Table(
            box=SIMPLE_HEAD,
            padding=_GAPS[gap],
            pad_edge=False,
            show_header=any(heads),
            show_edge=False,
        )
        for place, head in enumerate(heads):
            side = "right" if right[place : place + 1] == "r" else "left"
            width = widths[place] if widths else None
            sheet.add_column(head, justify=side, overflow="fold", width=width)  # type: ignore[arg-type]  # a literal
        for first, *others in rows:
            strong = first.startswith("*")
            cells = [first.removeprefix("*"), *others]
            sheet.add_row(*(Styled(cell) for cell in cells), style=BOLD if strong else PLAIN)
        self._console.print(sheet)

    def _blocks(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write each row as its name and a line a cell; rows that share a first cell name two."""
        firsts = [row[0] for row in rows]
        named = 1 if len(set(firsts)) == len(firsts) else min(2, len(heads))
        label = max((len(head) for head in heads[named:]), default=0)
        for row in rows:
            strong = row[0].startswith("*")
            name = " · ".join(cell for cell in (row[0].removeprefix("*"), *row[1:named]) if cell)
            self.line(name, BOLD if strong else PLAIN)
            grid = Table.grid(padding=(0, 2, 0, 0))
            grid.add_column(width=0)
            grid.add_column(width=min(label, self._console.width // 2), overflow="fold")
            grid.add_column(overflow="fold")
            for head, cell in zip(heads[named:], row[named:], strict=True):
                grid.add_row("", Styled(head, style=DIM), Styled(cell))
            self._console.print(grid)


_GAPS = {3: (0, 1, 0, 1), 2: (0, 1, 0, 0), 1: (0, 0, 0, 0)}
"""Signs between two columns, the widest first, and the padding that makes them so."""

_WORD = 24
"""Signs of a word that is kept whole; longer ones, such as a digest, may be parted."""


def _laid(columns: Sequence[Sequence[str]], *, width: int) -> tuple[int, list[int]]:
    """Return the widest gap that leaves room for every word, and each column's signs.

    Where a narrower one lets short names of rows stand on one line, it is that.
    """
    tried = [(gap, _widths(columns, room=width - gap * (len(columns) - 1))) for gap in _GAPS]
    fitting = [(gap, widths) for gap, widths in tried if widths]
    names = max((len(cell) for cells in columns[:1] for cell in cells[1:]), default=0)
    whole = [one for one in fitting if one[1][0] >= names <= _WORD]
    return next(iter([*whole, *fitting]), (max(_GAPS), []))


def _widths(columns: Sequence[Sequence[str]], *, room: int) -> list[int]:
    """Return the signs of each column so that no word is parted; none where there is no room.

    Each gets what its longest word takes. The rest is shared alike, so that those who need little
    more have it whole, and the long ones go on in the next line.
    """
    least = [_longest(cells) for cells in columns]
    if sum(least) > room:
        return []
    # A head goes on in the next line before a cell does, and stands whole where there is room.
    cells = [max(_long(cells[1:]), _long(cells[:1]) // 2) for cells in columns]
    heads = [max(_long(cells[:1]), width) for cells, width in zip(columns, cells, strict=True)]
    return _shared(_shared(least, cells, room=room), heads, room=room)


def _shared(widths: Sequence[int], liked: Sequence[int], *, room: int) -> list[int]:
    """Return the widths with what is left shared alike, and to none more than it likes."""
    more = [max(0, most - low) for low, most in zip(widths, liked, strict=True)]
    rest, found = room - sum(widths), list(widths)
    by_need = sorted(range(len(found)), key=lambda place: more[place])
    for done, place in enumerate(by_need):
        given = min(more[place], rest // (len(by_need) - done))
        found[place] += given
        rest -= given
    return found


def _long(cells: Iterable[str]) -> int:
    """Return the signs of the longest cell; none for no cell."""
    return max((len(cell.removeprefix("*")) for cell in cells), default=0)


def _longest(cells: Iterable[str]) -> int:
    """Return how many signs the longest word of a column takes; at least one."""
    words = (word for cell in cells for word in cell.removeprefix("*").split())
    return min(_WORD, max((len(word) for word in words), default=1))


def _held(text: str) -> str:
    """Return a text in which no line is broken between a number and what it counts."""
    return _HOLDS.sub(_HELD, text)
