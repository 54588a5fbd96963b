"""Lists of benefits in both forms: a column a week, and a row a week or period."""

from datetime import date
from pathlib import Path

import pytest

from tests.exchange.registers.reading import csv, read, told
from virksom.exchange.registers import RegisterReading
from virksom.exchange.registers.columns import NoSuchWeek
from virksom.exchange.sheets.columns import MASKED, ColumnTwice, MissingColumns

LIST = "CPR-nr. eller kode;Uge;Ydelse"
PERIODS = "CPR-nr. eller kode;Fra;Til;Ydelse"


def said(found: RegisterReading) -> list[tuple[str, str, str, str, str]]:
    assert told(found) == []
    return [
        (one.candidate, str(one.since), str(one.until), one.code, one.written)
        for one in found.benefits
    ]


def test_weeks_of_one_code_are_one_stretch_and_blank_is_none() -> None:
    found = read(csv("cpr;y_1931;y_1932;y_1933;y_1935;alder", "0704951234;130;130;;;"), "dream")
    assert said(found) == [
        ("K001", "2019-07-29", "2019-08-12", "kontanthjaelp", "130"),
        ("K001", "2019-08-12", "2019-08-19", "none", ""),
        ("K001", "2019-08-26", "2019-09-02", "none", ""),
    ]
    assert (found.unread, found.first, found.last) == (
        *(("alder",), date(2019, 7, 29), date(2019, 9, 1)),
    )


@pytest.mark.parametrize("cpr", ["010190-1234", "0101901234", "010190 1234"])
def test_a_heading_with_a_cpr_number_is_neither_shown_nor_kept(cpr: str) -> None:
    sheet = csv(f"cpr;uge;ydelse;Anna Hansen {cpr};alder", "K001;2019-W31;SU;;")
    found = read(sheet, "ydelsesrefusion")
    assert found.unread == (MASKED, "alder")
    assert "Anna" not in repr(found)


def test_the_year_turns_with_week_53_and_with_the_century() -> None:
    found = read(csv("cpr;y_1552;y_1553;y_1601;y_9901", "K001;;;;651"), "dream")
    assert said(found) == [
        ("K001", "1999-01-04", "1999-01-11", "su", "651"),
        ("K001", "2015-12-21", "2016-01-11", "none", ""),
    ]


def test_weeks_that_have_not_ended_say_nothing() -> None:
    found = read(csv("cpr;y_2004;y_2005;y_2006", "K001;;;"), "dream")
    assert (said(found), found.later) == ([("K001", "2020-01-20", "2020-01-27", "none", "")], 2)


@pytest.mark.parametrize(
    ("headings", "refusal", "sentence"),
    [
        ("cpr;y_1953", NoSuchWeek, "Kolonne B hedder y_1953, men 2019 har ingen uge 53."),
        ("cpr;y_1910;y_201910", ColumnTwice, "Kolonne B og C er begge uge 2019-W10; slet den ene."),
        ("cpr;uge", MissingColumns, "en kolonne for hver uge"),
        ("y_1910;alder", MissingColumns, "»CPR-nr. eller kode«"),
    ],
)
def test_headings_that_cannot_be_read_are_named(
    headings: str, refusal: type[Exception], sentence: str
) -> None:
    with pytest.raises(refusal, match=sentence):
        read(csv(headings, "K001;;"), "dream")


def test_an_unknown_code_is_a_broken_row_that_names_itself() -> None:
    found = read(csv("cpr;y_1910;y_1911", "K001;130;999999", "K002;;"), "dream")
    assert told(found) == [
        (
            "Række 2, kolonne C (y_1911): »999999«; koden står ikke i tabellen for DREAM; "
            "tilføj den, eller ret koden."
        )
    ]
    assert {one.candidate for one in found.benefits} == {"K002"}


