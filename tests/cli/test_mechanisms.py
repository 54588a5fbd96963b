"""``virksom mechanisms``: what can be said, what cannot, and every table."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

DEMO = ("mechanisms", "--facts", "demo")
CODES = ["given", "landmarks", "attendance", "steps", "offers", "fairness"]


def test_what_can_be_said_comes_first_and_then_what_cannot(ask: Ask) -> None:
    said = " ".join(ask(*DEMO).out.split())
    assert "Mekanismer pr. 30.09.2019, som kendt 07.10.2019" in said
    assert "Ingen af de 5 sammenligninger viser en forskel" in said
    assert "Det kan ikke siges: – Om et element er årsagen." in said
    assert "Noget om virkeligheden. Personerne her er opdigtede" in said


def test_as_json_it_has_every_table_and_how_many_were_compared(ask: Ask) -> None:
    form = json.loads(ask(*DEMO, "--format", "json").out)
    assert [one["code"] for one in form["figures"]] == [f"mechanisms-{code}" for code in CODES]
    assert form["comparisons"] == 5
    assert len(form["says"]) == len(form["says_not"]) == 3


def test_one_figure_can_be_asked_for(ask: Ask) -> None:
    form = json.loads(ask(*DEMO, "--figure", "offers", "--format", "json").out)
    assert [one["code"] for one in form["figures"]] == ["mechanisms-offers"]
    assert ask(*DEMO, "--format", "csv").out.startswith("Element,Group,Landmark,")
    steps = ask(*DEMO, "--figure", "steps", "--format", "csv").out
    assert steps.startswith("Step,Referred,Reached: count")


def test_landmarks_horizon_and_the_strategys_day_are_asked_for(ask: Ask) -> None:
    words = ("--landmark", "30", "--landmark", "60", "--horizon", "90", "--figure", "landmarks")
    said = " ".join(ask(*DEMO, *words).out.split())
    assert "30 dage efter starten" in said
    assert "første selvforsørgelse inden 90 dage" in said
    split = " ".join(ask(*DEMO, "--strategy", "2019-07-01", "--figure", "offers").out.split())
    assert "01.07.2019: dagen er skrevet i spørgsmålet" in split


@pytest.mark.parametrize(
    "wrong",
    [
        ("--landmark", "0"),
        ("--horizon", "0"),
        ("--quiet", "0"),
        ("--strategy", "i går"),
        ("--figure", "all"),
        ("--on", "2017-01-01", "--known", "2019-01-01"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(ask: Ask, wrong: tuple[str, ...]) -> None:
    said = ask(*DEMO, *wrong)
    assert said.code == 2
    assert said.out == ""
    assert said.err.strip()


def test_of_a_few_it_says_that_nothing_can_be_compared(ask: Ask, facts: Path) -> None:
    said = " ".join(ask("mechanisms", "--facts", facts, "--on", "2019-06-01").out.split())
    assert "Ingen forskel kan regnes endnu" in said
    assert "nan" not in said.lower()


def test_before_the_first_referral_there_is_nothing_to_tell(ask: Ask, facts: Path) -> None:
    said = ask("mechanisms", "--facts", facts, "--on", "2018-09-05").out
    assert "Ingen var henvist pr. 05.09.2018" in said


def test_on_a_day_ahead_it_counts_to_what_is_known(ask: Ask, facts: Path) -> None:
    said = " ".join(ask("mechanisms", "--facts", facts, "--on", "2022-06-01").out.split())
    assert said.startswith("Forventet: dagen ligger efter det kendte")
    assert "der er talt til og med 07.05.2019" in said
