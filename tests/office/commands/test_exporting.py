"""Facts taken out of the office, and put into an empty one."""

import json
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings

from tests.office.cast import CODE, stand
from tests.office.databases import SqliteFiles, use
from virksom.cli.run import run
from virksom.office.site.owner_list import OwnerList
from virksom.office.store import read
from virksom.programme.kernel import COPENHAGEN

NOW = datetime(2019, 10, 7, 12, 0, tzinfo=COPENHAGEN)


@pytest.fixture
def folder(own_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(settings, "EXPORTS", OwnerList(tmp_path / "keys" / "exports.jsonl"))
    stand()
    before = os.umask(0o022)
    yield tmp_path
    os.umask(before)
    use(own_database)


def test_what_is_taken_out_is_written_down_and_for_its_owner_alone(folder: Path) -> None:
    out = folder / "facts.parquet"
    assert run(["export", "facts", "--as", "parquet", "--out", str(out)], NOW) == 0
    (line,) = (folder / "keys" / "exports.jsonl").read_text().splitlines()
    told = json.loads(line)
    assert (told["facts"], told["head"]) == (5, read.log(CODE).head)
    assert (told["form"], told["at"]) == ("parquet", "2019-10-07T12:00:00+02:00")
    assert out.stat().st_mode & 0o777 == 0o600


def test_weeks_taken_out_are_written_down_and_for_their_owner_alone(folder: Path) -> None:
    out = folder / "weeks.parquet"
    assert run(["settle", "--out", str(out)], NOW) == 0
    (line,) = (folder / "keys" / "exports.jsonl").read_text().splitlines()
    assert (json.loads(line)["form"], json.loads(line)["head"]) == ("parquet", read.log(CODE).head)
    assert out.stat().st_mode & 0o777 == 0o600


def test_a_folder_answers_for_the_day_and_the_moment_it_was_taken_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(folder / "c.parquet")
    assert run(["export", "cohort", "--out", out], NOW) == 0
    capsys.readouterr()
    for words, later in ((("--out", f"{out}.weeks.parquet"), 0), (("--facts", out), 40)):
        assert run(["settle", *words, "--format", "json"], NOW + timedelta(days=later)) == 0
    office, taken = (json.loads(f"{one}}}") for one in capsys.readouterr().out.split("\n}\n")[:2])
    assert office == taken
    assert taken["known"] == NOW.isoformat()


def test_what_cannot_be_written_down_is_not_taken_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "keys").write_text("a file where a folder should be")
    assert run(["facts", "export", "--out", str(folder / "facts.jsonl")], NOW) == 2
    assert "exports.jsonl kan ikke læses eller skrives" in capsys.readouterr().err
    assert not (folder / "facts.jsonl").exists()


def test_an_empty_office_takes_it_and_has_the_same_digests(
    folder: Path, sqlite_files: SqliteFiles
) -> None:
    before = read.log(CODE)
    for form, ending in (("excel", "xlsx"), ("parquet", "parquet"), ("jsonl", "jsonl")):
        out = str(folder / f"facts.{ending}")
        assert run(["export", "facts", "--as", form, "--out", out], NOW) == 0
        use(sqlite_files.copy())
        assert run(["office", "load", out], NOW) == 0
        assert (read.log(CODE), read.log(CODE).head) == (before, before.head)
