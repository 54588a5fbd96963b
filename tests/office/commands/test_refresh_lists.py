"""Rows are computed anew by a command when the day has turned."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from virksom.office.store.models import CandidateRow
from virksom.office.web import clock

pytestmark = pytest.mark.usefixtures("office")
LATER = date(2019, 12, 2)


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda _row: LATER)


def refreshed(*options: str) -> str:
    said = StringIO()
    call_command("refresh_lists", *options, stdout=said)
    return said.getvalue()


def test_rows_whose_day_has_turned_are_computed() -> None:
    assert CandidateRow.objects.filter(turns_on__lte=LATER).exists()
    assert refreshed() == "P1: 2 rækker.\n"
    assert not CandidateRow.objects.filter(turns_on__lte=LATER).exists()


def test_rows_that_are_gone_come_again_when_all_are_asked_for() -> None:
    CandidateRow.objects.all().delete()
    assert refreshed() == "P1: 0 rækker.\n"
    assert refreshed("--all") == "P1: 2 rækker.\n"
