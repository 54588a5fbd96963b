"""The two times: what they are when nobody says."""

import json
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import NOW, Ask
from virksom.programme.record import Log


def times(ask: Ask, *words: object) -> tuple[str, str | None]:
    said = json.loads(ask("status", "--format", "json", *words).out)
    return said["on"], said["known"]


def test_with_a_file_all_of_it_is_known_and_the_day_is_today(ask: Ask, facts: Path) -> None:
    assert times(ask, "--facts", facts) == ("2019-06-01", None)


def test_a_plain_day_is_known_to_its_end_in_copenhagen(ask: Ask, facts: Path) -> None:
    found = times(ask, "--facts", facts, "--known", "07.05.2019")
    assert found == ("2019-06-01", "2019-05-07T23:59:59.999999+02:00")


def test_a_moment_is_taken_as_it_stands(ask: Ask, facts: Path) -> None:
    words = ("status", "--facts", facts, "--on", "2019-03-20", "--format", "json", "--known")
    known = {at: json.loads(ask(*words, at).out) for at in ("2019-05-07T09:00:00+02:00",)}
    assert [said["referred"] for said in known.values()] == [2]
    assert json.loads(ask(*words, "2019-05-07T08:59:59+02:00").out)["referred"] == 0


def test_the_demo_with_a_day_of_its_own_is_read_whole(ask: Ask) -> None:
    assert times(ask, "--facts", "demo", "--on", "2019-12-31") == ("2019-12-31", None)
    assert times(ask, "--facts", "demo", "--known", "2019-12-31")[0] == "2019-06-01"


def test_a_file_called_demo_is_named_by_its_path(ask: Ask, facts: Path) -> None:
    facts.rename("demo")
    assert json.loads(ask("status", "--facts", "./demo", "--format", "json").out)["referred"] == 3


def test_in_the_office_what_is_known_is_known_now(
    ask: Ask, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("virksom.office.commands.office_log", lambda: log)
    monkeypatch.setattr("virksom.office.commands.office_clock", lambda real: real)
    assert times(ask) == ("2019-06-01", NOW.isoformat())
    assert "virksom check«" in ask("status").out


@pytest.mark.parametrize("command", ["status", "settle", "statement", "check", "ledger"])
def test_an_office_played_from_the_past_is_asked_by_its_own_clock(
    ask: Ask, log: Log, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    behind = timedelta(days=14)
    monkeypatch.setattr("virksom.office.commands.office_log", lambda: log)
    monkeypatch.setattr("virksom.office.commands.office_clock", lambda real: real - behind)
    head = ask(command).out
    assert "18.05.2019, som kendt 18.05.2019 12:00" in head
    assert "Kontorets ur er det opdigtede programs: der er det den 18.05.2019." in head


def test_a_file_is_asked_by_the_real_clock(ask: Ask, facts: Path) -> None:
    assert "Kontorets ur" not in ask("status", "--facts", facts).out


@pytest.mark.parametrize("words", [("status",), ("demo", "--load"), ("serve",)])
def test_without_the_office_installed_the_way_is_shown(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setitem(sys.modules, "virksom.office.commands", None)
    said = ask(*words)
    assert said.code == 2
    assert said.err.startswith("Kontoret er ikke installeret")
    assert said.err.count("\n") == 1


def test_a_library_that_is_not_installed_is_told_and_a_module_of_ours_is_a_bug(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise ModuleNotFoundError(name=wanted)

    monkeypatch.setattr("virksom.cli.commands.status.read_question", missing)
    wanted = "pyxirr"
    said = ask("status", "--facts", "demo", "--lang", "en")
    assert (said.code, said.err.startswith("This needs pyxirr")) == (2, True)
    wanted = "virksom.nothing"
    with pytest.raises(ModuleNotFoundError):
        ask("status", "--facts", "demo")


def test_an_interruption_is_told_in_one_word(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("virksom.cli.commands.status.read_question", interrupted)
    said = ask("status", "--facts", "demo")
    assert (said.code, said.err) == (130, "Afbrudt.\n")


@pytest.mark.parametrize(("new", "sentence"), [(True, "er lagt i"), (False, "ligger allerede i")])
def test_loading_says_whether_it_did(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, *, new: bool, sentence: str
) -> None:
    monkeypatch.setattr("virksom.office.commands.load_demo", lambda **_: new)
    said = ask("demo", "--load")
    assert (said.code, said.out) == (0, f"Demoen {sentence} kontoret.\n")


def test_serving_is_handed_host_port_and_language(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: dict[str, object] = {}
    monkeypatch.setattr("virksom.office.commands.serve", lambda **given: handed.update(given))
    ask("serve", "--port", "8100", "--host", "0.0.0.0", "--lang", "en")  # noqa: S104  # handed on
    assert handed == {"host": "0.0.0.0", "port": 8100, "language": "en"}  # noqa: S104  # the same


def test_where_people_are_many_no_interpretation_is_priced_unasked(
    ask: Ask, facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ask("status", "--facts", facts).out
    assert "Hvad åbne tolkninger koster" not in few
    monkeypatch.setattr("virksom.cli.question.MANY", 2)
    monkeypatch.setattr("virksom.programme.check.priced_findings", lambda _: 1 / 0)
    said = ask("status", "--facts", facts)
    assert said.code == 0
    assert "Hvad åbne tolkninger koster" in said.out
