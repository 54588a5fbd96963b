"""Lists with separators, as different programs and machines write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.sheets.making import refused
from virksom.exchange.sheets import Kind, read_sheet

TEXT = "Navn;Født;Note\nÅse;7/10-1990;a,b\tc\n"
CELLS = ("Åse", "1990-10-07", "a,b\tc")


def cells(data: bytes, name: str = "x.csv") -> tuple[str, ...]:
    (row,) = read_sheet(data, name=name).rows
    return row.cells


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_alphabet_in_use_is_read(alphabet: str) -> None:
    assert cells(TEXT.encode(alphabet)) == CELLS


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["x.csv", "X.TSV", "x.txt"])
def test_every_end_of_line_is_read(end: str, name: str) -> None:
    assert cells(TEXT.replace("\n", end).encode(), name) == CELLS


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_the_one_the_headings_have_most_of(separator: str) -> None:
    sent = f'Navn{separator}"Note; med, alt"{separator}Enhed\nÅse{separator}x{separator}UH\n'
    assert cells(sent.encode()) == ("Åse", "x", "UH")


@pytest.mark.parametrize("first", ["sep=,\n", "sep=,\r\n", "sep=,\r"])
def test_a_separator_that_is_named_is_believed(first: str) -> None:
    sent = read_sheet(f"{first}Navn;Navne,Enhed\nÅse,UH".encode(), name="x.csv")
    assert (sent.headings, sent.rows[0].cells) == (("Navn;Navne", "Enhed"), ("Åse", "UH"))
    assert sent.rows[0].number == 3


def test_a_quoted_field_runs_over_lines_and_counts_as_one_row() -> None:
    found = read_sheet(b'Navn;Note\r\nIb;"en\r\nto;""tre"""\r\n\r\nBo;x\r\n', name="x.csv")
    assert [(row.number, row.cells) for row in found.rows] == [
        (2, ("Ib", 'en\nto;"tre"')),
        (4, ("Bo", "x")),
    ]


def test_a_list_of_one_column_needs_no_separator() -> None:
    assert cells(b"Navn\nIb") == ("Ib",)


@pytest.mark.parametrize(
    ("field", "text", "kind"),
    [
        ("101901234", "101901234", Kind.NUMBER),
        ("0101901234", "0101901234", Kind.TEXT),
        ("12,5", "12,5", Kind.TEXT),
        (" 7 ", "7", Kind.NUMBER),
        ("'+45 12", "+45 12", Kind.TEXT),
        ("'ja", "'ja", Kind.TEXT),
        ("", "", Kind.EMPTY),
        ("A\u030a", "Å", Kind.TEXT),
        ("31.02.2019", "31.02.2019", Kind.TEXT),
    ],
)
def test_a_field_is_read_as_a_spreadsheet_would(field: str, text: str, kind: Kind) -> None:
    (row,) = read_sheet(f"a;b\n{field};x\n".encode(), name="x.csv").rows
    assert (row.cells[0], row.kinds[0]) == (text, kind)


def test_the_row_of_a_wrong_quotation_mark_is_told() -> None:
    sent = b'a;b\n1;2\n3;"4\n5;6\n'
    assert refused(sent, "x.csv")[1] == (
        'Række 3 kan ikke læses: et citationstegn (") mangler eller står midt i et felt, '
        "eller feltet er alt for langt."
    )


@given(st.binary(max_size=200))
def test_any_octets_are_read_or_refused(data: bytes) -> None:
    assert refused(data, "x.csv")[0] in {
        *("read", "NotText", "OpenQuote", "NoHeadings", "HeadingTwice", "NoRows", "TooMany"),
        *("WrongContent", "CellTooLong"),
    }


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert refused(text.encode("utf-8", errors="ignore"), "x.csv")[0] != "Damaged"
