"""A cohort settled in columns: the sums of the reference, and a file of stretches."""

import json
import os
import re
import sys
from pathlib import Path
from shutil import copytree
from subprocess import run
from unittest.mock import ANY, call, patch

import numpy as np
import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Ask
from tests.core.columns.rows import begun, cohort, work
from tests.spec.told import log_of
from virksom.cli import in_parts
from virksom.cli.working import Bar
from virksom.programme.columns import crowded
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.facts import write_facts
from virksom.programme.files.runs import persons_by_week
from virksom.programme.record import Log

ON = ("--on", "2019-05-07", "--format", "json")
CONTRACT = Path(__file__).parents[2] / "contracts" / "impact60"


@pytest.fixture
def folder(ask: Ask, facts: Path, tmp_path: Path) -> Path:
    said = ask("export", "cohort", "--facts", facts, "--out", "c.parquet")
    assert said.out == "c.parquet: 3 personer, 7 rækker i 1 fil.\n"
    return tmp_path / "c.parquet"


@pytest.fixture
def broken(facts: Path) -> Path:
    """Return facts whose chain does not hold."""
    held = facts.read_text("utf-8").replace('"37.0"', '"36.0"')
    path = facts.with_name("broken.jsonl")
    path.write_text(held, "utf-8")
    return path


def without_hint(said: str) -> str:
    """Return an answer without how many findings there are, which a folder cannot say."""
    return re.sub(r"\n\d+ note[^«]*«\.", "", said)


def totals(ask: Ask, *words: object) -> object:
    return json.loads(ask("settle", *words, *ON).out)["totals"]


def test_the_sums_are_those_of_the_reference(ask: Ask, facts: Path, folder: Path) -> None:
    slow = totals(ask, "--facts", facts)
    assert totals(ask, "--facts", folder, "--workers", "2") == slow
    assert totals(ask, "--facts", facts, "--out", "a.parquet") == slow
    assert totals(ask, "--facts", folder, "--out", "b.parquet") == slow
    assert (folder.parent / "a.parquet").read_bytes() == (folder.parent / "b.parquet").read_bytes()


def test_a_window_shortened_later_lets_in_the_weeks_of_before(
    ask: Ask, facts: Path, tmp_path: Path
) -> None:
    """By hand: all the weeks that are paid begin under the window of before, clause 4.4."""
    terms, held = copytree(CONTRACT, tmp_path / "less") / "terms.yaml", "last: 2022-12-31}\n"
    day = "      - since: 2019-04-15\n        agreed_on: 2019-04-15\n"
    later = f"{held}{day}        value: {{first: 2018-09-01, last: 2019-03-10}}\n"
    terms.write_text(terms.read_text("utf-8").replace(held, later), "utf-8")
    named = ("--contract", "less", "--facts")
    ask("export", "cohort", *named, facts, "--out", "s.parquet")
    whole = totals(ask, "--facts", facts)
    assert totals(ask, *named, "s.parquet") == totals(ask, *named, facts) == whole


