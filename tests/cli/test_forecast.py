"""``virksom forecast`` and ``virksom whatif``: fans, answers, scenarios, and kind refusals."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

DEMO = ("forecast", "--facts", "demo", "--times", "100")
WHAT = ("whatif", "--facts", "demo", "--times", "100", "--until", "2020-W26")


def test_the_demo_is_forecast_from_the_sources_day(ask: Ask) -> None:
    said = ask(*DEMO).out
    assert "Prognose pr. 30.09.2019, som kendt 07.10.2019" in said
    assert "Ansættelser til 60 varige" in said
    assert "Chancen for, at 100 er nok, er " in said
    assert "Investors penge er ikke registreret" in said


def test_the_same_seed_says_the_same_and_another_otherwise(ask: Ask) -> None:
    one, two = (ask(*DEMO, "--figure", "earned", "--seed", seed).out for seed in ("1", "2"))
    assert one == ask(*DEMO, "--figure", "earned", "--seed", "1").out != two


def test_a_shock_lowers_the_spring(ask: Ask) -> None:
    more = ("--figure", "supporting", "--until", "2020-W18", "--format", "json")
    calm, hard = (
        json.loads(ask(*DEMO, *more, *shock).out)["figures"][0]["rows"][-1][1]
        for shock in ((), ("--shock", "spring_2020"))
    )
    assert hard < calm


def test_as_csv_it_is_one_figure_week_by_week(ask: Ask) -> None:
    said = ask(*DEMO, "--figure", "weeks", "--weekly", "--until", "2020-W10", "--format", "csv").out
    assert said.startswith("On,the middle,80 % from,80 % to,95 % from,95 % to\n2019-10-06,")
    assert len(said.splitlines()) == 24


def test_a_scenario_stands_beside_the_contract(ask: Ask) -> None:
    said = ask(*WHAT, "--set", "full=1000", "--set", "shock=spring_2020").out
    assert "Side om side" in said
    assert "Aftalen er ikke rørt." in said
    form = json.loads(ask(*WHAT, "--set", "cap=52", "--format", "json").out)
    assert form["figures"][0]["columns"] == ["What", "The contract", "The scenario"]
    assert ask(*WHAT, "--format", "csv").out.startswith("What,The contract,The scenario\n")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ((*DEMO, "--figure", "alt"), "--figure"),
        ((*DEMO, "--shock", "krig"), "--shock"),
        ((*DEMO, "--times", "0"), "--times skal være fra 1 til 20000"),
        ((*DEMO, "--until", "2019-W12"), "Der er ingen uger tilbage"),
        ((*DEMO, "--until", "snart"), "»snart«"),
        ((*DEMO, "--assumed-weeks", "0"), "over 0"),
        ((*DEMO, "--on", "2018-09-01"), "ingen er henvist"),
        ((*WHAT, "--set", "foo=1"), "»foo«"),
        ((*WHAT, "--set", "partial=900"), "mere end fuld"),
    ],
)
def test_what_cannot_be_told_is_refused(ask: Ask, more: tuple[str, ...], why: str) -> None:
    said = ask(*more)
    assert (said.code, said.out) == (2, "")
    assert why in said.err


def test_of_three_it_says_what_it_can(ask: Ask, facts: Path) -> None:
    said = ask("forecast", "--facts", facts, "--on", "2019-05-31", "--times", "50").out
    assert "I selvforsørgelse" in said
    assert " nan" not in said
