"""Everybody's own access."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.utils import timezone

from tests.office import cast
from tests.office.authenticator import SoftKey
from tests.office.cast import PASSWORD, ClientOf
from tests.office.mailed import address_of, last_link
from tests.office.otp import totp
from virksom.office.access import Role
from virksom.office.actions.send_link import send_link
from virksom.office.store import session_marks
from virksom.office.store.factors import factors
from virksom.office.store.models import User

EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130 Safari/537.36 Edg/130.0.1"


def enter(username: str = "adviser", agent: str = EDGE) -> Client:
    """Sign in as a browser does, with the password."""
    client = Client(HTTP_USER_AGENT=agent, REMOTE_ADDR="192.0.2.7")
    answer = client.post("/log-ind", {"username": username, "password": PASSWORD})
    assert answer.status_code == 302
    return client


def page_of(client: Client, address: str = "/din-adgang") -> str:
    return client.get(address).content.decode()


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  # pages read the clock themselves


def secret_on(client: Client) -> str:
    (told,) = re.findall(r"<code>([A-Z2-7 ]+)</code>", page_of(client, "/din-adgang/app"))
    return told.replace(" ", "")


def with_app(client: Client) -> str:
    secret = secret_on(client)
    answer = client.post("/din-adgang/app", {"code": totp(secret, now())})
    assert answer["Location"] == "/din-adgang/noedkoder"
    return secret


@pytest.mark.usefixtures("office")
def test_an_app_is_added_and_asked_for_at_the_next_sign_in() -> None:
    client = enter()
    secret = with_app(client)
    client.post("/din-adgang/noedkoder/gemt")
    assert client.get("/overblik").status_code == 200
    again = enter()
    assert again.get("/overblik")["Location"].startswith("/log-ind")
    page = page_of(again, "/log-ind/andet-trin")
    assert "Kode fra appen" in page
    later = totp(secret, now() + timedelta(seconds=30))
    assert again.post("/log-ind/andet-trin", {"code": later})["Location"] == "/"
    assert again.get("/overblik").status_code == 200


@pytest.mark.usefixtures("office")
def test_a_wrong_code_is_told_and_the_picture_stays() -> None:
    client = enter()
    secret = secret_on(client)
    answer = client.post("/din-adgang/app", {"code": "000000"})
    assert answer.status_code == 422
    assert "telefonens ur" in answer.content.decode()
    sent = client.post("/din-adgang/app", {"code": totp(secret, now())})
    assert sent.status_code == 302


@pytest.mark.usefixtures("office")
def test_recovery_codes_are_shown_once_and_open() -> None:
    client = enter()
    with_app(client)
    codes = re.findall(r"<code>(\d{4} \d{4})</code>", page_of(client, "/din-adgang/noedkoder"))
    file = client.get("/din-adgang/noedkoder.txt")
    assert "attachment" in file["Content-Disposition"]
    assert all(code in file.content.decode() for code in codes)
    client.post("/din-adgang/noedkoder/gemt")
    assert client.get("/din-adgang/noedkoder")["Location"] == "/din-adgang"
    assert client.get("/din-adgang/noedkoder.txt")["Location"] == "/din-adgang"
    again = enter()
    assert again.post("/log-ind/andet-trin", {"code": codes[0]})["Location"] == "/"
    assert "9 tilbage" in page_of(again)


@pytest.mark.usefixtures("office")
def test_a_wrong_code_at_the_second_step_is_told() -> None:
    with_app(enter())
    answer = enter().post("/log-ind/andet-trin", {"code": "000000"})
    assert answer.status_code == 403
    assert "Koden passer ikke" in answer.content.decode()


@pytest.mark.usefixtures("office")
def test_a_passkey_is_made_and_opens_the_door_alone() -> None:
    key, client = SoftKey(), enter()
    told = client.post("/din-adgang/adgangsnoegle", HTTP_HOST="localhost").json()
    answer = key.made(told)
    sent = client.post("/din-adgang/adgangsnoegle", {"answer": answer}, HTTP_HOST="localhost")
    assert sent["Location"] == "/din-adgang/noedkoder"
    assert "Adgangsnøgle: Edge · Windows" in page_of(client)
    other = Client()
    asked = other.post("/log-ind/adgangsnoegle", HTTP_HOST="localhost").json()
    fields = {"answer": key.answers(asked), "next": "/kandidater"}
    opened = other.post("/log-ind/adgangsnoegle", fields, HTTP_HOST="localhost")
    assert opened["Location"] == "/kandidater"


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("address", ["/log-ind/adgangsnoegle", "/din-adgang/adgangsnoegle"])
def test_an_answer_of_no_passkey_is_told(address: str) -> None:
    client = enter()
    client.post(address)
    answer = client.post(address, {"answer": "{}"})
    assert answer.status_code in {403, 422}
    assert "Adgangsnøglen" in answer.content.decode()


@pytest.mark.usefixtures("office")
def test_sessions_are_listed_by_browser_family_and_ended_one_by_one() -> None:
    here, there = enter(), enter(agent="Mozilla/5.0 (Android 14) Firefox/130.0")
    page = page_of(here)
    assert "Edge · Windows" in page
    assert "Firefox · Android" in page
    assert "Edg/130" not in page
    (other,) = re.findall(r"/din-adgang/log-ud/(\d+)", page)
    here.post(f"/din-adgang/log-ud/{other}")
    assert there.get("/din-adgang").status_code == 302
    assert "Firefox" not in page_of(here)


@pytest.mark.usefixtures("office")
def test_nobody_ends_the_session_of_somebody_else() -> None:
    mine, yours = enter(), enter("team_leader")
    enter()
    (other,) = re.findall(r"/din-adgang/log-ud/(\d+)", page_of(mine))
    yours.post(f"/din-adgang/log-ud/{other}")
    assert f"/din-adgang/log-ud/{other}" in page_of(mine)


@pytest.mark.usefixtures("office")
def test_signing_out_everywhere_ends_this_session_too() -> None:
    browsers = [enter() for _ in range(3)]
    assert browsers[0].post("/din-adgang/log-ud")["Location"] == "/log-ind"
    assert [browser.get("/din-adgang").status_code for browser in browsers] == [302] * 3


@pytest.mark.usefixtures("office")
def test_no_table_holds_the_address_or_all_that_the_browser_tells() -> None:
    enter()
    kept = UserSession.objects.get()
    assert (kept.user_agent, kept.ip) == ("Edge · Windows", "0.0.0.0")  # noqa: S104  # nobody's


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    "address", ["/din-adgang/app", "/din-adgang/adgangsnoegle", "/din-adgang/noedkoder"]
)
def test_later_the_password_is_asked_for_before_a_change(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, later = enter(), now() + session_marks.FRESH
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert client.get(address)["Location"] == f"/din-adgang/bekraeft?{urlencode({'next': address})}"
    assert client.post(address, {"code": "1", "answer": "{}"}).status_code == 302
    fields = {"password": "wrong", "next": address}
    assert client.post("/din-adgang/bekraeft", fields).status_code == 422
    fields["password"] = PASSWORD
    assert client.post("/din-adgang/bekraeft", fields)["Location"] == address
    assert client.get("/din-adgang/app").status_code == 200


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("next_", ["https://elsewhere.example/", "/log-ud", "/din-adgang/log-ud"])
def test_confirming_leads_nowhere_else(next_: str) -> None:
    answer = enter().post("/din-adgang/bekraeft", {"password": PASSWORD, "next": next_})
    assert answer["Location"] == "/din-adgang"


@pytest.mark.usefixtures("office")
def test_the_last_factor_of_one_who_must_have_it_stays() -> None:
    client = enter()
    with_app(client)
    answer = client.post("/din-adgang/app/fjern")
    assert answer.status_code == 422
    assert "før du fjerner det sidste" in answer.content.decode()
    adviser = User.objects.get(username="adviser")
    assert factors(adviser.pk).count == 1


@pytest.mark.usefixtures("office")
def test_the_password_is_changed_and_told_at_the_form_when_it_is_not() -> None:
    client, new = enter(), "another long one that nobody guesses"
    fields = {"old": "wrong", "new": new, "again": new}
    answer = client.post("/din-adgang/adgangskode", fields)
    assert answer.status_code == 422
    assert "Det er ikke din adgangskode" in answer.content.decode()
    fields["old"] = PASSWORD
    assert client.post("/din-adgang/adgangskode", fields)["Location"] == "/din-adgang"
    assert client.get("/din-adgang").status_code == 200
    assert len(re.findall("Edge · Windows", page_of(client))) == 1


@pytest.mark.parametrize(
    "address",
    [
        "/din-adgang/app/fjern",
        "/din-adgang/adgangsnoegle/1/fjern",
        "/din-adgang/log-ud",
        "/din-adgang/log-ud/1",
        "/din-adgang/noedkoder/gemt",
    ],
)
def test_an_address_that_is_only_opened_changes_nothing(address: str, browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    assert client.get(address)["Location"] == "/din-adgang"
    assert client.get("/din-adgang").status_code == 200


@pytest.mark.usefixtures("office")
def test_who_comes_by_links_has_only_their_sessions() -> None:
    User.objects.filter(username="candidate").update(password="!")
    sender = cast.actor(Role.RECRUITMENT_CONSULTANT)
    client = Client()
    address_of("K001", moment=now())
    send_link(sender, "K001", after="", moment=now())
    client.post(last_link())
    page = page_of(client)
    assert "Du har ingen adgangskode" in page
    assert "Andet trin" not in page
    assert client.get("/din-adgang/app")["Location"] == "/din-adgang"
