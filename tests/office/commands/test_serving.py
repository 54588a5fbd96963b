"""Serving the office by gunicorn."""

import os
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils.functional import SimpleLazyObject

from tests.office.cast import MOMENT, PASSWORD, stand
from virksom.office import commands
from virksom.office.access import Role
from virksom.office.actions.load_demo import DEMO_PASSWORD
from virksom.office.commands import serving
from virksom.office.commands.serving import CannotListen, check_port, welcome
from virksom.office.site.key import NoKey
from virksom.office.store import users
from virksom.office.store.users import NewUser
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.store.vault.sealing import CannotOpen
from virksom.programme.kernel import Text

SERVE = "import sys; from virksom.office import commands; commands.serve(port=int(sys.argv[1]))"

OTHER_KEY = "T3RoZXIga2V5IGZvciB0ZXN0cywgYWxzbyAzMiBieXQ="


@pytest.fixture
def taken() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        yield held.getsockname()[1]


def free() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def test_a_port_that_is_taken_is_said(taken: int) -> None:
    with pytest.raises(CannotListen, match=f"Port {taken} er optaget; vælg en anden med --port."):
        check_port("127.0.0.1", taken)


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 70000), ("192.0.2.1", 8000)])
def test_a_place_nobody_can_listen_at_is_said(host: str, port: int) -> None:
    with pytest.raises(CannotListen, match=f"Der kan ikke lyttes på {host}, port {port}"):
        check_port(host, port)


@pytest.mark.django_db
def test_a_demo_office_tells_its_log_ins() -> None:
    code = stand(invented=True)
    guest = NewUser(username="guest", password=PASSWORD, role=Role.ADVISER, demo=True)
    users.add(code, [guest])
    said = welcome("127.0.0.1", 8100, language="da")
    assert "http://localhost:8100" in said
    assert f"Log ind som guest med adgangskoden {DEMO_PASSWORD}" in said


@pytest.mark.django_db
def test_an_office_with_a_real_programme_tells_none() -> None:
    stand()
    said = welcome("10.0.0.7", 8100, language="en")
    assert said.startswith(
        "The office is open: http://10.0.0.7:8100\nIt answers to the names local"
    )
    assert "Sign in as" not in said


@pytest.mark.django_db
def test_an_empty_office_tells_what_to_do() -> None:
    assert "virksom demo --load" in welcome("127.0.0.1", 8100, language="da")
    stand()
    assert "virksom demo --load" not in welcome("127.0.0.1", 8100, language="da")


@pytest.mark.usefixtures("own_database")
def test_an_office_without_a_key_does_not_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "settings", SimpleNamespace(SECRET_KEY=SimpleLazyObject(_no_key)))
    with pytest.raises(NoKey):
        serving.serve(host="127.0.0.1", port=free(), language="da")


def _no_key() -> str:
    raise NoKey(Text("ingen nøgle", "no key"))


@pytest.mark.usefixtures("own_database")
def test_an_office_whose_vault_does_not_open_does_not_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(stand(), PersonData(code="K001", name="Anne"), moment=MOMENT)
    monkeypatch.setenv("VIRKSOM_VAULT_KEYS", OTHER_KEY)
    with pytest.raises(CannotOpen, match="VIRKSOM_VAULT_KEYS"):
        serving.serve(host="127.0.0.1", port=free(), language="da")


def test_the_office_opens_answers_and_closes(tmp_path: Path) -> None:
    port = free()
    server = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(port)],
        env={**os.environ, "VIRKSOM_DATABASE": f"sqlite:///{tmp_path}/var/office.sqlite3"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    assert f"http://localhost:{port}" in server.stdout.readline()
    link = HTTPConnection("127.0.0.1", port)
    link.request("GET", "/sundhed")
    assert link.getresponse().read() == b"ok\n"
    server.send_signal(signal.SIGINT)
    assert server.wait(20) == 0


@pytest.mark.parametrize(
    ("given", "told"),
    [({}, "http://localhost:8133"), ({"VIRKSOM_URL": "https://a.dk"}, "https://a.dk")],
)
def test_addresses_in_mails_name_the_port_unless_an_address_is_given(
    given: dict[str, str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest = {name: value for name, value in os.environ.items() if name != "VIRKSOM_URL"}
    monkeypatch.setattr(serving, "serve", lambda **_: None)
    monkeypatch.setattr(os, "environ", rest | given)
    commands.serve(port=8133)
    assert os.environ["VIRKSOM_URL"] == told
