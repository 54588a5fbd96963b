"""A table on a line of any width: no word is parted, and nothing is cut off."""

from datetime import UTC, datetime

import pytest

from virksom.cli.edge import Edge
from virksom.cli.paper import Paper

NOW = datetime(2019, 10, 7, tzinfo=UTC)
HEADS = ("Element", "Gruppe", "Kandidater", "Henvist af Uddannelseshuset", "Motiveret")
ROWS = (
    ("Rekrutteringssamtale med aftale", "skriftlig aftale", "56", "27 af 56 = 48 %", "41 af 56"),
    ("Rekrutteringssamtale med aftale", "ikke registreret", "36", "19 af 36 = 53 %", "30 af 36"),
)
WORDS = {word for row in (HEADS[2:], *ROWS) for cell in row for word in cell.split()}


def written(width: int) -> str:
    paper = Paper(Edge(now=NOW, width=width))
    paper.table(HEADS, ROWS, "  rrr")
    return paper.text


@pytest.mark.parametrize("width", [60, 70, 76, 80, 90, 100, 120, 160])
def test_every_word_stands_whole_on_a_line_that_is_long_enough(width: int) -> None:
    lines = written(width).splitlines()
    assert max(map(len, lines)) <= width
    assert {word for line in lines for word in line.split()} >= WORDS


def test_where_there_is_no_room_a_row_is_a_block_named_by_what_tells_it_apart() -> None:
    lines = written(60).splitlines()
    assert lines[0] == "Rekrutteringssamtale med aftale · skriftlig aftale"
    assert lines[1].split() == ["Kandidater", "56"]


def test_a_row_that_alone_has_its_name_is_named_by_it() -> None:
    paper = Paper(Edge(now=NOW, width=60))
    paper.table(("N", "X" * 24, "Y" * 24, "Z" * 24), [("*a", "", "b", "c" * 70), ("e", "", "", "")])
    lines = paper.text.splitlines()
    assert lines[0] == "a"
    assert paper.text.count("c") == 70


def test_a_short_cell_is_whole_where_a_long_one_goes_on_in_the_next_line() -> None:
    paper = Paper(Edge(now=NOW, width=60))
    paper.table(("Hvad", "Andel"), [("ord " * 20, "ingen at tælle")])
    assert "ingen at tælle" in paper.text


def test_a_table_without_rows_is_its_head() -> None:
    paper = Paper(Edge(now=NOW, width=60))
    paper.table(("Navn", "Antal"), [])
    assert "Navn" in paper.text
