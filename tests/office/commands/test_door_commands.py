"""What is done about the door from a terminal."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from tests.office.cast import MOMENT, PASSWORD, visitor
from virksom.office.actions.forget_factors import NobodyThere
from virksom.office.actions.send_link import CannotSend
from virksom.office.store import recovery_codes
from virksom.office.store.factors import factors
from virksom.office.store.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


@pytest.fixture(autouse=True)
def _ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """The database is ready: it is not migrated inside a test's transaction."""
    for name in ("door_link", "forget_factors", "forget_tries"):
        module = f"virksom.office.commands.management.commands.{name}.make_ready"
        monkeypatch.setattr(module, lambda: None)


def said(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue().strip()


@pytest.mark.parametrize(
    ("username", "leads"), [("adviser", "/log-ind/ny-adgangskode"), ("candidate", "/")]
)
def test_an_address_from_the_terminal_opens_the_door(username: str, leads: str) -> None:
    address = said("door_link", username)
    assert address.startswith("http://localhost:8000/ind/")
    path = address.removeprefix("http://localhost:8000")
    assert Client().post(path)["Location"] == leads
    assert Client().post(path).status_code == 410


@pytest.mark.parametrize("username", ["nobody-here", "", "\0"])
def test_there_is_no_address_for_nobody(username: str) -> None:
    with pytest.raises(CannotSend):
        said("door_link", username)
    with pytest.raises(NobodyThere):
        said("forget_factors", username)


def test_a_lost_second_factor_is_forgotten() -> None:
    adviser = User.objects.get(username="adviser").pk
    recovery_codes.make(visitor(), adviser, moment=MOMENT)
    assert "adgangskoden alene" in said("forget_factors", "adviser")
    assert factors(adviser).codes_left == 0


def test_old_notes_are_counted_as_they_go() -> None:
    Client().post("/log-ind", {"username": "adviser", "password": PASSWORD})
    assert said("forget_tries") == "0 rækker, der ikke skal gemmes længere, er slettet."
