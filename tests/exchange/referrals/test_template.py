"""The template comes back empty, and filled in comes back as it was filled in."""

import re
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.exchange.referrals.lists import BANDS, UNITS
from virksom.exchange.referrals import read_referrals, referral_template
from virksom.exchange.referrals.columns import COLUMNS
from virksom.exchange.referrals.example import EXAMPLE, NOTE
from virksom.exchange.sheets import Kind, Row, Sheet, read_sheet

MOMENT = datetime(2018, 9, 3, 8, 0, tzinfo=UTC)


def template(language: str) -> bytes:
    return referral_template(UNITS, age_bands=BANDS, language=language, moment=MOMENT)


def part(language: str, name: str) -> str:
    with ZipFile(BytesIO(template(language))) as archive:
        return archive.read(name).decode()


def filled(language: str, **cells: str) -> Sheet:
    """Return the template with the example written over, by the name of a column."""
    sheet = read_sheet(template(language), name="x.xlsx")
    (example,) = sheet.rows
    told = list(example.cells)
    for place, heading in enumerate(sheet.headings):
        name = next(column.name for column in COLUMNS if column.is_called(heading))
        told[place] = cells.get(name, told[place])
    return Sheet(sheet.headings, (Row(2, tuple(told), example.kinds),))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_template_is_read_as_an_empty_list(language: str) -> None:
    found = read_referrals(
        read_sheet(template(language), name="x.xlsx"), units=UNITS, age_bands=BANDS
    )
    assert (found.rows, found.wrong, found.unread) == ((), (), ())


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_example_is_written_over_and_read(language: str) -> None:
    sheet = filled(language, cpr="020290-1234", name="Ib", note="")
    (row,) = read_referrals(sheet, units=UNITS, age_bands=BANDS).rows
    assert (row.cpr, row.name, row.unit) == ("0202901234", "Ib", "uddannelseshuset")
    assert (row.since, row.motivated, row.note) == (date(2018, 10, 7), True, "")


def test_the_examples_person_is_never_read_whatever_else_is_changed() -> None:
    sheet = filled("da", note="", unit="Job- og Aktivhuset")
    found = read_referrals(sheet, units=UNITS, age_bands=BANDS)
    assert (found.rows, found.wrong) == ((), ())


@pytest.mark.parametrize("language", ["da", "en"])
def test_nobody_is_lost_because_the_examples_note_was_left_standing(language: str) -> None:
    sheet = filled(language, cpr="020290-1234", name="Ib")
    found = read_referrals(sheet, units=UNITS, age_bands=BANDS)
    assert [cell.found for cell in found.wrong] == [NOTE.read(language)]
    assert "slet eksemplets tekst" in found.wrong[0].text.da


def test_the_example_stands_in_grey() -> None:
    style = re.search(r'<c r="B2" s="(\d+)"', part("da", "xl/worksheets/sheet1.xml"))
    styles = part("da", "xl/styles.xml")
    fonts = styles.partition("<fonts")[2].split("<font>")
    formats = re.findall(r'<xf [^>]*fontId="(\d+)"', styles.partition("<cellXfs")[2])
    assert style
    assert "FF6B7478" in fonts[int(formats[int(style[1])]) + 1]


@pytest.mark.parametrize(("language", "page"), [("da", "Valg"), ("en", "Choices")])
def test_unit_age_group_and_yes_or_no_are_picked_from_lists(language: str, page: str) -> None:
    rules = part(language, "xl/worksheets/sheet1.xml")
    lists = re.findall(r'type="list"[^>]*sqref="(\w)2:\w201"[^>]*><formula1>([^<]*)<', rules)
    assert lists == [(at, f"{page}!${at}$1:${at}$2") for at in "GKL"]
    assert f'<sheet name="{page}" sheetId="2" state="hidden"' in part(language, "xl/workbook.xml")


def test_a_cpr_is_a_cell_of_text_so_that_no_nought_is_lost() -> None:
    found = read_sheet(template("da"), name="x.xlsx")
    assert found.rows[0].kinds[0] is Kind.TEXT
    style = re.search(r'<col min="1" max="1"[^>]*style="(\d+)"', part("da", SHEET))
    formats = re.findall(r'<xf numFmtId="(\d+)"', part("da", STYLES).partition("<cellXfs")[2])
    assert style
    assert formats[int(style[1])] == "49"  # which Excel shows as text


SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"


def test_every_column_but_the_parts_of_a_name_is_in_the_template() -> None:
    found = read_sheet(template("da"), name="x.xlsx").headings
    assert list(found) == [
        column.heading.da for column in COLUMNS if column.name not in {"given_name", "family_name"}
    ]


def test_hints_are_as_short_as_excel_takes_them() -> None:
    messages = re.findall(r'prompt="([^"]*)"', part("da", SHEET) + part("en", SHEET))
    assert len(messages) == 12
    assert max(len(message) for message in messages) <= 255


def test_the_same_moment_gives_the_same_bytes() -> None:
    assert template("da") == template("da")
    assert "2018-09-03T08:00:00Z" in part("da", "docProps/core.xml")


def test_the_example_is_nobody_who_could_be_referred() -> None:
    assert EXAMPLE["cpr"].da.endswith("-0000")
