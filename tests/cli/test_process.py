"""The command line as a process of its own: pipes, signals, locales and streams."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

VIRKSOM = (sys.executable, "-m", "virksom.cli")


def start(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*VIRKSOM, *words],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": "", **environment},
    )


def through(shell: str) -> subprocess.CompletedProcess[bytes]:
    line = shell.replace("virksom", " ".join(VIRKSOM))
    return subprocess.run(["bash", "-c", line], capture_output=True, check=False)


def test_answers_are_utf8_whatever_the_locale_says() -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    said = start("status", "--facts", "demo", **plain)
    assert "Ikke i målgruppen" in said.stdout.decode("utf-8")


def test_a_refusal_is_one_line_on_standard_error_without_a_traceback() -> None:
    said = start("status", "--facts", "findes-ikke.jsonl")
    assert (said.returncode, said.stdout) == (2, b"")
    assert said.stderr.decode() == "findes-ikke.jsonl: filen kan ikke læses (den findes ikke).\n"


def test_a_reader_that_has_read_enough_is_no_error() -> None:
    said = through(
        "virksom settle --facts demo --all-weeks --format json | head -n 1; echo ${PIPESTATUS[0]}"
    )
    assert (said.stdout, said.stderr) == (b"{\n0\n", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", ["status --facts demo", "--help"])
def test_a_full_disk_is_told(words: str) -> None:
    said = through(f"virksom {words} > /dev/full")
    assert said.returncode == 2
    assert said.stderr.startswith(b"Svaret kan ikke skrives (")
    assert said.stderr.count(b"\n") == 1


def test_a_closed_output_is_told() -> None:
    said = through("virksom status --facts demo >&-")
    assert (said.returncode, said.stderr) == (2, b"Svaret kan ikke skrives (lukket).\n")


def test_a_piped_answer_has_no_colours() -> None:
    assert b"\x1b" not in start("status", "--facts", "demo", FORCE_COLOR="").stdout


def test_an_office_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    nowhere = f"sqlite:///{tmp_path}/office.sqlite3"
    said = start("status", VIRKSOM_DATABASE=nowhere)
    assert said.returncode == 2
    assert "virksom demo --load" in said.stderr.decode()
    assert said.stderr.count(b"\n") == 1
