"""Sessions that have lasted or rested too long."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from tests.office.cast import ClientOf
from virksom.office.store import session_marks


def test_after_an_hours_rest_the_door_is_closed(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = browser_of("adviser")
    assert client.get("/kandidater").status_code == 200
    later = datetime.now(UTC) + session_marks.IDLE + timedelta(seconds=1)  # noqa: TID251  # as the browser's clock
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert client.get("/kandidater")["Location"] == "/log-ind?next=/kandidater"
    monkeypatch.undo()
    assert client.get("/kandidater").status_code == 302


def test_who_is_shut_out_is_out_at_the_next_page(browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    browser_of("administrator").post("/adgang/raadgiver-1/luk")
    assert client.get("/kandidater").status_code == 302
