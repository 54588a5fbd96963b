"""Loading from the terminal."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.office import cast
from tests.office.cast import CODE, stand
from virksom.office import commands
from virksom.office.actions import load_demo as action
from virksom.office.actions.add_user import CannotAdd
from virksom.office.actions.load_facts import CannotLoad
from virksom.office.commands.management.commands import add_user
from virksom.office.store import read, users
from virksom.office.store.read import NoSuchProgramme
from virksom.programme.files.facts import NoSuchFile, write_facts

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture(autouse=True)
def _short_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(action, "shipped_demo", lambda: cast.log(invented=True))


def test_the_demo_is_loaded_once() -> None:
    assert commands.load_demo() is True
    assert commands.load_demo() is False
    facts = cast.log(invented=True).facts
    assert commands.office_log().facts[: len(facts)] == facts


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
    with pytest.raises(NoSuchFile, match="den findes ikke"):
        call_command("load_facts", tmp_path / "none.jsonl")


def typed(monkeypatch: pytest.MonkeyPatch, *passwords: str) -> None:
    """Type the passwords, one after the other."""
    left = list(passwords)
    monkeypatch.setattr(add_user, "getpass", lambda _prompt: left.pop(0))


def test_somebody_is_let_in_with_a_password_typed_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    stand()
    typed(monkeypatch, *[cast.PASSWORD] * 4)
    said = StringIO()
    call_command("add_user", CODE, "Anna", "adviser", stdout=said)
    assert said.getvalue() == "anna kan nu logge ind som rådgiver i jobcentret i P1.\n"
    assert users.taken("anna")
    with pytest.raises(CannotAdd, match="taget"):
        call_command("add_user", CODE, "anna", "adviser")


def test_a_slip_in_the_password_lets_nobody_in(monkeypatch: pytest.MonkeyPatch) -> None:
    stand()
    typed(monkeypatch, cast.PASSWORD, "another")
    with pytest.raises(CannotAdd, match="ikke ens"):
        call_command("add_user", CODE, "anna", "adviser")
    assert not users.taken("anna")


def test_a_role_or_programme_there_is_not_is_said_before_any_password() -> None:
    stand()
    with pytest.raises(CannotAdd, match="ingen rolle »boss«; vælg en af recruitment_consultant, "):
        call_command("add_user", CODE, "anna", "boss")
    with pytest.raises(NoSuchProgramme, match="»P9«"):
        call_command("add_user", "P9", "anna", "adviser")
