"""The municipality's list held against the claims, from a file."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from virksom.cli import listed_weeks

HEAD = "CPR-nr. eller kode;Uge;Ydelse"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "ydelser.csv"
    rows = (
        "K001;2019-W10;kontanthjælp",
        "K001;2019-W12;kontanthjælp",
        "K002;2019-W10;kontanthjælp",
    )
    path.write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    return path


def words(facts: Path, listed: Path, *more: str) -> tuple[object, ...]:
    start = ("reconcile", "--facts", facts, "--list", listed, "--register", "ydelsesrefusion")
    return (*start, "--on", "2019-06-01", *more)


def test_the_differences_stand_by_kind_with_who_must_act(
    ask: Ask, facts: Path, listed: Path
) -> None:
    said = ask(*words(facts, listed))
    assert said.code == 0
    assert "På vej til krav, men på ydelse: 1" in said.out
    assert "Konsulenten: Se efter" in said.out
    assert "Enige:" in said.out


def test_the_differences_for_machines(ask: Ask, facts: Path, listed: Path) -> None:
    found = json.loads(ask(*words(facts, listed, "--format", "json")).out)["weeks"]
    assert (found[0]["kind"], found[0]["week"]) == ("claimed_on_benefit", "2019-W10")
    assert found[0]["amount"] == "796.00"
    head, first, *_ = ask(*words(facts, listed, "--format", "csv")).out.splitlines()
    assert head == "kind,candidate,week,listed,claimed,billed,amount,who,facts"
    assert first.startswith("claimed_on_benefit,K001,2019-W10,")


def test_wrong_rows_are_each_named_and_nothing_is_compared(
    ask: Ask, facts: Path, listed: Path
) -> None:
    listed.write_text(f"{HEAD}\nK001;2019-W99;kontanthjælp\n", encoding="utf-8")
    said = ask(*words(facts, listed))
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Række 2, kolonne B (Uge)")


def test_a_list_of_others_is_empty(ask: Ask, facts: Path, listed: Path) -> None:
    listed.write_text(f"{HEAD}\nK777;2019-W10;kontanthjælp\n", encoding="utf-8")
    assert "Listen er tom." in ask(*words(facts, listed)).out


def test_no_such_register_and_no_such_file_are_refused(ask: Ask, facts: Path, listed: Path) -> None:
    said = ask(*words(facts, listed, "--register", "skat"))
    assert said.err.startswith("»skat« er ikke et valg for --register;")
    said = ask(*words(facts, listed.with_name("none.csv")))
    assert said.err.endswith("listen kan ikke læses (den findes ikke).\n")


def test_a_list_of_the_other_register_is_told_by_its_name(
    ask: Ask, facts: Path, listed: Path
) -> None:
    assert ask(*words(facts, listed)[:5]).code == 0
    said = ask(*words(facts, listed, "--register", "dream"))
    assert said.err == "Arket ligner Ydelsesrefusion; skriv --register ydelsesrefusion.\n"
    listed.write_text("kandidat;måned;timer\nK001;2019-05;12\n", encoding="utf-8")
    assert ask(*words(facts, listed)).err.startswith("Arket mangler »")


def test_the_page_has_words_and_no_codes(ask: Ask, facts: Path, listed: Path) -> None:
    said = ask(*words(facts, listed)).out
    assert "kontanthjælp   fuld, ikke krævet endnu" in said
    assert "kontanthjaelp" not in said


def test_codes_nobody_confirmed_hold_nothing_against_real_people(
    ask: Ask, facts: Path, listed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed_weeks, "is_invented", lambda _: False)
    listed.write_text("CPR-nr. eller kode;y_1910\nK001;131\n", encoding="utf-8")
    said = ask(*words(facts, listed, "--register", "dream"))
    assert (said.code, said.out) == (2, "")
    assert "er et eksempel" in said.err
