"""Headings and rows: what is wrong with them is told with the place."""

import pytest

from tests.exchange.sheets.making import refused
from virksom.exchange.sheets import read_sheet
from virksom.exchange.sheets.layout import column_letters


@pytest.mark.parametrize(
    ("sent", "kind", "da", "en"),
    [
        (
            "Navn;;Enhed\nIb;x;UH",
            "NoHeadings",
            (
                "Kolonne B har ingen overskrift; den første række med indhold (række 1) skal være "
                "overskrifter."
            ),
            "Column B has no heading; the first row that holds anything (row 1) must be headings.",
        ),
        (
            "\n\n010190-1234;7/10-2018\nx;y",
            "NoHeadings",
            (
                "Kolonne B har ingen overskrift; den første række med indhold (række 3) skal være "
                "overskrifter."
            ),
            "Column B has no heading; the first row that holds anything (row 3) must be headings.",
        ),
        (
            "Henvisninger uge 40\nNavn;Enhed\nIb;UH",
            "NoHeadings",
            (
                "Kolonne B har noget i række 2, men ingen overskrift; overskrifterne skal stå i "
                "den første række med indhold."
            ),
            (
                "Column B has something in row 2, but no heading; the headings must stand in the "
                "first row that holds anything."
            ),
        ),
        (
            "Navn;Enhed; navn\nIb;UH;Bo",
            "HeadingTwice",
            "Kolonne A og C har samme overskrift; giv dem hver sin, eller slet den ene.",
            "Columns A and C have one heading; give each its own, or delete one.",
        ),
        (
            "Navn;Enhed\nIb;UH\nNavn;Enhed\nBo;UH",
            "HeadingTwice",
            "Overskrifterne står igen i række 3; slet den række.",
            "The headings stand again in row 3; delete that row.",
        ),
        (
            "Navn;Enhed\n;\n",
            "NoRows",
            "Der er ingen rækker under overskrifterne.",
            "There are no rows under the headings.",
        ),
        (" ; \n\n", "NoRows", "Arket er tomt.", "The sheet is empty."),
        (
            "\n".join(["a", *["x"] * 2_001]),
            "TooMany",
            "Der er over 2.000 rækker; del listen i flere filer.",
            "There are more than 2,000 rows; split the list into several files.",
        ),
        (
            f"a\n{';' * 60}x",
            "TooMany",
            "Række 2 har over 60 kolonner; slet dem, der ikke hører til listen.",
            "Row 2 has more than 60 columns; delete those that are not of the list.",
        ),
        (
            f"a;b\nx;{'y' * 2_001}",
            "CellTooLong",
            "Række 2, kolonne B: teksten er på over 2.000 tegn.",
            "Row 2, column B: the text is over 2,000 signs long.",
        ),
    ],
)
def test_it_is_told_with_its_place(sent: str, kind: str, da: str, en: str) -> None:
    assert refused(sent.encode(), "x.csv") == (kind, da, en)


def test_as_much_as_the_limits_allow_is_read() -> None:
    headings = ";".join(f"h{at}" for at in range(60))
    row = ";".join(["y"] * 59 + ["z" * 2_000])
    found = read_sheet("\n".join([headings, row, *["x"] * 1_999]).encode(), name="x.csv")
    assert (len(found.rows), found.rows[-1].number, len(found.headings)) == (2_000, 2_001, 60)


def test_a_row_shorter_than_the_headings_ends_in_empty_cells() -> None:
    found = read_sheet(b"a;b;c\nx\n", name="x.csv")
    assert found.rows[0].cells == ("x", "", "")
    assert len(found.rows[0].kinds) == 3


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_columns_are_named_as_a_spreadsheet_names_them(column: int, letters: str) -> None:
    assert column_letters(column) == letters
