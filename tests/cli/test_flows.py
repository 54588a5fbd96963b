"""``virksom flows``: places, moves, weeks and employments, and kind words when there are none."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

DEMO = ("flows", "--facts", "demo")


def test_the_demo_is_told_on_the_sources_day(ask: Ask) -> None:
    said = ask(*DEMO).out
    assert "Vejen pr. 30.09.2019, som kendt 07.10.2019" in said
    assert "20 af 118 henviste har haft lønnet job" in said
    assert "I forløb             I joblæring" in said
    assert "for 15 er grunden ikke registreret" in said
    assert said.count("Tæller fakta om ") == 7


def test_the_weeks_are_a_figure_of_their_own(ask: Ask) -> None:
    said = ask(*DEMO, "--figure", "weeks", "--format", "csv").out
    assert said.startswith("Day,Referred in all,Referred,On the path,")
    assert said.splitlines()[-1] == "2019-09-30,118,11,49,3,8,4,0,2,5,1,35,9,7"


@pytest.mark.parametrize(
    ("figure", "title"),
    [
        ("places", "Where the candidates are"),
        ("moves", "From place to place"),
        ("employments", "Employments per lasting self-support"),
    ],
)
def test_one_figure_may_be_chosen(ask: Ask, figure: str, title: str) -> None:
    assert title in ask(*DEMO, "--figure", figure, "--lang", "en").out


def test_as_json_every_figure_has_its_numbers(ask: Ask) -> None:
    form = json.loads(ask(*DEMO, "--format", "json").out)
    codes = [figure["code"] for figure in form["figures"]]
    assert codes[:3] == ["path-places", "path-flows", "employments-per-person"]
    assert form["figures"][1]["rows"][0][2:] == [91, 91]


def test_a_figure_there_is_not_is_refused(ask: Ask) -> None:
    assert ask(*DEMO, "--figure", "nothing").code == 2


def test_an_empty_file_has_no_path(ask: Ask, tmp_path: Path) -> None:
    facts = tmp_path / "facts.jsonl"
    facts.write_text("", encoding="utf-8")
    said = ask("flows", "--facts", facts, "--on", "2019-09-30").out
    assert "Ingen er henvist på den dag, så der er ingen vej at vise." in said
    assert "nan" not in said
