"""From a jobcentre's list to rows that can be loaded, and what is wrong with the others."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.referrals.lists import BANDS, GOOD, HEADINGS, UNITS, listed, one
from virksom.exchange.referrals import ReferralRow, read_referrals
from virksom.exchange.referrals.columns import COLUMNS
from virksom.exchange.sheets import Kind, Row, Sheet
from virksom.exchange.sheets.columns import ColumnTwice, MissingColumns

ROW = ReferralRow(
    row=2,
    cpr="0101901234",
    name="Åse Ærø",
    unit="uddannelseshuset",
    since=date(2018, 10, 7),
)


def test_a_good_row_is_typed() -> None:
    found = listed(HEADINGS, GOOD)
    assert (found.rows, found.wrong, found.unread) == ((ROW,), (), ())


def test_everything_a_list_may_tell_is_read() -> None:
    found = one(
        Tlf="+45 12 34 56 78", Mail="aase@example.dk", Adresse="Vej 1, Aalborg",
        Rådgiver="Lis  Madsen", Tidligere_tilbud="3", Ønsker_job="x", Aldersgruppe="Under 30 år",
        Født="1.1.1990", Bemærkning="Helst formiddag",
    )  # fmt: skip
    assert found.rows == (
        replace(
            ROW, phone="+4512345678", email="aase@example.dk", address="Vej 1, Aalborg",
            adviser="Lis Madsen", earlier_offers=3, motivated=True, age_band="uddannelseshuset",
            birth_date=date(1990, 1, 1), note="Helst formiddag",
        ),
    )  # fmt: skip


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_every_name_of_a_column_means_that_column_alone(column: object) -> None:
    names = [column.heading.da, column.heading.en, *column.also.split()]  # type: ignore[attr-defined]
    for name in names:
        meant = [one for one in COLUMNS if one.is_called(f" {name.upper()}: ")]
        assert meant == [column], name


@given(st.permutations(range(4)), st.booleans())
def test_the_order_of_columns_does_not_matter(order: list[int], english: bool) -> None:  # noqa: FBT001
    names = ("Personal number", "Full name", "Unit", "Referral date") if english else HEADINGS
    found = listed([names[at] for at in order], [GOOD[at] for at in order])
    assert found.rows == (ROW,)


def test_good_rows_stand_beside_wrong_ones() -> None:
    other = ("020290-1234", "Ib", "Uddannelseshuset", "07.10.2018")
    found = listed(HEADINGS, GOOD, ("12", "", "UH", ""), other)
    assert [row.row for row in found.rows] == [2, 4]
    assert found.wrong_rows == (3,)


def test_all_that_is_wrong_with_a_row_is_told_at_once_from_left_to_right() -> None:
    wrong = listed(HEADINGS, ("12", "Ib", "UH", "7/10-18")).wrong
    assert [cell.text.da for cell in wrong] == [
        (
            "Række 2, kolonne A (CPR-nr.): »12«; "
            "skriv ti cifre, med eller uden bindestreg: 010190-1234."
        ),
        "Række 2, kolonne C (Enhed): »UH«; skriv en af »Uddannelseshuset«, »Job- og Aktivhuset«.",
        (
            "Række 2, kolonne D (Henvist den): »7/10-18«; "
            "skriv en dato som 7/10-2018, med årstallet i fire cifre."
        ),
    ]


def test_it_is_told_in_english_too() -> None:
    (wrong,) = listed(HEADINGS, ("010190-1234", "", "", "7/10-2018")).wrong
    assert wrong.text.en == (
        "Row 2, column C (Enhed): the cell is empty; "
        "write one of “House of Education”, “Job- og Aktivhuset”."
    )


@pytest.mark.parametrize(
    ("cells", "column", "sentence"),
    [
        (("", "", *GOOD[2:]), "A", "feltet er tomt; skriv navn eller CPR-nummer."),
        ((*GOOD[:3], ""), "D", "feltet er tomt; skriv en dato som 7/10-2018"),
        ((*GOOD[:2], "", GOOD[3]), "C", "feltet er tomt; skriv en af"),
    ],
)
def test_what_every_referral_needs_is_asked_for(
    cells: tuple[str, ...], column: str, sentence: str
) -> None:
    (wrong,) = listed(HEADINGS, cells).wrong
    assert wrong.column == column
    assert sentence in wrong.text.da


def test_a_name_is_enough_without_a_cpr_and_a_cpr_without_a_name() -> None:
    found = listed(HEADINGS, ("", *GOOD[1:]), (GOOD[0], "", *GOOD[2:]))
    assert [(row.cpr, row.name) for row in found.rows] == [("", "Åse Ærø"), ("0101901234", "")]


def test_a_name_may_stand_in_two_columns() -> None:
    found = listed(("Fornavn", "Efternavn", *HEADINGS[2:]), ("Åse", "Ærø", *GOOD[2:]))
    assert found.rows == (replace(ROW, cpr=""),)


def test_a_cpr_that_stands_twice_is_told_on_the_second_row() -> None:
    again = ("0101901234", "Åse igen", "Job- og Aktivhuset", "08.10.2018")
    found = listed(HEADINGS, GOOD, again)
    assert found.rows == (ROW,)
    assert [cell.text.da for cell in found.wrong] == [
        (
            "Række 3, kolonne A (CPR-nr.): »0101901234«; "
            "nummeret står allerede i række 2, slet den ene række."
        )
    ]


def test_a_sheet_without_units_takes_the_senders_own() -> None:
    found = listed(("Navn", "Dato"), ("Ib", "7/10-2018"), own_unit="job_og_aktivhuset")
    assert [row.unit for row in found.rows] == ["job_og_aktivhuset"]


def test_a_unit_that_is_told_stands_before_the_senders_own() -> None:
    found = listed(HEADINGS, GOOD, ("", "Ib", "", "7/10-2018"), own_unit="job_og_aktivhuset")
    assert [row.unit for row in found.rows] == ["uddannelseshuset", "job_og_aktivhuset"]


def test_columns_that_are_not_read_are_told() -> None:
    assert one(CV="x", Ydelse="y").unread == ("CV", "Ydelse")


def test_without_age_bands_the_column_is_not_looked_at() -> None:
    sheet = Sheet((*HEADINGS, "Aldersgruppe"), (Row(2, (*GOOD[:3], "2018-10-07", "35"), KINDS),))
    assert read_referrals(sheet, units=UNITS).rows == (ROW,)
    assert read_referrals(sheet, units=UNITS, age_bands=BANDS).rows == ()


KINDS = (Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.DAY, Kind.TEXT)


@pytest.mark.parametrize(
    ("headings", "da"),
    [
        (
            ("CV", "Tlf"),
            (
                "Arket mangler »Navn« eller »CPR-nr.«, »Enhed«, »Henvist den«; "
                "overskrifterne skal stå i den første række med indhold."
            ),
        ),
        (
            ("Navn", "Enhed"),
            "Arket mangler »Henvist den«; overskrifterne skal stå i den første række med indhold.",
        ),
    ],
)
def test_a_list_without_its_columns_is_refused_with_all_that_are_missing(
    headings: tuple[str, ...], da: str
) -> None:
    with pytest.raises(MissingColumns) as told:
        listed(headings, ("a", "b"))
    assert told.value.text.da == da


def test_two_columns_that_tell_the_same_are_refused() -> None:
    with pytest.raises(ColumnTwice) as told:
        listed((*HEADINGS, "Personnummer"), (*GOOD, "x"))
    assert told.value.text.en == "Columns A and E are both “CPR no.”; delete one."


def test_who_it_is_stands_in_no_log() -> None:
    found = listed((*HEADINGS, "Note"), (*GOOD, "syg"), ("hemmelig", "Ib", "UH", "x", ""))
    assert (len(found.rows), found.wrong[0].found) == (1, "hemmelig")
    assert not any(secret in repr(found) for secret in ("0101901234", "Åse", "syg", "hemmelig"))


cells = st.text("0123456789-/. abjnexÆ@+ ", max_size=14)


@given(st.lists(st.tuples(*[cells] * 6), min_size=1, max_size=5))
def test_every_row_is_loaded_or_told_and_never_both(rows: list[tuple[str, ...]]) -> None:
    names = (*HEADINGS, "Mail", "Tlf")
    told = [row for row in rows if any(cell.strip() for cell in row)]
    if not told:
        return
    found = listed(names, *told)
    good = {row.row for row in found.rows}
    assert good.isdisjoint(found.wrong_rows)
    assert good | set(found.wrong_rows) == set(range(2, len(told) + 2))
