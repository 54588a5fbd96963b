import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


def test_a_paid_week_tells_its_clauses_and_facts(ask: Ask, facts: Path) -> None:
    said = ask("explain", "K001", "2019-W10", "--facts", facts).out
    assert "K001 · Uge 10, 2019: fuld, 796 kr. (betalt uge 1 af 156)" in said
    assert "• Ansat i V001, 37 timer om ugen" in said
    assert "  klausul 4.1 · f000005" in said


@pytest.mark.parametrize("word", ["2019-W10", "2019-w10", "2019-03-06", "06.03.2019"])
def test_a_week_may_be_named_by_any_of_its_days(ask: Ask, facts: Path, word: str) -> None:
    assert "Uge 10, 2019" in ask("explain", "K001", word, "--facts", facts).out


@pytest.mark.parametrize(("on", "week"), [("2019-03-16", 10), ("2019-03-17", 11)])
def test_without_a_week_it_is_the_last_that_has_ended(
    ask: Ask, facts: Path, on: str, week: int
) -> None:
    said = ask("explain", "K001", "--on", on, "--facts", facts)
    assert f"Uge {week}, 2019" in said.out


def test_without_a_day_too_the_running_week_is_left_out(ask: Ask, facts: Path) -> None:
    said = ask("explain", "K001", "--facts", facts, "--known", "2019-06-01")
    assert "Uge 21, 2019" in said.out
    assert said.out.startswith("IMPACT60, som kendt 01.06.2019\n")


def test_an_unpaid_week_says_why(ask: Ask, facts: Path) -> None:
    said = ask("explain", "K001", "2019-W14", "--facts", facts, "--lang", "en")
    assert said.code == 0
    assert "Week 14, 2019: no self-support, not paid" in said.out
    assert "• Not all seven days are self-supported." in said.out


@pytest.mark.parametrize("week", ["2019-W19", "2019-W30"])
def test_a_week_that_has_not_ended_by_the_known_is_expected(
    ask: Ask, facts: Path, week: str
) -> None:
    # The last fact became known on 7 May 2019, a Tuesday: week 18 had ended, 19 had not.
    said = ask("explain", "K001", week, "--facts", facts)
    assert said.out.startswith("Forventet: ugen er ikke slut ved det kendte")
    ended = ask("explain", "K001", "2019-W18", "--facts", facts)
    assert ended.out.startswith("IMPACT60, som kendt: hele filen\n")


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_an_error_among_the_findings_gives_exit_code_1(ask: Ask, facts: Path, form: str) -> None:
    facts.write_text(facts.read_text().replace('"37.0"', '"36.0"'))
    said = ask("explain", "K001", "2019-W10", "--facts", facts, "--format", form)
    assert said.code == 1
    assert ("1 fejl" in said.out) == (form == "text")


def test_json_is_the_week_and_its_sentences(ask: Ask, facts: Path) -> None:
    said = json.loads(ask("explain", "K001", "2019-W10", "--facts", facts, "--format", "json").out)
    assert (said["on"], said["week"], said["amount"]) == ("2019-03-10", "2019-W10", "796.00")
    assert (said["cap"], said["cap_number"]) == (156, 1)
    assert said["sentences"][0]["facts"] == ["f000005"]


def test_csv_is_one_sentence_a_row(ask: Ask, facts: Path) -> None:
    said = ask("explain", "K001", "2019-W10", "--facts", facts, "--format", "csv").out
    assert said.splitlines()[0] == "text,clause,facts"
    assert "f000005" in said.splitlines()[1]
