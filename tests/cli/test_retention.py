"""``virksom retention``: definitions side by side, curves, and kind words when there is nothing."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

DEMO = ("retention", "--facts", "demo")


def test_the_demo_is_told_on_the_sources_day(ask: Ask) -> None:
    said = ask(*DEMO).out
    assert "Fastholdelse pr. 30.09.2019, som kendt 07.10.2019" in said
    assert "16 af 65 = 25 % (16–36 %)" in said
    assert "Hvad der kom først efter starten" in said
    assert "31 job er begyndt; 15 af dem er slut." in said


def test_a_definition_and_a_figure_may_be_chosen(ask: Ask) -> None:
    said = ask(*DEMO, "--figure", "first", "--definition", "20_of_26", "--lang", "en").out
    assert "Of 92 who began, 5 have reached “20 of 26 weeks”" in said
    assert "Time in a job" not in said


def test_as_json_every_figure_has_its_numbers(ask: Ask) -> None:
    form = json.loads(ask(*DEMO, "--format", "json").out)
    assert (form["on"], form["definition"]) == ("2019-09-30", "on_day")
    assert [figure["code"] for figure in form["figures"]][1] == "retention-first"
    assert form["figures"][0]["rows"][0][1:3] == [16, 65]


def test_as_csv_it_is_one_figure_and_with_days_every_step(ask: Ask) -> None:
    said = ask(*DEMO, "--figure", "jobs", "--days", "--format", "csv").out
    assert said.startswith("Curve,Days,Followed,Happened that day,Share,From,To\n")
    assert said.splitlines()[1].startswith("Job,33,30,2,0.93333")
    assert ask(*DEMO, "--format", "csv").out.startswith("Definition,")


def test_the_definitions_have_no_days(ask: Ask) -> None:
    said = ask(*DEMO, "--figure", "definitions", "--days", "--format", "csv").out
    assert said == ask(*DEMO, "--format", "csv").out


def test_of_a_few_it_says_so(ask: Ask, facts: Path) -> None:
    said = ask("retention", "--facts", facts, "--on", "2019-05-31").out
    assert "Kun 1 følges" in said
    assert " nan" not in said


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--definition", "lang"), "»lang« er ingen definition"),
        (("--figure", "alt"), "--figure"),
        (("--on", "2017-01-01"), "Aftalen gælder fra 01.09.2018"),
    ],
)
def test_what_cannot_be_told_is_refused(ask: Ask, more: tuple[str, ...], why: str) -> None:
    said = ask(*DEMO, *more)
    assert said.code == 2
    assert why in said.err
