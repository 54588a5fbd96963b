"""What pages are tried with: the cast's moment, one at work, and a leader who reads."""

from datetime import date

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import ClientOf
from virksom.office.store import write
from virksom.office.web import clock
from virksom.programme.record import Draft


@pytest.fixture
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the cast's moment; a file asks for it by ``usefixtures``."""
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    return browser_of("team_leader")


@pytest.fixture
def _at_work(office: cast.Cast) -> None:
    says = {"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": "20.0"}
    job = Draft(kind="employment", subject="K001", since=date(2019, 3, 4), value=says)
    write.append(office.programme, [job], moment=cast.MOMENT)
