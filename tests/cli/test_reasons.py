"""Why weeks are paid or not, reason by reason, and the way from there to one week explained."""

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Ask
from tests.core.columns.rows import begun, cohort, work
from virksom.programme.columns import crowded
from virksom.programme.files import cohort_writing
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.record import Log

ON = ("--on", "2019-05-07")
LATE = ("--on", "2024-05-07")
ASK = ("settle", "--reasons", "--facts")
ROWS = [
    ("K001", date(2018, 10, 1), 22, "no_self_support", None),
    ("K001", date(2019, 3, 4), 2, "paid_full", 1),
    ("K001", date(2019, 3, 18), 2, "paid_partial", 3),
    ("K001", date(2019, 4, 1), 1, "not_the_whole_week", None),
    ("K001", date(2019, 4, 8), 4, "no_self_support", None),
]


@pytest.fixture
def folder(ask: Ask, facts: Path, tmp_path: Path) -> Path:
    ask("export", "cohort", "--facts", facts, "--out", "c.parquet")
    return tmp_path / "c.parquet"


@pytest.fixture
def wide(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep each sentence on one line; the way to ask has set a width of its own before."""
    del ask
    monkeypatch.setenv("COLUMNS", "300")


def form(ask: Ask, *words: object) -> dict[str, object]:
    found: dict[str, object] = json.loads(ask(*ASK, *words, *ON, "--format", "json").out)
    return found


def test_the_table_names_each_reason_with_a_week_to_explain(ask: Ask, facts: Path) -> None:
    said = ask(*ASK, facts, *ON).out
    assert "Hvorfor uger betales eller ej, pr. 07.05.2019" in said
    assert "3 personer er læst." in said
    assert [line.split("  ")[0] for line in said.splitlines()[7:11]] == [
        "Kun nogle af ugens dage",
        "Intet job og ingen uddannelse, der tæller",
        "Betalt, delvis",
        "Betalt, fuld",
    ]
    assert "I alt 31 uger fra den første start, 4 uger betalt" in said


@pytest.mark.usefixtures("facts")
def test_what_it_names_is_explained_by_the_command_that_it_prints(ask: Ask) -> None:
    said = ask(*ASK, "facts.jsonl", *ON, "--lang", "en").out
    command = said.partition("explained by “")[2].partition("”")[0]
    assert command == "virksom explain K001 2019-W14 --facts facts.jsonl --on 2019-05-07"
    told = ask(*command.split()[1:], "--lang", "en").out
    assert "Not all seven days are self-supported" in told


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_folder_says_what_its_log_says(ask: Ask, facts: Path, folder: Path, *, form: str) -> None:
    def told(of: object, *more: str) -> list[str]:
        said = ask(*ASK, of, *ON, "--format", form, *more).out
        return [line for line in said.splitlines() if not re.search("explain|virksom check", line)]

    assert told(folder) == told(folder, "--workers", "2")
    assert told(folder) == told(facts.name)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_folder_of_several_parts_says_what_its_log_says(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, *, workers: str
) -> None:
    monkeypatch.setattr(cohort_writing, "PERSONS_A_PART", 40)
    assert "i 3 filer" in ask("export", "cohort", "--facts", "demo", "--out", "p.parquet").out
    many = ("--workers", workers, "--out", "p-runs.parquet", "--format", "csv")
    said = ask(*ASK, "p.parquet", *many).out
    assert said == ask(*ASK, "demo", "--out", "runs.parquet", "--format", "csv").out
    runs = rows("p-runs.parquet")
    assert sorted(runs, key=lambda row: str(row[0])) == rows("runs.parquet")


def test_a_row_a_reason_for_machines(ask: Ask, facts: Path) -> None:
    assert ask(*ASK, facts, *ON, "--format", "csv").out == (
        "code,weeks,persons,candidate,week\n"
        "not_the_whole_week,1,1,K001,2019-W14\n"
        "no_self_support,26,1,K001,2018-W40\n"
        "paid_partial,2,1,K001,2019-W12\n"
        "paid_full,2,1,K001,2019-W10\n"
    )
    assert form(ask, facts)["totals"] == {"weeks": 31, "paid_weeks": 4}


def test_who_cannot_be_swept_is_read_alone_and_it_is_said(
    ask: Ask, facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = form(ask, facts)
    monkeypatch.setattr(crowded, "MOST_ROWS", 3)
    assert form(ask, facts) == whole
    said = ask(*ASK, facts, *ON, "--lang", "en").out
    assert "rows and were read by the reference reading: K001" in said


def test_a_contract_that_numbers_cannot_say_is_read_by_the_reference(
    ask: Ask, facts: Path, folder: Path
) -> None:
    said = ask(*ASK, facts, *LATE, "--contract", "fasthold")
    assert "Afgjort af den langsomme læsning: Aftalen betaler for udfald" in said.out
    refused = ask(*ASK, folder, *LATE, "--contract", "fasthold")
    assert (refused.code, refused.out) == (2, "")
    assert "En mappe kan kun gøres op i tal" in refused.err


@pytest.mark.usefixtures("wide")
def test_a_folder_that_says_nothing_of_its_facts_is_said_to(ask: Ask) -> None:
    write_cohort(cohort([*begun(), work(0, 70)]), Path("d.parquet"))
    said = ask(*ASK, "d.parquet", *ON).out
    assert "Mappen siger ikke, hvilke fakta den er gjort af" in said
    assert "ud fra de fakta, mappen er skrevet af: »virksom explain K001 2019-W" in said
    assert said.count("--facts FIL.jsonl«;") == 1
    assert form(ask, "d.parquet")["facts_head"] is None


@pytest.mark.usefixtures("wide")
def test_a_hostile_id_commands_neither_terminal_nor_shell(ask: Ask) -> None:
    held = replace(cohort([*begun(), work(0, 70)]), persons=("K\x1b[31m;ls",))
    write_cohort(held, Path("d.parquet"))
    said = ask(*ASK, "d.parquet", *ON).out
    assert "\x1b" not in said
    assert "virksom explain 'K\\x1b[31m;ls' 2019-W" in said


@pytest.mark.parametrize("known", ["2019-05-07", "2019-05-07T10:00:00+02:00"])
def test_a_folder_names_the_moment_that_it_was_made_for(ask: Ask, facts: Path, known: str) -> None:
    ask("export", "cohort", "--facts", facts, "--known", known, "--out", "k.parquet")
    said = ask(*ASK, "k.parquet", *ON).out.replace("\n", " ")
    assert f"--facts FIL.jsonl --known {known}«" in said


def test_where_nobody_has_started_nothing_is_named(ask: Ask, facts: Path) -> None:
    said = ask(*ASK, facts, "--on", "2018-09-15").out
    assert "I alt 0 uger fra den første start, 0 uger betalt" in said
    assert "explain" not in said


@pytest.mark.parametrize(
    "more",
    [
        ("--month", "2019-03"),
        ("--candidate", "K001"),
        ("--all-weeks",),
        ("--run",),
        ("--engine", "spark"),
    ],
)
def test_what_does_not_go_with_it_is_refused(ask: Ask, facts: Path, more: tuple[str, ...]) -> None:
    said = ask(*ASK, facts, *more)
    assert (said.code, said.out) == (2, "")
    assert "--reasons siger, hvorfor hver uge i hele kohorten betales eller ej" in said.err


def test_the_demo_has_the_weeks_of_all_its_weeks(ask: Ask) -> None:
    every = json.loads(ask("settle", "--all-weeks", "--facts", "demo", "--format", "json").out)
    codes = Counter(
        week["reasons"][0]["code"] if week["tier"] is None else f"paid_{week['tier']}"
        for week in every["weeks"]
    )
    found = json.loads(ask(*ASK, "demo", "--format", "json").out)
    assert {one["code"]: one["weeks"] for one in found["reasons"]} == codes


def rows(name: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in pq.read_table(name).to_pylist()]


def test_every_run_is_written_the_same_from_log_and_folder(
    ask: Ask, facts: Path, folder: Path
) -> None:
    for of, name in ((facts, "a.parquet"), (folder, "b.parquet")):
        ask(*ASK, of, *ON, "--out", name)
    assert rows("a.parquet") == rows("b.parquet") == ROWS
    said = json.loads(pq.read_schema("a.parquet").metadata[b"virksom"])
    assert (said["format"], said["on"], said["cohort"]) == (1, "2019-05-07", None)
    assert Path("a.parquet").stat().st_mode & 0o077 == 0


def test_whoever_reads_them_the_runs_of_the_demo_are_the_same(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(*ASK, "demo", "--out", "a.parquet")
    monkeypatch.setattr(crowded, "MOST_ROWS", 5)
    ask(*ASK, "demo", "--out", "b.parquet")
    assert rows("b.parquet") == rows("a.parquet")


def test_runs_of_a_contract_of_outcomes_are_written_too(ask: Ask, facts: Path) -> None:
    ask(*ASK, facts, *LATE, "--contract", "fasthold", "--out", "r.parquet")
    assert sum(int(str(row[2])) for row in rows("r.parquet")) == 292


def test_runs_taken_out_of_the_office_are_noted(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, log: Log
) -> None:
    noted = list[object]()
    monkeypatch.setattr("virksom.cli.question.log_of", lambda *_: log)
    monkeypatch.setattr("virksom.cli.question.clock_of", lambda edge, _: edge.now)
    monkeypatch.setattr("virksom.cli.reasons.note_taken_out", lambda *_, **how: noted.append(how))
    ask("settle", "--reasons", *ON, "--out", "r.parquet")
    assert noted == [{"form": "parquet"}]
