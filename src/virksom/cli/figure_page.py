"""The numbers of a figure for people: what it shows, its table and its limits."""

from virksom.cli.paper import BOLD, DIM, Paper
from virksom.programme.effect.counted import counted_text
from virksom.programme.effect.table import Table, Unit

_LEFT = frozenset({Unit.TEXT, Unit.DAY})


def write_figure(paper: Paper, table: Table, *, language: str) -> None:
    """Write one table: its title, its sentence, its rows, its notes and what it counts.

    Args:
        paper: what is written on.
        table: the numbers; without rows only the sentence is written.
        language: "da" or "en".
    """
    paper.line(table.title.read(language), BOLD)
    paper.line(table.says.read(language))
    if table.rows:
        heads = [column.label.read(language) for column in table.columns]
        rows = [[cell.read(language) for cell in row] for row in table.told()]
        right = "".join(" " if column.unit in _LEFT else "r" for column in table.columns)
        paper.table(heads, rows, right)
    for note in (*table.notes, counted_text(table.counts)):
        paper.line(note.read(language), DIM)
    paper.line()
