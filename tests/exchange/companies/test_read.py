"""A sheet of companies, and what is wrong with it."""

import pytest

from virksom.exchange.companies import company_template, read_companies
from virksom.exchange.companies.columns import COLUMNS
from virksom.exchange.sheets import Kind, Row, Sheet, read_sheet
from virksom.exchange.sheets.columns import ColumnTwice, MissingColumns
from virksom.programme.files.catalogue import shipped_catalogue
from virksom.programme.kernel import Refusal, parse_moment

TRADES = {code: one.label for code, one in shipped_catalogue().trades.items()}


def sheet(headings: str, *rows: str) -> Sheet:
    cells = [tuple(row.split("|")) for row in rows]
    return Sheet(
        headings=tuple(headings.split("|")),
        rows=tuple(
            Row(number, row, tuple(Kind.TEXT if cell else Kind.EMPTY for cell in row))
            for number, row in enumerate(cells, start=2)
        ),
    )


def test_columns_are_found_by_any_of_their_names() -> None:
    found = read_companies(
        sheet(
            "Firma|CVR|Town|Industry|DB07|Kontakt|Mail|Tlf.|Andet",
            "Fit|12 34 56 74|9000|Butik|4711|Bo|b@x.dk|12 34 56 78|x",
        ),
        trades=TRADES,
    )
    (row,) = found.rows
    assert (row.name, row.cvr, row.place, row.trade) == ("Fit", "12345674", "9000", "retail")
    assert (row.division, row.contact, row.mail, row.phone) == ("47", "Bo", "b@x.dk", "12345678")
    assert found.unread == ("Andet",)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("|12345674||", "skriv virksomhedens navn"),
        ("Fit|12345675||", "et tastefejl"),
        ("Fit||0123456789|", "begynder ikke med 0"),
        ("Fit|||34", "to første cifre"),
    ],
)
def test_a_wrong_cell_is_told_with_its_place_and_what_to_do(row: str, told: str) -> None:
    found = read_companies(sheet("Navn|CVR|P-nr.|Branchekode", row), trades=TRADES)
    (cell,) = found.wrong
    assert found.rows == ()
    assert told.removeprefix("et ") in cell.text.da
    assert cell.text.da.count(".") <= 3


def test_a_p_number_stands_once() -> None:
    found = read_companies(sheet("Navn|P-nr.", "A|1003456789", "B|1003456789"), trades=TRADES)
    assert [row.name for row in found.rows] == ["A"]
    assert "står allerede i række 2" in found.wrong[0].text.da


def test_a_nought_that_a_spreadsheet_took_from_a_division_is_back() -> None:
    rows = (Row(2, ("Gården", "1"), (Kind.TEXT, Kind.NUMBER)),)
    found = read_companies(Sheet(headings=("Navn", "Branchekode"), rows=rows), trades=TRADES)
    assert found.rows[0].division == "01"


def test_a_sheet_needs_names_and_each_column_once() -> None:
    with pytest.raises(MissingColumns):
        read_companies(sheet("CVR", "12345674"), trades=TRADES)
    with pytest.raises(ColumnTwice, match="Kolonne A og B"):
        read_companies(sheet("Navn|Firma", "A|B"), trades=TRADES)


def test_the_form_has_every_column_and_no_row() -> None:
    moment = parse_moment("2019-10-07")
    form = company_template(language="da", moment=moment)
    assert form == company_template(language="da", moment=moment)
    with pytest.raises(Refusal):
        read_sheet(form, name="x.xlsx")
    assert len(COLUMNS) == 11
