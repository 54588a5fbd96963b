"""Mapping tables of registers: what ships, what an operator puts in its place, what is refused."""

from datetime import date
from pathlib import Path

import pytest

from virksom.programme.contract import BadContract
from virksom.programme.evidence.registers import LIST, WEEKS
from virksom.programme.files import registers
from virksom.programme.files.registers import read_tables, shipped_tables, tables_with

HEAD = 'register: dream\nform: weeks\ntitle: {da: "D", en: "D"}\n'
GOOD = HEAD + 'confirmed: {by: "oekonomi-1", on: 2019-10-07}\ncodes:\n  "0130-139": kontanthjaelp\n'


def written(folder: Path, text: str, *, name: str = "own.yaml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_recalled_codes_ship_as_an_example_and_words_as_they_stand() -> None:
    dream, words = (shipped_tables()[name] for name in ("dream", "ydelsesrefusion"))
    assert (dream.is_example, dream.form, words.is_example, words.form) == (
        *(True, WEEKS, False, LIST),
    )
    assert (words.plain, words.confirmed_by, words.confirmed_on) == (True, "", None)
    assert "SKAL BEKRÆFTES" in (
        Path(__file__).parents[3] / "catalogue" / "registers" / "dream.yaml"
    ).read_text(encoding="utf-8")
    assert shipped_tables() is shipped_tables()


def test_an_operators_table_takes_the_place_of_the_one_that_ships(tmp_path: Path) -> None:
    found = tables_with(written(tmp_path, GOOD))
    assert found["dream"].confirmed_on == date(2019, 10, 7)
    assert (found["dream"].confirmed_by, found["dream"].is_example) == ("oekonomi-1", False)
    assert (found["dream"].code_of("130"), found["dream"].code_of("140")) == ("kontanthjaelp", None)
    assert "ydelsesrefusion" in found
    assert tables_with(None) is shipped_tables()


def test_a_wheel_has_its_tables_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "catalogue" / "registers").mkdir(parents=True)
    written(tmp_path / "catalogue" / "registers", GOOD)
    monkeypatch.setattr(registers, "__file__", str(tmp_path / "programme" / "files" / "x.py"))
    assert registers.shipped_tables.__wrapped__()["dream"].confirmed_by == "oekonomi-1"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + 'codes: {"130": Kontanthjælp}', "en kode af små bogstaver"),
        (HEAD + 'codes: {"139-130": kontanthjaelp}', "fra–til"),
        (HEAD + 'codes: {"130-139": kontanthjaelp, "135": su}', "135 står to gange"),
        (HEAD + 'codes: {"130-139": a, "139-140": b}', "139 står to gange"),
        (HEAD + 'codes: {"0130": a, "130": b}', "130 står to gange"),
        (HEAD.replace("weeks", "columns") + "codes: {}", "weeks eller list"),
        (HEAD + "plain: yes\ncodes: {}", "forventede true"),
        (HEAD, "»codes« mangler"),
    ],
)
def test_a_broken_table_is_refused_with_file_and_key(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(BadContract, match=told) as wrong:
        read_tables(written(tmp_path, text))
    assert "own.yaml" in str(wrong.value)


def test_two_tables_of_one_register_are_refused(tmp_path: Path) -> None:
    written(tmp_path, GOOD, name="a.yaml")
    with pytest.raises(BadContract, match="har en tabel i forvejen"):
        read_tables(written(tmp_path, GOOD, name="b.yaml"))


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadContract):
        tables_with(tmp_path / "nowhere")
