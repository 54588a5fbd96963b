"""Getting the database ready, and saying when it is not."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import OperationalError

from tests.office.databases import use
from virksom.office.commands.start import NoOffice, database_trouble_said, make_ready
from virksom.office.store import read


@pytest.fixture
def folder(own_database: str, tmp_path: Path) -> Iterator[Path]:
    use(f"sqlite:///{tmp_path / 'var' / 'office.sqlite3'}")
    yield tmp_path
    use(own_database)


def test_a_database_is_made_with_its_folder_for_its_owner_only(folder: Path) -> None:
    make_ready()
    assert read.programmes() == ()
    assert (folder / "var" / "office.sqlite3").stat().st_mode & 0o777 == 0o600
    assert (folder / "var").stat().st_mode & 0o777 == 0o700


def test_a_database_that_is_ready_stays_as_it_is(folder: Path) -> None:
    make_ready()
    make_ready()
    assert (folder / "var" / "office.sqlite3").exists()


def test_a_folder_that_is_a_file_is_said(folder: Path) -> None:
    (folder / "var").touch()
    with pytest.raises(NoOffice, match=r"office.sqlite3 kan ikke åbnes"):
        make_ready()


def test_a_file_that_is_no_database_is_said(folder: Path) -> None:
    (folder / "var").mkdir()
    (folder / "var" / "office.sqlite3").write_text("nothing of the kind" * 100)
    with pytest.raises(NoOffice, match=r"office.sqlite3 kan ikke åbnes"):
        make_ready()


def test_a_server_that_does_not_answer_is_said_without_its_password(own_database: str) -> None:
    use("postgres://anna:secret@127.0.0.1:1/office")
    try:
        with pytest.raises(NoOffice, match="svarer ikke") as refused:
            make_ready()
    finally:
        use(own_database)
    assert "secret" not in str(refused.value)


def test_a_bug_is_no_trouble_with_the_database() -> None:
    with pytest.raises(KeyError), database_trouble_said():
        raise KeyError
    with pytest.raises(NoOffice), database_trouble_said():
        raise OperationalError


def test_asking_for_the_room_imports_no_django() -> None:
    program = "import sys, virksom.office.commands; sys.exit('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], env=dict(os.environ), check=False)
    assert done.returncode == 0
