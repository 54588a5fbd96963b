"""What the log says of a request: one line of JSON, by ids."""

import json
import logging
import sys

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from virksom.office.site.logs import OneLine
from virksom.office.site.request_id import CURRENT


def line(**more: object) -> dict[str, object]:
    record = logging.makeLogRecord({"name": "virksom", "msg": "done", "levelname": "INFO", **more})
    found: dict[str, object] = json.loads(OneLine().format(record))
    return found


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Hear what is said of requests."""
    logger = logging.getLogger("virksom.request")
    logger.addHandler(caplog.handler)
    caplog.set_level(logging.INFO, "virksom.request")
    yield caplog  # type: ignore[misc]  # a fixture's form
    logger.removeHandler(caplog.handler)


def test_a_record_is_one_line_of_json() -> None:
    told = line(msg="two\nlines")
    assert (told["level"], told["logger"], told["message"]) == ("INFO", "virksom", "two\nlines")
    assert "\n" not in OneLine().format(logging.makeLogRecord({"msg": "two\nlines"}))


def test_a_failure_tells_its_kind_and_place_and_not_what_it_says() -> None:
    try:
        raise ValueError("Anne Aagaard")
    except ValueError:
        told = line(exc_info=sys.exc_info())
    assert str(told["failure"]).startswith("ValueError ")
    assert "test_logs.py:" in str(told["failure"])
    assert "Anne" not in str(told)


def test_a_line_carries_the_id_of_its_request() -> None:
    marked = CURRENT.set("abc-12345")
    assert line()["request"] == "abc-12345"
    CURRENT.reset(marked)
    assert "request" not in line()


@pytest.mark.usefixtures("office")
def test_a_request_is_noted_by_pattern_and_user_alone(
    browser_of: ClientOf, lines: pytest.LogCaptureFixture
) -> None:
    client = browser_of("adviser")
    client.get("/kandidater/K001?q=Anne")
    client.get("/ind/a-secret-link")
    told = [json.loads(OneLine().format(record)) for record in lines.records]
    assert told[0]["message"] == "GET /kandidater/<str:candidate> 200"
    assert told[0]["user"] > 0
    assert told[0]["milliseconds"] > 0
    assert all(word not in str(told) for word in ("Anne", "K001", "a-secret", "adviser"))


@pytest.mark.django_db
def test_an_answer_has_an_id_its_own_or_the_proxys(client: Client) -> None:
    first, second = (client.get("/sundhed")["X-Request-ID"] for _ in range(2))
    assert first != second
    assert (
        client.get("/sundhed", HTTP_X_REQUEST_ID="of-the-proxy-1")["X-Request-ID"]
        == "of-the-proxy-1"
    )
    assert client.get("/sundhed", HTTP_X_REQUEST_ID="a b\n")["X-Request-ID"] != "a b\n"
