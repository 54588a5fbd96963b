"""Every table of a report as one workbook. The oracle is calamine, which reads it back."""

from datetime import UTC, date, datetime
from io import BytesIO

from python_calamine import CalamineWorkbook

from virksom.exchange.figure_book import figure_book, figure_list
from virksom.programme.effect.table import Column, Table, Unit
from virksom.programme.kernel import Text
from virksom.programme.status import Share

MOMENT = datetime(2019, 10, 8, tzinfo=UTC)
TABLE = Table(
    code="status",
    title=Text("Status", "Status"),
    says=Text("Hvor de står.", "Where they stand."),
    columns=(
        Column(Text("Hvem", "Who")),
        Column(Text("Andel", "Share"), Unit.SHARE),
        Column(Text("Dage", "Days"), Unit.DAYS),
    ),
    rows=((Text("=1+1", "=1+1"), Share(16, 65), 12.5), (Text("Mødt", "Met"), None, None)),
    counts=("start",),
    on=date(2019, 9, 30),
    notes=(Text("Noten.", "The note."),),
)


def book(language: str = "da") -> CalamineWorkbook:
    """Return the workbook of the table, twice in it."""
    title = Text("Rapport", "Report")
    content = figure_book([TABLE, TABLE], title=title, language=language, moment=MOMENT)
    return CalamineWorkbook.from_filelike(BytesIO(content))


def test_the_first_page_lists_the_others() -> None:
    assert book().sheet_names == ["Indhold", "1 Status", "2 Status"]
    rows = book().get_sheet_by_name("Indhold").to_python()
    assert rows[1] == [1.0, "Status", date(2019, 9, 30), "Hvor de står.", "Noten."]


def test_a_share_is_spread_so_that_it_can_be_reckoned_on() -> None:
    head, first, second = book().get_sheet_by_name("1 Status").to_python()
    parts = ("antal", "af", "andel", "fra", "til")
    assert head == ["Hvem", *(f"Andel: {part}" for part in parts), "Dage"]
    assert first[:3] == ["=1+1", 16.0, 65.0]
    assert round(float(first[3]), 3) == 0.246
    assert second[1:] == ["ikke registreret"] * 6


def test_english_says_the_same() -> None:
    assert book("en").sheet_names[0] == "Contents"


def test_the_same_tables_give_the_same_bytes() -> None:
    one, other = (
        figure_book([TABLE], title=TABLE.title, language="da", moment=MOMENT) for _ in range(2)
    )
    assert one == other


def test_one_table_is_a_list_that_a_danish_spreadsheet_opens() -> None:
    head, *rows = figure_list(TABLE, language="da").decode("utf-8-sig").splitlines()
    assert head == "Hvem;Andel: antal;Andel: af;Andel: andel;Andel: fra;Andel: til;Dage"
    assert rows[0].startswith("'=1+1;16;65;0,246")
    assert rows[0].endswith(";12,5")
    assert rows[1] == "Mødt;;;;;;"
    english = figure_list(TABLE, language="en").decode("utf-8-sig")
    assert english.startswith("Who,Share: count,")