def test_a_candidate_stands_once() -> None:
    found = read(csv("cpr;y_1910", "K001;130", "0704951234;"), "dream")
    assert "»•••«; kandidaten står allerede i række 2" in told(found)[0]


@pytest.mark.parametrize("week", ["2019-W31", "2019U31", "201931", "uge 31 2019", "31/2019"])
def test_a_week_is_read_as_people_write_it(week: str) -> None:
    found = read(csv(LIST, f"K001;{week};Kontanthjælp"), "ydelsesrefusion")
    assert said(found) == [("K001", "2019-07-29", "2019-08-05", "kontanthjaelp", "Kontanthjælp")]


def test_year_and_week_may_stand_apart() -> None:
    found = read(
        csv("Kandidat;År;Uge;Ydelse", "K001;2019;31;su", "K001;2019;53;su"), "ydelsesrefusion"
    )
    assert [one.code for one in found.benefits] == ["su"]
    assert told(found) == ["Række 3, kolonne C (Uge): »53«; 2019 har ingen uge 53."]


def test_a_period_has_both_its_days_and_none_gives_way() -> None:
    rows = "K001;29-07-2019;11-08-2019;sygedagpenge", "K001;1/8-2019;20/8-2019;ingen"
    assert said(read(csv(PERIODS, *rows), "ydelsesrefusion")) == [
        ("K001", "2019-07-29", "2019-08-12", "sygedagpenge", "sygedagpenge"),
        ("K001", "2019-08-12", "2019-08-21", "none", "ingen"),
    ]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("K001;31-12-2019;1-1-2020;gave", "kolonne D (Ydelse): »gave«; koden står ikke i tabellen"),
        ("K001;31-12-2019;30-12-2019;su", "den sidste dag ligger før den første."),
        ("K001;31-12-2019;;su", "kolonne C (Til): feltet er tomt; skriv en dato"),
        ("K001;i går;1-1-2020;su", "kolonne B (Fra): »i går«; skriv en dato"),
        ("K001;31-12-2019;1-3-2020;su", "dagene er ikke gået endnu."),
    ],
)
def test_a_wrong_cell_is_named_with_what_to_do(row: str, sentence: str) -> None:
    found = read(csv(PERIODS, row), "ydelsesrefusion")
    assert sentence in told(found)[0]
    assert found.benefits == ()


def test_a_row_that_stands_twice_is_told() -> None:
    found = read(csv(LIST, "K001;2019-W31;su", "K001;2019-W31;su"), "ydelsesrefusion")
    assert "rækken står allerede som række 2" in told(found)[0]


def test_in_a_complete_list_a_week_without_a_row_is_without_benefit() -> None:
    rows = "K001;2019-W31;su", "K002;2019-W33;su", "K002;2019-W32;x"
    found = read(csv(LIST, *rows), "ydelsesrefusion", complete=True)
    assert [(one.candidate, str(one.since), one.code) for one in found.benefits] == [
        *(
            ("K001", "2019-07-29", "su"),
            ("K001", "2019-08-05", "none"),
            ("K002", "2019-08-12", "su"),
        ),
    ]
    found = read(csv(LIST, *rows, "1;2019-W31;su"), "ydelsesrefusion", complete=True)
    assert [one.code for one in found.benefits] == ["su", "su"]


def test_a_list_without_week_or_days_is_refused() -> None:
    with pytest.raises(MissingColumns, match="»Uge« eller »Fra« og »Til«"):
        read(csv("cpr;ydelse", "K001;su"), "ydelsesrefusion")


def test_the_first_day_alone_is_one_day() -> None:
    found = read(csv("cpr;fra;ydelse", "K001;31-07-2019;su"), "ydelsesrefusion")
    assert said(found) == [("K001", "2019-07-31", "2019-08-01", "su", "su")]


def test_the_table_that_ships_is_read_where_it_lies() -> None:
    assert (Path(__file__).parents[3] / "catalogue" / "registers" / "dream.yaml").is_file()
