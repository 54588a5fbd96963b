"""``virksom forecast`` and ``virksom whatif``: fans, answers, scenarios, and kind refusals."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.core.billing.months import told as tell
from tests.spec.told import log_of
from virksom.cli import outlook_from, outlook_pieces
from virksom.programme.columns import crowded
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.files.facts import write_facts
from virksom.programme.forecast import counted
from virksom.programme.forecast.outlook import Outlook
from virksom.programme.forecast.pieces import in_pieces
from virksom.programme.kernel import Text

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
    assert said.startswith("On,the middle,80% from,80% to,95% from,95% to\n2019-10-06,")
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
        ((*DEMO, "--until", "2019-W12"), "2019-W12 ligger før den første uge"),
        ((*DEMO, "--known", "2018-01-01"), "Aftalen var ikke indgået"),
        ((*DEMO, "--lasting", "0"), "--lasting skal være mindst 1."),
        ((*DEMO, "--guess", "901"), "--guess skal være højst 900."),
        ((*WHAT, "--set", "full"), "Skriv, hvad full skal være: --set full=…"),
        ((*DEMO, "--until", "snart"), "»snart«"),
        ((*DEMO, "--assumed-weeks", "0"), "over 0"),
        ((*DEMO, "--on", "2018-09-01"), "ingen er henvist"),
        ((*WHAT, "--set", "foo=1"), "»foo«"),
        ((*WHAT, "--set", "partial=900"), "mere end fuld"),
        ((*WHAT, "--set", "places=1,5"), "ikke et helt tal"),
        ((*WHAT, "--assumed-weeks", "0"), "over 0"),
        ((*WHAT, "--on", "2018-09-01"), "ingen er henvist"),
        ((*DEMO, "--on", "2023-02-01"), "Der er ingen uger tilbage"),
    ],
)
def test_what_cannot_be_told_is_refused(ask: Ask, more: tuple[str, ...], why: str) -> None:
    said = ask(*more)
    assert (said.code, said.out) == (2, "")
    assert why in said.err


ODD = {
    "one": ["K001 henvist 2018-12-03", "K001 starter 2019-01-07"],
    "nobody at work": [f"K00{n} henvist 2018-12-03" for n in range(1, 4)],
    "all withdrawn": [
        *(f"K00{n} henvist 2018-12-03" for n in range(1, 3)),
        *(f"K00{n} afmeldt 2019-02-01 som moved" for n in range(1, 3)),
    ],
}
"""Programmes so small or so odd that a forecast can say little."""


@pytest.mark.parametrize("lines", ODD.values(), ids=ODD)
@pytest.mark.parametrize("command", ["forecast", "whatif"])
def test_of_few_it_says_what_it_can_and_no_nan(
    ask: Ask, tmp_path: Path, command: str, lines: list[str]
) -> None:
    path = tmp_path / "few.jsonl"
    write_facts(log_of(*lines), path)
    few = ("--on", "2019-05-31", "--known", "2030-01-01", "--times", "50", "--until", "2020-W10")
    said = ask(command, "--facts", path, *few)
    assert (said.code, said.err) == (0, "")
    assert "elvforsørgende" in said.out or "I selvforsørgelse" in said.out
    assert not re.search(r"\b(nan|inf)\b", said.out, re.IGNORECASE)


def test_of_three_it_says_what_it_can(ask: Ask, facts: Path) -> None:
    said = ask("forecast", "--facts", facts, "--on", "2019-05-31", "--times", "50").out
    assert "I selvforsørgelse" in said
    assert " nan" not in said


class Impatient:
    """A run that is interrupted after so many pieces."""

    def __init__(self, pieces: int) -> None:
        self.pieces = pieces

    def __call__(self, seen: Outlook) -> Iterator[Outlook]:
        for number, found in enumerate(in_pieces(seen, piece=10)):
            if number == self.pieces:
                raise KeyboardInterrupt
            yield found


def test_stopped_half_way_it_says_what_was_played(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlook_pieces, "in_pieces", Impatient(2))
    said = ask(*DEMO, "--figure", "supporting")
    assert (said.code, said.err) == (130, "")
    assert "Stoppet efter 20 af 100 forløb; tallene er de 20 forløbs." in said.out
    form = json.loads(ask(*DEMO, "--figure", "supporting", "--format", "json").out)
    assert form["times"] == 20


def test_stopped_at_once_it_is_one_sentence(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlook_pieces, "in_pieces", Impatient(0))
    said = ask(*DEMO)
    assert (said.code, said.out, said.err) == (130, "", "Afbrudt.\n")


def test_a_scenario_stopped_half_way_says_so(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlook_pieces, "in_pieces", Impatient(2))
    said = ask(*WHAT, "--set", "places=5")
    assert said.code == 130
    assert "Stoppet efter 20 af 100 forløb" in said.out


LEVERS = ("full", "partial", "cap", "hours", "bonus_13", "bonus_26", "later")
PRACTICE = ("finding", "losing", "starting", "places", "helped")


@pytest.mark.parametrize("name", [*LEVERS, *PRACTICE])
def test_every_lever_can_be_turned(ask: Ask, name: str) -> None:
    said = ask("whatif", *DEMO[1:3], "--times", "10", "--until", "2019-W44", "--set", f"{name}=2")
    assert said.code == (2 if name == "full" else 0), said.err


ASKED = (
    (*DEMO, "--figure", "employments"),
    (*DEMO, "--format", "json"),
    (*DEMO[:3], "--figure", "hindsight", "--on", "2019-09-30"),
    (*WHAT, "--set", "hours=30", "--set", "places=2"),
)


@pytest.mark.parametrize("words", ASKED, ids=[str(place) for place in range(len(ASKED))])
def test_counted_in_columns_the_forecast_is_the_same(
    ask: Ask, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = ask(*words)
    monkeypatch.setattr(outlook_from, "MANY", 0)
    assert ask(*words) == plain
    assert plain.code == 0


def test_of_very_many_it_is_said_where_they_are_read_one_by_one(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotExpressed(Text("Timerne er for fine.", "The hours are too fine."))

    plain = ask(*WHAT, "--set", "places=2")
    monkeypatch.setattr(outlook_from, "MANY", 0)
    monkeypatch.setattr(counted, "read_phases", refuse)
    said = ask(*WHAT, "--set", "places=2")
    assert said.out == plain.out
    assert said.err == "Regnet frem af den langsomme læsning: Timerne er for fine.\n"


def test_of_very_many_it_is_said_who_is_read_alone(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = ask(*DEMO, "--figure", "supporting")
    monkeypatch.setattr(outlook_from, "MANY", 0)
    monkeypatch.setattr(crowded, "MOST_ROWS", 4)
    said = ask(*DEMO, "--figure", "supporting")
    assert said.out == plain.out
    assert "er læst af den langsomme læsning" in said.err


def test_facts_that_numbers_cannot_say_are_read_one_by_one(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NotExpressed(Text("Timerne er for fine.", "The hours are too fine."))

    plain = ask(*DEMO, "--figure", "hindsight")
    monkeypatch.setattr(outlook_from, "MANY", 0)
    monkeypatch.setattr("virksom.programme.columns.facts.with_facts", refuse)
    said = ask(*DEMO, "--figure", "hindsight")
    assert said.out == plain.out
    assert said.err.startswith("Regnet frem af den langsomme læsning: ")


@pytest.fixture
def invested(tmp_path: Path) -> tuple[str, ...]:
    """Return the words that ask about a programme that an investor has put money in."""
    lines = ("K001 henvist 2018-12-03", "K001 starter 2019-01-07")
    log = log_of(*lines, "K001 ansat 37 timer i V001 som E001 fra 2019-02-04")
    put = {"what": "drawdown", "amount": "50000.00"}
    path = tmp_path / "facts.jsonl"
    write_facts(tell(log, "2019-04-01", kind="movement", subject="B0001", value=put), path)
    words = ("--on", "2019-06-30", "--times", "100", "--figure", "parties")
    return ("forecast", "--facts", str(path), *words)


@pytest.mark.parametrize("refused", [False, True])
def test_what_the_investor_waits_for_is_counted_too(
    ask: Ask, invested: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, *, refused: bool
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotExpressed(Text("Satsen er for fin.", "The rate is too fine."))

    plain = ask(*invested)
    monkeypatch.setattr(outlook_from, "MANY", 0)
    if refused:
        monkeypatch.setattr(counted, "read_owed", refuse)
    said = ask(*invested)
    assert (said.out, bool(said.err)) == (plain.out, refused)
    assert "Investor får tilbage" in said.out
