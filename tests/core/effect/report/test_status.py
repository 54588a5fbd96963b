"""The status table as the source prints it. The oracle is the source's own page."""

from datetime import date

from tests.core.effect.reported import EMPLOYED, demo, seen
from virksom.programme.effect.report.status import status_figure
from virksom.programme.effect.table import Table
from virksom.programme.status import AsKnown

SOURCE = [
    ("Ikke i målgruppen", "11", ""),
    ("Aldrig mødt", "9", ""),
    ("Afmeldt af rådgiver til andet tilbud", "12", ""),
    ("Fraflyttet kommune", "2", ""),
    ("Årsag ikke oplyst", "1", ""),
    ("Afmeldt i alt", "35", ""),
    ("Ej påbegyndt eller henvist inden for 4 uger", "18", ""),
    ("Aktive kandidater med mindst 4 uger i forløb", "65", ""),
    ("Heraf i fuld selvforsørgelse", "9", ""),
    ("Heraf i delvis selvforsørgelse", "7", ""),
    ("Selvforsørgelse i alt", "16", "25 %**"),
    ("Virksomheder med lønnede ansættelser***", "25", ""),
]
"""The rows under the first, in the source's order; »Årsag ikke oplyst« is the one it leaves out."""


def status(at: AsKnown) -> Table:
    return status_figure(at.table, at.rules, programme=at.contract.title)


def rows(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.da for cell in row) for row in table.told()]


def test_it_is_the_sources_table_row_for_row() -> None:
    first, *others = rows(status(demo()))
    said = "Henvist til IMPACT60 i perioden september 2018 – september 2019*"
    assert first == (said, "118", "")
    assert others == SOURCE


def test_its_three_notes_are_the_sources() -> None:
    notes = [note.da for note in status(demo()).notes]
    assert [note.split()[0] for note in notes] == ["*", "**", "***"]
    assert "31 lønnede ansættelser i 25 forskellige virksomheder; 9 kandidater" in notes[2]


def test_one_of_each_is_told_as_one() -> None:
    note = status(seen(*EMPLOYED)).notes[2]
    assert note.da.startswith("*** 1 lønnet ansættelse i 1 virksomhed; 0 kandidater")
    assert note.en.startswith("*** 1 paid employment in 1 company; 0 candidates")


def test_without_anybody_active_no_share_is_told() -> None:
    cells = {row[0]: row[2] for row in rows(status(seen()))}
    assert cells["Selvforsørgelse i alt"] == "ingen at tælle**"


def test_a_day_before_the_window_names_the_windows_month() -> None:
    assert "september 2018 – september 2018" in rows(status(seen(on=date(2018, 9, 1))))[0][0]
