import pytest

from tests.cli.conftest import NOW
from virksom.cli.edge import Edge
from virksom.cli.paper import NARROWEST, Paper


@pytest.mark.parametrize("width", [1, NARROWEST, 200])
def test_nothing_is_cut_off_however_narrow(width: int) -> None:
    paper = Paper(Edge(now=NOW, width=width))
    word = "x" * 150
    paper.table(["a", "b"], [[word, "1"]])
    paper.bullet(word)
    assert paper.text.count("x") == 300


@pytest.mark.parametrize("whole", ["95 %-interval", "§ 7"])
def test_no_line_is_broken_inside_a_percentage_or_a_paragraph(whole: str) -> None:
    paper = Paper(Edge(now=NOW, width=NARROWEST))
    before = "x" * (NARROWEST - 3)
    paper.line(f"{before} {whole} her")
    paper.bullet(f"{before[2:]} {whole} her", f"{before[2:]} {whole} her")
    assert paper.text.count(whole) == 3
    assert "\ue000" not in paper.text


def test_a_terminal_gets_colours_and_a_file_does_not() -> None:
    sheets = [Paper(Edge(now=NOW, terminal=terminal)) for terminal in (True, False)]
    for sheet in sheets:
        sheet.line("fed", "bold")
    assert ["\x1b" in sheet.text for sheet in sheets] == [True, False]


def test_brackets_and_colons_are_written_as_they_stand() -> None:
    paper = Paper(Edge(now=NOW))
    paper.line("[bold]K001[/bold] :smile:")
    assert paper.text == "[bold]K001[/bold] :smile:\n"
