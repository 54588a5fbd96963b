"""What a reader sees when a page is closed, is not there, or fails."""

import logging
import re

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from virksom.office.site.logs import SecretAddress

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.office.site.addresses")]


def test_a_closed_page_says_why(browser_of: ClientOf) -> None:
    answer = browser_of("investor_analyst").get("/proeve/lukket")
    assert answer.status_code == 403
    assert "Investorens udgave kommer med kvartalsrapporten" in answer.content.decode()


def test_a_closed_page_says_why_in_english(browser_of: ClientOf) -> None:
    client = browser_of("investor_analyst")
    client.cookies["virksom_sprog"] = "en"
    assert "comes with the quarterly report" in client.get("/proeve/lukket").content.decode()


def test_a_page_without_a_deed_is_closed(browser_of: ClientOf) -> None:
    answer = browser_of("team_leader").get("/proeve/uden")
    assert answer.status_code == 403
    assert b"secret" not in answer.content


def test_a_form_from_elsewhere_is_refused_with_a_sentence() -> None:
    answer = Client(enforce_csrf_checks=True).post("/proeve/gem")
    assert answer.status_code == 403
    assert "stået åben for længe" in answer.content.decode()


def test_a_page_that_is_not_there_says_so(client: Client) -> None:
    answer = client.get("/findes/ikke")
    assert answer.status_code == 404
    assert "Siden findes ikke." in answer.content.decode()


def test_a_page_that_is_not_there_leads_in_or_home(client: Client, browser_of: ClientOf) -> None:
    assert '<a href="/">Log ind</a>' in client.get("/findes/ikke").content.decode()
    page = browser_of("adviser").get("/findes/ikke").content.decode()
    assert '<a href="/">Til overblikket</a>' in page


def test_a_page_that_fails_tells_nothing_of_how(browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    client.raise_request_exception = False
    answer = client.get("/proeve/fejl")
    assert answer.status_code == 500
    assert "Noget gik galt hos os" in answer.content.decode()
    assert "ZeroDivision" not in answer.content.decode()


def test_logs_carry_ids_and_never_names(
    browser_of: ClientOf, caplog: pytest.LogCaptureFixture
) -> None:
    client = browser_of("investor_analyst")
    logging.getLogger("django").addHandler(caplog.handler)
    client.get("/proeve/lukket?q=Anna+Hansen")
    logging.getLogger("django").removeHandler(caplog.handler)
    assert re.search(r"closed for user \d+: /proeve/lukket$", caplog.text)
    assert caplog.text.count("\n") == 1
    assert "investor_analyst" not in caplog.text
    assert "Hansen" not in caplog.text


@pytest.mark.parametrize(
    ("told", "written"),
    [
        (("Forbidden (%s): %s", "CSRF", "/ind/s3cret-x_y"), "Forbidden (CSRF): /ind/…"),
        (("GET http://localhost/ind/s3cret?x=1",), "GET http://localhost/ind/…?x=1"),
        (("<WSGIRequest: GET '/ind/s3cret'>",), "<WSGIRequest: GET '/ind/…'>"),
        (("Gone: %s", "/jobaabning/s3cret"), "Gone: /jobaabning/…"),
        (("Not Found: %s", "/kalender/s3cret.ics"), "Not Found: /kalender/…"),
        (("Not Found: %s", "/indkomst/7"), "Not Found: /indkomst/7"),
    ],
)
def test_what_opens_the_door_is_not_written_down(told: tuple[str, ...], written: str) -> None:
    line, *names = told
    record = logging.LogRecord("django", logging.WARNING, "", 0, line, tuple(names), None)
    assert SecretAddress().filter(record)
    assert record.getMessage() == written
