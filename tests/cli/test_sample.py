"""``virksom sample``: the same for everybody with the same seed."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.core.control.billed import log
from virksom.programme.files.facts import facts_text
from virksom.programme.kernel import date_text, day_in_copenhagen

ON = ("--on", "2019-06-30")


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    path.write_text(facts_text(log(each=20, related=True)), encoding="utf-8")
    return path


def test_the_lines_are_told_with_seed_and_months(ask: Ask, facts: Path) -> None:
    words = ("sample", "--facts", facts, *ON, "--months", "2019-03", "--seed", "2019")
    said = ask(*words, "--size", "5").out
    assert "5 af 41 linjer hos 2 arbejdsgivere, 2019-03..2019-03, startværdi 2019" in said
    assert "V001*" in said
    assert "* leverandørens egen virksomhed" in said


def test_without_size_and_seed_the_contract_proposes_them(ask: Ask, facts: Path) -> None:
    words = ("sample", "--facts", facts, *ON, "--months", "2019-03", "--format", "json")
    form = json.loads(ask(*words).out)
    assert (form["size"], len(form["seed"])) == (3, 16)
    assert form["among"] == {"lines": 41, "employers": 3}
    assert ask(*words).out == ask(*words).out


def test_as_csv_it_has_a_line_a_row(ask: Ask, facts: Path) -> None:
    words = ("sample", "--facts", facts, *ON, "--months", "2019-03", "--size", "4")
    said = ask(*words, "--format", "csv").out
    assert said.startswith("document,line,employer,related,candidate,week,tier,amount\n")
    assert len(said.splitlines()) == 5


@pytest.mark.parametrize(
    "more",
    [
        ("--months", "2018-09"),
        ("--months", "marts"),
        ("--months", "2019-03", "--size", "0"),
        ("--months", "2019-03", "--seed", ""),
    ],
)
def test_what_cannot_be_drawn_is_refused(ask: Ask, facts: Path, more: tuple[str, ...]) -> None:
    assert ask("sample", "--facts", facts, *ON, *more).code == 2


def test_without_a_day_it_is_of_the_last_that_is_told(ask: Ask, facts: Path) -> None:
    last = date_text(day_in_copenhagen(log(each=20, related=True).facts[-1].known_at))
    said = ask("sample", "--facts", facts, "--months", "2019-03").out
    assert ("Forventet" in said, f"Stikprøve pr. {last}" in said) == (False, True)
