"""Signing in and out, and the switch of language."""

import logging

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.office.cast import PASSWORD, ClientOf, stand
from virksom.office.actions.load_demo import DEMO_PASSWORD
from virksom.office.store import users
from virksom.office.store.users import NewUser


def post(client: Client, **fields: str) -> HttpResponse:
    return client.post("/log-ind", {"username": "adviser", "password": PASSWORD, **fields})


@pytest.mark.usefixtures("office")
def test_signing_in_leads_where_the_reader_was_going(client: Client) -> None:
    assert client.get("/kandidater?q=K001")["Location"] == "/log-ind?next=/kandidater%3Fq%3DK001"
    answer = post(client, next="/kandidater?q=K001")
    assert (answer.status_code, answer["Location"]) == (302, "/kandidater?q=K001")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    "address", ["https://elsewhere.example/", "//elsewhere.example", "javascript:1"]
)
def test_signing_in_leads_nowhere_else(address: str, client: Client) -> None:
    assert post(client, next=address)["Location"] == "/"


@pytest.mark.usefixtures("office")
def test_a_wrong_password_is_told_in_one_sentence_and_the_name_is_kept(client: Client) -> None:
    answer = post(client, password="wrong")
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Brugernavn eller adgangskode passer ikke. Efter fem" in page
    assert 'value="adviser"' in page
    assert "wrong" not in page


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("name", ["adviser", "nobody-here"])
def test_the_fifth_wrong_try_says_that_it_is_closed_and_for_how_long(
    name: str, client: Client
) -> None:
    told = []
    for _ in range(6):
        page = post(client, username=name, password="wrong").content.decode()
        told.append("Der er lukket i et kvarter efter fem forkerte forsøg" in page)
    assert told == [False] * 4 + [True] * 2


@pytest.mark.usefixtures("office")
def test_a_long_username_is_told_back_only_in_part(client: Client) -> None:
    page = post(client, username="a" * 100_000).content.decode()
    assert 'maxlength="150"' in page
    assert "a" * 150 in page
    assert "a" * 151 not in page


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("address", ["/log-ud", "/sprog/en", "http://testserver/log-ud?x=1"])
def test_signing_in_leads_to_no_deed(address: str, client: Client) -> None:
    assert post(client, next=address)["Location"] == "/"


@pytest.mark.parametrize("address", ["/log-ud", "/sprog/en"])
def test_an_address_that_is_only_opened_does_nothing(address: str, browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    answer = client.get(address)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert "virksom_sprog" not in answer.cookies
    assert client.get("/overblik").status_code == 200


@pytest.mark.usefixtures("office")
def test_a_real_office_shows_no_demo_log_ins(client: Client) -> None:
    page = client.get("/log-ind?bruger=adviser").content.decode()
    assert "Prøv demoen" not in page
    assert DEMO_PASSWORD not in page


@pytest.mark.django_db
def test_a_demo_log_in_fills_the_form_without_javascript(client: Client) -> None:
    code = stand(invented=True)
    users.add(code, [NewUser(username="demo", password=DEMO_PASSWORD, role="adviser", demo=True)])
    page = client.get("/log-ind?bruger=demo").content.decode()
    assert 'value="demo"' in page
    assert f'value="{DEMO_PASSWORD}"' in page
    plain = client.get("/log-ind").content.decode()
    assert DEMO_PASSWORD in plain
    assert f'value="{DEMO_PASSWORD}"' not in plain


def test_signed_in_already_needs_no_door(browser_of: ClientOf) -> None:
    assert browser_of("adviser").get("/log-ind")["Location"] == "/"


def test_signing_out_closes_the_pages(browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    assert client.post("/log-ud")["Location"] == "/log-ind"
    assert client.get("/overblik").status_code == 302


@pytest.mark.django_db
def test_the_switch_stays_and_leads_back(client: Client) -> None:
    answer = client.post("/sprog/en", {"next": "/log-ind"})
    assert answer["Location"] == "/log-ind"
    assert "Sign in" in client.get("/log-ind").content.decode()
    client.post("/sprog/da", {"next": "/log-ind"})
    assert "Brugernavn" in client.get("/log-ind").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fr", "en%20X"])
def test_a_language_we_do_not_have_changes_nothing(language: str, client: Client) -> None:
    answer = client.post(f"/sprog/{language}", {"next": "//elsewhere.example"})
    assert answer["Location"] == "/"
    assert "virksom_sprog" not in answer.cookies


@pytest.mark.usefixtures("office")
def test_a_language_of_two_lines_is_at_no_address(client: Client) -> None:
    answer = client.post("/sprog/en%0d%0aX")
    assert answer.status_code == 404
    assert "virksom_sprog" not in answer.cookies


@pytest.mark.usefixtures("office")
def test_no_log_names_who_comes_or_tries_to(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    names = ("", "axes", "allauth", "fido2", "django", "virksom")
    loggers = [logging.getLogger(name) for name in names]
    for logger in loggers:
        logger.addHandler(caplog.handler)
        caplog.set_level(logging.DEBUG, logger.name)
    for password in ("wrong", PASSWORD):
        post(client, password=password)
    client.post("/log-ud")
    for logger in loggers:
        logger.removeHandler(caplog.handler)
    assert "AXES" in caplog.text
    assert "adviser" not in caplog.text
