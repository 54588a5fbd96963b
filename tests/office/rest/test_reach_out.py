"""Messages go to the open network and never inside it, whatever a name says a moment later."""

import socket
from http.client import HTTPException

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pytest_django import Settings

from tests.office.actions.receiving import Receiver, receiving
from virksom.office.actions.reach_out import NotReachable, is_open, looked_up, parsed, post
from virksom.programme.kernel import Text

CLOSED = (
    *("127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1"),  # noqa: S104  # refused
    *("169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"),
    *("::1", "::", "fe80::1", "fd00::1", "ff02::1", "2001:db8::1", "::ffff:10.0.0.1"),
    *("::ffff:169.254.169.254", "64:ff9b::a00:1", "2002:a00:1::1", "2002:7f00:1::", "::7f00:1"),
    "2001:0:4136:e378:8000:63bf:f5ff:fffe",  # Teredo that holds 10.0.0.1
    *("fd00:ec2::254", "fec0::1", "5f00::1", "3fff::1", "192.0.0.8", "192.88.99.1"),
    "2606:4700::5efe:127.0.0.1",  # ISATAP that holds this machine
)
LATE = (OSError, HTTPException)
OPEN = ("1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:1.1.1.1")


@pytest.mark.parametrize("address", CLOSED)
def test_a_closed_address_is_refused(address: str) -> None:
    assert not is_open(address)


@pytest.mark.parametrize("address", OPEN)
def test_an_open_address_is_not(address: str) -> None:
    assert is_open(address)


@given(some.ip_addresses(v=4))
def test_an_address_is_as_open_as_what_it_is_mapped_from(address: object) -> None:
    assert is_open(str(address)) == is_open(f"::ffff:{address}")
    assert is_open(str(address)) is False or not str(address).startswith(("10.", "127.", "0."))


@pytest.mark.parametrize(
    "url",
    [
        *("", "x", "https://", "https:///a", "ftp://a.example/", "http://a.example/", "//a/b"),
        *("https://a:b@x.example/", "https://x.example:0/", "https://x.example:99999/"),
        *(
            "https://x.example/\nHost: y",
            "https://x .example/",
            "https://ø.example/",
            "javascript:1",
        ),
        "https://x.example/" + "x" * 500,
    ],
)
def test_what_is_no_safe_address_is_refused_with_a_sentence(url: str) -> None:
    with pytest.raises(NotReachable) as refused:
        parsed(url)
    assert isinstance(refused.value.text, Text)


def resolves(monkeypatch: pytest.MonkeyPatch, *rounds: list[str]) -> list[str]:
    """Let names be addresses, another each time they are looked up; return what is asked."""
    asked: list[str] = []
    answers = iter(rounds)

    def look_up(host: str, port: int, **_more: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, 1, 6, "", (address, port)) for address in next(answers)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def test_a_name_with_one_closed_address_among_open_ones_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resolves(monkeypatch, ["1.1.1.1", "10.0.0.1"])
    with pytest.raises(NotReachable, match="lukket net"):
        looked_up(parsed("https://x.example/"))


def reaches(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Let nobody be there; return what was tried."""
    reached: list[object] = []

    def connect(address: object, _timeout: object) -> None:
        reached.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    return reached


def test_a_name_that_turns_inward_after_it_was_looked_at_reaches_nothing_inside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = resolves(monkeypatch, ["1.1.1.1"], ["127.0.0.1"])
    reached = reaches(monkeypatch)
    with pytest.raises(ConnectionRefusedError):
        post("https://x.example/", b"", headers={})
    assert (asked, reached) == (["x.example"], [("1.1.1.1", 443)])
    with pytest.raises(NotReachable):
        post("https://x.example/", b"", headers={})


def test_a_name_nobody_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_all: object, **_more: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(NotReachable, match="kan ikke slås op"):
        looked_up(parsed("https://x.example/"))


@pytest.fixture
def _near(settings: Settings) -> None:
    settings.WEBHOOKS_LOOPBACK = True


@pytest.mark.usefixtures("_near")
@pytest.mark.parametrize("wrong", ["10.0.0.1", "169.254.169.254", "fe80::1"])
def test_the_switch_for_this_machine_opens_nothing_else(wrong: str) -> None:
    assert is_open("127.0.0.1")
    assert is_open("::1")
    assert not is_open(wrong)


@pytest.mark.usefixtures("_near")
def test_a_body_is_sent_with_its_headers_and_the_status_comes_back() -> None:
    with receiving(Receiver(status=202)) as there:
        assert post(there.url, b"{}", headers={"X-A": "b"}) == 202
    ((headers, body),) = there.came
    assert (headers["x-a"], body) == ("b", b"{}")


@pytest.mark.usefixtures("_near")
def test_a_redirect_is_an_answer_and_is_not_followed() -> None:
    other, first = Receiver(), Receiver(status=307)
    with receiving(other), receiving(first):
        first.location = other.url
        assert post(first.url, b"", headers={}) == 307
    assert other.came == []


@pytest.mark.usefixtures("_near")
@pytest.mark.parametrize("how", ["hangs", "drips"])
def test_who_never_comes_to_an_end_is_left(how: str) -> None:
    with receiving(Receiver(**{how: True})) as there, pytest.raises(LATE):
        post(there.url, b"", headers={}, patience=0.15)
