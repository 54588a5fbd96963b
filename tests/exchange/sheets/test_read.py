"""One list in every format: read alike, whoever wrote it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.exchange.sheets.making import FILES, ods, ods_row, said, xlsx
from virksom.exchange.sheets import Kind, Limits, digits, read_sheet, write_csv, write_sheet
from virksom.exchange.sheets.entries import Entries
from virksom.programme.kernel import Text

HEADINGS = [Text("CPR-nr.", "CPR no."), Text("Navn", "Name"), Text("Henvist den", "Referred on")]
ROWS: list[Entries] = [
    ["010190-1234", 'Åse Ærø; "den ældre"', date(2018, 10, 7)],
    ["020290-1234", "Ib\nJensen", date(2019, 1, 31)],
]
READ = [
    (2, ("010190-1234", 'Åse Ærø; "den ældre"', "2018-10-07")),
    (3, ("020290-1234", "Ib\nJensen", "2019-01-31")),
]
MOMENT = datetime(2018, 10, 1, tzinfo=UTC)


def written(name: str) -> bytes:
    if name.endswith(".xlsx"):
        title = Text("Henvisninger", "Referrals")
        return write_sheet(HEADINGS, ROWS, title=title, language="da", moment=MOMENT)
    if name.endswith(".csv"):
        return write_csv(HEADINGS, ROWS, language="da")
    heading = ods_row(*(text.da for text in HEADINGS))
    cells = [["010190-1234", "Åse Ærø; &quot;den ældre&quot;", "7/10-2018"]]
    cells += [["020290-1234", "Ib</text:p><text:p>Jensen", "31.01.2019"]]
    return ods(heading + "".join(ods_row(*row) for row in cells))


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv", "LIST.ODS"])
def test_the_same_list_is_read_the_same_from_every_format(name: str) -> None:
    found = read_sheet(written(name.lower()), name=name)
    assert found.headings == ("CPR-nr.", "Navn", "Henvist den")
    assert [(row.number, row.cells) for row in found.rows] == READ
    assert {row.kinds for row in found.rows} == {(Kind.TEXT, Kind.TEXT, Kind.DAY)}


def test_older_excel_is_read_with_rows_as_it_numbers_them() -> None:
    found = read_sheet((FILES / "list.xls").read_bytes(), name="list.xls")
    assert [row.number for row in found.rows] == [2, 4, 6]
    assert found.rows[0].cells == (
        *("101901234", 'Åse Ærø; "den ældre"', "2018-10-07", "2018-10-07T13:30:00"),
        *("3", "true", "12.5", ""),
    )
    assert found.rows[1].cells[:6] == ("010190-1234", "Ib", "2018-10-07", "", "0", "false")
    assert found.rows[1].kinds[:4] == (Kind.TEXT, Kind.TEXT, Kind.DAY, Kind.EMPTY)


def test_long_texts_of_older_excel_run_on_from_record_to_record() -> None:
    found = read_sheet((FILES / "long.xls").read_bytes(), name="long.xls")
    told = [row.cells[0] for row in found.rows]
    assert [text[-5:] for text in told] == [f" {number:04d}" for number in range(1, 61)]
    assert {text[0] for text in told} == {"å", "x"}


def test_a_number_that_lost_its_nought_gets_it_back_when_asked() -> None:
    row = read_sheet((FILES / "list.xls").read_bytes(), name="list.xls").rows[0]
    assert digits(row.cells[0], row.kinds[0], width=10) == "0101901234"


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("101901234", Kind.TEXT, "101901234"),
        ("12.5", Kind.NUMBER, "12.5"),
        ("-7", Kind.NUMBER, "-7"),
        ("12345678901", Kind.NUMBER, "12345678901"),
        ("0", Kind.NUMBER, "0000000000"),
    ],
)
def test_only_what_a_spreadsheet_made_a_number_gets_noughts(
    text: str, kind: Kind, found: str
) -> None:
    assert digits(text, kind, width=10) == found


def test_numbers_are_read_without_a_point_they_never_had() -> None:
    numbers = [1010901234, Decimal("12.50"), 0, -3, Decimal("1E-7"), 10**14]
    sent = write_sheet(
        [Text(str(at), str(at)) for at in "abcdef"],
        [numbers],
        title=HEADINGS[1],
        language="da",
        moment=MOMENT,
    )
    assert read_sheet(sent, name="x.xlsx").rows[0].cells == (
        *("1010901234", "12.5", "0", "-3", "0.0000001", "100000000000000"),
    )


def test_the_first_page_that_is_shown_is_read() -> None:
    found = read_sheet((FILES / "list.xls").read_bytes(), name="list.xls")
    assert "Uddannelseshuset" not in str([row.cells for row in found.rows])


def test_empty_rows_and_columns_around_the_list_are_looked_past() -> None:
    rows = f'<row r="4">{said("B4", "Navn")}{said("C4", "Enhed")}</row>'
    rows += f'<row r="9">{said("C9", "UH")}<c r="ZZ9"/></row><row r="900000"><c r="A900000"/></row>'
    with pytest.raises(Exception, match="Kolonne A har ingen overskrift"):
        read_sheet(xlsx(rows), name="x.xlsx")
    found = read_sheet(xlsx(rows.replace('"B', '"A').replace('"C', '"B')), name="x.xlsx")
    assert (found.headings, found.rows[0].number) == (("Navn", "Enhed"), 9)
    assert found.rows[0].cells == ("", "UH")


def test_a_row_is_shown_in_no_log() -> None:
    found = read_sheet(written("x.csv"), name="x.csv")
    assert "Åse" not in repr(found)


def test_the_limits_are_inclusive() -> None:
    limits = Limits(octets=len(written("x.csv")), rows=2, columns=3, signs=20)
    assert len(read_sheet(written("x.csv"), name="x.csv", limits=limits).rows) == 2
