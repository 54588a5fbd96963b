"""Loading from the terminal."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.office import cast
from tests.office.cast import CODE, stand
from virksom.office import commands
from virksom.office.actions import load_demo as action
from virksom.office.actions.load_facts import CannotLoad
from virksom.office.commands.management.commands import add_user
from virksom.office.store import read, users
from virksom.programme.files.facts import write_facts

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture(autouse=True)
def _short_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(action, "shipped_demo", lambda: cast.log(invented=True))


def test_the_demo_is_loaded_once() -> None:
    assert commands.load_demo() is True
    assert commands.load_demo() is False
    assert commands.office_log() == cast.log(invented=True)


def test_a_database_with_a_real_programme_gets_no_demo() -> None:
    stand()
    with pytest.raises(CannotLoad, match="et andet program"):
        commands.load_demo()


def test_a_file_of_facts_becomes_a_programme(tmp_path: Path) -> None:
    write_facts(cast.log(), tmp_path / "facts.jsonl")
    said = StringIO()
    call_command("load_facts", tmp_path / "facts.jsonl", stdout=said)
    assert said.getvalue() == "Programmet P1 er lagt ind.\n"
    assert read.log(CODE) == cast.log()


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="den findes ikke"):
        call_command("load_facts", tmp_path / "none.jsonl")


def test_somebody_is_let_in_with_a_password_typed_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    stand()
    monkeypatch.setattr(add_user, "getpass", lambda _prompt: cast.PASSWORD)
    call_command("add_user", CODE, "Anna", "adviser")
    assert users.taken("anna")
    with pytest.raises(CommandError, match="taget"):
        call_command("add_user", CODE, "anna", "adviser")
