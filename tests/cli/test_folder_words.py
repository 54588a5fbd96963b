"""What is said of a cohort folder that is odd: the place, and what was expected."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Ask
from virksom.cli import in_parts
from virksom.programme.columns import desk

ON = ("--on", "2019-05-07")


@pytest.fixture
def folder(ask: Ask, facts: Path, tmp_path: Path) -> Path:
    ask("export", "cohort", "--facts", facts, "--out", "c.parquet")
    return tmp_path / "c.parquet"


def part(folder: Path) -> Path:
    return folder / "part-00000.parquet"


def test_a_folder_without_a_seal_is_read_and_says_so_once(ask: Ask, folder: Path) -> None:
    assert "kontrolsum" not in ask("settle", "--facts", folder, *ON).out
    pq.write_table(pq.read_table(part(folder), partitioning=None), part(folder))
    assert ask("settle", "--facts", folder, *ON).out.count("kontrolsum") == 1
    assert ask("settle", "--facts", folder, *ON, "--lang", "en").out.count("checksum") == 1


def test_a_damaged_file_is_named_with_what_to_do(ask: Ask, folder: Path) -> None:
    whole = part(folder).read_bytes()
    part(folder).write_bytes(whole[:80] + bytes([whole[80] ^ 1]) + whole[81:])
    said = ask("settle", "--facts", folder, *ON)
    assert (said.code, said.out) == (2, "")
    assert "part-00000.parquet" in said.err
    assert "hent den igen, eller skriv mappen igen med »virksom export cohort«" in said.err


def test_what_else_lies_there_is_named_with_what_may(ask: Ask, folder: Path) -> None:
    for odd in (".DS_Store", "_SUCCESS", "notes.txt", "sub"):
        (folder / odd).mkdir() if odd == "sub" else (folder / odd).touch()
        said = ask("settle", "--facts", folder, *ON).err
        assert f"c.parquet/{odd}: " in said
        assert "kun part-00000.parquet og så fremdeles" in said
        (folder / odd).rmdir() if odd == "sub" else (folder / odd).unlink()
    part(folder).unlink()
    assert "mappen er tom; en kohorte er filer" in ask("settle", "--facts", folder, *ON).err
    part(folder).mkdir()
    assert "(det er en mappe)" in ask("settle", "--facts", folder, *ON).err


def test_a_file_cut_off_or_of_another_kind_is_told_what_was_expected(
    ask: Ask, folder: Path
) -> None:
    whole = part(folder).read_bytes()
    part(folder).write_bytes(whole[:-20])
    said = ask("settle", "--facts", folder, *ON).err
    assert "ikke en hel Parquet-fil; hent den igen, eller skriv mappen igen" in said
    pq.write_table(pq.read_table(part_of_others(folder)), part(folder))
    assert "»virksom export cohort« skriver dem" in ask("settle", "--facts", folder, *ON).err


def part_of_others(folder: Path) -> Path:
    path = folder.with_name("other.parquet")
    pq.write_table(pa.table({"a": [1]}), path)
    return path


def test_a_file_where_the_parts_are_to_lie_is_named(ask: Ask, folder: Path) -> None:
    folder.with_name("r.parquet.parts").touch()
    said = ask("settle", "--facts", folder, *ON, "--out", "r.parquet")
    assert "r.parquet.parts" in said.err
    assert "holder noget andet" in said.err


def test_whoever_names_the_folder_where_facts_are_wanted_is_told(ask: Ask, folder: Path) -> None:
    for words in (("status",), ("check",), ("explain", "K001", "2019-03-04")):
        said = ask(*words, "--facts", folder)
        assert (said.code, "nævn ellers de fakta, den er skrevet af" in said.err) == (2, True)
    assert "nævn mappen, den ligger i" in ask("settle", "--facts", part(folder)).err


def test_spark_says_of_a_folder_that_it_is_not_there(ask: Ask) -> None:
    said = ask("settle", "--facts", "none.parquet", "--engine", "spark").err
    assert said == "none.parquet: mappen findes ikke.\n"
    assert "Spark læser en mappe" in ask("settle", "--facts", "demo", "--engine", "spark").err


def test_a_contract_that_is_no_numbers_leads_to_the_facts(ask: Ask, folder: Path) -> None:
    words = ("settle", "--facts", folder, "--contract", "punktmaal", *ON)
    assert "nævn med --facts de fakta, den er skrevet af" in ask(*words).err
    assert "name with --facts the facts it was written from" in ask(*words, "--lang", "en").err


def test_so_does_somebody_with_more_rows_than_numbers_hold(
    ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "MOST_ROWS", 1)
    for words in (("settle",), ("settle", "--reasons")):
        said = ask(*words, "--facts", folder, *ON)
        assert (said.code, said.out) == (2, "")
        assert "tager højst 1. En mappe kan kun gøres op i tal; nævn med --facts" in said.err


def broken(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_whoever_breaks_off_is_told_what_stays(
    ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("settle", "--facts", folder, *ON)
    with monkeypatch.context() as stopped:
        stopped.setattr(in_parts, "added", broken)
        said = ask(*words, "--out", "r.parquet")
        assert (said.code, said.out, ask(*words).err) == (130, "", "Afbrudt.\n")
    assert "færdige, ligger i r.parquet.parts; samme kommando går videre fra dem." in said.err
    assert "3 personer" in ask(*words, "--out", "r.parquet").out
