"""A cohort settled in columns: the sums of the reference, and a file of stretches."""

import json
import sys
from pathlib import Path
from subprocess import run

import pytest

from tests.cli.conftest import Ask
from virksom.cli import in_parts

ON = ("--on", "2019-05-07", "--format", "json")


@pytest.fixture
def folder(ask: Ask, facts: Path, tmp_path: Path) -> Path:
    said = ask("export", "cohort", "--facts", facts, "--out", "c.parquet")
    assert said.out == "c.parquet: 3 personer, 7 rækker i 1 filer.\n"
    return tmp_path / "c.parquet"


def totals(ask: Ask, *words: object) -> object:
    return json.loads(ask("settle", *words, *ON).out)["totals"]


def test_the_sums_are_those_of_the_reference(ask: Ask, facts: Path, folder: Path) -> None:
    slow = totals(ask, "--facts", facts)
    assert totals(ask, "--facts", folder, "--workers", "2") == slow
    assert totals(ask, "--facts", facts, "--out", "a.parquet") == slow
    assert totals(ask, "--facts", folder, "--out", "b.parquet") == slow
    assert (folder.parent / "a.parquet").read_bytes() == (folder.parent / "b.parquet").read_bytes()


def test_the_demo_comes_to_the_same_by_both_readings(ask: Ask) -> None:
    words = ("settle", "--facts", "demo", "--format", "json")
    slow, fast = (json.loads(ask(*words, *more).out) for more in ((), ("--out", "r.parquet")))
    assert fast["totals"] == slow["totals"]


def test_people_read_the_months_and_spreadsheets_too(ask: Ask, folder: Path) -> None:
    said = ask("settle", "--facts", folder, "--on", "2019-05-07")
    assert "I alt 2 fulde og 2 delvise uger: 2.362 kr." in said.out
    assert "2019-03" in ask("settle", "--facts", folder, *ON[:2], "--format", "csv").out
    assert (
        "0 full and 0 partial"
        in ask("settle", "--facts", folder, "--on", "2018-09-09", "--lang", "en").out
    )


def test_an_address_that_nothing_is_written_to_is_refused(ask: Ask, facts: Path) -> None:
    said = ask("settle", "--facts", facts, *ON[:2], "--out", "ftp://spand/r.parquet").err
    assert "skriv en sti eller s3://spand/mappe" in said


def test_a_contract_of_outcomes_is_read_by_the_reference_and_says_so(
    ask: Ask, facts: Path, folder: Path
) -> None:
    words = ("--contract", "punktmaal", "--on", "2019-05-07", "--out", "r.parquet")
    assert "Gjort op af den langsomme læsning" in ask("settle", "--facts", facts, *words).out
    assert "betaler for udfald" in ask("settle", "--facts", folder, *words).err


def test_a_run_that_stopped_goes_on_and_says_so(
    ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("settle", "--facts", folder, *ON[:2], "--out", "r.parquet")
    with monkeypatch.context() as stopped:
        stopped.setattr(in_parts, "gathered", lambda *_, **__: None)
        assert "færdige" not in ask(*words).out
    assert "1 af 1 dele lå færdige fra før." in ask(*words).out
    assert not (folder.parent / "r.parquet.parts").exists()


def test_what_a_folder_cannot_answer_is_refused(ask: Ask, folder: Path) -> None:
    assert "hele kohorten" in ask("settle", "--facts", folder, "--run").err
    assert "--out" in ask("export", "cohort", "--facts", "demo").err
    (folder / "more").touch()
    assert "kan ikke læses som en kohorte" in ask("settle", "--facts", folder).err


def test_the_usual_settling_reads_nothing_heavy() -> None:
    heavy = "{'numba', 'pyarrow', 'pyspark'} & {*sys.modules}"
    code = f"import virksom.cli.commands.settle, sys; print({heavy})"
    said = run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert said.stdout == "set()\n"
