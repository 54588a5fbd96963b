"""What is said of a cohort folder that is odd: the place, and what was expected."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Ask

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
