"""``virksom effect``: target, weeks, groups and what was restated."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


def test_the_source_s_answer_and_what_was_restated_since(ask: Ask) -> None:
    said = ask("effect", "--facts", "demo").out
    assert "16 af målets 60 er i selvforsørgelse pr. 30.09.2019; 44 mangler." in said
    assert "1 kandidat står anderledes nu ved 1 faktum, der blev kendt siden." in said
    assert "K118" in said


def test_in_groups(ask: Ask) -> None:
    said = ask("effect", "--facts", "demo", "--by", "age", "--lang", "en").out
    assert "Self-support by age at referral" in said
    assert "under 30" in said


def test_week_by_week_for_a_sheet(ask: Ask) -> None:
    said = ask("effect", "--facts", "demo", "--weeks", "--format", "csv").out
    heads, latest, *rest = said.splitlines()
    assert heads.startswith("Week,On,Referred,Withdrawn,Not going,Active,Full,Partial,")
    assert latest.startswith('"Uge 39, 2019",2019-09-29,118,35,19,64,9,7,16,64,0.25,')
    assert len(rest) == 55


def test_for_machines_every_figure_with_the_question(ask: Ask) -> None:
    form = json.loads(ask("effect", "--facts", "demo", "--format", "json").out)
    assert (form["on"], form["expected"]) == ("2019-09-30", False)
    assert [figure["code"] for figure in form["figures"]] == ["target", "restated-facts"]
    assert form["figures"][0]["rows"][2][1:3] == [16, 65]


def test_another_division_is_refused_with_those_there_are(ask: Ask) -> None:
    said = ask("effect", "--facts", "demo", "--by", "name")
    assert (said.code, said.out) == (2, "")
    assert "unit, age, quarter, place eller consultant" in said.err


@pytest.mark.parametrize(("on", "code"), [("2018-08-01", 2), ("2018-09-01", 0), ("2030-01-01", 0)])
def test_a_day_too_early_is_refused_and_others_are_sentences(ask: Ask, on: str, code: int) -> None:
    said = ask("effect", "--facts", "demo", "--on", on, "--weeks")
    assert said.code == code
    assert "nan" not in said.out


def test_a_day_ahead_is_expected(ask: Ask) -> None:
    said = ask("effect", "--facts", "demo", "--on", "2019-12-31", "--known", "2019-10-07").out
    assert said.startswith("Forventet")


def test_an_empty_log_is_a_sentence(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text("", encoding="utf-8")
    words = ("effect", "--facts", tmp_path / "facts.jsonl", "--on", "2019-09-30")
    assert "ingen at tælle" in ask(*words).out
    assert "Ugerne begynder" in ask(*words, "--weeks").out
