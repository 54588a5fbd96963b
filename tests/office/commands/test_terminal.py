"""The office's commands as a process of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.office import cast
from virksom.programme.files.facts import write_facts


def start(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "virksom.office.commands", *words],
        cwd=folder,
        env={**os.environ, "VIRKSOM_DATABASE": "sqlite:///var/office.sqlite3"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("words", [("migrate",), ("load_facts", "facts.jsonl")])
def test_a_new_database_is_for_its_owner_only(tmp_path: Path, words: tuple[str, ...]) -> None:
    write_facts(cast.log(), tmp_path / "facts.jsonl")
    assert start(tmp_path, *words).returncode == 0
    made = [tmp_path / "var", *(tmp_path / "var").iterdir()]
    assert [path.stat().st_mode & 0o077 for path in made] == [0] * len(made)


def test_a_refusal_is_one_sentence_without_a_traceback(tmp_path: Path) -> None:
    said = start(tmp_path, "add_user", "P1", "anna", "boss")
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.startswith("Der er ingen rolle »boss«;")
    assert said.stderr.count("\n") == 1


def test_a_folder_that_is_a_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "var").touch()
    said = start(tmp_path, "migrate")
    assert said.returncode == 2
    assert "office.sqlite3 kan ikke åbnes" in said.stderr
    assert said.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "instead"), [("createsuperuser", "add_user"), ("flush", "Brug en ny database")]
)
def test_what_has_no_meaning_here_is_refused(tmp_path: Path, command: str, instead: str) -> None:
    said = start(tmp_path, command)
    assert said.returncode == 2
    assert instead in said.stderr
    assert not (tmp_path / "var").exists()


def test_nobody_at_the_keyboard_is_no_failure(tmp_path: Path) -> None:
    write_facts(cast.log(), tmp_path / "facts.jsonl")
    start(tmp_path, "load_facts", "facts.jsonl")
    said = start(tmp_path, "add_user", "P1", "anna", "adviser")
    assert said.returncode == 130
    assert said.stderr.endswith("Afbrudt.\n")