def test_who_cannot_be_swept_is_read_alone_and_it_is_said(
    ask: Ask, facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("--facts", facts, *ON)
    whole = totals(ask, *asked[:2], "--out", "a.parquet")
    monkeypatch.setattr(crowded, "MOST_ROWS", 2)
    assert totals(ask, *asked[:2], "--out", "b.parquet") == whole
    weeks = [persons_by_week(pq.read_table(f"{one}.parquet"), weeks=7_000) for one in "ab"]
    assert np.array_equal(*weeks)
    told = ask("settle", *asked[:4], "--out", "c.parquet", "--lang", "en").out
    assert "rows and were read by the reference reading: K001" in told
    one, other = (pq.read_table(f"{one}.parquet").column("person").to_pylist() for one in "ab")
    assert sorted(set(other)) == sorted(set(one))
    assert other == sorted(other)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_folder_says_what_its_log_says(ask: Ask, log: Log, facts: Path, *, form: str) -> None:
    """Of a day after what is known, too; the day is the folder's own where none is asked for."""
    late = ("--on", "2019-05-20", "--known", "2019-05-08")
    ask("export", "cohort", "--facts", facts, *late, "--out", "late.parquet")
    more = ("--format", form)
    straight = ask("settle", "--facts", facts, *late, *more, "--out", "r.parquet").out
    assert str(log.head)[:12] in straight
    for day in (late, late[:2], ()):
        said = ask("settle", "--facts", "late.parquet", *day, *more).out
        assert said == without_hint(straight)


def test_what_is_expected_and_invented_is_said_of_a_folder(ask: Ask, folder: Path) -> None:
    said = ask("settle", "--facts", folder, "--on", "2019-05-20", "--lang", "en").out
    assert said.startswith("Expected: the day lies after what is known")
    assert "Invented persons" in said
    form = json.loads(ask("settle", "--facts", folder, *ON).out)
    assert (form["expected"], form["invented"], form["cohort"]) == (False, True, None)


@pytest.mark.parametrize("known", [None, "2019-05-08"])
def test_another_moment_than_the_folders_is_refused(
    ask: Ask, facts: Path, *, known: str | None
) -> None:
    more = () if known is None else ("--known", known)
    ask("export", "cohort", "--facts", facts, *more, "--out", "k.parquet")
    said = ask("settle", "--facts", "k.parquet", *ON[:2], "--known", "2019-05-06")
    assert said.code == 2
    assert "»virksom export cohort --known 2019-05-06 --out NY.parquet«" in said.err
    assert ("alle fakta" if known is None else "kendt 08.05.2019,") in said.err


def test_a_folder_that_says_nothing_of_its_facts_is_said_to(ask: Ask) -> None:
    made = write_cohort(cohort([*begun(), work(0, 70)]), Path("d.parquet"))
    said = ask("settle", "--facts", "d.parquet", *ON[:2], "--out", "r.parquet").out
    assert "Mappen siger ikke, hvilke fakta den er gjort af" in said
    form = json.loads(ask("settle", "--facts", "d.parquet", *ON).out)
    told = {name: form[name] for name in ("known", "expected", "invented", "facts_head", "cohort")}
    assert told == dict.fromkeys(told) | {"cohort": made.every.cohort}
    assert json.loads(pq.read_schema("r.parquet").metadata[b"virksom"])["cohort"] == form["cohort"]
    refused = ask("settle", "--facts", "d.parquet", "--known", "2019-05-08").err
    assert "siger ikke, hvad der var kendt" in refused


def test_a_file_of_stretches_says_what_it_answers(ask: Ask, folder: Path) -> None:
    form = json.loads(ask("settle", "--facts", folder, *ON, "--out", "r.parquet").out)
    said = json.loads(pq.read_schema("r.parquet").metadata[b"virksom"])
    assert said.pop("format") == 1
    assert said == {name: form[name] for name in said}
    assert len(said) == 8


def test_finished_parts_of_other_facts_are_read_anew(
    ask: Ask, facts: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows are the same; only the moment that they say differs."""
    ask("export", "cohort", "--facts", facts, "--known", "2019-05-08", "--out", "k.parquet")
    with monkeypatch.context() as stopped:
        stopped.setattr(in_parts, "gathered", lambda *_, **__: None)
        ask("settle", "--facts", folder, *ON[:2], "--out", "r.parquet")
    assert "færdige" not in ask("settle", "--facts", "k.parquet", *ON[:2], "--out", "r.parquet").out


@pytest.mark.parametrize(
    ("out", "why"),
    [
        ("", "--out er tom"),
        (".", "er en mappe"),
        ("c.parquet", "er en mappe"),
        ("/dev/full", "er ikke en almindelig fil"),
        ("there.parquet", "findes allerede og bliver stående; slet den"),
        ("link.parquet", "findes allerede"),
        ("r.csv", "der ender på .parquet"),
        ("no/r.parquet", "mappen findes ikke"),
        ("ftp://bucket/r.parquet", "skriv en sti eller s3://bucket/mappe"),
    ],
)
def test_what_cannot_be_a_new_file_is_refused_before_anything_is_read(
    ask: Ask, tmp_path: Path, *, out: str, why: str
) -> None:
    Path("c.parquet").mkdir()
    Path("there.parquet").write_bytes(b"mine")
    Path("link.parquet").symlink_to("nowhere")
    before = sorted(tmp_path.iterdir())
    for of in ("c.parquet", "not-there.jsonl"):
        said = ask("settle", "--facts", of, *ON[:2], "--out", out)
        assert (said.code, said.out) == (2, "")
        assert why in said.err
    assert sorted(tmp_path.iterdir()) == before
    assert Path("there.parquet").read_bytes() == b"mine"


@pytest.mark.parametrize("out", ["", ".", "there.parquet"])
def test_a_folder_that_is_there_is_refused_before_anything_is_read(ask: Ask, out: str) -> None:
    Path("there.parquet").symlink_to("nowhere")
    said = ask("export", "cohort", "--facts", "not-there.jsonl", "--out", out)
    assert "findes allerede; vælg et nyt navn" in said.err


@pytest.mark.parametrize("of", ["facts.jsonl", "c.parquet"])
def test_stretches_are_for_their_owner_alone(
    ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch, *, of: str
) -> None:
    before = os.umask(0o022)
    with monkeypatch.context() as stopped:
        stopped.setattr(in_parts, "gathered", lambda *_, **__: None)
        ask("settle", "--facts", of, *ON[:2], "--out", "r.parquet")
    kept = [*folder.parent.glob("r.parquet*"), *folder.parent.glob("r.parquet.parts/*")]
    assert kept
    assert {one.stat().st_mode & 0o077 for one in kept} == {0}
    assert os.umask(before) == 0o022


def test_a_cohort_is_for_its_owner_alone(ask: Ask, facts: Path, tmp_path: Path) -> None:
    before = os.umask(0o022)
    ask("export", "cohort", "--facts", facts, "--out", "c.parquet")
    assert os.umask(before) == 0o022
    made = [tmp_path / "c.parquet", *tmp_path.glob("c.parquet/*")]
    assert [one.stat().st_mode & 0o777 for one in made] == [0o700, 0o600]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--facts", "demo"), "uden, eller skriv mappen først"),
        (("--facts", "facts.jsonl", "--out", "r.parquet"), "uden, eller skriv mappen først"),
        (("--facts", "s3://bucket/c", "--engine", "spark"), "Spark bestemmer selv"),
    ],
)
def test_workers_that_nobody_needs_are_refused(ask: Ask, more: tuple[str, ...], why: str) -> None:
    assert why in ask("settle", *more, "--workers", "2").err


def test_the_demo_comes_to_the_same_by_both_readings(ask: Ask) -> None:
    words = ("settle", "--facts", "demo", "--format", "json")
    slow, fast = (json.loads(ask(*words, *more).out) for more in ((), ("--out", "r.parquet")))
    assert fast["totals"] == slow["totals"]


def test_people_read_the_months_and_spreadsheets_too(ask: Ask, folder: Path) -> None:
    said = ask("settle", "--facts", folder, "--on", "2019-05-07")
    assert "I alt 2 fulde uger og 2 delvise uger: 2.362 kr." in said.out
    assert "pr. 07.05.2019, som kendt: hele filen" in said.out
    assert "2019-03" in ask("settle", "--facts", folder, *ON[:2], "--format", "csv").out
    assert (
        "0 full weeks and 0 partial"
        in ask("settle", "--facts", folder, "--on", "2018-09-09", "--lang", "en").out
    )


def test_a_contract_of_outcomes_is_read_by_the_reference_and_says_so(
    ask: Ask, facts: Path, folder: Path
) -> None:
    words = ("--contract", "punktmaal", "--on", "2024-05-07", "--out")
    slow = ask("settle", "--facts", facts, *words, "a.parquet")
    assert "Gjort op af den langsomme læsning" in slow.out
    assert "Resultater til betaling" in slow.out
    assert "I alt 2 betalinger: 80.000 kr." in slow.out
    assert "betaler for udfald" in ask("settle", "--facts", folder, *words, "b.parquet").err


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("how", [("--reasons",), ("--out", "r.parquet")])
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_an_error_among_the_facts_is_told_and_is_the_exit_code(
    ask: Ask, how: tuple[str, ...], *, form: str
) -> None:
    said = ask("settle", "--facts", "broken.jsonl", *how, *ON[:2], "--format", form)
    assert (said.code, said.err) == (1, "")
    assert form != "text" or "\n1 fejl, " in said.out


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("how", [("--reasons",), ()])
def test_a_folder_has_no_findings(ask: Ask, how: tuple[str, ...]) -> None:
    ask("export", "cohort", "--facts", "broken.jsonl", "--out", "b.parquet")
    said = ask("settle", "--facts", "b.parquet", *how, *ON[:2])
    assert (said.code, "virksom check" in said.out) == (0, False)


@pytest.mark.parametrize("how", [("--reasons",), ()])
def test_a_day_without_terms_is_refused_before_anything_is_written(
    ask: Ask, facts: Path, how: tuple[str, ...]
) -> None:
    said = ask(
        "settle", "--facts", facts, *how, "--contract", "fasthold", *ON[:2], "--out", "r.parquet"
    )
    assert (said.code, Path("r.parquet").exists()) == (2, False)


def test_a_run_that_stopped_goes_on_and_says_so(
    ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("settle", "--facts", folder, *ON[:2], "--out", "r.parquet")
    with monkeypatch.context() as stopped:
        stopped.setattr(in_parts, "gathered", lambda *_, **__: None)
        assert "færdige" not in ask(*words).out
    assert "1 af 1 del lå færdig fra før." in ask(*words).out
    assert not (folder.parent / "r.parquet.parts").exists()


@pytest.mark.parametrize("more", [(), ("--out", "r.parquet"), ("--workers", "2")])
def test_the_bar_is_told_of_each_part(ask: Ask, more: tuple[str, ...]) -> None:
    write_cohort(cohort(*[begun()] * 12), Path("d.parquet"), parts=4)
    with patch.object(Bar, "at", autospec=True, side_effect=Bar.at) as told:
        assert ask("settle", "--facts", "d.parquet", *ON[:2], *more).code == 0
    assert told.call_args_list == [call(ANY, done, 4) for done in range(1, 5)]


def test_what_a_folder_cannot_answer_is_refused(ask: Ask, folder: Path) -> None:
    assert "hele kohorten" in ask("settle", "--facts", folder, "--run").err
    assert "--out" in ask("export", "cohort", "--facts", "demo").err
    (folder / "more").touch()
    assert "kan ikke læses som en kohorte" in ask("settle", "--facts", folder).err


def test_the_usual_settling_reads_nothing_heavy() -> None:
    heavy = "{'numba', 'pyarrow', 'pyspark', 'pyxirr'} & {*sys.modules}"
    code = f"import virksom.cli.commands.settle, sys; print({heavy})"
    said = run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert said.stdout == "set()\n"


DENIED = (
    "K001 henvist 2018-09-10",
    "K001 starter 2018-10-01",
    "K001 ansat 37 timer fra 2019-03-04",
    "K001 lønseddel siger ikke ansat fra 2019-03-04",
)


def test_evidence_that_one_contract_does_not_hear_is_not_paid_over_by_another(
    ask: Ask, tmp_path: Path
) -> None:
    write_facts(log_of(*DENIED), tmp_path / "denied.jsonl")
    terms = copytree(CONTRACT, tmp_path / "deaf") / "terms.yaml"
    heard = '          payslip: {da: "lønseddel", en: "payslip"}\n'
    terms.write_text(terms.read_text(encoding="utf-8").replace(heard, "", 1), encoding="utf-8")
    words, deaf = ("--facts", "denied.jsonl"), ("--contract", "deaf")
    ask("export", "cohort", *words, *deaf, "--on", "2019-05-07", "--out", "d.parquet")
    assert totals(ask, "--facts", "d.parquet", *deaf) == totals(ask, *words, *deaf)
    assert totals(ask, *words) != totals(ask, *words, *deaf)
    assert "efter en anden aftale" in ask("settle", "--facts", "d.parquet", *ON[:2]).err
