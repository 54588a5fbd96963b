import json
from pathlib import Path
from shlex import split
from shutil import copytree

from tests.cli.conftest import Ask
from virksom.programme.files.facts import facts_text
from virksom.programme.record import Log

CONTRACT = Path(__file__).parents[2] / "contracts" / "impact60"


def unchained(log: Log) -> str:
    lines = [json.loads(line) for line in facts_text(log).splitlines()]
    return "".join(json.dumps({**line, "previous": None}) + "\n" for line in lines)


def test_findings_stand_by_level_with_clause_money_and_facts(ask: Ask, facts: Path) -> None:
    said = ask("check", "--facts", facts)
    assert said.code == 0
    assert "Noter\n" in said.out
    assert "klausul 4.1 · 822 kr. · f000006" in said.out


def test_a_file_without_a_chain_is_a_warning(ask: Ask, facts: Path, log: Log) -> None:
    facts.write_text(unchained(log))
    said = ask("check", "--facts", facts)
    assert (said.code, "Filen har ingen kæde" in said.out) == (0, True)


def test_a_broken_chain_is_an_error_with_exit_code_1(ask: Ask, facts: Path) -> None:
    facts.write_text(facts.read_text().replace('"37.0"', '"36.0"'))
    said = ask("check", "--facts", facts)
    assert said.code == 1
    assert "Fejl\n" in said.out


def test_nothing_to_find_is_said(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("")
    assert "Ingen fund." in ask("check", "--facts", "empty.jsonl").out


def test_json_counts_the_levels(ask: Ask, facts: Path) -> None:
    said = json.loads(ask("check", "--facts", facts, "--format", "json").out)
    assert said["errors"] == said["warnings"] == 0
    assert said["notes"] == len(said["findings"]) > 0
    fields = ["code", "severity", "message", "clause", "facts", "subject", "amount"]
    assert [*said["findings"][0]] == fields


def test_csv_has_one_finding_a_row(ask: Ask, facts: Path) -> None:
    said = ask("check", "--facts", facts, "--format", "csv").out.splitlines()
    assert said[0] == "severity,code,subject,message,clause,amount,facts"
    assert any(line.startswith("note,hours_or_benefit,K001,") for line in said)


def test_the_hint_asks_the_same_question_when_it_is_copied(ask: Ask, facts: Path) -> None:
    copytree(CONTRACT, facts.parent / "another city")
    words = ["--facts", facts.name, "--contract", "another city", "--on", "2019-05-31"]
    told = ask("status", *words).out.replace("\n", " ")
    hint = told.rsplit("»virksom check ", 1)[1].split("«")[0]
    assert split(hint) == words
    assert "“virksom check --facts facts.jsonl”" in ask("status", *words[:2], "--lang", "en").out
