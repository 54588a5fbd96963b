"""Registers' files: examples that read as they stand, other alphabets, and what is no list."""

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.exchange.registers.reading import csv, read, told
from virksom.exchange.registers import FORMS, OtherForm, example_sheet
from virksom.exchange.registers.read import NothingInIt
from virksom.exchange.sheets.hostile import Overfull
from virksom.programme.kernel import Refusal

MOMENT = datetime(2020, 2, 1, 12, tzinfo=UTC)
HEAD = "CPR-nr. eller kode;Måned;Timer;Løn"
REGISTER = {"income": "", "weeks": "dream", "list": "ydelsesrefusion"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_an_example_reads_as_it_stands(form: str, language: str) -> None:
    data = example_sheet(form, language=language, moment=MOMENT)
    found = read(data, REGISTER[form], name="eksempel.xlsx")
    assert (told(found), found.nobody, found.unread) == ([], (), ())
    assert found.incomes or found.benefits


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_alphabet_and_separator_are_found(alphabet: str, mark: str) -> None:
    text = f'{HEAD}\nK001;2019-08;"160,33";"24849,00"'.replace(";", mark)
    (one,) = read(text.encode(alphabet)).incomes
    assert (one.hours, one.pay) == (Decimal("160.33"), Decimal(24849))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    with pytest.raises(Refusal) as wrong:
        read(out.getvalue(), name="x.xlsx")
    assert isinstance(wrong.value, Overfull)


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (csv(HEAD), "x.csv", "Der er ingen rækker under overskrifterne."),
        (b"", "x.csv", "Arket er tomt."),
        (b"%PDF-1.7", "x.csv", "men er noget andet"),
        (csv(HEAD, "K001;2019-08;1;2;3"), "x.csv", "Kolonne E har noget i række 2"),
        (
            csv(HEAD, "K001;2019-08;1;" + "x" * 201),
            "x.csv",
            "Række 2, kolonne D: teksten er på over",
        ),
        (b"x" * 20_000_001, "x.csv", "Filen er over 20 MB"),
        (b"x", "x.pdf", "Filen er ikke et regneark"),
    ],
)
def test_what_is_no_list_is_refused_in_one_sentence(data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        read(data, name=name)


def test_a_list_without_rows_has_a_refusal_of_its_own() -> None:
    with pytest.raises(NothingInIt):
        read(csv("cpr;y_1910"), "dream")


@pytest.mark.parametrize(
    ("register", "like"),
    [("dream", "list"), ("", "list"), ("ydelsesrefusion", "weeks"), ("dream", "income")],
)
def test_a_list_of_another_register_is_known_by_its_columns(register: str, like: str) -> None:
    data = example_sheet(like, language="da", moment=MOMENT)
    with pytest.raises(OtherForm, match=r"^Arket mangler ") as caught:
        read(data, register, name="eksempel.xlsx")
    assert caught.value.form == like
