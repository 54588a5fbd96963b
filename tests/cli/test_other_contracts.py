"""The commands under a contract that says its outcomes one by one."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Ask
from tests.spec.told import log_of
from virksom.programme.files.facts import write_facts
from virksom.programme.kernel import Week

WORKS = (
    "K001 henvist 2024-01-08 af job_og_aktivhuset",
    "K001 starter 2024-01-15",
    "K001 ansat 25 timer fra 2024-03-04",
    "K002 henvist 2024-01-08",
    "K002 starter 2024-01-15",
    "K002 ansat 25 timer fra 2024-03-04",
)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    file = tmp_path / "facts.jsonl"
    file.write_text("".join(f"{fact.wire}\n" for fact in log_of(*WORKS).facts), encoding="utf-8")
    return file


def test_each_outcome_stands_by_its_name(ask: Ask, told: Path) -> None:
    said = ask("settle", "--facts", told, "--contract", "fasthold", "--on", "2024-06-30").out
    assert "Resultater til betaling" in said
    rows = [line.split() for line in said.splitlines()]
    assert ["K001", "2024-W07", "Tilknytning", "1", "1", "6.000", "kr."] in rows
    assert ["2024-W22", "13", "uger", "i", "job", "1", "1", "24.000", "kr."] in rows
    assert "I alt 4 betalinger: 54.000 kr." in said


def test_what_is_paid_for_the_programme_is_no_candidate(ask: Ask, told: Path) -> None:
    said = ask("settle", "--facts", told, "--contract", "punktmaal", "--on", "2024-05-05").out
    assert "programmet 2024-W13 Programmets drift" in " ".join(said.split())
    assert "None" not in said


def test_one_candidate_is_read_with_everybody(ask: Ask, told: Path) -> None:
    words = ("settle", "--facts", told, "--contract", "punktmaal", "--on", "2024-12-31")
    said = json.loads(ask(*words, "--candidate", "K002", "--format", "json").out)
    points = [week["amount"] for week in said["weeks"] if week["outcome"] == "point"]
    assert points == ["9000.00", "7500.00"]
    table = ask(*words, "--candidate", "K002", "--format", "csv").out
    assert table.splitlines()[0].endswith(",reasons,outcome")
    both = json.loads(ask(*words, "--format", "json").out)
    assert said["weeks"] == [week for week in both["weeks"] if week["candidate"] == "K002"]


def test_weeks_that_are_left_out_are_so_by_the_slow_reading_too_and_it_is_said(
    ask: Ask, tmp_path: Path
) -> None:
    """By hand: five weeks of work, without 2024-W52 and 2025-W01."""
    work = "K001 ansat 37 timer fra 2024-12-09 til og med 2025-01-12"
    write_facts(log_of(*WORKS[:2], work), tmp_path / "f.jsonl")
    words = ("settle", "--facts", "f.jsonl", "--contract", "punktmaal", "--on", "2025-01-19")
    by_week = json.loads(ask(*words, "--candidate", "K001", "--format", "json").out)["weeks"]
    assert [week["week"] for week in by_week] == ["2024-W50", "2024-W51", "2025-W02"]
    said = ask(*words, "--out", "r.parquet").out
    assert "Gjort op af den langsomme læsning: Aftalen betaler for udfald" in said
    rows = [one for one in pq.read_table("r.parquet").to_pylist() if one["person"] == "K001"]
    assert [str(Week.of(one["first_week"])) for one in rows] == [one["week"] for one in by_week]


def test_the_books_and_the_run_name_them_too(ask: Ask, told: Path) -> None:
    words = ("--facts", told, "--contract", "fasthold", "--on", "2024-09-30")
    assert "13 uger i job" in ask("statement", *words).out
    assert "13 uger i job" in ask("settle", "--run", "--month", "2024-06", *words).out


def test_another_contract_is_tried_by_month_and_by_kind(ask: Ask, told: Path) -> None:
    words = ("contract", "simulate", "punktmaal", "--contract", "fasthold", "--facts", told)
    said = ask(*words, "--on", "2024-06-30").out
    assert "Programmets drift" in said
    assert "I alt 54.000 kr. nu og" in said


def test_a_contract_that_begins_later_says_so(ask: Ask) -> None:
    words = ("contract", "simulate", "fasthold", "--facts", "demo", "--on", "2019-06-30")
    assert "betaler fra 01.01.2024 til og med 31.12.2027; uden for den tid" in ask(*words).out
